namespace Activations.Cli.Terminal;

/// <summary>How characters look: an index into the escape sequences (SGR) that bring it about.</summary>
internal static class Ink
{
    public const int Plain = 0, Strong = 1, Muted = 2, FirstHue = 3;

    // The first six hues of the pictures, as near as the 256 colours that every terminal has come to them.
    private static readonly string[] Sequences = ["0", "0;1", "0;90", "0;38;5;32", "0;38;5;166", "0;38;5;36", "0;38;5;175", "0;38;5;172", "0;38;5;74"];

    /// <summary>The ink of a curve.</summary>
    public static int Hue(int curve) => FirstHue + curve % (Sequences.Length - FirstHue);

    public static string Sequence(int ink) => $"\e[{Sequences[ink]}m";
}
