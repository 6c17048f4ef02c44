namespace Activations.Sampling;

/// <summary>Samples a curve on exactly the points of a grid.</summary>
public static class GridSampling
{
    // Points for each pixel of the width from which on a column keeps only a few.
    private const long Many = 16;

    private const int ColumnsPerPixel = 4, MostBlocks = 64;

    // Of the height: a twentieth of a pixel in the highest picture.
    private const double Tolerance = 1e-6;

    /// <summary>
    /// The points of the grid, joined by straight lines but for declared jumps. When there are more than a picture
    /// can show, each quarter of a pixel column keeps its first, lowest, highest and last, so that memory stays
    /// bounded for any number of points and the picture is the same.
    /// </summary>
    /// <param name="curve">What to sample; on several threads at once when there are many points.</param>
    /// <param name="order">0 for f, 1 for f′, 2 for f″.</param>
    /// <param name="grid">Where.</param>
    /// <param name="width">How many pixels the range is drawn on; at least 1.</param>
    /// <param name="cancellation">Stops a long evaluation.</param>
    public static Samples OnGrid(
        Curve curve, int order, Grid grid, int width, CancellationToken cancellation = default)
    {
        Jump[] jumps = [.. Jump.Within(curve, order, grid.Range)];
        if (grid.Count <= Many * width)
        {
            // All are drawn, so that all have to be exact.
            var exact = new Ordinates(curve, order, areExact: true, cancellation);
            return new(new GridPart(exact, grid, jumps, null).Collect(0, grid.Count), []);
        }

        return ManyOnGrid(new(curve, order, areExact: false, cancellation), grid, jumps, width, cancellation)
            ?? ManyOnGrid(new(curve, order, areExact: true, cancellation), grid, jumps, width, cancellation)!;
    }

    /// <summary>Null where values that are not exact turn out to be too far from the exact ones.</summary>
    private static Samples? ManyOnGrid(
        Ordinates f, Grid grid, Jump[] jumps, int width, CancellationToken cancellation)
    {
        // Of whole columns, and as many on any machine, so that the points do not depend on it.
        var columns = new PixelColumns(grid, ColumnsPerPixel * width);
        var blocks = new List<List<Point>>[Math.Min(columns.Count, MostBlocks)];
        var errors = new double[blocks.Length];
        Parallel.For(0, blocks.Length, new() { CancellationToken = cancellation }, Sample);
        var samples = new Samples(Join(blocks), []);
        var height = samples.Extent is { } extent ? extent.High - extent.Low : 0;
        return f.AreExact || errors.Max() <= Tolerance * height ? samples : null;

        void Sample(int block)
        {
            blocks[block] = new GridPart(f, grid, jumps, columns).Collect(Start(block), Start(block + 1));
            errors[block] = f.AreExact ? 0 : MakeExact(blocks[block], f);
        }

        long Start(int block) => columns.FirstIn(columns.Count * block / blocks.Length);
    }

    /// <summary>Puts points where they should be; how far away from there they were at most.</summary>
    private static double MakeExact(List<List<Point>> runs, Ordinates f)
    {
        var error = 0.0;
        foreach (var run in runs)
        {
            for (var i = 0; i < run.Count; i++)
            {
                var exact = f.At(run[i].X);
                var isFinite = double.IsFinite(exact);
                error = Math.Max(error, isFinite ? Math.Abs(exact - run[i].Y) : double.PositiveInfinity);
                run[i] = run[i] with { Y = isFinite ? exact : run[i].Y };
            }
        }

        return error;
    }

    /// <summary>
    /// All runs in order; where one begins with the point that the one before it ends with, they are one.
    /// </summary>
    private static List<List<Point>> Join(List<List<Point>>[] blocks)
    {
        var joined = new List<List<Point>>();
        foreach (var run in blocks.SelectMany(block => block))
        {
            if (joined.Count > 0 && joined[^1][^1].X == run[0].X)
            {
                joined[^1].AddRange(run.Skip(1));
            }
            else
            {
                joined.Add(run);
            }
        }

        return joined;
    }
}
