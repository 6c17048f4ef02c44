using static Activations.Numerics.Exponential;

namespace Activations.Functions;

/// <summary>Smooth functions that saturate on both sides.</summary>
internal static class Sigmoids
{
    public static IReadOnlyList<Activation> All { get; } =
    [
        new("sigmoid", new Curve(Sigmoid, SigmoidDerivative, SigmoidSecondDerivative))
        {
            Symbol = "σ",
            Formula = "1/(1+exp(-x))",
            Source = "Rumelhart et al. 1986",
            Tags = Tag.Smooth | Tag.Monotone | Tag.Bounded,
            Accuracy = new(1.5, 2.7, 4.0),
            Aliases = ["logistic", "sigma", "logsig", "LogisticSigmoid"],
        },

        // tanh(x) = 2σ(2x) − 1, so its derivatives are 4σ′(2x) and 8σ″(2x): scaling by powers of two is exact.
        new("tanh", new Curve(Math.Tanh, x => 4 * SigmoidDerivative(2 * x), x => 8 * SigmoidSecondDerivative(2 * x)))
        {
            Formula = "(1-exp(-2x))/(1+exp(-2x))",
            Source = "LeCun et al. 1998",
            Tags = Tag.Smooth | Tag.Monotone | Tag.Bounded | Tag.Odd,
            Accuracy = new(1.3, 2.6, 4.0),
            Aliases = ["tansig"],
        },
    ];

    // All three are written in e^−|x|, which never overflows and keeps its digits in both tails.
    private static double Sigmoid(double x)
    {
        var e = Math.Exp(-Math.Abs(x));
        return (x < 0 ? e : 1) / (1 + e);
    }

    private static double SigmoidDerivative(double x)
    {
        var e = Math.Exp(-Math.Abs(x));
        return e / ((1 + e) * (1 + e));
    }

    private static double SigmoidSecondDerivative(double x)
    {
        var a = Math.Abs(x);
        var e = Math.Exp(-a);
        return e * double.CopySign(Expm1(-a), -x) / ((1 + e) * (1 + e) * (1 + e));
    }
}
