namespace Activations.Cli.Output;

/// <summary>Whether text has colours.</summary>
internal static class Colour
{
    /// <summary>
    /// As <c>--color</c> says: always, never, or (auto, or not given) when a person sees it, the terminal can, and
    /// NO_COLOR is not set (no-color.org).
    /// </summary>
    /// <param name="choice">The value of the option, if given.</param>
    /// <param name="onTerminal">Whether the stream is a terminal.</param>
    public static bool IsWanted(string? choice, bool onTerminal) => choice switch
    {
        "always" => true,
        "never" => false,
        _ => onTerminal
            && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            && Environment.GetEnvironmentVariable("TERM") is { Length: > 0 } and not "dumb",
    };
}
