namespace Activations.Sampling;

/// <summary>Follows a curve closely enough that no reader can see the straight lines it is drawn with.</summary>
public static class CurveTracing
{
    private const int EvaluationsPerPixel = 4;

    // Pixels. A curve that only rises or only falls between two points lies in the box that they span, and so does
    // the chord: they are apart by no more than the box is wide, or high. So a step is small enough at either of these.
    private const double SmallRun = 1.0 / 16, SmallRise = 1.0 / 8;

    // Pixels: how well a turning point is found.
    private const double Level = 0.01;

    /// <summary>
    /// The curve over the closed range, within a quarter pixel wherever its oscillation can be resolved: both ends,
    /// every breakpoint with its one-sided values, every extremum, the edges of where it is defined, and whatever
    /// else it needs. Where it goes to infinity the line is broken.
    /// </summary>
    /// <param name="curve">What to follow.</param>
    /// <param name="order">0 for f, 1 for f′, 2 for f″.</param>
    /// <param name="grid">The range, and where to look besides everywhere.</param>
    /// <param name="width">How many pixels the range is drawn on, at most; at least 1.</param>
    /// <param name="height">How many pixels the curve's own extent, or <paramref name="yRange"/>, is drawn on, at most.</param>
    /// <param name="yRange">What is seen of it, or null for all of it.</param>
    /// <param name="cancellation">Stops the evaluation.</param>
    public static Samples Trace(
        Curve curve, int order, Grid grid, int width, int height, Interval? yRange = null, CancellationToken cancellation = default)
    {
        var (f, range) = (curve[order], grid.Range);
        Jump[] jumps = [.. Jump.Within(curve, order, range)];
        var corners = curve.BreakpointsWithin(range.Low, range.High).Select(point => point.X).ToHashSet();
        var pieces = Split(Value, Positions(grid, corners, width), jumps, range);
        foreach (var refine in new[] { AddEdges, AddExtrema, Divide })
        {
            // What the step before found may be higher than anything until then.
            var scale = Scale();
            pieces = pieces.ConvertAll(piece => refine(Value, piece, scale));
        }

        var last = Scale();
        return new Samples([.. pieces.SelectMany(SplitAtGaps).Select(piece => Simplification.Simplify(piece, corners, last))], jumps);

        PixelScale Scale() => new(range, yRange ?? new Samples(pieces, jumps).Extent ?? default, width, height);

        double Value(double x)
        {
            cancellation.ThrowIfCancellationRequested();
            return f(x);
        }
    }

    /// <summary>Where to look first, ascending and distinct, both ends included.</summary>
    private static double[] Positions(Grid grid, IEnumerable<double> corners, int width)
    {
        var (start, end) = grid.Range;
        var count = EvaluationsPerPixel * width;
        var positions = new List<double>(corners) { start, end };

        // Not quite even, or a wave that repeats with the pixels would look like a level line.
        const double golden = 0.618033988749895; // (√5 − 1)/2
        positions.AddRange(Enumerable.Range(1, count).Select(i =>
            double.Lerp(start, end, (i + (i * golden % 1 - 1) / 2) / count)));
        if (grid.Count <= count)
        {
            positions.AddRange(grid.Points);
        }

        // On a range much wider than a function's own features, these are found near 0, whatever the scale.
        const double spacing = 0.125;
        if (end / count - start / count > spacing)
        {
            var (low, high) = (Math.Asinh(start), Math.Asinh(end));
            positions.AddRange(Enumerable.Range(0, (int)((high - low) / spacing)).Select(i => Math.Sinh(low + i * spacing)));
            positions.Add(0);
        }

        positions.Sort();
        return [.. positions.Where((x, i) => x >= start && x <= end && (i == 0 || x != positions[i - 1]))];
    }

    /// <summary>Evaluates, ending a piece at each jump with its limit from the left and starting the next from the right.</summary>
    private static List<List<Point>> Split(Func<double, double> f, double[] positions, Jump[] jumps, Interval range)
    {
        var pieces = new List<List<Point>> { new() };
        var next = 0;
        foreach (var x in positions)
        {
            if (next < jumps.Length && x == jumps[next].X)
            {
                var (_, left, right, _) = jumps[next++];
                if (x > range.Low)
                {
                    pieces[^1].Add(new(x, left));
                    pieces.Add([]);
                }

                if (x < range.High)
                {
                    pieces[^1].Add(new(x, right));
                }
            }
            else
            {
                pieces[^1].Add(new(x, f(x)));
            }
        }

        return [.. pieces.Where(piece => piece.Count > 0)];
    }

    /// <summary>
    /// Adds the way to each place where a function begins or ceases to be finite, if it has a limit there and that is
    /// not far outside the picture: the square root reaches 0, but the logarithm and 1/x go on until doubles end.
    /// </summary>
    private static List<Point> AddEdges(Func<double, double> f, List<Point> points, PixelScale scale)
    {
        var result = new List<Point>(points);
        foreach (var (before, after) in points.Zip(points.Skip(1)))
        {
            if (double.IsFinite(before.Y) == double.IsFinite(after.Y))
            {
                continue;
            }

            var (inside, outside) = double.IsFinite(before.Y) ? (before, after.X) : (after, before.X);
            var (way, rise, climb) = (new List<Point>(), 0.0, 0.0);
            while (climb <= scale.Height && Between(inside.X, outside, 0.5) is var x && x != inside.X && x != outside)
            {
                var point = new Point(x, f(x));
                if (double.IsFinite(point.Y))
                {
                    rise = scale.Rise(inside, point);
                    climb += rise;
                    way.Add(point);
                    inside = point;
                }
                else
                {
                    outside = x;
                }
            }

            result.AddRange(rise <= Level && climb <= scale.Height ? way : []);
        }

        return Ascending(result, points.Count);
    }

    /// <summary>Adds the turning point of every bracket of three points whose middle one is highest or lowest.</summary>
    private static List<Point> AddExtrema(Func<double, double> f, List<Point> points, PixelScale scale)
    {
        var result = new List<Point>(points);
        for (var i = 1; i < points.Count - 1; i++)
        {
            var (before, here, after) = (points[i - 1], points[i], points[i + 1]);
            var (rise, fall) = (here.Y - before.Y, here.Y - after.Y);
            if (((rise >= 0 && fall >= 0 && rise + fall > 0) || (rise <= 0 && fall <= 0 && rise + fall < 0))
                && Turn(f, before, here, after, Math.Sign(rise + fall), scale) is var turn && turn.X != here.X)
            {
                result.Add(turn);
            }
        }

        return Ascending(result, points.Count);
    }

    /// <summary>The points in order again after some were added, which can be the same or in any order.</summary>
    private static List<Point> Ascending(List<Point> points, int before) => points.Count == before
        ? points
        : [.. points.OrderBy(point => point.X).DistinctBy(point => point.X)];

    /// <summary>
    /// Golden-section search between three points until neither x nor y can matter to the picture. Where it only ends
    /// with the doubles, and far outside the picture, there is a pole: a point without y, to break the line.
    /// </summary>
    private static Point Turn(Func<double, double> f, Point low, Point middle, Point high, int sign, PixelScale scale)
    {
        const double golden = 0.381966011250105; // (3 − √5)/2
        var first = middle;

        // A peak much higher than what was sampled will widen the picture: it is level where that is so beside itself.
        while (Math.Max(scale.Rise(low, middle), scale.Rise(middle, high)) > Math.Max(Level, 1e-5 * scale.Rise(first, middle)))
        {
            var above = scale.Run(middle, high) > scale.Run(low, middle);
            var x = Between(middle.X, above ? high.X : low.X, golden);
            if (x == middle.X || x <= low.X || x >= high.X)
            {
                return scale.Rise(first, middle) <= scale.Height ? middle : new(middle.X, double.NaN);
            }

            var point = new Point(x, f(x));
            if ((point.Y - middle.Y) * sign > 0)
            {
                (low, middle, high) = above ? (middle, point, high) : (low, point, middle);
            }
            else
            {
                (low, high) = above ? (low, point) : (point, high);
            }
        }

        return middle;
    }

    /// <summary>Divides steps until they are small enough. One across the whole picture between neighbouring doubles is a pole.</summary>
    private static List<Point> Divide(Func<double, double> f, List<Point> points, PixelScale scale)
    {
        var result = new List<Point>(points.Count) { points[0] };
        for (var i = 1; i < points.Count; i++)
        {
            Add(points[i - 1], points[i]);
        }

        return result;

        void Add(Point low, Point high)
        {
            // Not in the middle, where every step would meet the same phase of a wave.
            var x = Between(low.X, high.X, 0.45);
            var far = scale.AreFarApart(low, high);
            if (x > low.X && x < high.X && scale.Rise(low, high) > SmallRise && (far || scale.Run(low, high) > SmallRun))
            {
                var middle = new Point(x, f(x));
                Add(low, middle);
                Add(middle, high);
            }
            else
            {
                result.AddRange(far ? [new(low.X, double.NaN), high] : [high]);
            }
        }
    }

    // The difference is finite even where that of the range's ends is not: there are at least four steps.
    private static double Between(double a, double b, double part) => a + part * (b - a);

    /// <summary>Breaks the line where there is no finite value.</summary>
    private static List<List<Point>> SplitAtGaps(List<Point> points)
    {
        var parts = new List<List<Point>> { new() };
        foreach (var point in points)
        {
            if (double.IsFinite(point.Y))
            {
                parts[^1].Add(point);
            }
            else if (parts[^1].Count > 0)
            {
                parts.Add([]);
            }
        }

        return [.. parts.Where(part => part.Count > 0)];
    }
}
