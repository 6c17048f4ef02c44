namespace Activations.Cli;

/// <summary>Words that were not understood: one line naming the value and what would be right.</summary>
/// <param name="message">The line, lower case and without a period.</param>
/// <param name="hint">What to try instead, if there is more to say.</param>
internal sealed class UsageException(string message, string? hint = null) : Exception(OneLine(message))
{
    public string? Hint => hint;

    /// <summary>The same, said of the option or argument that brought it.</summary>
    public UsageException About(string subject) => new($"{subject}: {Message}", hint);

    /// <summary>The same, said of a value whose option was this.</summary>
    public UsageException Behind(string option) => new($"{option} {Message}", hint);

    /// <summary>What the user typed may hold line ends and escape sequences, which the terminal should not obey.</summary>
    public static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? '\uFFFD' : c));
}
