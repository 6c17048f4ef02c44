namespace Activations.Cli.Settings;

/// <summary>Writes words so that a POSIX shell reads them back.</summary>
internal static class ShellWords
{
    public static string Join(IEnumerable<string> words) => string.Join(' ', words.Select(Quote));

    private static string Quote(string word) => word.Length > 0 && word.All(IsPlain)
        ? word
        : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    /// <summary>Whether a character stands for itself wherever it is in a word.</summary>
    private static bool IsPlain(char c) =>
        char.IsAsciiLetterOrDigit(c) || "_./:=,+-@%".Contains(c, StringComparison.Ordinal);
}
