using System.Text.RegularExpressions;

namespace Activations.Cli.Requests;

/// <summary>A CURVE argument taken apart: <c>mine=x*sigmoid(a*x):a=2</c>.</summary>
/// <param name="Label">
/// What stands before a single equals sign, no arrow, and holds none of &lt; &gt; ! ? ( ; null without one.
/// </param>
/// <param name="Curve">A name or an expression.</param>
/// <param name="Parameters">
/// What follows the last colon that is before NAME=, or the comma before it that ends a formula; null without.
/// </param>
internal sealed partial record CurveWords(string? Label, string Curve, string? Parameters)
{
    /// <summary>Takes a text apart.</summary>
    /// <exception cref="UsageException">A label is expected and there is none.</exception>
    public static CurveWords Split(string text)
    {
        var (rest, parameters) = SplitParameters(WithoutComment(text).TrimEnd(';', ' '));
        if (Labelled().Match(rest) is not { Success: true, Groups: var groups })
        {
            return new(null, rest, parameters);
        }

        var label = groups["label"].Value.Trim();
        EnsureNoParameter(label, text);
        return label.Length > 0 && !label.StartsWith('-') && !label.Any(char.IsControl)
            ? new(label, groups["curve"].Value.TrimStart(), parameters)
            : throw new UsageException($"{text}: expected a label before the equals sign, such as mine=relu");
    }

    /// <summary>
    /// What was probably meant by what is no curve, as a second line; null when nothing comes to mind.
    /// </summary>
    public string? Meant()
    {
        var names = Curve.Split(',');
        if (names.Length > 1 && names.All(name => Catalog.Find(name.Trim()) is not null))
        {
            return $"curves are separated by spaces: {string.Join(' ', names.Select(name => name.Trim()))}";
        }

        // prelu(0.1), or prelu alpha=0.1, where the name looks like a label.
        if (Called().Match(Curve) is { Success: true } call && Taking(call.Groups["name"].Value) is { } called)
        {
            return $"its parameter follows a colon: {called}:{called.Parameters[0].Name}={call.Groups["value"].Value}";
        }

        // F.gelu, or nn.GELU, which a framework's page has.
        var own = OfModule().Match(Curve).Groups;
        if (Catalog.Find(own["name"].Value) is { } activation)
        {
            return $"without its module it is a name: {activation}; with it, it is called: {own["path"]}(x)";
        }

        if (!Quotient.TryParse(Curve, out var value) || Label is not { } label)
        {
            return null;
        }

        var words = label.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words is [var name, var parameter] && Taking(name) is { } taking
            ? $"its parameter follows a colon: {taking}:{parameter}={value}"
            : $"a parameter follows its function and a colon, as in prelu:{label}={value}, or --param {label}={value}";
    }

    /// <exception cref="UsageException">The label is hard_tanh:lower: a colon stands where a comma should.</exception>
    private static void EnsureNoParameter(string label, string text)
    {
        var end = label.IndexOf(':', StringComparison.Ordinal);
        var (name, parameter) = end > 0 ? (label[..end], label[(end + 1)..]) : ("", "");
        if (Catalog.Find(name) is { } activation && activation.Parameters.Any(one => one.IsCalled(parameter)))
        {
            throw new UsageException(
                $"{text}: expected a comma before another parameter, as in {activation}:NAME=VALUE,NAME=VALUE");
        }
    }

    // A label may be "run #3", but what is behind a # and a space is a comment, and may hold : and =.
    private static string WithoutComment(string text) =>
        text.Contains('#', StringComparison.Ordinal) ? Comment().Replace(text, "") : text;

    private static Activation? Taking(string name) =>
        Catalog.Find(name) is { Parameters.Count: > 0 } activation ? activation : null;

    private static (string Curve, string? Parameters) SplitParameters(string text)
    {
        var start = text.Contains("lambda ", StringComparison.Ordinal) ? Lambda().Match(text).Length : 0;
        var colon = AfterColon().Match(text);
        if (colon.Success && colon.Index >= start && IsOutside(text[..colon.Index]))
        {
            return (text[..colon.Index], text[(colon.Index + 1)..]);
        }

        // As a figure's header writes them behind the formula.
        if (AfterComma().Match(text, start) is { Success: true } comma && IsOutside(text[..comma.Index]))
        {
            return (text[..comma.Index], text[(comma.Index + 1)..]);
        }

        // prelu:0.1 is no formula, but a parameter without its name.
        var end = text.IndexOf(':', StringComparison.Ordinal);
        return end >= 0 && Catalog.Find(text[..end]) is not null ? (text[..end], text[(end + 1)..]) : (text, null);
    }

    /// <summary>Whether what follows this is in no parentheses.</summary>
    private static bool IsOutside(string before) => before.Count(c => c == '(') == before.Count(c => c == ')');

    [GeneratedRegex(@":(?=\s*[\p{L}_][\p{L}\p{N}_-]*\s*=(?![=>]))", RegexOptions.RightToLeft)]
    private static partial Regex AfterColon();

    // lambda x, a=0.1: has a colon and an equals sign of its own.
    [GeneratedRegex(@"^(?:[^<>!?(=]*=)?\s*lambda\s+\w[^:]*:")]
    private static partial Regex Lambda();

    [GeneratedRegex(@"(?<=\S)\s+#(?=\s).*$")]
    private static partial Regex Comment();

    [GeneratedRegex(@"^\s*(?!x\.)(?<path>(?:\w+\.)+(?<name>\w+))\s*(?:\(\s*\))?\s*$")]
    private static partial Regex OfModule();

    [GeneratedRegex(@",(?=\s*[\p{L}_][\p{L}\p{N}_-]*\s*=\s*[-+−.\d][^()]*$)")]
    private static partial Regex AfterComma();

    [GeneratedRegex(
        @"^(?!\s*lambda\s+\w)(?:\s*(?:const|let|var|auto)\s)?(?<label>[^<>!?(=≤≥≠]*)=(?![=>])(?<curve>.*)$",
        RegexOptions.Singleline)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"^\s*(?<name>\w+)\s*\(\s*(?:\w+\s*=\s*)?(?<value>[-+.\d/eE]+)\s*\)\s*$")]
    private static partial Regex Called();
}
