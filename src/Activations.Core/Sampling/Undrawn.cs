using Activations.Evaluation;

namespace Activations.Sampling;

/// <summary>Tells why a line has gaps: for want of values, or because these were not found.</summary>
internal static class Undrawn
{
    // Of each line: enough to meet whatever takes a sixteenth of what is missing.
    private const int Most = 16;

    private const long Microseconds = 300_000;

    /// <summary>
    /// Some of the places where a line has no values for a pixel or more; sin(x)/x has none at 0, which nobody sees.
    /// </summary>
    public static IReadOnlyList<double> Places(IEnumerable<List<Point>> pieces, PixelScale scale)
    {
        double[] all = [.. pieces.SelectMany(piece => InGaps(piece, scale))];
        return [.. all.Where((_, i) => i * Most / all.Length != (i - 1) * Most / all.Length || i == 0)];
    }

    /// <summary>
    /// Whether a curve has a value at one of these places that takes more digits than are worked out for a picture.
    /// </summary>
    public static bool IsForWantOfDigits(Curve curve, int order, IReadOnlyList<double> places)
    {
        if (!curve.Doubts.HasFlag(Doubt.NotFound) || curve.Formula is not { } formula)
        {
            return false;
        }

        var budget = new Budget(Microseconds);
        return places.Any(x => formula.Evaluate(x, budget) is var (jet, doubt)
            && (doubt.HasFlag(Doubt.NotFound) || !double.IsNaN(jet[order])));
    }

    private static IEnumerable<double> InGaps(List<Point> points, PixelScale scale)
    {
        var (last, start) = (points[0], 0);
        for (var i = 0; i < points.Count; i++)
        {
            if (!double.IsNaN(points[i].Y))
            {
                (last, start) = (points[i], i + 1);
            }
            else if (scale.Run(last, points[i]) >= 1)
            {
                for (; start <= i; start++)
                {
                    yield return points[start].X;
                }
            }
        }
    }
}
