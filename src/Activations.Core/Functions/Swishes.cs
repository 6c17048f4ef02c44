namespace Activations.Functions;

/// <summary>The input times a logistic gate, and what is made of that.</summary>
internal static class Swishes
{
    public static IReadOnlyList<Activation> All { get; } =
    [
        new("swish",
            [new("beta", 1, "how steeply the gate opens") { Symbol = "β", Aliases = ["alpha"] }])
        {
            Formula = "x*sigmoid(beta*x)",
            DerivativeFormula = "sigmoid(beta*x)*(1 + beta*x*sigmoid(-beta*x))",
            Source = "Ramachandran et al. 2017, arXiv:1710.05941; Elfwing et al. 2017 (SiLU), arXiv:1702.03118",
            Tags = Tag.Smooth | Tag.Gated,
            Aliases = ["silu", "SIL"],
        },

        new("quick_gelu")
        {
            Formula = "x*sigmoid(1.702x)",
            DerivativeFormula = "sigmoid(1.702x)*(1 + 1.702x*sigmoid(-1.702x))",
            Source = "Hendrycks & Gimpel 2016, arXiv:1606.08415",
            Tags = Tag.Smooth | Tag.Gated,
            Aliases = ["gelu_fast_approx", "gelu_quick"],
        },

        new("e_swish",
            [new("beta", 1.375, "slope for large x") { Symbol = "β", Minimum = 0, IsOpen = true }])
        {
            Formula = "beta*x*sigmoid(x)",
            DerivativeFormula = "beta*sigmoid(x)*(1+x*sigmoid(-x))",
            Source = "Alcaide 2018, arXiv:1801.07145",
            Tags = Tag.Smooth | Tag.Gated,
        },

        new("flatten_t_swish",
            [new("offset", -0.2, "the value for negative x") { Symbol = "T", Aliases = ["T"] }])
        {
            Formula = "max(0, x)*sigmoid(x) + offset",
            DerivativeFormula = "where(x > 0, sigmoid(x)*(1+x*sigmoid(-x)), 0)",
            Source = "Chieng et al. 2018, arXiv:1812.06247",
            Tags = Tag.Piecewise | Tag.Monotone | Tag.Gated,
            Aliases = ["FTS"],
        },

        new("acon_c",
            [
                new("p1", 1, "slope for large x") { Symbol = "p₁" },
                new("p2", 0, "slope for large negative x") { Symbol = "p₂" },
                new("beta", 1, "how steeply one goes over into the other") { Symbol = "β" },
            ])
        {
            Formula = "(p1-p2)*x*sigmoid(beta*(p1-p2)*x) + p2*x",
            DerivativeFormula = "(p1-p2)*sigmoid(beta*(p1-p2)*x)"
                + "*(1 + beta*(p1-p2)*x*sigmoid(-beta*(p1-p2)*x)) + p2",
            Note = "all three are learned for each channel; with these it is swish",
            Source = "Ma et al. 2020, arXiv:2009.04759",
            Tags = Tag.Smooth | Tag.Gated,
            Aliases = ["acon"],
        },

        new("d_silu")
        {
            Formula = "sigmoid(x)*(1 + x*(1 - sigmoid(x)))",
            DerivativeFormula = "sigmoid(x)*sigmoid(-x)*(2 + x*(1-2*sigmoid(x)))",
            Source = "Elfwing et al. 2017, arXiv:1702.03118",
            Tags = Tag.Smooth | Tag.Bounded,
        },
    ];
}
