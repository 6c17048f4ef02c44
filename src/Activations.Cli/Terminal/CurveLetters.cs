using Activations.Figures;
using Activations.Sampling;

namespace Activations.Cli.Terminal;

/// <summary>A letter on a curve.</summary>
internal readonly record struct PlacedLetter(double X, double Y, char Letter);

/// <summary>Letters that tell curves apart without colours; none for a single one, whose dashes do.</summary>
internal static class CurveLetters
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    // Columns between two letters, so that each curve has some, and those of different curves stand apart.
    private const int Spacing = 6;

    /// <summary>The letter of a line's curve, or null when it needs none.</summary>
    public static char? Of(Figure figure, Stroke stroke)
    {
        var curves = Curves(figure);
        var index = curves.IndexOf(stroke with { Order = 0, IsPale = false });
        return AreSeveral(figure) && index >= 0 && index < Letters.Length ? Letters[index] : null;
    }

    /// <summary>Where letters stand on the lines of a figure with one panel: the curves take turns.</summary>
    public static IEnumerable<PlacedLetter> Places(Figure figure, int columns)
    {
        var lines = figure.Panels[0].Lines;
        var count = Math.Max(1, columns / Spacing);
        foreach (var line in lines)
        {
            if (Of(figure, line.Stroke) is not { } letter)
            {
                continue;
            }

            var curves = Curves(figure).Count;
            for (var i = Letters.IndexOf(letter, StringComparison.Ordinal) % curves; i < count; i += curves)
            {
                var x = double.Lerp(figure.Range.Low, figure.Range.High, (i + 0.5) / count);
                if (HeightAt(line.Samples, x) is { } y)
                {
                    yield return new(x, y, letter);
                }
            }
        }
    }

    // Of a single curve the hue is that of the order.
    private static bool AreSeveral(Figure figure) => figure.Panels[0].Lines
        .Select(line => line.Stroke)
        .Any(stroke => stroke.Ramp is not null || stroke.Hue != stroke.Order);

    private static List<Stroke> Curves(Figure figure) => [.. figure.Panels[0].Lines
        .Select(line => line.Stroke with { Order = 0, IsPale = false })
        .Distinct()];

    /// <summary>The height of a line at x; null where it is not.</summary>
    private static double? HeightAt(Samples samples, double x)
    {
        var piece = samples.Pieces.FirstOrDefault(piece => piece[0].X <= x && x <= piece[^1].X);
        if (piece is null)
        {
            return null;
        }

        var next = Math.Max(1, piece.Index().FirstOrDefault(point => point.Item.X >= x).Index);
        var (before, after) = (piece[next - 1], piece[Math.Min(next, piece.Count - 1)]);
        return after.X > before.X
            ? double.Lerp(before.Y, after.Y, (x - before.X) / (after.X - before.X))
            : after.Y;
    }
}
