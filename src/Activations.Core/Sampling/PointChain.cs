namespace Activations.Sampling;

/// <summary>Ascending points between which others can be put at no cost.</summary>
internal sealed class PointChain
{
    private readonly List<Point> _points;
    private readonly List<int> _after;

    /// <summary>The chain of some points, at least one.</summary>
    public PointChain(List<Point> points)
    {
        // Where some steps are divided, many are.
        var capacity = 2 * points.Count;
        (_points, _after) = (new(capacity), new(capacity));
        _points.AddRange(points);
        for (var next = 1; next < points.Count; next++)
        {
            _after.Add(next);
        }

        _after.Add(-1);
    }

    /// <summary>A point, numbered in the order in which they came.</summary>
    public Point this[int index] => _points[index];

    /// <summary>Which one follows a point; −1 for none.</summary>
    public int After(int index) => _after[index];

    /// <summary>Puts a point right behind another; its number.</summary>
    public int Insert(int before, Point point)
    {
        _points.Add(point);
        _after.Add(_after[before]);
        _after[before] = _points.Count - 1;
        return _points.Count - 1;
    }

    /// <summary>All points in their order, with one without y where the line is broken between two.</summary>
    public List<Point> ToList(Func<Point, Point, bool> breaksBetween)
    {
        var all = new List<Point>(_points.Count) { _points[0] };
        for (var index = _after[0]; index >= 0; index = _after[index])
        {
            if (breaksBetween(all[^1], _points[index]))
            {
                all.Add(new(all[^1].X, double.NaN));
            }

            all.Add(_points[index]);
        }

        return all;
    }
}
