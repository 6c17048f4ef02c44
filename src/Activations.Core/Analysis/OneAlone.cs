namespace Activations.Analysis;

/// <summary>
/// Where one of two curves has a value and the other has none: a place of each kind, if one was seen.
/// </summary>
/// <param name="A">Where the first alone has a value, such as the farthest from 0; null where nowhere.</param>
/// <param name="B">The same of the second.</param>
public readonly record struct OneAlone(double? A, double? B)
{
    /// <summary>Whether there is such a place.</summary>
    public bool IsSomewhere => A is not null || B is not null;

    /// <summary>Whether the place is between two doubles, so that these are only the nearest to it.</summary>
    public bool IsBetweenDoubles { get; internal init; }

    /// <summary>The same after one more place, given the values there, NaN for none.</summary>
    internal OneAlone With(double x, double atA, double atB) =>
        double.IsNaN(atA) == double.IsNaN(atB) ? this
        : double.IsNaN(atB) ? this with { A = Farther(A, x) }
        : this with { B = Farther(B, x) };

    private static double Farther(double? known, double x) =>
        known is { } other && (Math.Abs(other) > Math.Abs(x) || (other == -x && other > 0)) ? other : x;
}
