namespace Activations.Analysis;

/// <summary>A bound of a function.</summary>
/// <param name="Value">The least or the greatest value; ±∞ where there is none.</param>
/// <param name="IsAttained">Whether the function has this value somewhere, rather than only coming near.</param>
public readonly record struct Bound(double Value, bool IsAttained);

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
