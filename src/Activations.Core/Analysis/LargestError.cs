namespace Activations.Analysis;

/// <summary>The largest distance of what a number type gives from what is true.</summary>
/// <param name="Ulps">In units in the last place of the type.</param>
/// <param name="UlpsAt">Where that is; NaN where there is nothing to compare.</param>
/// <param name="Relative">As a part of the true value, among those that are normal numbers of the type.</param>
/// <param name="RelativeAt">Where that is; NaN where there are none.</param>
public readonly record struct LargestError(double Ulps, double UlpsAt, double Relative, double RelativeAt)
{
    private static readonly LargestError None = new(0, double.NaN, 0, double.NaN);

    /// <summary>The largest of some.</summary>
    /// <param name="inputs">For which x.</param>
    /// <param name="given">What the type gives for each.</param>
    /// <param name="truths">What is true of each.</param>
    public static LargestError Of(TypeInputs inputs, double[] given, double[] truths)
    {
        var largest = None;
        for (var i = 0; i < inputs.Count; i++)
        {
            largest = largest.With(inputs[i], given[i], truths[i], inputs.Format);
        }

        return largest;
    }

    /// <summary>The same after one more value; what overflows or is not defined does not count.</summary>
    private LargestError With(double x, double given, double truth, NumberFormat format)
    {
        if (!double.IsFinite(given) || !double.IsFinite(truth))
        {
            return this;
        }

        var error = Math.Abs(given - truth);
        var unit = format.Ulp(truth);
        var (ulps, relative) = (error / unit, error / Math.Abs(truth));
        var isNormal = Math.Abs(truth) >= Math.ScaleB(1, format.MinExponent);
        var larger = ulps > Ulps || double.IsNaN(UlpsAt) ? this with { Ulps = ulps, UlpsAt = x } : this;
        return isNormal && (relative > Relative || double.IsNaN(RelativeAt))
            ? larger with { Relative = relative, RelativeAt = x }
            : larger;
    }
}
