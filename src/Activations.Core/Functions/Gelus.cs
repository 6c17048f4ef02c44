using Activations.Numerics;
using WideJet = (
    Activations.Numerics.DoubleDouble Value,
    Activations.Numerics.DoubleDouble Derivative,
    Activations.Numerics.DoubleDouble Second);

namespace Activations.Functions;

/// <summary>The input times the normal distribution function, and what is near to that.</summary>
internal static class Gelus
{
    public static IReadOnlyList<Activation> All { get; } =
    [
        new("gelu", new Curve(x => Rounded(Gelu(x))))
        {
            Formula = "x/2*(1 + erf(x/sqrt(2)))",
            DerivativeFormula = "(1+erf(x/sqrt(2)))/2 + x*exp(-x^2/2)/sqrt(2pi)",
            Source = "Hendrycks & Gimpel 2016, arXiv:1606.08415",
            Tags = Tag.Smooth | Tag.Gated,
            Accuracy = new(0.7, 0.51, 0.51),
            Aliases = ["gelu_erf", "gelu_python"],
        },

        new("gelu_tanh", new Curve(GeluTanh))
        {
            Formula = "x/2*(1 + tanh(sqrt(2/pi)*(x + 0.044715x^3)))",
            DerivativeFormula = "(1+tanh(sqrt(2/pi)*(x+0.044715x^3)))/2 + x/2*(1-tanh(sqrt(2/pi)*(x+0.044715x^3))^2)*sqrt(2/pi)*(1+0.134145x^2)",
            Source = "Hendrycks & Gimpel 2016, arXiv:1606.08415",
            Tags = Tag.Smooth | Tag.Gated,
            Accuracy = new(0.51, 0.51, 0.51),
            Aliases = ["gelu_new", "gelu_pytorch_tanh", "gelu_fast", "gelu_approx", "gelu_sigmoid"],
        },

        // gelu reaches 10 at 10 + 7.6e-23, between two doubles: at the lower one it is still rising.
        new("gelu_10", new Curve(
            x => x > 10 ? new(10, 0, 0) : Rounded(Gelu(x)),
            new Breakpoint(10, Left: Rounded(Gelu(10)), Right: new(10, 0, 0))))
        {
            Formula = "min(10, gelu(x))",
            DerivativeFormula = "where(x <= 10, gelu'(x), 0)",
            Source = "Wu et al. 2020, arXiv:2004.09602",
            Tags = Tag.Piecewise | Tag.Bounded | Tag.Gated,
            Accuracy = new(0.51, 0.51, 0.51),
        },

        new("phish", new Curve(Phish))
        {
            Formula = "x*tanh(gelu(x))",
            DerivativeFormula = "tanh(gelu(x)) + x*gelu'(x)*(1-tanh(gelu(x))^2)",
            Source = "Naveen 2022",
            Tags = Tag.Smooth | Tag.Gated,
            Accuracy = new(0.54, 1.1, 0.52),
        },
    ];

    /// <summary>
    /// gelu(−u) = −u·Φ(−u) and its derivatives, without their common factor exp(−u²/2), for u from 0 to 40; the other
    /// side follows from gelu(u) = u + gelu(−u).
    /// </summary>
    private static WideJet Tail(double u)
    {
        var mills = Normal.Mills(u);
        return (-u * mills, mills - u * Normal.Peak, (2 - (DoubleDouble)u * u) * Normal.Peak);
    }

    private static WideJet Gelu(double x)
    {
        var u = Math.Min(Math.Abs(x), 40); // beyond, all is as at ±∞
        var (value, derivative, second) = TimesSquare(Normal.RootOfExp(u), Tail(u));
        return x < 0 ? (value, derivative, second) : (x + value, 1 - derivative, second);
    }

    /// <summary>As x·σ(v) with v = √(8/π)·(x + 0.044715x³).</summary>
    private static Jet GeluTanh(double x)
    {
        var cubic = (DoubleDouble)0.044715 * x * x;
        var slope = 4 * Normal.Peak * (1 + 3 * cubic);
        return LogisticGate.Of(x, 4 * Normal.Peak * x * (1 + cubic), slope, slope * x, 6 * cubic / (1 + 3 * cubic));
    }

    private static Jet Phish(double x)
    {
        if (x < -9)
        {
            // tanh(g) is g here, and the factor exp(−u²/2) comes last, lest f″ lose what a subnormal g has lost.
            var u = Math.Min(-x, 40);
            var (value, derivative, second) = Tail(u);
            return Rounded(TimesSquare(
                Normal.RootOfExp(u), (-u * value, value - u * derivative, 2 * derivative - u * second)));
        }

        var v = Math.Min(x, 1000); // beyond, all is as at ∞
        var (g, slope, bend) = Gelu(v);
        var m = DoubleDouble.Expm1(DoubleDouble.Abs(g) * -2);
        var (root, tanh) = (DoubleDouble.Exp(-DoubleDouble.Abs(g)), (double.IsNegative(x) ? m : -m) / (2 + m));
        var sech = 2 * root / (2 + m);
        var curvature = (2 * slope + v * (bend - 2 * tanh * slope * slope)) * sech * sech;
        return Rounded((x * tanh, tanh + v * slope * sech * sech, curvature));
    }

    private static WideJet TimesSquare(DoubleDouble root, WideJet jet) =>
        (jet.Value * root * root, jet.Derivative * root * root, jet.Second * root * root);

    private static Jet Rounded(WideJet jet) =>
        new(jet.Value.High, jet.Derivative.High, jet.Second.High);
}
