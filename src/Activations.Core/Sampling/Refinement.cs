namespace Activations.Sampling;

/// <summary>Adds to ascending points of a curve what no reader should miss between them.</summary>
/// <param name="f">The curve.</param>
/// <param name="memory">Where to put the points.</param>
internal sealed class Refinement(Ordinates f, TracingMemory memory)
{
    // Pixels. A curve that only rises or only falls between two points lies in the box that they span, and so does
    // the chord: they are apart by no more than the box is wide, or high. So a step is small enough at either of these.
    private const double SmallRun = 1.0 / 16, SmallRise = 1.0 / 8;

    // Pixels: how far the point between two others may be above or below their chord where a curve is straight. What
    // lies between two such points is nearer to their chord by four.
    private const double SmallBend = 1.0 / 32;

    // Pixels: how well the end of a line is found.
    private const double Level = 0.01;

    /// <summary>
    /// What to do one after the other, each over all pieces of a curve: the next needs their common scale.
    /// </summary>
    public IReadOnlyList<Func<List<Point>, PixelScale, List<Point>>> Steps => [AddEdges, AddExtrema, Divide];

    /// <summary>
    /// Adds the way to each place where a function begins or ceases to be finite, if it has a limit there and that is
    /// not far outside the picture: the square root reaches 0, but the logarithm and 1/x go on until doubles end, or
    /// until they leave what is seen.
    /// </summary>
    private List<Point> AddEdges(List<Point> points, PixelScale scale)
    {
        var added = new List<Point>();
        foreach (var (inside, outside) in Edge.Among(points))
        {
            added.AddRange(f.AreDear ? [] : WayToEdge(inside, outside.X, scale));
        }

        return Merge(points, added);
    }

    /// <summary>
    /// Points ever nearer to an edge; none where the function goes neither to a limit nor out of sight.
    /// </summary>
    private List<Point> WayToEdge(Point inside, double outside, PixelScale scale)
    {
        var (way, rise, climb) = (new List<Point>(), 0.0, 0.0);
        while (climb <= scale.MostClimb && !scale.IsOutside(inside))
        {
            var x = Between(inside.X, outside, 0.5);
            var areNeighbours = x == inside.X || x == outside;
            if (areNeighbours || f.AreDear)
            {
                break;
            }

            var point = new Point(x, f.At(x));
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

        var hasLimit = rise <= Level && climb <= scale.MostClimb;
        return hasLimit || scale.IsBeyond(inside) ? way : [];
    }

    /// <summary>
    /// Adds the turning point of every bracket of three points whose middle one is highest or lowest. All are narrowed
    /// at the same time, since many values at once are far cheaper.
    /// </summary>
    private List<Point> AddExtrema(List<Point> points, PixelScale scale)
    {
        var brackets = TurnBracket.Around(points, scale);
        var open = brackets.FindAll(bracket => bracket.IsOpen);
        while (open.Count > 0 && !f.AreDear)
        {
            memory.Places.Clear();
            memory.Places.AddRange(open.Select(bracket => bracket.Next));
            var values = memory.Evaluate(f);
            for (var i = 0; i < values.Length; i++)
            {
                open[i].Narrow(values[i]);
            }

            open.RemoveAll(bracket => !bracket.IsOpen);
        }

        return Merge(points, [.. brackets.Where(bracket => bracket.HasMoved).Select(bracket => bracket.Turn)]);
    }

    /// <summary>
    /// Divides steps until they are small enough, but not where the points of a steep stretch lie on a straight line.
    /// One across the whole picture between neighbouring doubles is a pole.
    /// </summary>
    private List<Point> Divide(List<Point> points, PixelScale scale)
    {
        var (middles, open) = (memory.Places, memory.Steps);
        middles.Clear();
        open.Clear();
        for (var step = 0; step < points.Count - 1; step++)
        {
            var (low, high) = (points[step], points[step + 1]);
            if (IsLarge(low, high, scale) && !IsStraight(points, step, scale) && TryAddMiddle(low, high))
            {
                open.Add(step);
            }
        }

        // Most curves are followed closely enough by now.
        if ((open.Count == 0 && !scale.IsWindow) || f.AreDear)
        {
            return points;
        }

        // Most steps that are divided are divided twice.
        var chain = memory.Chain;
        chain.Start(points, others: 2 * open.Count);
        while (open.Count > 0 && !f.AreDear)
        {
            var values = memory.Evaluate(f);
            for (var i = 0; i < values.Length; i++)
            {
                open.Add(chain.Insert(open[i], new(middles[i], values[i])));
            }

            middles.Clear();
            open.RemoveAll(step => !MustDivide(chain[step], chain[chain.After(step)]));
        }

        var all = chain.ToList(memory);
        return scale.IsWindow ? Break(all, scale) : all;

        bool MustDivide(Point low, Point high) => IsLarge(low, high, scale) && TryAddMiddle(low, high);

        bool TryAddMiddle(Point low, Point high)
        {
            // Not in the middle, where every step would meet the same phase of a wave.
            var x = Between(low.X, high.X, 0.45);
            if (x <= low.X || x >= high.X)
            {
                return false;
            }

            middles.Add(x);
            return true;
        }
    }

    private static bool IsLarge(Point low, Point high, PixelScale scale)
    {
        return scale.Rise(low, high) > SmallRise
            && (scale.AreFarApart(low, high) || scale.Run(low, high) > SmallRun);
    }

    /// <summary>Whether both ends of a step lie on a line with what is before and behind them.</summary>
    private static bool IsStraight(List<Point> points, int step, PixelScale scale)
    {
        return step > 0 && step + 2 < points.Count
            && !scale.AreFarApart(points[step], points[step + 1])
            && Bend(points, step, scale) <= SmallBend
            && Bend(points, step + 1, scale) <= SmallBend;
    }

    /// <summary>How many pixels a point is above or below the chord of those beside it.</summary>
    private static double Bend(List<Point> points, int index, PixelScale scale)
    {
        var (before, here, after) = (points[index - 1], points[index], points[index + 1]);
        var part = (here.X - before.X) / (after.X - before.X);
        return scale.Rise(here, here with { Y = Between(before.Y, after.Y, part) });
    }

    /// <summary>The points with one without y wherever two are far apart.</summary>
    private List<Point> Break(List<Point> points, PixelScale scale)
    {
        var broken = memory.Line(points.Count);
        broken.Add(points[0]);
        foreach (var point in points.Skip(1))
        {
            if (scale.AreFarApart(broken[^1], point))
            {
                broken.Add(new(broken[^1].X, double.NaN));
            }

            broken.Add(point);
        }

        return broken;
    }

    // The difference is finite even where that of the range's ends is not: there are at least four steps.
    private static double Between(double a, double b, double part) => a + part * (b - a);

    /// <summary>
    /// All of them in order; those added lie between the others, can be the same and come in any order.
    /// </summary>
    private List<Point> Merge(List<Point> points, List<Point> added)
    {
        if (added.Count == 0)
        {
            return points;
        }

        added.Sort((a, b) => a.X.CompareTo(b.X));
        var result = memory.Line(points.Count + added.Count);
        var next = 0;
        foreach (var point in points)
        {
            for (; next < added.Count && added[next].X <= point.X; next++)
            {
                if (added[next].X < point.X && added[next].X != result[^1].X)
                {
                    result.Add(added[next]);
                }
            }

            result.Add(point);
        }

        return result;
    }
}
