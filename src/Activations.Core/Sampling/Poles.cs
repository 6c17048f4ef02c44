namespace Activations.Sampling;

/// <summary>
/// Tells what is worth showing of a curve that goes to infinity: near a pole all else would look like a level line.
/// </summary>
internal static class Poles
{
    // Spans of the middle: how far a pole goes at least, and how much is shown beyond the middle. What ends at a place
    // where it is infinite is a pole for sure, as the logarithm of x²⁰ on a logarithmic axis, which ends at 10⁻³²³.
    private const double Far = 20, FarForSure = 5, Beyond = 1.5;

    /// <summary>What most of the curve lies within, or null where nothing goes far beyond that.</summary>
    /// <param name="even">
    /// The curve at places that are spread evenly, also in orders of magnitude where there are many.
    /// </param>
    /// <param name="pieces">The curve, with points that are not finite where it is broken.</param>
    /// <param name="areForSure">Whether it is known to go to infinity where it ends.</param>
    public static Interval? Window(List<List<Point>> even, List<List<Point>> pieces, bool areForSure = false)
    {
        var ends = new List<End>();
        foreach (var (inside, outside) in Edge.Among(pieces))
        {
            if (Math.Abs(inside.Y) < Edge.Overflow)
            {
                ends.Add(new(inside.Y, areForSure || double.IsInfinity(outside.Y) ? FarForSure : Far));
            }
        }

        if (ends.Count == 0)
        {
            return null;
        }

        double[] sorted = [.. even.SelectMany(piece => piece.Select(point => point.Y)).Where(double.IsFinite).Order()];
        var (low, high) = Middle(sorted);
        var span = high - low;
        return span > 0 && ends.Exists(end => end.Y < low - end.Far * span || end.Y > high + end.Far * span)
            ? new(Math.Max(sorted[0], low - Beyond * span), Math.Min(sorted[^1], high + Beyond * span))
            : null;
    }

    /// <summary>What eight tenths of the values lie within, or as many as are not level, as in round(1/x).</summary>
    private static Interval Middle(double[] sorted)
    {
        const int tenth = 10;
        Interval middle = default;
        for (var part = tenth; part <= sorted.Length && !(middle.Low < middle.High); part *= 2)
        {
            var outside = sorted.Length / part;
            middle = new(sorted[outside], sorted[^(outside + 1)]);
        }

        return middle;
    }

    /// <summary>The last value before a place where there is none.</summary>
    /// <param name="Y">The value.</param>
    /// <param name="Far">How many spans outside of the middle it is that of a pole.</param>
    private readonly record struct End(double Y, double Far);
}
