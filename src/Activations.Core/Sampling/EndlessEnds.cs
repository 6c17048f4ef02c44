namespace Activations.Sampling;

/// <summary>
/// Tells whether a curve goes to infinity so slowly that no sample is far away, as the logarithm does at 0.
/// </summary>
internal static class EndlessEnds
{
    // How far a curve goes on the second half of the last halvings, compared with the first, where it does not rest:
    // the logarithm goes as far.
    private const double Onward = 0.25;

    // Of the extent: how far outside of it the last double before an edge must be.
    private const double Outside = 0.05;

    /// <summary>What its samples lie within, or null where it has a limit wherever it begins or ends.</summary>
    /// <param name="f">The function.</param>
    /// <param name="pieces">The curve, with points that are not finite where it is broken.</param>
    public static Interval? Window(Ordinates f, List<List<Point>> pieces)
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
    /// the power x^0.3 has come to rest long before. It may be anywhere where a logarithm is known to go on.
    /// </summary>
    private static bool Leaves(Ordinates f, Edge edge, Interval extent)
    {
        var (inside, outside) = edge;
        var way = new List<double> { inside.Y };
        while (true)
        {
            var x = inside.X + (outside.X - inside.X) / 2;
            if (x == inside.X || x == outside.X)
            {
                var half = way[way.Count / 2];
                var (last, halfway) = (extent.Fraction(inside.Y), extent.Fraction(half));
                var isOutside = last is < -Outside or > 1 + Outside;
                var isPole = double.IsNaN(edge.Outside.Y) || Math.Abs(inside.Y) < Edge.Overflow;
                var isLeaving = isOutside && Math.Abs(last - halfway) > Outside;
                var goesOn = Math.Abs(inside.Y - half) > Onward * Math.Abs(half - way[0]);
                return isPole && (isLeaving || (goesOn && f.GoesOnTo(outside, inside.Y - half)));
            }

            var y = f.At(x);
            if (double.IsFinite(y))
            {
                inside = new(x, y);
                way.Add(y);
            }
            else
            {
                outside = new(x, y);
            }
        }
    }
}
