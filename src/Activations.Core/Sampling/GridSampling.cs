using System.Runtime.CompilerServices;

namespace Activations.Sampling;

/// <summary>Samples a curve on exactly the points of a grid.</summary>
public static class GridSampling
{
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
    public static Samples OnGrid(Curve curve, int order, Grid grid, int width, CancellationToken cancellation = default)
    {
        Jump[] jumps = [.. Jump.Within(curve, order, grid.Range)];
        var columns = grid.Count > 16L * width ? 4 * width : 0;
        if (columns == 0)
        {
            return new([.. Block(curve[order], grid, jumps, columns, 0, grid.Count, cancellation)], []);
        }

        // Of whole columns, and as many on any machine, so that the points do not depend on it.
        var blocks = new List<List<Point>>[Math.Min(columns, 64)];
        Parallel.For(0, blocks.Length, new() { CancellationToken = cancellation }, i => blocks[i] = Block(
            curve[order], grid, jumps, columns, Start(i), Start(i + 1), cancellation));
        return new(Join(blocks), []);

        long Start(int block) => FirstIn(grid, columns, columns * block / blocks.Length);
    }

    private static int Column(Grid grid, int columns, double x) => (int)(grid.Range.Fraction(x) * columns);

    /// <summary>The index of the first point in this column or a later one.</summary>
    private static long FirstIn(Grid grid, int columns, int column)
    {
        var (low, high) = (0L, grid.Count);
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            (low, high) = Column(grid, columns, grid[middle]) < column ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The pieces of a part of the grid; they begin with the point before it, for <see cref="Join"/> to see.</summary>
    private static List<List<Point>> Block(
        Func<double, double> f, Grid grid, Jump[] jumps, int columns, long start, long end, CancellationToken cancellation)
    {
        var (next, jump) = (0, NextJump(0));
        var piece = new Piece();
        var (column, columnOfGap, endOfColumn) = (-1, -1, columns > 0 ? 0 : long.MaxValue);
        for (var i = Math.Max(start - 1, 0); i < end; i++)
        {
            if (i % 65536 == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            var x = grid[i];
            var point = new Point(x, f(x));
            if (i < endOfColumn && x < jump && piece.Extend(point))
            {
                continue; // nearly all of very many samples
            }

            if (i >= endOfColumn)
            {
                column = Column(grid, columns, x);
                endOfColumn = FirstIn(grid, columns, column + 1);
            }

            for (; x > jump; jump = NextJump(++next))
            {
                piece.Break();
            }

            if (x == jump && point.Y != jumps[next].Left)
            {
                piece.Break();
                jump = NextJump(point.Y == jumps[next].Right ? ++next : next);
            }

            if (double.IsFinite(point.Y))
            {
                piece.Add(point, column);
            }
            else if (columns == 0 || column != columnOfGap)
            {
                // Once a column, or a function that is undefined at every other point would fill the memory.
                piece.Break();
                columnOfGap = column;
            }
        }

        return piece.Break();

        double NextJump(int index) => index < jumps.Length ? jumps[index].X : double.PositiveInfinity;
    }

    /// <summary>All pieces in order; where one begins with the point that the one before it ends with, they are one.</summary>
    private static List<List<Point>> Join(List<List<Point>>[] blocks)
    {
        var pieces = new List<List<Point>>();
        foreach (var piece in blocks.SelectMany(block => block))
        {
            if (pieces.Count > 0 && pieces[^1][^1].X == piece[0].X)
            {
                pieces[^1].AddRange(piece.Skip(1));
            }
            else
            {
                pieces.Add(piece);
            }
        }

        return pieces;
    }

    /// <summary>Runs of points being collected, of which a column keeps at most four.</summary>
    private sealed class Piece
    {
        private readonly List<List<Point>> _done = [];
        private List<Point> _points = [];
        private int _column = -1;
        private Point _first, _lowest, _highest, _last;

        /// <summary>Adds a point to the column of the one before it; not when there is none, or the point has no y.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)] // half of what a sample costs besides its evaluation
        public bool Extend(Point point)
        {
            if (_column < 0 || !double.IsFinite(point.Y))
            {
                return false;
            }

            _last = point;
            if (point.Y < _lowest.Y)
            {
                _lowest = point;
            }
            else if (point.Y > _highest.Y)
            {
                _highest = point;
            }

            return true;
        }

        /// <summary>Adds a point with a finite y to its column, if that is not negative.</summary>
        public void Add(Point point, int column)
        {
            if (column == _column && Extend(point))
            {
                return;
            }

            CloseColumn();
            if (column < 0)
            {
                _points.Add(point);
            }
            else
            {
                (_column, _first, _lowest, _highest, _last) = (column, point, point, point, point);
            }
        }

        /// <summary>Ends the run; all runs that there were.</summary>
        public List<List<Point>> Break()
        {
            CloseColumn();
            if (_points.Count > 0)
            {
                _done.Add(_points);
                _points = [];
            }

            return _done;
        }

        private void CloseColumn()
        {
            if (_column >= 0)
            {
                _points.AddRange(new[] { _first, _lowest, _highest, _last }.Distinct().OrderBy(point => point.X));
                _column = -1;
            }
        }
    }
}
