namespace Activations.Figures;

/// <summary>Lists as sentences have them: a, b and c.</summary>
internal static class English
{
    public static string And(IEnumerable<string> words) => Join(words, "and");

    public static string Or(IEnumerable<string> words) => Join(words, "or");

    private static string Join(IEnumerable<string> words, string last)
    {
        var all = words.ToArray();
        return all is [.. { Length: > 0 } most, var end]
            ? $"{string.Join(", ", most)} {last} {end}"
            : string.Concat(all);
    }
}
