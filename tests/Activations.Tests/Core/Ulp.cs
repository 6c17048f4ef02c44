namespace Activations.Tests.Core;

/// <summary>Distances in units in the last place.</summary>
internal static class Ulp
{
    /// <summary>From |value| to the next larger double, as everywhere in the reference files.</summary>
    public static double Of(double value) => Activations.Ulp.Of(value);

    /// <summary>
    /// How far a result is from rounded + residual · ulp: 0 when it can be no better, ∞ when it is a NaN, infinity or
    /// zero sign that the truth is not.
    /// </summary>
    /// <param name="actual">What was computed.</param>
    /// <param name="rounded">The true value, rounded.</param>
    /// <param name="residual">(true − rounded) / ulp(rounded), or null when the truth is exactly zero.</param>
    public static double Error(double actual, double rounded, double? residual = 0)
    {
        if (!double.IsFinite(actual) || !double.IsFinite(rounded))
        {
            return actual.Equals(rounded) ? 0 : double.PositiveInfinity;
        }

        if (residual is null)
        {
            return actual == 0 ? 0 : double.PositiveInfinity;
        }

        // A sign is wrong even on a zero, and on whatever else rounds to one.
        return (actual == 0 || rounded == 0) && double.IsNegative(actual) != double.IsNegative(rounded)
            ? double.PositiveInfinity
            : Math.Abs((actual - rounded) / Of(rounded) - residual.Value);
    }
}
