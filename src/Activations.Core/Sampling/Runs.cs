using System.Runtime.CompilerServices;

namespace Activations.Sampling;

/// <summary>
/// Runs of points being collected, of which a column keeps at most four: first, lowest, highest and last.
/// </summary>
internal sealed class Runs
{
    private readonly List<List<Point>> _done = [];
    private List<Point> _run = [];
    private int _column = PixelColumns.NoColumn, _left = PixelColumns.NoColumn;
    private Point _first, _lowest, _highest, _last;

    /// <summary>
    /// Adds a point to the column of the one before it; not when there is none, or the point has no y.
    /// </summary>
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

    /// <summary>Adds a point with a finite y, to its column if it has one.</summary>
    public void Add(Point point, int column)
    {
        if (column == _column && Extend(point))
        {
            return;
        }

        CloseColumn();
        if (column == PixelColumns.NoColumn)
        {
            _run.Add(point);
        }
        else
        {
            (_column, _first, _lowest, _highest, _last) = (column, point, point, point, point);
        }
    }

    /// <summary>
    /// Ends the run at a point without a finite y; once a column, or a function that is undefined at every other point
    /// would fill the memory.
    /// </summary>
    public void Leave(int column)
    {
        if (column == PixelColumns.NoColumn || column != _left)
        {
            Break();
            _left = column;
        }
    }

    /// <summary>Ends the run; all runs that there were.</summary>
    public List<List<Point>> Break()
    {
        CloseColumn();
        if (_run.Count > 0)
        {
            _done.Add(_run);
            _run = [];
        }

        return _done;
    }

    private void CloseColumn()
    {
        if (_column >= 0)
        {
            _run.AddRange(new[] { _first, _lowest, _highest, _last }.Distinct().OrderBy(point => point.X));
            _column = PixelColumns.NoColumn;
        }
    }
}
