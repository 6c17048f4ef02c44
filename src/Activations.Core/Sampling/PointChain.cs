namespace Activations.Sampling;

/// <summary>Ascending points between which others can be put at no cost.</summary>
internal sealed class PointChain
{
    private readonly List<Point> _added = [];
    private readonly List<int> _after = [];
    private List<Point> _first = [];

    /// <summary>How many numbers and points it has room for.</summary>
    public int Room => _added.Capacity + _after.Capacity;

    /// <summary>A point, numbered in the order in which they came.</summary>
    public Point this[int index] => index < _first.Count ? _first[index] : _added[index - _first.Count];

    /// <summary>Begins with other points.</summary>
    /// <param name="points">At least one; they stay as they are.</param>
    /// <param name="others">How many are likely to be put between them.</param>
    public void Start(List<Point> points, int others)
    {
        _first = points;
        _added.Clear();
        _added.EnsureCapacity(others);
        _after.Clear();
        _after.EnsureCapacity(points.Count + others);
        for (var next = 1; next < points.Count; next++)
        {
            _after.Add(next);
        }

        _after.Add(-1);
    }

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
    /// <param name="memory">Where to put them.</param>
    public List<Point> ToList(TracingMemory memory)
    {
        var all = memory.Line(_after.Count);
        for (var index = 0; index >= 0; index = _after[index])
        {
            all.Add(this[index]);
        }

        return all;
    }
}
