namespace Activations.Analysis;

/// <summary>A place on the x axis: a point, or all between two ends, which can be infinite.</summary>
public readonly record struct Stretch(double Low, double High)
{
    /// <summary>The whole line.</summary>
    public static readonly Stretch Line = new(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>Whether it is one x only.</summary>
    public bool IsPoint => Low == High;

    /// <summary>Whether it goes on for ever.</summary>
    public bool IsUnbounded => double.IsInfinity(Low) || double.IsInfinity(High);

    /// <summary>Those of these, ascending, that touch made one.</summary>
    internal static List<Stretch> Merge(IEnumerable<Stretch> parts)
    {
        var merged = new List<Stretch>();
        foreach (var part in parts)
        {
            if (merged.Count > 0 && merged[^1].High >= part.Low)
            {
                merged[^1] = new(merged[^1].Low, Math.Max(merged[^1].High, part.High));
            }
            else
            {
                merged.Add(part);
            }
        }

        return merged;
    }
}
