using MathNet.Numerics.Integration;

namespace Activations.Analysis;

/// <summary>What a function of a standard normal input is on average.</summary>
public static class GaussianExpectation
{
    // Beyond, the density is below 1e-300: e^(20x) still has its whole expectation within.
    private const double Farthest = 38;

    // Of the integral of the absolute value: of a panel's error, and of what may remain in all.
    private const double PanelError = 1e-15, LargestError = 1e-11;

    private const int Order = 20, Deepest = 48, MostPanels = 4_000;

    private static readonly GaussLegendreRule Rule = new(-1, 1, Order);

    /// <summary>
    /// E[g(X)] for X ~ N(0, 1), to at least 10 digits of E|g(X)|: panels of a Gauss–Legendre rule, halved until they
    /// agree with their halves. ∞ where it grows too fast to have any, NaN where it is not defined or not found.
    /// </summary>
    /// <param name="g">Any function; where it jumps or bends sharply there should be a split.</param>
    /// <param name="splits">Where it is not smooth, in any order.</param>
    public static double Of(Func<double, double> g, params IEnumerable<double> splits)
    {
        double[] ends = [.. splits.Concat([0, 1.5, 3, 5, 8, 14, Farthest, -1.5, -3, -5, -8, -14, -Farthest])
            .Where(x => Math.Abs(x) <= Farthest).Distinct().Order()];
        var panels = ends.Zip(ends.Skip(1), (low, high) => (low, high, Whole: Panel(low, high), Depth: 0)).ToList();
        var (sum, error, scale) = (0.0, 0.0, panels.Sum(panel => panel.Whole.Absolute));
        if (!double.IsFinite(scale))
        {
            return panels.Sum(panel => panel.Whole.Sum);
        }

        // At the far ends the density outweighs all but what has no expectation.
        if (Math.Max(Math.Abs(Weighted(Farthest)), Math.Abs(Weighted(-Farthest))) > PanelError * scale)
        {
            return Weighted(Farthest) + Weighted(-Farthest) < 0 ? double.NegativeInfinity : double.PositiveInfinity;
        }

        for (var count = 0; panels.Count > 0; count++)
        {
            var (low, high, whole, depth) = panels[^1];
            panels.RemoveAt(panels.Count - 1);
            var middle = low + (high - low) / 2;
            var (left, right) = (Panel(low, middle), Panel(middle, high));
            var difference = Math.Abs(left.Sum + right.Sum - whole.Sum);
            if (difference > PanelError * scale && depth < Deepest && count < MostPanels)
            {
                panels.Add((middle, high, right, depth + 1));
                panels.Add((low, middle, left, depth + 1));
                continue;
            }

            sum += left.Sum + right.Sum;
            error += difference;
            if (error > LargestError * scale)
            {
                return double.NaN;
            }
        }

        // What an odd function leaves is rounding.
        return Math.Abs(sum) <= PanelError * scale ? 0 : sum;

        double Weighted(double x) => g(x) * (Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI));

        (double Sum, double Absolute) Panel(double low, double high)
        {
            var (half, centre, total, absolute) = ((high - low) / 2, low + (high - low) / 2, 0.0, 0.0);
            for (var i = 0; i < Order; i++)
            {
                var value = half * Rule.GetWeight(i) * Weighted(centre + half * Rule.GetAbscissa(i));
                total += value;
                absolute += Math.Abs(value);
            }

            return (total, absolute);
        }
    }
}
