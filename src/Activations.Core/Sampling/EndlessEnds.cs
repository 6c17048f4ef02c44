namespace Activations.Sampling;

/// <summary>
/// Tells whether a curve goes to infinity so slowly that no sample is far away, as the logarithm does at 0.
/// </summary>
internal static class EndlessEnds
{
    // Of the extent: how far outside of it the last double before an edge must be.
    private const double Outside = 0.05;

    /// <summary>What its samples lie within, or null where it has a limit wherever it begins or ends.</summary>
    /// <param name="f">The function.</param>
    /// <param name="pieces">The curve, with points that are not finite where it is broken.</param>
    public static Interval? Window(Func<double, double> f, List<List<Point>> pieces)
    {
        var edges = Edge.Among(pieces).ToList();
        if (edges.Count == 0)
        {
            return null;
        }

        var extent = Interval.Around(pieces.SelectMany(piece => piece).Select(point => point.Y));
        var isEndless = extent is { } shown && shown.Low < shown.High && edges.Any(edge => Leaves(f, edge, shown));
        return isEndless ? extent : null;
    }

    /// <summary>
    /// Whether the function is outside of the extent at the last double at which it is finite, and still moves there:
    /// the power x^0.3 has come to rest long before.
    /// </summary>
    private static bool Leaves(Func<double, double> f, Edge edge, Interval extent)
    {
        var (inside, outside) = (edge.Inside, edge.Outside.X);
        var way = new List<double> { inside.Y };
        while (true)
        {
            var x = inside.X + (outside - inside.X) / 2;
            if (x == inside.X || x == outside)
            {
                var (last, halfway) = (extent.Fraction(inside.Y), extent.Fraction(way[way.Count / 2]));
                var isOutside = last is < -Outside or > 1 + Outside;
                var isPole = double.IsNaN(edge.Outside.Y) || Math.Abs(inside.Y) < Edge.Overflow;
                return isOutside && Math.Abs(last - halfway) > Outside && isPole;
            }

            var y = f(x);
            if (double.IsFinite(y))
            {
                inside = new(x, y);
                way.Add(y);
            }
            else
            {
                outside = x;
            }
        }
    }
}
