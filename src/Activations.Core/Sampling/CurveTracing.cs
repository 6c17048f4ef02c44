using Activations.Analysis;

namespace Activations.Sampling;

/// <summary>Follows a curve closely enough that no reader can see the straight lines it is drawn with.</summary>
public static class CurveTracing
{
    private const int EvaluationsPerPixel = 4;

    /// <summary>
    /// The curve over the closed range, within a quarter pixel wherever its oscillation can be resolved: both ends,
    /// every breakpoint with its one-sided values, every extremum, the edges of where it is defined, and whatever
    /// else it needs. Where it goes to infinity the line is broken, and cut off far from the rest of the curve. A curve
    /// in a number type is drawn as its steps.
    /// </summary>
    /// <param name="curve">What to follow.</param>
    /// <param name="order">0 for f, 1 for f′, 2 for f″.</param>
    /// <param name="grid">The range, and where to look besides everywhere.</param>
    /// <param name="width">How many pixels the range is drawn on, at most; at least 1.</param>
    /// <param name="height">On how many pixels, at most, its own extent is drawn, or <paramref name="yRange"/>.</param>
    /// <param name="yRange">What is seen of it, or null for all of it.</param>
    /// <param name="cancellation">Stops the evaluation.</param>
    public static Samples Trace(
        Curve curve,
        int order,
        Grid grid,
        int width,
        int height,
        Interval? yRange = null,
        CancellationToken cancellation = default)
    {
        var view = new View(grid, width, height, yRange, cancellation);
        if (curve.Format is not null)
        {
            return StepTracing.Trace(curve, order, view);
        }

        var line = TraceBetweenBreakpoints(curve, order, view, []);
        var extent = yRange ?? line.Extent ?? default;
        var scale = new PixelScale(grid.Range, extent, width, height, isWindow: false);
        var steps = SteepSteps.Of(line, grid.Range, scale);
        if (steps.Count == 0)
        {
            return line;
        }

        var (jumps, cusps) = new SingularPlaces(curve, order, grid.Range).Within(steps);
        return jumps.Count + cusps.Count == 0
            ? line
            : TraceBetweenBreakpoints(curve.With(jumps), order, view, cusps);
    }

    /// <summary>The line from breakpoint to breakpoint, and through cusps that no breakpoint tells of.</summary>
    private static Samples TraceBetweenBreakpoints(Curve curve, int order, View view, IReadOnlyList<Point> cusps)
    {
        var (grid, width, height, yRange, cancellation) = view;
        var breakpoints = curve.BreakpointsWithin(grid.Range.Low, grid.Range.High);
        double[] corners = [.. breakpoints.Select(point => point.X)];
        var steps = JumpValues.AtPlaces(curve, order, [.. Jump.Within(curve, order, grid.Range)]);
        Jump[] jumps = [.. steps.Where(jump => !jump.IsCusp)];
        var touches = steps.Where(jump => jump.IsCusp).Select(jump => new Point(jump.X, jump.Value));
        var task = new TracingTask(grid, width, height, corners, jumps)
        {
            Cusps = touches.Concat(cusps).DistinctBy(cusp => cusp.X).ToDictionary(cusp => cusp.X, cusp => cusp.Y),
        };
        using var memory = TracingMemory.Take();
        var line = Follow(new(curve, order, areExact: false, cancellation), task, yRange, memory)
            ?? Follow(new(curve, order, areExact: true, cancellation), task, yRange, memory)!;
        return line with { HasUnknownGaps = Undrawn.IsForWantOfDigits(curve, order, line.Undrawn) };
    }

    /// <summary>The line; null where values that are not exact turn out to be too far from the exact ones.</summary>
    private static Samples? Follow(Ordinates f, TracingTask task, Interval? yRange, TracingMemory memory)
    {
        LookAround(task, memory.Places);
        var even = Split(f, task, memory);
        var pieces = even;
        var (check, scale) = (new ExactCheck(f, task), Scale());
        if (!check.HoldsHereAndThere(pieces, scale))
        {
            return null;
        }

        foreach (var refine in new Refinement(f, memory).Steps)
        {
            var refined = pieces.ConvertAll(piece => refine(piece, scale));
            if (!refined.SequenceEqual(pieces))
            {
                // What a step found may be higher than anything until then.
                pieces = refined;
                scale = Scale();
            }
        }

        var isBroken = pieces.Exists(piece => piece.Exists(point => !double.IsFinite(point.Y)));
        if (isBroken && yRange is null
            && (Poles.Window(even, pieces) ?? WindowOfEnds()) is { } window)
        {
            return Follow(f, task, window, memory) is { } seen ? seen with { Cut = window } : null;
        }

        var drawn = pieces.SelectMany(SplitAtGaps).ToList()
            .ConvertAll(piece => Thinning.Thin(piece, task.Corners, scale))
            .ConvertAll(piece => Simplification.Simplify(piece, task.Corners, scale));
        var isRight = check.HoldsBesideCorners(pieces, scale) && check.MakeExact(drawn, scale);
        var undrawn = isRight && isBroken ? Undrawn.Places(pieces, scale) : [];
        return isRight ? new Samples([.. drawn], task.Jumps) { Undrawn = undrawn } : null;

        Interval? WindowOfEnds() => EndlessEnds.Window(f.At, pieces) is { } all
            ? Poles.Window(even, pieces, areForSure: true) ?? all
            : null;

        PixelScale Scale()
        {
            var extent = yRange ?? new Samples(pieces, task.Jumps).Extent ?? default;
            return new(task.Range, extent, task.Width, task.Height, isWindow: yRange is not null);
        }
    }

    /// <summary>Says where to look first, ascending and distinct, both ends included.</summary>
    private static void LookAround(TracingTask task, List<double> places)
    {
        var (start, end) = task.Range;
        var count = EvaluationsPerPixel * task.Width;
        var besides = Besides(task, count);
        places.Clear();
        places.EnsureCapacity(count + besides.Count);
        var next = 0;
        for (var i = 1; i <= count; i++)
        {
            // Not quite even, or a wave that repeats with the pixels would look like a level line.
            const double golden = 0.618033988749895; // (√5 − 1)/2
            var shift = i * golden - Math.Floor(i * golden);
            var x = double.Lerp(start, end, (i + (shift - 1) / 2) / count);
            for (; next < besides.Count && besides[next] <= x; next++)
            {
                Add(besides[next]);
            }

            Add(x);
        }

        for (; next < besides.Count; next++)
        {
            Add(besides[next]);
        }

        void Add(double x)
        {
            // Where doubles are far apart, those evenly spread can fall behind each other.
            if (x >= start && x <= end && (places.Count == 0 || x > places[^1]))
            {
                places.Add(x);
            }
        }
    }

    /// <summary>
    /// Where to look besides the places that are spread over the range, ascending: at corners, cusps, both ends, and
    /// the points of the grid if these are no more than those places.
    /// </summary>
    private static List<double> Besides(TracingTask task, int count)
    {
        var (start, end) = task.Range;
        List<double> besides = [.. task.Corners, .. task.Cusps.Keys, start, end];
        if (task.Grid.Count <= count)
        {
            besides.AddRange(task.Grid.Points);
        }

        // On a range much wider than a function's own features, these are found near 0, whatever the scale.
        const double spacing = 0.125;
        if (end / count - start / count > spacing)
        {
            var (low, high) = (Math.Asinh(start), Math.Asinh(end));
            var steps = (int)((high - low) / spacing);
            besides.AddRange(Enumerable.Range(0, steps).Select(i => Math.Sinh(low + i * spacing)));
            besides.Add(0);
        }

        besides.Sort();
        return besides;
    }

    /// <summary>
    /// Evaluates; at each jump a piece ends with the limit from the left, and the next starts from the right.
    /// </summary>
    private static List<List<Point>> Split(Ordinates f, TracingTask task, TracingMemory memory)
    {
        var (jumps, range, places) = (task.Jumps, task.Range, memory.Places);
        var hasCusps = task.Cusps.Count > 0;
        var values = memory.Evaluate(f);
        var room = places.Count / (jumps.Count + 1);
        var (pieces, piece) = (new List<List<Point>>(), memory.Line(room));
        var next = 0;
        for (var i = 0; i < values.Length; i++)
        {
            var x = places[i];
            if (next < jumps.Count && x == jumps[next].X)
            {
                var (_, left, right, _) = jumps[next++];
                if (x > range.Low)
                {
                    piece.Add(new(x, left));
                    pieces.Add(piece);
                    piece = memory.Line(room);
                }

                if (x < range.High)
                {
                    piece.Add(new(x, right));
                }
            }
            else
            {
                piece.Add(new(x, hasCusps ? task.Cusps.GetValueOrDefault(x, values[i]) : values[i]));
            }
        }

        if (piece.Count > 0)
        {
            pieces.Add(piece);
        }

        return pieces;
    }

    /// <summary>Breaks the line where there is no finite value.</summary>
    internal static IEnumerable<List<Point>> SplitAtGaps(List<Point> points)
    {
        for (var start = 0; start < points.Count;)
        {
            var gap = points.FindIndex(start, point => !double.IsFinite(point.Y));
            var end = gap < 0 ? points.Count : gap;
            if (end > start)
            {
                yield return end - start == points.Count ? points : points[start..end];
            }

            start = end + 1;
        }
    }
}
