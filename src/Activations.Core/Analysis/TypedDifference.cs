namespace Activations.Analysis;

/// <summary>
/// How far apart two curves are of which one at least has a number type, at values of the coarser type.
/// </summary>
/// <param name="Verdict">How much they are the same, by that type's units in the last place.</param>
/// <param name="Largest">
/// The largest |a − b| where both have a value; ∞ where only one of them is finite, NaN where nowhere both have one.
/// </param>
/// <param name="X">Where; of several places that nearest to 0. NaN where they are nowhere apart.</param>
/// <param name="A">The first there.</param>
/// <param name="B">The second there.</param>
/// <param name="Ulps">The largest distance in units in the last place of the coarser type, where both are
/// finite.</param>
/// <param name="UlpsAt">Where that is; NaN where there is no such place.</param>
public sealed record TypedDifference(
    Verdict Verdict, double Largest, double X, double A, double B, double Ulps, double UlpsAt)
{
    private const double MostUlps = 4;

    /// <summary>Where one of them has a value and the other has none.</summary>
    public OneAlone OneAlone { get; private init; }

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
        var all = Enumerable.Range(0, inputs.Count);
        var largest = apart.Where(distance => !double.IsNaN(distance)).DefaultIfEmpty(double.NaN).Max();
        var alone = all.Aggregate(default(OneAlone), (found, i) => found.With(inputs[i], ofA[i], ofB[i]));
        var isClose = double.IsFinite(largest) && error.Ulps <= MostUlps;
        var verdict = !isClose && !double.IsNaN(largest) ? Verdict.Differ
            : alone.IsSomewhere ? Verdict.DifferWhereOneHasNoValue
            : largest > 0 ? Verdict.EqualToRounding
            : Verdict.Identical;
        var differing = all.Where(i => largest > 0 && apart[i] == largest).OrderBy(i => Math.Abs(inputs[i]));
        var places = differing.Select(i => new Place(inputs[i], ofA[i], ofB[i]));
        var (x, atA, atB) = places.FirstOrDefault(Place.None);
        return new(verdict, largest, x, atA, atB, error.Ulps, error.UlpsAt) { OneAlone = alone };
    }

    private static double Apart(double a, double b) => a.Equals(b) || a == b
        ? (double.IsNaN(a) ? a : 0)
        : Math.Abs(a - b);

    /// <summary>An x, and what both are there.</summary>
    private readonly record struct Place(double X, double A, double B)
    {
        public static readonly Place None = new(double.NaN, double.NaN, double.NaN);
    }
}
