using MathNet.Numerics.Integration;

namespace Activations.Analysis.Averages;

/// <summary>
/// Integrates what falls no faster than a power of x far out, as exp(x²/2)/(1 + x²) times the normal density does.
/// </summary>
internal static class SlowTail
{
    // Up to where it is integrated; the quick numbers hold e^(x²/2) hardly farther.
    private const double Far = 16384;

    // The least power of 1/x, how much of it may change from one place to another, and what counts for nothing.
    private const double Least = 1.001, Settled = 1e-4, Rounding = 1e-15;
    private const int Deepest = 4;

    /// <summary>
    /// The integral from a far end to infinity; NaN where it falls no faster than 1/x, and from an end near 0, beyond
    /// which numbers are too large to be summed, as of 1e308x³.
    /// </summary>
    /// <param name="weighted">What is integrated.</param>
    /// <param name="end">From where; below 0 from −∞ up to there.</param>
    public static Expectation Beyond(Func<double, double> weighted, double end)
    {
        if (Math.Abs(end) < 1)
        {
            return Expectation.Unknown;
        }

        var side = Math.Sign(end);
        var (near, far) = (Between(Math.Abs(end), Far / 2), Between(Far / 2, Far));
        var (power, powerBefore) = (PowerAt(Far), PowerAt(Far / 2));
        var (rest, restBefore) = (Rest(Far, power), Rest(Far / 2, powerBefore));

        // What has a logarithm in it is no power.
        var isPower = power > Least && Math.Abs(power - powerBefore) < Settled * (power - 1);
        var isNothing = Math.Abs(rest) <= Rounding * Math.Abs(near);
        return isPower || isNothing
            ? new(near + far + rest, Math.Abs(far + rest - restBefore))
            : Expectation.Unknown;

        // Over the logarithm of x it is tame.
        double Between(double low, double high)
        {
            var (first, last) = (Math.Log(low), Math.Log(high));
            var parts = (int)Math.Ceiling(last - first);
            var sum = 0.0;
            for (var i = 0; i < parts; i++)
            {
                var (from, to) = (first + (last - first) * i / parts, first + (last - first) * (i + 1) / parts);
                sum += GaussKronrodRule.Integrate(
                    AtLogarithm,
                    from,
                    to,
                    out _,
                    out _,
                    WeightedIntegral.Accuracy,
                    Deepest,
                    WeightedIntegral.Points);
            }

            return sum;
        }

        double AtLogarithm(double t) => weighted(side * Math.Exp(t)) * Math.Exp(t);

        double PowerAt(double x) => Math.Log2(weighted(side * x / 2) / weighted(side * x));

        double Rest(double x, double power) => weighted(side * x) is var here && here == 0 ? 0 : here * x / (power - 1);
    }
}
