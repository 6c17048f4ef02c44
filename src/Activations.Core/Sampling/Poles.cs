namespace Activations.Sampling;

/// <summary>
/// Tells what is worth showing of a curve that goes to infinity: near a pole all else would look like a level line.
/// </summary>
internal static class Poles
{
    // Spans of the middle: how far a pole goes at least, and how much is shown beyond the middle.
    private const double Far = 20, Beyond = 1.5;

    // What ends beyond has outgrown the doubles, as eˣ does at 709.
    private const double Overflow = 1e300;

    /// <summary>What most of the curve lies within, or null where nothing goes far beyond that.</summary>
    /// <param name="even">
    /// The curve at places that are spread evenly, also in orders of magnitude where there are many.
    /// </param>
    /// <param name="pieces">The curve, with points that are not finite where it is broken.</param>
    public static Interval? Window(List<List<Point>> even, List<List<Point>> pieces)
    {
        var ends = new List<double>();
        foreach (var piece in pieces)
        {
            for (var i = 1; i < piece.Count; i++)
            {
                var (before, after) = (piece[i - 1].Y, piece[i].Y);
                var end = double.IsFinite(before) ? before : after;
                if (double.IsFinite(before) != double.IsFinite(after) && Math.Abs(end) < Overflow)
                {
                    ends.Add(end);
                }
            }
        }

        if (ends.Count == 0)
        {
            return null;
        }

        double[] sorted = [.. even.SelectMany(piece => piece.Select(point => point.Y)).Where(double.IsFinite).Order()];
        var (low, high) = (sorted[sorted.Length / 10], sorted[sorted.Length * 9 / 10]);
        var span = high - low;
        return span > 0 && ends.Any(y => y < low - Far * span || y > high + Far * span)
            ? new(Math.Max(sorted[0], low - Beyond * span), Math.Min(sorted[^1], high + Beyond * span))
            : null;
    }
}
