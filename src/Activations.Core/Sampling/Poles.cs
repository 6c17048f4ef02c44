namespace Activations.Sampling;

/// <summary>Tells what is worth showing of a curve that goes to infinity: near a pole all else would look like a level line.</summary>
internal static class Poles
{
    // Spans of the middle: how far a pole goes at least, and how much is shown beyond the middle.
    private const double Far = 20, Beyond = 1.5;

    // What ends beyond has outgrown the doubles, as eˣ does at 709.
    private const double Overflow = 1e300;

    /// <summary>What most of the curve lies within, or null where nothing goes far beyond that.</summary>
    /// <param name="typical">Values at evenly spaced places.</param>
    /// <param name="pieces">The curve, with points that are not finite where it is broken.</param>
    public static Interval? Window(IEnumerable<double> typical, IEnumerable<List<Point>> pieces)
    {
        var ends = pieces.SelectMany(piece => piece.Zip(piece.Skip(1)))
            .Where(pair => double.IsFinite(pair.First.Y) != double.IsFinite(pair.Second.Y))
            .Select(pair => double.IsFinite(pair.First.Y) ? pair.First.Y : pair.Second.Y)
            .Where(y => Math.Abs(y) < Overflow).ToList();
        if (ends.Count == 0)
        {
            return null;
        }

        double[] sorted = [.. typical.Where(double.IsFinite).Order()];
        var (low, high) = (sorted[sorted.Length / 10], sorted[sorted.Length * 9 / 10]);
        var span = high - low;
        return ends.Any(y => y < low - Far * span || y > high + Far * span)
            ? new(Math.Max(sorted[0], low - Beyond * span), Math.Min(sorted[^1], high + Beyond * span))
            : null;
    }
}
