using Activations.Analysis.Averages;

namespace Activations.Analysis;

/// <summary>What a function of a standard normal input is on average.</summary>
public static class GaussianExpectation
{
    // Beyond, the density is below 1e-300: e^(20x) still has its whole expectation within.
    private const double Farthest = 38;

    // What is less than this beside the average of the absolute value is worked out from what does not cancel.
    private const double Cancelled = 1e-4;

    // What is too large within is looked at up to here: what grows as e^(cx) is largest at c, its square at 2c.
    private const double FarthestLarge = 256;

    // A binary logarithm.
    private const double LargestExponent = 1100;

    private static readonly double[] Ends =
        [0, 1.5, 3, 5, 8, 14, Farthest, -1.5, -3, -5, -8, -14, -Farthest];

    private static readonly double[] Farther = [56, 80, 112, 152, 200, FarthestLarge];
    private static readonly double[] LargeEnds = [.. Ends, .. Farther, .. Farther.Select(x => -x)];
    private static readonly double[] Widths = [1, 2, 4, 8];
    private static readonly double[] LargePlaces =
        [.. Enumerable.Range(-512, 1025).Select(i => i / 512.0 * FarthestLarge)];

    /// <summary>
    /// E[g(X)] for X ~ N(0, 1) by Gauss–Kronrod rules. ∞ where it grows too fast to have any, NaN where it is not
    /// defined or not found.
    /// </summary>
    /// <param name="g">Any function; where it jumps or bends sharply there should be a split.</param>
    /// <param name="splits">Where it is not smooth, in any order.</param>
    public static Expectation Of(Func<double, double> g, params IEnumerable<double> splits) =>
        new WeightedIntegral(x => g(x) * Density(x), new(splits), Ends).Whole();

    /// <summary>The same of f or f′, or of its square; none where f has no value somewhere.</summary>
    internal static Expectation Of(WeightedJets jets, int order, int power, Splits splits)
    {
        var found = new WeightedIntegral(x => jets.At(x, order, power), splits, Ends).Whole();
        return jets.HasGap ? Expectation.Endless(double.NaN) : found;
    }

    /// <summary>
    /// The same of what the density makes no smaller than a power of x, such as exp(x²/2)/(1 + x²), if it has one.
    /// </summary>
    internal static Expectation OfSlow(WeightedJets jets, int order, int power, Splits splits) =>
        new WeightedIntegral(x => jets.At(x, order, power), splits, Ends).WithSlowTails();

    /// <summary>
    /// An average that is little beside that of the absolute value, without what cancels in it: 1e-20 of x + 1e-20.
    /// </summary>
    internal static Expectation OfLittle(Expectation found, EvenPart even, Splits splits)
    {
        var cancels = found.Size > 0 && Math.Abs(found.Value) <= Cancelled * found.Size;
        if (!cancels || even.IsNothing)
        {
            return found;
        }

        var places = splits.All.Concat(splits.All.Select(x => -x));
        HashSet<double> singular = [.. splits.Singular, .. splits.Singular.Select(x => -x)];
        var alone = new WeightedIntegral(even.WeightedAt, new([.. places], singular), Ends).Whole();
        return alone.Value != 0 && alone.Error < found.Error ? alone : found;
    }

    /// <summary>
    /// The same of what is too large for doubles on its way, as e^(30x), or in the end: then that is told.
    /// </summary>
    internal static Expectation OfLarge(WeightedJets jets, int order, int power, Splits splits)
    {
        double[] sizes = [.. LargePlaces.Select(x => jets.SizeAt(x, order, power))];
        var most = sizes.Max();
        if (!double.IsFinite(most))
        {
            return Expectation.Unknown;
        }

        var peak = LargePlaces[Array.IndexOf(sizes, most)];
        var shift = 2 * (int)(most / 2);
        var besidePeak = Widths.SelectMany(width => new[] { peak - width, peak + width });
        var scaled = new WeightedIntegral(Scaled, splits, [.. LargeEnds, .. besidePeak, peak]).Whole();
        var value = Math.ScaleB(scaled.Value, shift);
        return double.IsFinite(value) ? new(value, Math.ScaleB(scaled.Error, shift))
            : double.IsFinite(scaled.Value) ? Expectation.Unknown with { TooLarge = Math.Sign(value) }
            : most > LargestExponent ? Expectation.Unknown with { TooLarge = CommonSign() }
            : Expectation.Unknown;

        double Scaled(double x) => jets.At(x, order, power, shift);

        // What still grows at the end, as e^(300x), is large enough without the rest if that has the same sign.
        int CommonSign()
        {
            double[] values = [.. LargePlaces.Select(Scaled)];
            return Array.TrueForAll(values, value => value >= 0) ? 1
                : Array.TrueForAll(values, value => value <= 0) ? -1
                : 0;
        }
    }

    /// <summary>The density of a standard normal input.</summary>
    internal static double Density(double x) => Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI);
}
