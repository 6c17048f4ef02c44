using System.Numerics;
using System.Runtime.InteropServices;

namespace Activations.Evaluation;

/// <summary>
/// Where steps over many x at a time keep their numbers: buffers that are small enough to stay in the cache together,
/// each free again once nothing needs it. A thread keeps them for its next x.
/// </summary>
// Not in a shared pool: to take back a second array, that first finds out how to tell processors apart, for 0.2 ms.
internal sealed class Block : IDisposable
{
    /// <summary>How many x are worked on at a time, at most; every vector has a part of that for its size.</summary>
    public const int Size = 512;

    // A megabyte, which is more than any usual formula takes: more do not stay with a thread.
    private const int MostToKeep = 1 << 8;

    [ThreadStatic]
    private static Block? _kept;

    private readonly List<double[]> _buffers = [];
    private readonly List<int> _uses = [];
    private readonly Stack<int> _free = [];
    private readonly List<int> _fresh = [];
    private LaneJet[] _results = [];

    private Block()
    {
    }

    /// <summary>How many x there are.</summary>
    public int Count { get; private set; }

    /// <summary>What this thread has kept; other buffers while these are in use.</summary>
    public static Block Take()
    {
        var block = _kept ?? new();
        _kept = null;
        return block;
    }

    /// <summary>Begins with other x; all numbers before are lost.</summary>
    public Lanes Start(ReadOnlySpan<double> x)
    {
        Count = x.Length;
        _free.Clear();
        _fresh.Clear();
        for (var buffer = 0; buffer < _buffers.Count; buffer++)
        {
            _uses[buffer] = 0;
            _free.Push(buffer);
        }

        var lanes = New(out var to);
        x.CopyTo(to);
        return lanes;
    }

    /// <summary>Room for the results of so many steps, in which those of earlier x may still be.</summary>
    public Span<LaneJet> Results(int steps)
    {
        if (_results.Length < steps)
        {
            _results = new LaneJet[steps];
        }

        return _results.AsSpan(0, steps);
    }

    /// <summary>
    /// A buffer for numbers that are to be written now; free again after the step unless they are kept.
    /// </summary>
    public Lanes New(out Span<double> to)
    {
        if (!_free.TryPop(out var buffer))
        {
            buffer = _buffers.Count;
            _buffers.Add(new double[Size]);
            _uses.Add(0);
        }

        _fresh.Add(buffer);
        to = Values(buffer);
        return new(this, buffer);
    }

    /// <summary>The numbers of a buffer.</summary>
    public Span<double> Values(int buffer) => _buffers[buffer].AsSpan(0, Count);

    /// <summary>The same as vectors; what is beyond the count does not matter.</summary>
    public Span<Vector<double>> Vectors(int buffer)
    {
        var width = Vector<double>.Count;
        var count = (Count + width - 1) / width;
        return MemoryMarshal.Cast<double, Vector<double>>(_buffers[buffer].AsSpan(0, count * width));
    }

    /// <summary>Keeps the result of a step until it is released as often, and frees what led to it.</summary>
    public void EndStep(in LaneJet result)
    {
        Use(result, 1);
        foreach (var buffer in _fresh)
        {
            if (_uses[buffer] == 0)
            {
                _free.Push(buffer);
            }
        }

        _fresh.Clear();
    }

    /// <summary>Ends the use of a result.</summary>
    public void Release(in LaneJet result) => Use(result, -1);

    public void Dispose() => _kept = _buffers.Count <= MostToKeep ? this : null;

    private void Use(in LaneJet jet, int change)
    {
        Use(jet.Value, change);
        Use(jet.Slope, change);
        Use(jet.Curvature, change);
    }

    private void Use(in Lanes lanes, int change)
    {
        if (lanes.IsUniform)
        {
            return;
        }

        _uses[lanes.Buffer] += change;
        if (change < 0 && _uses[lanes.Buffer] == 0)
        {
            _free.Push(lanes.Buffer);
        }
    }
}
