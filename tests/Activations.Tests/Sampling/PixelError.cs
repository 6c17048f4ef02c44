using Activations.Sampling;

namespace Activations.Tests.Sampling;

/// <summary>How far a drawn line is from the true curve.</summary>
internal static class PixelError
{
    public const int Width = 1000, Height = 500;

    /// <summary>The farthest that the true curve is from the line, in pixels, and the x where.</summary>
    public static (double Pixels, double X) Worst(Func<double, double> f, Grid grid, Samples samples)
    {
        var (range, extent) = (grid.Range, samples.Extent ?? default);
        var level = extent.Low == extent.High;
        var jumps = samples.Jumps.Select(jump => jump.X).ToHashSet();
        (Point From, Point To)[] segments = [.. samples.Pieces.Select(piece => piece.Select(Pixels).ToArray())
            .SelectMany(piece => piece.Zip(piece.Length == 1 ? piece : piece.Skip(1)))];
        var (worst, first) = ((Pixels: 0.0, X: double.NaN), 0);
        foreach (var x in Positions(range, samples))
        {
            var y = f(x);
            if (!double.IsFinite(y) || jumps.Contains(x))
            {
                continue;
            }

            var point = Pixels(new(x, y));
            while (first < segments.Length && segments[first].To.X < point.X - 1)
            {
                first++;
            }

            var nearest = double.PositiveInfinity;
            for (var i = first; i < segments.Length && segments[i].From.X <= point.X + 1; i++)
            {
                nearest = Math.Min(nearest, Distance(point, segments[i].From, segments[i].To));
            }

            // Where the picture shows single ulps, the computed curve is not smooth, nor is any line right.
            nearest -= level ? 0 : 2 * Ulp.Of(y) / (extent.High - extent.Low) * Height;
            worst = nearest > worst.Pixels && !Escapes(point) ? (nearest, x) : worst;
        }

        return worst;

        Point Pixels(Point point) => new(
            Fraction(range, point.X) * Width,
            !level ? Fraction(extent, point.Y) * Height
                : Math.Abs(point.Y - extent.Low) <= 2 * Ulp.Of(point.Y) ? 0
                : double.PositiveInfinity);

        // Beside a pole or an overflow a line has to end somewhere; what is cut is followed far outside the picture,
        // but not for ever.
        bool Escapes(Point point)
        {
            if (samples.Cut is not null && point.Y is < -50 * Height or > 51 * Height)
            {
                return true;
            }

            var isOutside = point.Y is < -Height or > 2 * Height;
            return isOutside && !(double.IsFinite(f(At(point.X - 1))) && double.IsFinite(f(At(point.X + 1))));
        }

        double At(double pixel) => range.Low + pixel / Width * range.High - pixel / Width * range.Low;
    }

    /// <summary>Between all points of the line, beside them, and where it has no reason to have any.</summary>
    private static IEnumerable<double> Positions(Interval range, Samples samples)
    {
        var own = samples.Pieces.SelectMany(piece => piece.Select(point => point.X)).Distinct().Order().ToArray();
        var beside = own.SelectMany(x => new[] { Math.BitDecrement(x), x, Math.BitIncrement(x) });
        var between = own.Zip(own.Skip(1)).SelectMany(pair =>
            Enumerable.Range(1, 3).Select(i => pair.First * (1 - i / 4.0) + pair.Second * (i / 4.0)));
        const int even = 3 * Width - 1;
        var everywhere = Enumerable.Range(0, even + 1)
            .Select(i => range.Low * ((even - i) / (double)even) + range.High * (i / (double)even));
        return beside.Concat(between).Concat(everywhere).Where(x => x >= range.Low && x <= range.High).Order();
    }

    private static double Fraction(Interval interval, double value)
    {
        var fraction = (value / 4 - interval.Low / 4) / (interval.High / 4 - interval.Low / 4);
        return double.IsFinite(fraction) ? fraction : (value - interval.Low) / (interval.High - interval.Low);
    }

    private static double Distance(Point point, Point from, Point to)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var t = dx == 0 && dy == 0 ? 0 : Math.Clamp(
            ((point.X - from.X) * dx + (point.Y - from.Y) * dy) / (dx * dx + dy * dy), 0, 1);
        return Math.Sqrt(Math.Pow(point.X - from.X - t * dx, 2) + Math.Pow(point.Y - from.Y - t * dy, 2));
    }
}
