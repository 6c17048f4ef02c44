namespace Activations.Cli.Explorer;

/// <summary>Lines to read instead of the chart.</summary>
/// <param name="Lines">All of them, as wide as they are.</param>
/// <param name="First">The first that is shown.</param>
internal sealed record Page(IReadOnlyList<string> Lines, int First = 0)
{
    private const int Leap = 10;

    /// <summary>The same scrolled; null for a key that leaves it.</summary>
    public Page? Press(string key) => key switch
    {
        "down" => Scrolled(1),
        "up" => Scrolled(-1),
        "pgdn" or "space" => Scrolled(Leap),
        "pgup" => Scrolled(-Leap),
        "home" => this with { First = 0 },
        _ => null,
    };

    private Page Scrolled(int lines) => this with { First = Math.Clamp(First + lines, 0, Lines.Count - 1) };
}
