using System.Runtime.InteropServices;

namespace Activations.Sampling;

/// <summary>
/// Lists that are needed only while a line is followed. A thread keeps them to fill them again for its next line, since
/// memory that is new to a program costs more than what is done with it.
/// </summary>
internal sealed class TracingMemory : IDisposable
{
    // Some megabytes, which is more than any usual line takes: more do not stay with a thread.
    private const int MostToKeep = 1 << 18;

    [ThreadStatic]
    private static TracingMemory? _kept;

    private readonly List<double> _values = [];
    private readonly List<List<Point>> _lines = [];
    private int _taken;

    /// <summary>Where to evaluate next.</summary>
    public List<double> Places { get; } = [];

    /// <summary>Which steps to divide next.</summary>
    public List<int> Steps { get; } = [];

    /// <summary>The chain of the line that is divided.</summary>
    public PointChain Chain { get; } = new();

    private int Room =>
        Places.Capacity + _values.Capacity + Steps.Capacity + Chain.Room + _lines.Sum(line => line.Capacity);

    /// <summary>What this thread has kept; others while that is in use.</summary>
    public static TracingMemory Take()
    {
        var memory = _kept ?? new();
        _kept = null;
        return memory;
    }

    /// <summary>The values at the places in their order, to be read before the next are asked for.</summary>
    public ReadOnlySpan<double> Evaluate(Ordinates f)
    {
        CollectionsMarshal.SetCount(_values, Places.Count);
        var values = CollectionsMarshal.AsSpan(_values);
        f.At(CollectionsMarshal.AsSpan(Places), values);
        return values;
    }

    /// <summary>An empty list of points, to be forgotten before the end: after that it is another line's.</summary>
    /// <param name="room">How many points there will be; it takes more, too.</param>
    public List<Point> Line(int room)
    {
        if (_taken == _lines.Count)
        {
            _lines.Add([]);
        }

        var line = _lines[_taken++];
        line.Clear();
        line.EnsureCapacity(room);
        return line;
    }

    /// <summary>Ends the use of all lists.</summary>
    public void Dispose()
    {
        _taken = 0;
        _kept = Room <= MostToKeep ? this : null;
    }
}
