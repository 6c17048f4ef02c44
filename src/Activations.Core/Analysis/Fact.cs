namespace Activations.Analysis;

/// <summary>A bound of a function.</summary>
/// <param name="Value">The least or the greatest value; ±∞ where there is none.</param>
/// <param name="IsAttained">Whether the function has this value somewhere, rather than only coming near.</param>
public readonly record struct Bound(double Value, bool IsAttained);

/// <summary>The least and the greatest of some values and limits.</summary>
internal readonly record struct Bounds(Bound Least, Bound Greatest)
{
    /// <summary>Those of these that are numbers; NaN where none is.</summary>
    public static Bounds Of(IEnumerable<Bound> some)
    {
        Bound[] known = [.. some.Where(bound => !double.IsNaN(bound.Value)).DefaultIfEmpty(new(double.NaN, false))];
        var least = known.MinBy(bound => (bound.Value, !bound.IsAttained));
        var greatest = known.MaxBy(bound => (bound.Value, bound.IsAttained));

        // What is one number everywhere is that far out too.
        var isOne = least.Value == greatest.Value;
        return new(
            least with { IsAttained = least.IsAttained || isOne },
            greatest with { IsAttained = greatest.IsAttained || isOne });
    }
}

/// <summary>
/// A strict turning point, a level stretch that the curve leaves to the same side at both ends, or a value that stands
/// alone above or below those around, as that of where(x==0, 5, x) at 0.
/// </summary>
public readonly record struct Extremum(Interval Where, double Value, bool IsMaximum);

/// <summary>What a curve tends to at the ends of where it was looked at; NaN where it has no limit.</summary>
/// <param name="AtLow">At the lower end.</param>
/// <param name="AtHigh">At the upper end.</param>
public readonly record struct Ends(double AtLow, double AtHigh);

/// <summary>A place where a curve has no value, with its limits on either side; NaN where it is undefined.</summary>
public readonly record struct Singularity(double X, double Left, double Right);

/// <summary>What mirroring the x axis does to a curve.</summary>
public enum Symmetry
{
    /// <summary>Something else.</summary>
    None,

    /// <summary>f(−x) = f(x).</summary>
    Even,

    /// <summary>f(−x) = −f(x).</summary>
    Odd,
}
