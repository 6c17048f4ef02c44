namespace Activations.Functions;

/// <summary>Smooth functions that saturate on both sides.</summary>
internal static class Sigmoids
{
    public static IReadOnlyList<Activation> All { get; } =
    [
        new("sigmoid")
        {
            Symbol = "σ",
            Formula = "1/(1+exp(-x))",
            DerivativeFormula = "sigmoid(x)*(1-sigmoid(x))",
            Source = "Rumelhart et al. 1986",
            Tags = Tag.Smooth | Tag.Monotone | Tag.Bounded,
            Aliases = ["logistic", "sigma", "logsig", "LogisticSigmoid"],
        },

        // tanh(x) = 2σ(2x) − 1, so its derivatives are 4σ′(2x) and 8σ″(2x): scaling by powers of two is exact.
        new("tanh")
        {
            Formula = "(1-exp(-2x))/(1+exp(-2x))",
            DerivativeFormula = "1 - tanh(x)^2",
            Source = "LeCun et al. 1998",
            Tags = Tag.Smooth | Tag.Monotone | Tag.Bounded | Tag.Odd,
            Aliases = ["tansig"],
        },
    ];
}
