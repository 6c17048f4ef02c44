using Activations.Numerics;
using static Activations.Numerics.DoubleDouble;

namespace Activations.Functions;

/// <summary>Exponential on the left, linear on the right, both times one gate.</summary>
internal static class Elishes
{
    public static IReadOnlyList<Activation> All { get; } =
    [
        new("elish", new Curve(Elish, ElishDerivative, ElishSecondDerivative,
            new Breakpoint(0, Left: new(0, 0.5, 1), Right: new(0, 0.5, 0.5))))
        {
            Formula = "where(x<0, exp(x)-1, x)*sigmoid(x)",
            DerivativeFormula = "where(x >= 0, sigmoid(x)*(1+x*sigmoid(-x)), sigmoid(x)*(exp(x) + (exp(x)-1)*sigmoid(-x)))",
            Source = "Basirat & Roth 2018, arXiv:1808.00783",
            Tags = Tag.Piecewise | Tag.Gated,
            Accuracy = new(0.51, 0.51, 0.51),
        },

        new("hard_elish", new Curve(
            x => x <= -1 ? 0 : x < 0 ? (x * Expm1Ratio(x) * ((DoubleDouble)x + 1)).High / 2
                : x is 0 or >= 1 ? x : Math.FusedMultiplyAdd(x, x, x) / 2,
            x => x <= -1 ? 0 : x < 0 ? (Exp(x) * ((DoubleDouble)x + 2) - 1).High / 2
                : x < 1 ? x + 0.5 : x >= 1 ? 1 : x,
            x => x <= -1 ? 0 : x < 0 ? (Exp(x) * ((DoubleDouble)x + 3)).High / 2
                : x < 1 ? 1 : x >= 1 ? 0 : x,
            new Breakpoint(-1, Left: new(0, 0, 0), Right: new(0, (1 / Math.E - 1) / 2, 1 / Math.E)),
            new Breakpoint(0, Left: new(0, 0.5, 1.5), Right: new(0, 0.5, 1)),
            new Breakpoint(1, Left: new(1, 1.5, 1), Right: new(1, 1, 0))))
        {
            Formula = "where(x<0, exp(x)-1, x)*max(0, min(1, (x+1)/2))",
            DerivativeFormula = "where(x <= -1, 0, where(x < 0, (exp(x)*(x+2) - 1)/2, where(x < 1, x+1/2, 1)))",
            Source = "Basirat & Roth 2018, arXiv:1808.00783",
            Tags = Tag.Piecewise | Tag.Gated,
            Accuracy = new(0.51, 0.51, 0.51),
        },
    ];

    private static double Elish(double x)
    {
        var (y, e) = Limited(x);
        return double.IsPositiveInfinity(x) ? x
            : double.CopySign(x < 0 ? (y * Expm1Ratio(y) / (1 + e)).TimesExp(y) : (x / (1 + e)).High, x);
    }

    private static double ElishDerivative(double x)
    {
        var (y, e) = Limited(x);
        var square = (1 + e) * (1 + e);
        return x < 0 ? ((e * (e + 2) - 1) / square).TimesExp(y) : ((1 + e + y * e) / square).High;
    }

    private static double ElishSecondDerivative(double x)
    {
        var (y, e) = Limited(x);
        var cube = (1 + e) * (1 + e) * (1 + e);
        return x < 0
            ? ((e * (e * (e + 3) + 5) - 1) / cube).TimesExp(y)
            : ((2 * (1 + e) - y * (1 - e)) / cube).TimesExp(-y);
    }

    /// <summary>
    /// x kept away from infinity times 0, and e^−|x| from digits lost for being subnormal. Where either is not itself,
    /// the results are at their limits or what e adds to them is nothing.
    /// </summary>
    private static (double Y, DoubleDouble E) Limited(double x) =>
        (Math.Clamp(x, -2000, 2000), Exp(-Math.Min(Math.Abs(x), 300)));
}
