namespace Activations.Cli.Requests;

/// <summary>What a derivative is called, given what its curve is called.</summary>
internal static class PrimedName
{
    /// <summary>
    /// The name with a prime for each order, such as <c>gelu'</c>, <c>(1 / x)'</c> and <c>elu', α = 2</c>; of values
    /// alone <c>(α = 2, β = 1)'</c>.
    /// </summary>
    public static string Of(string name, int order)
    {
        if (order == 0)
        {
            return name;
        }

        var end = EndOfFirst(name);
        end = name[..end].Contains(" = ", StringComparison.Ordinal) ? name.Length : end;
        var (first, rest) = (name[..end], name[end..]);
        return (IsOne(first) ? first : $"({first})") + new string('\'', order) + rest;
    }

    /// <summary>Where the values of parameters begin.</summary>
    private static int EndOfFirst(string name)
    {
        var depth = 0;
        for (var i = 0; i < name.Length; i++)
        {
            depth += DepthOf(name[i]);
            if (name[i] == ',' && depth == 0)
            {
                return i;
            }
        }

        return name.Length;
    }

    /// <summary>Whether a prime behind it belongs to all of it: a word, a call, or what stands between bars.</summary>
    private static bool IsOne(string text)
    {
        if (text.StartsWith('|'))
        {
            return text.IndexOf('|', 1) == text.Length - 1;
        }

        var word = text.TakeWhile(character => char.IsLetterOrDigit(character) || character == '_').Count();
        return word == text.Length || (word > 0 && text[word] == '(' && EndOfCall(text, word) == text.Length);
    }

    private static int EndOfCall(string text, int open)
    {
        var (depth, i) = (0, open);
        do
        {
            depth += DepthOf(text[i]);
            i++;
        }
        while (depth > 0 && i < text.Length);

        return i;
    }

    private static int DepthOf(char character) => character == '(' ? 1 : character == ')' ? -1 : 0;
}
