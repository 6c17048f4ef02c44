namespace Activations.Sampling;

/// <summary>Follows a curve closely enough that no reader can see the straight lines it is drawn with.</summary>
public static class CurveTracing
{
    private const int EvaluationsPerPixel = 4;

    // Pixels. Neighbouring points are at most 1/4 pixel apart in x and 1/2 in y, and the curve is monotone between
    // them, so both curve and chord lie in that box: at most 0.23 apart.
    private const double LargestRise = 0.5, Simplification = 0.05;

    // What one curve may cost, per pixel of width. Only oscillation that pixels cannot show comes near it.
    private const int MostEvaluationsPerPixel = 256;

    /// <summary>
    /// The curve over the closed range, within a quarter pixel wherever its oscillation can be resolved: the points of
    /// the grid, both ends, every breakpoint with its one-sided values, every extremum, and whatever else it needs.
    /// </summary>
    /// <param name="curve">What to follow.</param>
    /// <param name="order">0 for f, 1 for f′, 2 for f″.</param>
    /// <param name="grid">The range, and points that must be met.</param>
    /// <param name="width">How many pixels the range is drawn on, at most.</param>
    /// <param name="height">How many pixels the curve's own extent is drawn on, at most.</param>
    /// <param name="cancellation">Stops the evaluation.</param>
    public static Samples Trace(
        Curve curve, int order, Grid grid, int width, int height, CancellationToken cancellation = default)
    {
        var f = curve[order];
        var range = grid.Range;
        Jump[] jumps = [.. Jump.Within(curve, order, range)];
        var pieces = Split(f, Positions(curve, grid, width), jumps, range);

        var extent = new Samples(pieces, jumps).Extent ?? default;
        var scale = new PixelScale(range, extent, width, height);
        var budget = MostEvaluationsPerPixel * width;
        var refined = new List<IReadOnlyList<Point>>();
        foreach (var piece in pieces)
        {
            cancellation.ThrowIfCancellationRequested();
            var withExtrema = AddExtrema(f, piece, scale);
            var smooth = Bisect(f, withExtrema, scale, budget / pieces.Count);
            refined.AddRange(SplitAtGaps(smooth).Select(part => Simplify(part, scale)));
        }

        return new Samples(refined, jumps);
    }

    /// <summary>Where to look first, ascending and distinct, both ends included.</summary>
    private static double[] Positions(Curve curve, Grid grid, int width)
    {
        var (start, end) = grid.Range;
        var count = EvaluationsPerPixel * width;
        var positions = new List<double>(grid.Points) { end };
        positions.AddRange(Enumerable.Range(1, count).Select(i => double.Lerp(start, end, i / (double)count)));
        foreach (var point in curve.BreakpointsWithin(start, end))
        {
            positions.AddRange([Math.BitDecrement(point.X), point.X, Math.BitIncrement(point.X)]);
        }

        // On a range much wider than a function's own features, these are found near 0, whatever the scale.
        const double spacing = 0.125;
        if (end / count - start / count > spacing)
        {
            var (low, high) = (Math.Asinh(start), Math.Asinh(end));
            positions.AddRange(Enumerable.Range(0, (int)((high - low) / spacing)).Select(i => Math.Sinh(low + i * spacing)));
            positions.Add(0);
        }

        return [.. positions.Where(x => x >= start && x <= end).Order().Distinct()];
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

    /// <summary>Adds the turning point of every bracket of three points whose middle one is highest or lowest.</summary>
    private static List<Point> AddExtrema(Func<double, double> f, List<Point> points, PixelScale scale)
    {
        var result = new List<Point>(points.Count + 16);
        for (var i = 0; i < points.Count; i++)
        {
            result.Add(points[i]);
            if (i == 0 || i == points.Count - 1)
            {
                continue;
            }

            var (before, here, after) = (points[i - 1], points[i], points[i + 1]);
            var (rise, fall) = (here.Y - before.Y, here.Y - after.Y);
            if ((rise >= 0 && fall >= 0 && rise + fall > 0) || (rise <= 0 && fall <= 0 && rise + fall < 0))
            {
                var turn = Turn(f, before, here, after, Math.Sign(rise + fall), scale);
                if (turn.X < here.X)
                {
                    result.Insert(result.Count - 1, turn);
                }
                else if (turn.X > here.X)
                {
                    result.Add(turn);
                }
            }
        }

        return result;
    }

    /// <summary>Golden-section search between three points until neither x nor y can matter to the picture.</summary>
    private static Point Turn(Func<double, double> f, Point low, Point middle, Point high, int sign, PixelScale scale)
    {
        const double golden = 0.381966011250105; // (3 − √5)/2
        const double enough = 0.01;
        while (scale.Rise(low, middle) > enough || scale.Rise(middle, high) > enough)
        {
            var above = scale.Run(middle, high) > scale.Run(low, middle);
            var x = double.Lerp(middle.X, above ? high.X : low.X, golden);
            if (x == middle.X || x == low.X || x == high.X)
            {
                break;
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

    /// <summary>Halves every step that rises too far, all in turn, until none does or the budget is spent.</summary>
    private static List<Point> Bisect(Func<double, double> f, List<Point> points, PixelScale scale, int budget)
    {
        for (var added = 1; added > 0 && budget > 0; budget -= added)
        {
            added = 0;
            var finer = new List<Point>(points.Count * 2) { points[0] };
            for (var i = 1; i < points.Count; i++)
            {
                var (low, high) = (points[i - 1], points[i]);
                var x = Middle(low.X, high.X);
                if (x > low.X && x < high.X && scale.Rise(low, high) > LargestRise)
                {
                    finer.Add(new(x, f(x)));
                    added++;
                }

                finer.Add(high);
            }

            points = finer;
        }

        return points;
    }

    private static double Middle(double low, double high) =>
        double.IsFinite(high - low) ? low + (high - low) / 2 : low / 2 + high / 2;

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

    /// <summary>Leaves out every point that lies close to the line without it (Ramer 1972; Douglas and Peucker 1973).</summary>
    private static List<Point> Simplify(List<Point> points, PixelScale scale)
    {
        var pixels = points.ConvertAll(scale.ToPixels);
        var keep = new bool[points.Count];
        keep[0] = keep[^1] = true;
        var spans = new Stack<(int First, int Last)>([(0, points.Count - 1)]);
        while (spans.TryPop(out var span))
        {
            var (farthest, distance) = (0, Simplification);
            for (var i = span.First + 1; i < span.Last; i++)
            {
                if (PixelScale.Distance(pixels[i], pixels[span.First], pixels[span.Last]) is var d && d > distance)
                {
                    (farthest, distance) = (i, d);
                }
            }

            if (farthest > 0)
            {
                keep[farthest] = true;
                spans.Push((span.First, farthest));
                spans.Push((farthest, span.Last));
            }
        }

        return [.. points.Where((_, i) => keep[i])];
    }
}
