using Activations.Numerics;

namespace Activations.Functions;

/// <summary>Smooth functions that saturate on both sides.</summary>
internal static class Sigmoids
{
    public static IReadOnlyList<Activation> All { get; } =
    [
        new("sigmoid", new Curve(Logistic.Value, Logistic.Derivative, Logistic.SecondDerivative))
        {
            Symbol = "σ",
            Formula = "1/(1+exp(-x))",
            DerivativeFormula = "sigmoid(x)*(1-sigmoid(x))",
            Source = "Rumelhart et al. 1986",
            Tags = Tag.Smooth | Tag.Monotone | Tag.Bounded,
            Accuracy = new(1.5, 2.7, 4.0),
            Aliases = ["logistic", "sigma", "logsig", "LogisticSigmoid"],
        },

        // tanh(x) = 2σ(2x) − 1, so its derivatives are 4σ′(2x) and 8σ″(2x): scaling by powers of two is exact.
        new("tanh", new Curve(Math.Tanh, x => 4 * Logistic.Derivative(2 * x), x => 8 * Logistic.SecondDerivative(2 * x)))
        {
            Formula = "(1-exp(-2x))/(1+exp(-2x))",
            DerivativeFormula = "1 - tanh(x)^2",
            Source = "LeCun et al. 1998",
            Tags = Tag.Smooth | Tag.Monotone | Tag.Bounded | Tag.Odd,
            Accuracy = new(1.3, 2.6, 4.0),
            Aliases = ["tansig"],
        },
    ];
}
