namespace Activations.Sampling;

/// <summary>Samples a curve on exactly the points of a grid.</summary>
public static class GridSampling
{
    /// <summary>
    /// The points of the grid, joined by straight lines but for declared jumps. When there are more than a picture
    /// can show, each quarter of a pixel column keeps its first, lowest, highest and last, so that memory stays
    /// bounded for any number of points and the picture is the same.
    /// </summary>
    /// <param name="curve">What to sample.</param>
    /// <param name="order">0 for f, 1 for f′, 2 for f″.</param>
    /// <param name="grid">Where.</param>
    /// <param name="width">How many pixels the range is drawn on; at least 1.</param>
    /// <param name="cancellation">Stops a long evaluation.</param>
    public static Samples OnGrid(Curve curve, int order, Grid grid, int width, CancellationToken cancellation = default)
    {
        var f = curve[order];
        var range = grid.Range;
        var columns = grid.Count > 16L * width ? 4 * width : 0;
        Jump[] jumps = [.. Jump.Within(curve, order, range), new(double.NaN, 0, 0, 0)];
        var next = 0;
        var pieces = new List<IReadOnlyList<Point>>();
        var piece = new Piece();
        var columnOfGap = -1;

        for (var i = 0L; i < grid.Count; i++)
        {
            if (i % 65536 == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            var x = grid[i];
            var point = new Point(x, f(x));
            var column = columns > 0 ? (int)(range.Fraction(x) * columns) : -1;
            while (point.X > jumps[next].X)
            {
                piece.MoveTo(pieces);
                next++;
            }

            if (point.X == jumps[next].X && point.Y != jumps[next].Left)
            {
                piece.MoveTo(pieces);
                next += point.Y == jumps[next].Right ? 1 : 0;
            }

            if (double.IsFinite(point.Y))
            {
                piece.Add(point, column);
            }
            else if (columns == 0 || column != columnOfGap)
            {
                // Once a column, or a function that is undefined at every other point would fill the memory.
                piece.MoveTo(pieces);
                columnOfGap = column;
            }
        }

        piece.MoveTo(pieces);
        return new Samples(pieces, []);
    }

    /// <summary>A run of points being collected, of which a column keeps at most four.</summary>
    private sealed class Piece
    {
        private readonly List<Point> _points = [];
        private int _column = -1;
        private Point _first, _lowest, _highest, _last;

        public void Add(Point point, int column)
        {
            if (column < 0)
            {
                _points.Add(point);
            }
            else if (column == _column)
            {
                _last = point;
                _lowest = point.Y < _lowest.Y ? point : _lowest;
                _highest = point.Y > _highest.Y ? point : _highest;
            }
            else
            {
                CloseColumn();
                (_column, _first, _lowest, _highest, _last) = (column, point, point, point, point);
            }
        }

        public void MoveTo(List<IReadOnlyList<Point>> pieces)
        {
            CloseColumn();
            if (_points.Count > 0)
            {
                pieces.Add([.. _points]);
                _points.Clear();
            }
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
