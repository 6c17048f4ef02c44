namespace Activations.Cli.Explorer;

/// <summary>Errors of the command line as they make sense to somebody who sees keys and no options.</summary>
internal static class MessageInside
{
    /// <summary>What the command line calls by other names, and what is said here.</summary>
    private static readonly (string Outside, string Inside)[] Words =
    [
        ("-o ", ""),
        (", or --format", ""),
        ("; redirect it, as in activations plot relu -o - > relu.png", ""),
        ("activations list shows every name", "/ finds names by a part of them"),
        ("without --framework it can be drawn", ""),
    ];

    /// <summary>One line.</summary>
    public static string Of(UsageException error)
    {
        // A hint of several lines marks a place in what was typed, which the message names too.
        var message = Said(error.Message).TrimStart(':', ' '); // behind a value that is empty
        var hint = error.Hint is { } said && !said.Contains('\n', StringComparison.Ordinal) ? Said(said) : "";
        return hint.Length > 0 ? $"{message}; {hint}" : message;
    }

    private static string Said(string text) =>
        Words.Aggregate(text, (said, pair) => said.Replace(pair.Outside, pair.Inside, StringComparison.Ordinal));
}
