using System.Buffers;

namespace Activations.Evaluation;

/// <summary>
/// A block of x, sorted by where they lie: in piece 0, at place 0, in piece 1 and so on, and last what is not finite.
/// </summary>
/// <param name="pieces">The pieces and places.</param>
internal sealed class LanesByZone(Pieces pieces) : IDisposable
{
    private readonly int[] _zones = ArrayPool<int>.Shared.Rent(Block.Size);
    private readonly int[] _ranks = ArrayPool<int>.Shared.Rent(Block.Size);
    private readonly int[] _starts = new int[2 * pieces.Nearest.Length + 3];
    private readonly int[] _next = new int[2 * pieces.Nearest.Length + 3];
    private readonly double[] _x = ArrayPool<double>.Shared.Rent(Block.Size);
    private readonly double[] _values = ArrayPool<double>.Shared.Rent(Block.Size);
    private readonly double[] _slopes = ArrayPool<double>.Shared.Rent(Block.Size);
    private readonly double[] _curvatures = ArrayPool<double>.Shared.Rent(Block.Size);

    /// <summary>How many zones there are.</summary>
    public int Count => _starts.Length - 1;

    /// <summary>Sorts x, at most as many as a block has.</summary>
    public void Sort(ReadOnlySpan<double> x)
    {
        FindZones(x);
        Array.Clear(_starts);
        for (var i = 0; i < x.Length; i++)
        {
            _starts[_zones[i] + 1]++;
        }

        for (var zone = 1; zone < _starts.Length; zone++)
        {
            _starts[zone] += _starts[zone - 1];
        }

        _starts.CopyTo(_next, 0);
        for (var i = 0; i < x.Length; i++)
        {
            var rank = _next[_zones[i]]++;
            _ranks[i] = rank;
            _x[rank] = x[i];
        }
    }

    /// <summary>The x of a zone.</summary>
    public ReadOnlySpan<double> Lanes(int zone) => _x.AsSpan(_starts[zone].._starts[zone + 1]);

    /// <summary>Where the results at the x of a zone are to be written, as far as others are wanted.</summary>
    public JetSpans ResultsLike(JetSpans others, int zone)
    {
        var range = _starts[zone].._starts[zone + 1];
        return new(
            others.Value.IsEmpty ? [] : _values.AsSpan(range),
            others.Slope.IsEmpty ? [] : _slopes.AsSpan(range),
            others.Curvature.IsEmpty ? [] : _curvatures.AsSpan(range));
    }

    /// <summary>Writes the results in the order of the x that were sorted.</summary>
    public void PutBack(JetSpans to)
    {
        PutBack(_values, to.Value);
        PutBack(_slopes, to.Slope);
        PutBack(_curvatures, to.Curvature);
    }

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_zones);
        ArrayPool<int>.Shared.Return(_ranks);
        ArrayPool<double>.Shared.Return(_x);
        ArrayPool<double>.Shared.Return(_values);
        ArrayPool<double>.Shared.Return(_slopes);
        ArrayPool<double>.Shared.Return(_curvatures);
    }

    private void PutBack(double[] sorted, Span<double> to)
    {
        for (var i = 0; i < to.Length; i++)
        {
            to[i] = sorted[_ranks[i]];
        }
    }

    private void FindZones(ReadOnlySpan<double> x)
    {
        var zones = _zones.AsSpan(0, x.Length);
        for (var i = 0; i < zones.Length; i++)
        {
            zones[i] = double.IsFinite(x[i]) ? 0 : Count - 1;
        }

        foreach (var place in pieces.Nearest)
        {
            for (var i = 0; i < zones.Length; i++)
            {
                // As many steps up as there are zones below; what is not finite is above all already.
                var steps = (x[i] >= place ? 1 : 0) + (x[i] > place ? 1 : 0);
                zones[i] = Math.Min(zones[i] + steps, Count - 1);
            }
        }
    }
}
