namespace Activations.Analysis;

/// <summary>
/// How far apart two curves are of which one at least has a number type, at values of the coarser type.
/// </summary>
/// <param name="Verdict">How much they are the same, by that type's units in the last place.</param>
/// <param name="Largest">The largest |a − b|; ∞ where only one of them is defined or finite.</param>
/// <param name="X">Where; of several places that nearest to 0.</param>
/// <param name="A">The first there.</param>
/// <param name="B">The second there.</param>
/// <param name="Ulps">The largest distance in units in the last place of the coarser type, where both are
/// finite.</param>
/// <param name="UlpsAt">Where that is; NaN where there is no such place.</param>
public sealed record TypedDifference(
    Verdict Verdict, double Largest, double X, double A, double B, double Ulps, double UlpsAt)
{
    private const double MostUlps = 4;

    /// <summary>Compares f, or for order 1 f′.</summary>
    /// <param name="a">The first.</param>
    /// <param name="b">The second.</param>
    /// <param name="order">0 or 1.</param>
    /// <param name="inputs">Where, at least one; of the coarser type.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">Interrupted.</exception>
    public static TypedDifference Of(
        Curve a, Curve b, int order, TypeInputs inputs, CancellationToken cancellation = default)
    {
        var (ofA, ofB) = (inputs.Map(a[order], cancellation), inputs.Map(b[order], cancellation));
        var isAFiner = b.Format == inputs.Format;
        var error = isAFiner ? LargestError.Of(inputs, ofB, ofA) : LargestError.Of(inputs, ofA, ofB);
        double[] apart = [.. ofA.Zip(ofB, Apart)];
        var largest = apart.Max();
        var places = Enumerable.Range(0, inputs.Count).Where(i => apart[i] == largest);
        var at = places.MinBy(i => Math.Abs(inputs[i]));
        var verdict = largest == 0 ? Verdict.Identical
            : double.IsFinite(largest) && error.Ulps <= MostUlps ? Verdict.EqualToRounding
            : Verdict.Differ;
        return new(verdict, largest, inputs[at], ofA[at], ofB[at], error.Ulps, error.UlpsAt);
    }

    private static double Apart(double a, double b) => a.Equals(b) || a == b ? 0
        : double.IsNaN(a - b) ? double.PositiveInfinity
        : Math.Abs(a - b);
}
