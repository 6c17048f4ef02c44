using Activations.Evaluation;
using MathNet.Numerics.Integration;

namespace Activations.Analysis.Averages;

/// <summary>
/// The integral over all x of a function that has its weight already, the density of a standard normal input: panel by
/// panel by Gauss–Kronrod rules, and what is beyond the last of them.
/// </summary>
internal sealed class WeightedIntegral
{
    /// <summary>What panels are integrated to.</summary>
    public const double Accuracy = 1e-12;

    /// <summary>With how many points.</summary>
    public const int Points = 21;

    // Of the integral of the absolute value: what is rounding, and an error that leaves no digit.
    private const double Rounding = 1e-15, LargestError = 0.1;

    // Numbers up to this are summed without overflow.
    private const double LargestSummed = 1e290;

    // How often panels are halved, and after how many evaluations no other is: ten thousand turns of a wave take fewer.
    private const int Deepest = 8, Most = 1 << 18;

    private readonly Func<double, double> _weighted;
    private readonly Splits _splits;
    private readonly double _lowest, _highest, _sum, _error;
    private int _evaluations;

    // The integral of the absolute value.
    private readonly double _scale;

    /// <summary>Integrates the panels.</summary>
    /// <param name="weighted">The function times the density.</param>
    /// <param name="splits">Where it is not smooth.</param>
    /// <param name="ends">Where panels end besides; the farthest is the last.</param>
    public WeightedIntegral(Func<double, double> weighted, Splits splits, IReadOnlyCollection<double> ends)
    {
        (_weighted, _splits) = (Counted, splits);
        var farthest = ends.Max();
        (_lowest, _highest) = (-Reach(-1, farthest), Reach(1, farthest));
        var all = splits.All.Concat(ends).Append(_lowest).Append(_highest);
        double[] within = [.. all.Where(x => x >= _lowest && x <= _highest).Distinct().Order()];
        Panel[] panels = [.. within.Zip(within.Skip(1), (low, high) => Integrate(low, high, 0, Accuracy))];
        _scale = panels.Sum(panel => panel.Size);

        // Only what counts beside the whole is worth more points.
        for (var i = 0; i < panels.Length && _evaluations < Most && double.IsFinite(_scale); i++)
        {
            var allowed = Accuracy * _scale / panels.Length;
            if (panels[i].Error > allowed && panels[i].Size > 0)
            {
                panels[i] = Integrate(panels[i].Low, panels[i].High, Deepest, allowed / panels[i].Size);
            }
        }

        (_sum, _error) = (panels.Sum(panel => panel.Integral), panels.Sum(panel => panel.Error));

        double Counted(double x)
        {
            _evaluations++;
            return weighted(x);
        }
    }

    /// <summary>
    /// The whole of what the density outweighs far out, so that little is beyond the panels; ∞ or NaN where that is not
    /// so.
    /// </summary>
    public Expectation Whole()
    {
        if (!double.IsFinite(_scale))
        {
            return new(_sum, 0);
        }

        var tails = Beyond(_lowest) + Beyond(_highest);
        return double.IsFinite(tails) ? Found(_sum, _error + Math.Abs(tails), _scale) : new(tails, double.NaN);
    }

    /// <summary>The whole of what falls as a power of x far out.</summary>
    public Expectation WithSlowTails()
    {
        if (!double.IsFinite(_scale))
        {
            return new(_sum, 0);
        }

        var (below, above) = (SlowTail.Beyond(_weighted, _lowest), SlowTail.Beyond(_weighted, _highest));
        return Found(
            _sum + (below.Value + above.Value),
            _error + (below.Error + above.Error),
            _scale + (Math.Abs(below.Value) + Math.Abs(above.Value)));
    }

    private static Expectation Found(double sum, double error, double scale)
    {
        // What an odd function leaves is rounding.
        var isFound = !(error > LargestError * scale);
        var value = !isFound ? double.NaN : Math.Abs(sum) <= Rounding * scale ? 0 : sum;
        return new(value, error) { Size = scale };
    }

    /// <summary>
    /// Up to where it can be summed on a side: e^(20x) is too large for a double from 35 on, where it counts for
    /// nothing.
    /// </summary>
    private double Reach(int side, double farthest)
    {
        return !IsTooLarge(farthest) ? farthest : Bisection.Between(0, farthest, x => !IsTooLarge(x)).Low;

        bool IsTooLarge(double distance) => Math.Abs(_weighted(distance * side)) > LargestSummed;
    }

    /// <summary>
    /// About what is beyond a far end, where the density outweighs all but what has no expectation: what grows there
    /// ever faster, as e^(x²) does; e^(30x) grows there, but ever slower.
    /// </summary>
    private double Beyond(double end)
    {
        const double step = 0.02, rounding = 1e-9;
        var (before, next, last) = (_weighted(end * (1 - 2 * step)), _weighted(end * (1 - step)), _weighted(end));
        var (growth, later) = (Math.Log(next / before), Math.Log(last / next));
        var slows = growth - later > step * step * end * end / 2;
        return Math.Abs(last) <= Rounding * _scale ? 0
            : slows && later < 0 ? last * step * Math.Abs(end) / -later
            : slows || later < -rounding ? double.NaN
            : last > 0 ? double.PositiveInfinity
            : last < 0 ? double.NegativeInfinity
            : double.NaN;
    }

    private Panel Integrate(double low, double high, int depth, double accuracy)
    {
        var (atLow, atHigh) = (_splits.Singular.Contains(low), _splits.Singular.Contains(high));
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
            x => isTame ? _weighted(x) : Beside(from, to, x),
            start,
            end,
            out var error,
            out var size,
            accuracy,
            depth,
            Points);
        return new(low, high, integral, error, size);
    }

    /// <summary>As a function of the fourth root of the distance what grows beside a place is tame.</summary>
    private double Beside(double from, double to, double t)
    {
        var x = from + (to - from) * (t * t * t * t);
        return x == from ? 0 : _weighted(x) * Math.Abs(to - from) * (4 * t * t * t);
    }

    /// <summary>A part of an integral, and that of the absolute value.</summary>
    private readonly record struct Panel(double Low, double High, double Integral, double Error, double Size)
    {
        /// <summary>This and the next one together.</summary>
        public Panel With(Panel next) =>
            new(Low, next.High, Integral + next.Integral, Error + next.Error, Size + next.Size);
    }
}
