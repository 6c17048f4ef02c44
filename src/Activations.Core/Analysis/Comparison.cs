namespace Activations.Analysis;

/// <summary>How much two curves are the same.</summary>
public enum Verdict
{
    /// <summary>Bit for bit, wherever they were evaluated.</summary>
    Identical,

    /// <summary>Nowhere further apart than the rounding errors of both allow.</summary>
    EqualToRounding,

    /// <summary>Two functions.</summary>
    Differ,
}

/// <summary>How far the value of a curve may be from the true one: of f, f′ or f″ for order 0, 1 or 2, at x.</summary>
public delegate double RoundingBound(int order, double x);

/// <summary>Where two curves, or their derivatives, are farthest apart.</summary>
/// <param name="Verdict">How much they are the same.</param>
/// <param name="Largest">The largest |a − b|; ∞ where only one of them is defined or finite.</param>
/// <param name="Places">Where, nearest to 0 first; only that when there are many.</param>
/// <param name="A">The first at the first place, at a breakpoint perhaps its limit from one side.</param>
/// <param name="B">The second there.</param>
public sealed record Comparison(Verdict Verdict, double Largest, IReadOnlyList<double> Places, double A, double B)
{
    private const int Evenly = 2000, MostPlaces = 4;

    /// <summary>The difference in units in the last place of the larger of the two.</summary>
    public double Ulps => Largest == 0 ? 0 : Largest / Ulp.Of(Math.Max(Math.Abs(A), Math.Abs(B)));

    /// <summary>
    /// Compares f, or for order 1 f′, over a closed range. What is found on many points, all breakpoints with both their
    /// sides among them, is followed to where the difference is level, so that x is right to 1e-9 and better.
    /// </summary>
    /// <param name="a">The first.</param>
    /// <param name="b">The second.</param>
    /// <param name="order">0 or 1.</param>
    /// <param name="range">Where to compare.</param>
    /// <param name="boundA">Of the first.</param>
    /// <param name="boundB">Of the second.</param>
    public static Comparison Of(Curve a, Curve b, int order, Interval range, RoundingBound boundA, RoundingBound boundB)
    {
        var (breaksOfA, breaksOfB) = (Difference.Nodes(a, range.Low, range.High), Difference.Nodes(b, range.Low, range.High));
        HashSet<double> breaks = [.. breaksOfA.Keys, .. breaksOfB.Keys];
        var points = Positions(breaks, range).Select(At).ToList();
        var largest = points.Max(Apart);

        // Near the top there may be others that are higher still.
        points.AddRange(Enumerable.Range(1, points.Count - 2)
            .Where(i => Apart(points[i]) >= Math.Max(Apart(points[i - 1]), Apart(points[i + 1])) && Apart(points[i]) > 0.9 * largest)
            .SelectMany(i => new[] { Level(points[i - 1].X, points[i].X), Level(points[i].X, points[i + 1].X) })
            .OfType<double>().Select(At).ToArray());
        points.AddRange(breaks.SelectMany(Sides));

        var identical = points.All(point => BitConverter.DoubleToInt64Bits(point.A) == BitConverter.DoubleToInt64Bits(point.B) || (double.IsNaN(point.A) && double.IsNaN(point.B)));
        var equal = identical || points.All(point => Apart(point) is 0 || Apart(point) <= boundA(order, point.X) + boundB(order, point.X));
        var farthest = Farthest(points, breaks);
        return new(
            identical ? Verdict.Identical : equal ? Verdict.EqualToRounding : Verdict.Differ,
            Apart(farthest[0]), [.. farthest.Select(point => point.X + 0.0)], farthest[0].A, farthest[0].B);

        (double X, double A, double B) At(double x) => (x, a[order](x), b[order](x));

        // Where the difference of the next derivatives is 0.
        double? Level(double low, double high)
        {
            double Slope(double x) => a[order + 1](x) - b[order + 1](x);
            return Crossing.Root(Slope, (low, Slope(low)), (high, Slope(high)));
        }

        // The limits at a breakpoint from inside the range.
        IEnumerable<(double X, double A, double B)> Sides(double x)
        {
            var (ofA, ofB) = (breaksOfA.GetValueOrDefault(x, Node.At(a, x)), breaksOfB.GetValueOrDefault(x, Node.At(b, x)));
            return new[] { (x, ofA.Left[order], ofB.Left[order]), (x, ofA.Right[order], ofB.Right[order]) }
                .Where((_, side) => side == 0 ? x > range.Low : x < range.High);
        }
    }

    private static double Apart((double X, double A, double B) point) =>
        point.A.Equals(point.B) ? 0 : double.IsNaN(point.A - point.B) ? double.PositiveInfinity : Math.Abs(point.A - point.B);

    /// <summary>
    /// Those with the largest difference, each place once, the nearest to 0 first; it alone where there are many.
    /// </summary>
    private static List<(double X, double A, double B)> Farthest(List<(double X, double A, double B)> points, HashSet<double> breaks)
    {
        // A rounding error must not tell places apart, nor a breakpoint from what is just beside it.
        const double same = 1e-12, near = 1e-9;
        var apart = points.Max(Apart);
        var places = new List<(double X, double A, double B)>();
        foreach (var point in points.Where(point => Apart(point) >= apart * (1 - same)).OrderBy(point => !breaks.Contains(point.X)).ThenBy(point => Math.Abs(point.X)))
        {
            if (places.Count <= MostPlaces && places.All(place => Math.Abs(place.X - point.X) > near * Math.Max(1, Math.Abs(point.X))))
            {
                places.Add(point);
            }
        }

        var sorted = places.OrderBy(place => Math.Abs(place.X)).ThenBy(place => -place.X).ToList();
        return places.Count > MostPlaces ? sorted[..1] : sorted;
    }

    private static List<double> Positions(IEnumerable<double> breaks, Interval range)
    {
        var even = Enumerable.Range(0, Evenly + 1).Select(i => double.Lerp(range.Low, range.High, (double)i / Evenly));
        var near = Enumerable.Range(-120, 240).SelectMany(i => new[] { Math.Pow(2, i), -Math.Pow(2, i) });
        return [.. even.Concat(breaks).Concat(breaks.SelectMany(x => new[] { Math.BitDecrement(x), Math.BitIncrement(x) })).Concat(near).Append(0)
            .Where(x => x >= range.Low && x <= range.High).Distinct().Order()];
    }
}
