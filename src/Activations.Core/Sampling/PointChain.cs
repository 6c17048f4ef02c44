namespace Activations.Sampling;

/// <summary>Ascending points between which others can be put at no cost.</summary>
internal sealed class PointChain
{
    private readonly List<Point> _first, _added = [];
    private readonly List<int> _after;

    /// <summary>The chain of some points, at least one, which stay as they are.</summary>
    public PointChain(List<Point> points)
    {
        // Where some steps are divided, many are.
        (_first, _after) = (points, new(2 * points.Count));
        for (var next = 1; next < points.Count; next++)
        {
            _after.Add(next);
        }

        _after.Add(-1);
    }

    /// <summary>A point, numbered in the order in which they came.</summary>
    public Point this[int index] => index < _first.Count ? _first[index] : _added[index - _first.Count];

    /// <summary>Which one follows a point; −1 for none.</summary>
    public int After(int index) => _after[index];

    /// <summary>Puts a point right behind another; its number.</summary>
    public int Insert(int before, Point point)
    {
        var index = _after.Count;
        _added.Add(point);
        _after.Add(_after[before]);
        _after[before] = index;
        return index;
    }

    /// <summary>All points in their order.</summary>
    public List<Point> ToList()
    {
        var all = new List<Point>(_after.Count);
        for (var index = 0; index >= 0; index = _after[index])
        {
            all.Add(this[index]);
        }

        return all;
    }
}
