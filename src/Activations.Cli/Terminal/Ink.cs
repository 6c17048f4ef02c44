using Activations.Figures;

namespace Activations.Cli.Terminal;

/// <summary>How characters look: an index into the escape sequences (SGR) that bring it about.</summary>
internal static class Ink
{
    public const int Plain = 0, Strong = 1, Muted = 2;

    private const int FirstHue = 3, Hues = 6, FirstOfRamp = FirstHue + Hues, LastOfRamp = FirstOfRamp + 5;

    // The hues and the ramp of the pictures, as near as the 256 colours that every terminal has come to them, and as
    // readable on white as on black.
    private static readonly int[] Colours = [32, 166, 36, 175, 172, 74, 97, 61, 31, 36, 71, 142];

    private static readonly string[] Sequences = ["0", "0;1", "0;90", .. Colours.Select(colour => $"0;38;5;{colour}")];

    /// <summary>The ink of a line.</summary>
    public static int Of(Stroke stroke) => stroke switch
    {
        { Ramp: { } position } => FirstOfRamp + (int)Math.Round(position * (LastOfRamp - FirstOfRamp)),
        { Hue: Stroke.Muted } => Muted,
        _ => FirstHue + stroke.Hue % Hues,
    };

    public static string Sequence(int ink) => $"\e[{Sequences[ink]}m";
}
