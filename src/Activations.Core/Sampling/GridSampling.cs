namespace Activations.Sampling;

/// <summary>Samples a curve on exactly the points of a grid.</summary>
public static class GridSampling
{
    // Points for each pixel of the width from which on a column keeps only a few.
    private const long Many = 16;

    private const int ColumnsPerPixel = 4, MostBlocks = 64;

    // How often an evaluation looks up whether anybody still waits for it.
    private const long PointsBetweenLooks = 65_536;

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
            return new(Block(null, 0, grid.Count), []);
        }

        // Of whole columns, and as many on any machine, so that the points do not depend on it.
        var columns = new PixelColumns(grid, ColumnsPerPixel * width);
        var blocks = new List<List<Point>>[Math.Min(columns.Count, MostBlocks)];
        Parallel.For(0, blocks.Length, new() { CancellationToken = cancellation }, i =>
            blocks[i] = Block(columns, Start(i), Start(i + 1)));
        return new(Join(blocks), []);

        long Start(int block) => columns.FirstIn(columns.Count * block / blocks.Length);

        List<List<Point>> Block(PixelColumns? among, long start, long end) =>
            RunsOf(curve[order], grid, jumps, among, start, end, cancellation);
    }

    /// <summary>The runs of a part of the grid; they begin with the point before it, for Join to see.</summary>
    private static List<List<Point>> RunsOf(
        Func<double, double> f,
        Grid grid,
        Jump[] jumps,
        PixelColumns? columns,
        long start,
        long end,
        CancellationToken cancellation)
    {
        var runs = new Runs();
        var ahead = new JumpsAhead(jumps);
        var (column, endOfColumn) = (PixelColumns.NoColumn, columns is null ? long.MaxValue : 0);
        for (var i = Math.Max(start - 1, 0); i < end; i++)
        {
            if (i % PointsBetweenLooks == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            var x = grid[i];
            var point = new Point(x, f(x));
            if (i < endOfColumn && x < ahead.X && runs.Extend(point))
            {
                continue; // nearly all of very many samples
            }

            if (columns is not null && i >= endOfColumn)
            {
                column = columns.Of(x);
                endOfColumn = columns.FirstIn(column + 1);
            }

            if (ahead.IsBefore(point))
            {
                runs.Break();
            }

            if (double.IsFinite(point.Y))
            {
                runs.Add(point, column);
            }
            else
            {
                runs.Leave(column);
            }
        }

        return runs.Break();
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
