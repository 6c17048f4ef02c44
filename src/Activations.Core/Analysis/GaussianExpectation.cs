using Activations.Evaluation;
using MathNet.Numerics.Integration;

namespace Activations.Analysis;

/// <summary>What a function of a standard normal input is on average.</summary>
public static class GaussianExpectation
{
    // What panels are integrated to, and with how many points.
    internal const double Accuracy = 1e-12;
    internal const int Points = 21;

    // Beyond, the density is below 1e-300: e^(20x) still has its whole expectation within.
    private const double Farthest = 38;

    // Of the integral of the absolute value: what is rounding, and an error that leaves no digit.
    private const double Rounding = 1e-15, LargestError = 0.1;

    // What is less than this beside the average of the absolute value is worked out from what does not cancel.
    private const double Cancelled = 1e-4;

    // Numbers up to this are summed without overflow.
    private const double LargestSummed = 1e290;

    // How often panels are halved.
    private const int Deepest = 8;

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
        Integral(x => g(x) * (Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI)), new(splits), Ends);

    /// <summary>The same of f or f′, or of its square; none where f has no value somewhere.</summary>
    internal static Expectation Of(WeightedJets jets, int order, int power, Splits splits)
    {
        var found = Integral(x => jets.At(x, order, power), splits, Ends);
        return jets.HasGap ? Expectation.Endless(double.NaN) : found;
    }

    /// <summary>
    /// The same of what the density makes no smaller than a power of x, such as exp(x²/2)/(1 + x²), if it has one.
    /// </summary>
    internal static Expectation OfSlow(WeightedJets jets, int order, int power, Splits splits) =>
        Integral(x => jets.At(x, order, power), splits, Ends, isSlow: true);

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
        var alone = Integral(even.WeightedAt, new([.. places], singular), Ends);
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
        var ends = LargeEnds.Concat(Widths.SelectMany(width => new[] { peak - width, peak + width })).Append(peak);
        var scaled = Integral(Scaled, splits, ends);
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

    /// <summary>The integral of what has its weight already, between the farthest ends.</summary>
    /// <param name="weighted">The function times the density.</param>
    /// <param name="splits">Where it is not smooth.</param>
    /// <param name="some">Where it is split besides.</param>
    /// <param name="isSlow">Whether it falls as a power of x far out.</param>
    private static Expectation Integral(
        Func<double, double> weighted, Splits splits, IEnumerable<double> some, bool isSlow = false)
    {
        double[] known = [.. some];
        var farthest = known.Max();
        var (lowest, highest) = (-Reach(-1), Reach(1));
        var all = splits.All.Concat(known).Append(lowest).Append(highest);
        double[] ends = [.. all.Where(x => x >= lowest && x <= highest).Distinct().Order()];
        Panel[] panels = [.. ends.Zip(ends.Skip(1), (low, high) => Integrate(low, high, 0, Accuracy))];
        var scale = panels.Sum(panel => panel.Size);

        // Only what counts beside the whole is worth more points.
        for (var i = 0; i < panels.Length && double.IsFinite(scale); i++)
        {
            var allowed = Accuracy * scale / panels.Length;
            if (panels[i].Error > allowed && panels[i].Size > 0)
            {
                panels[i] = Integrate(panels[i].Low, panels[i].High, Deepest, allowed / panels[i].Size);
            }
        }

        var (sum, error) = (panels.Sum(panel => panel.Integral), panels.Sum(panel => panel.Error));
        if (!double.IsFinite(scale))
        {
            return new(sum, 0);
        }

        if (isSlow)
        {
            var (below, above) = (SlowTail.Beyond(weighted, lowest), SlowTail.Beyond(weighted, highest));
            sum += below.Value + above.Value;
            error += below.Error + above.Error;
            scale += Math.Abs(below.Value) + Math.Abs(above.Value);
        }
        else
        {
            var tails = Beyond(lowest) + Beyond(highest);
            if (!double.IsFinite(tails))
            {
                return new(tails, double.NaN);
            }

            error += Math.Abs(tails);
        }

        // What an odd function leaves is rounding.
        var isFound = !(error > LargestError * scale);
        var value = !isFound ? double.NaN : Math.Abs(sum) <= Rounding * scale ? 0 : sum;
        return new(value, error) { Size = scale };

        // e^(20x) is too large for a double from 35 on, where it counts for nothing.
        double Reach(int side) => !IsTooLarge(farthest * side) ? farthest
            : Bisection.Between(0, farthest, x => !IsTooLarge(x * side)).Low;

        bool IsTooLarge(double x) => Math.Abs(weighted(x)) > LargestSummed;

        // At the far ends the density outweighs all but what has no expectation: what grows there ever faster, as
        // e^(x²) does; e^(30x) grows there, but ever slower.
        double Beyond(double end)
        {
            const double step = 0.02, rounding = 1e-9;
            var (before, next, last) = (weighted(end * (1 - 2 * step)), weighted(end * (1 - step)), weighted(end));
            var (growth, later) = (Math.Log(next / before), Math.Log(last / next));
            var slows = growth - later > step * step * end * end / 2;
            return Math.Abs(last) <= Rounding * scale ? 0
                : slows && later < 0 ? last * step * Math.Abs(end) / -later
                : slows || later < -rounding ? double.NaN
                : last > 0 ? double.PositiveInfinity
                : last < 0 ? double.NegativeInfinity
                : double.NaN;
        }

        Panel Integrate(double low, double high, int depth, double accuracy)
        {
            var (atLow, atHigh) = (splits.Singular.Contains(low), splits.Singular.Contains(high));
            if (atLow && atHigh)
            {
                var middle = low / 2 + high / 2;
                var areNeighbours = middle == low || middle == high;
                return areNeighbours ? new(low, high, 0, 0, 0)
                    : Integrate(low, middle, depth, accuracy).With(Integrate(middle, high, depth, accuracy));
            }

            var isTame = !atLow && !atHigh;
            var (from, to) = atLow ? (low, high) : (high, low);
            var (start, end) = isTame ? (low, high) : (0, 1);
            var integral = GaussKronrodRule.Integrate(
                x => isTame ? weighted(x) : Beside(from, to, x),
                start,
                end,
                out var error,
                out var size,
                accuracy,
                depth,
                Points);
            return new(low, high, integral, error, size);
        }

        // As a function of the fourth root of the distance what grows beside a place is tame.
        double Beside(double from, double to, double t)
        {
            var x = from + (to - from) * (t * t * t * t);
            return x == from ? 0 : weighted(x) * Math.Abs(to - from) * (4 * t * t * t);
        }
    }

    /// <summary>A part of an integral, and that of the absolute value.</summary>
    private readonly record struct Panel(double Low, double High, double Integral, double Error, double Size)
    {
        /// <summary>This and the next one together.</summary>
        public Panel With(Panel next) =>
            new(Low, next.High, Integral + next.Integral, Error + next.Error, Size + next.Size);
    }
}
