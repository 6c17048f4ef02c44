using MathNet.Numerics.Integration;

namespace Activations.Analysis;

/// <summary>An average, and what it may be off by as far as two rules of integration tell.</summary>
public readonly record struct Expectation(double Value, double Error);

/// <summary>What a function of a standard normal input is on average.</summary>
public static class GaussianExpectation
{
    // Beyond, the density is below 1e-300: e^(20x) still has its whole expectation within.
    private const double Farthest = 38;

    // Of the integral of the absolute value: what is rounding, and an error that leaves no digit.
    private const double Rounding = 1e-15, LargestError = 0.1;

    // What panels are integrated to, how often they are halved, and with how many points.
    private const double Accuracy = 1e-12;
    private const int Deepest = 8, Points = 21;

    private static readonly double[] Ends =
        [0, 1.5, 3, 5, 8, 14, Farthest, -1.5, -3, -5, -8, -14, -Farthest];

    /// <summary>
    /// E[g(X)] for X ~ N(0, 1) by Gauss–Kronrod rules. ∞ where it grows too fast to have any, NaN where it is not
    /// defined or not found.
    /// </summary>
    /// <param name="g">Any function; where it jumps or bends sharply there should be a split.</param>
    /// <param name="splits">Where it is not smooth, in any order.</param>
    public static Expectation Of(Func<double, double> g, params IEnumerable<double> splits) =>
        Integral(x => g(x) * (Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI)), splits);

    /// <summary>
    /// E[g(X)²] in the same way, also where the square alone is too large for a double, as that of e^(10x) at 38.
    /// </summary>
    /// <param name="g">As above.</param>
    /// <param name="splits">As above.</param>
    public static Expectation OfSquare(Func<double, double> g, params IEnumerable<double> splits)
    {
        return Integral(Weighted, splits);

        double Weighted(double x)
        {
            var root = g(x) * Math.Exp(-x * x / 4);
            return root * (root / Math.Sqrt(2 * Math.PI));
        }
    }

    /// <summary>The integral of what has its weight already.</summary>
    private static Expectation Integral(Func<double, double> weighted, IEnumerable<double> splits)
    {
        double[] ends = [.. splits.Concat(Ends).Where(x => Math.Abs(x) <= Farthest).Distinct().Order()];
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

        // At the far ends the density outweighs all but what has no expectation.
        var (atLow, atHigh) = (weighted(-Farthest), weighted(Farthest));
        if (Math.Max(Math.Abs(atLow), Math.Abs(atHigh)) > Rounding * scale)
        {
            return new(atLow + atHigh < 0 ? double.NegativeInfinity : double.PositiveInfinity, 0);
        }

        // What an odd function leaves is rounding.
        var isFound = !(error > LargestError * scale);
        return new(!isFound ? double.NaN : Math.Abs(sum) <= Rounding * scale ? 0 : sum, error);

        Panel Integrate(double low, double high, int depth, double accuracy)
        {
            var integral = GaussKronrodRule.Integrate(
                weighted, low, high, out var error, out var size, accuracy, depth, Points);
            return new(low, high, integral, error, size);
        }
    }

    /// <summary>A part of an integral, and that of the absolute value.</summary>
    private readonly record struct Panel(double Low, double High, double Integral, double Error, double Size);
}
