namespace Activations.Sampling;

/// <summary>Samples a part of a grid.</summary>
/// <param name="f">What to sample.</param>
/// <param name="grid">Where.</param>
/// <param name="jumps">Where the line is broken, ascending.</param>
/// <param name="columns">Of which each keeps a few points only; null to keep all.</param>
internal sealed class GridPart(Ordinates f, Grid grid, Jump[] jumps, PixelColumns? columns)
{
    // How many are evaluated at a time.
    private const int AtATime = 4096;

    private readonly Runs _runs = new();
    private readonly JumpsAhead _ahead = new(jumps);
    private int _column = PixelColumns.NoColumn;
    private long _endOfColumn = columns is null ? long.MaxValue : 0;

    /// <summary>
    /// The runs of the points from an index to another, which is not included; they begin with the point before.
    /// </summary>
    public List<List<Point>> Collect(long start, long end)
    {
        var (x, values) = (new double[AtATime], new double[AtATime]);
        for (var first = Math.Max(start - 1, 0); first < end; first += AtATime)
        {
            var count = (int)Math.Min(AtATime, end - first);
            for (var i = 0; i < count; i++)
            {
                x[i] = grid[first + i];
            }

            f.At(x.AsSpan(0, count), values.AsSpan(0, count));
            Add(first, x.AsSpan(0, count), values);
        }

        return _runs.Break();
    }

    private void Add(long first, ReadOnlySpan<double> x, double[] values)
    {
        for (var i = 0; i < x.Length; i++)
        {
            var point = new Point(x[i], values[i]);
            if (first + i >= _endOfColumn || point.X >= _ahead.X || !_runs.Extend(point))
            {
                // Few of very many samples: here all has to be exact, as the sides of a jump are told by values.
                Add(first + i, point with { Y = f.At(point.X) });
            }
        }
    }

    private void Add(long index, Point point)
    {
        if (columns is not null && index >= _endOfColumn)
        {
            _column = columns.Of(point.X);
            _endOfColumn = columns.FirstIn(_column + 1);
        }

        if (_ahead.IsBefore(point))
        {
            _runs.Break();
        }

        if (double.IsFinite(point.Y))
        {
            _runs.Add(point, _column);
        }
        else
        {
            _runs.Leave(_column);
        }
    }
}
