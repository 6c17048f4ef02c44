namespace Activations.Functions;

/// <summary>Exponential on the left, linear on the right, both times one gate.</summary>
internal static class Elishes
{
    public static IReadOnlyList<Activation> All { get; } =
    [
        new("elish")
        {
            Formula = "where(x<0, exp(x)-1, x)*sigmoid(x)",
            DerivativeFormula = "where(x >= 0, sigmoid(x)*(1+x*sigmoid(-x)),"
                + " sigmoid(x)*(exp(x) + (exp(x)-1)*sigmoid(-x)))",
            Source = "Basirat & Roth 2018, arXiv:1808.00783",
            Tags = Tag.Piecewise | Tag.Gated,
        },

        new("hard_elish")
        {
            Formula = "where(x<0, exp(x)-1, x)*max(0, min(1, (x+1)/2))",
            Definition = "where(x < 0, exp(x)-1, x)*where(x <= -1, 0, where(x < 1, (x+1)/2, 1))",
            DerivativeFormula = "where(x <= -1, 0, where(x < 0, (exp(x)*(x+2) - 1)/2, where(x < 1, x+1/2, 1)))",
            Source = "Basirat & Roth 2018, arXiv:1808.00783",
            ShownOver = "-4:4",
            Tags = Tag.Piecewise | Tag.Gated,
        },
    ];
}
