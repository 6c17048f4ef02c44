namespace Activations.Functions;

/// <summary>Mish and its kin: x times a smooth gate made of nested exponentials.</summary>
internal static class Mishes
{
    public static IReadOnlyList<Activation> All { get; } =
    [
        new("mish")
        {
            Formula = "x*tanh(softplus(x))",
            DerivativeFormula = "tanh(softplus(x)) + x*sigmoid(x)*(1-tanh(softplus(x))^2)",
            Source = "Misra 2019, arXiv:1908.08681",
            Tags = Tag.Smooth | Tag.Gated,
        },

        new("tanh_exp")
        {
            Formula = "x*tanh(exp(x))",
            DerivativeFormula = "tanh(exp(x)) + x*exp(x)*(1-tanh(exp(x))^2)",
            Source = "Liu & Di 2020, arXiv:2003.09855",
            Tags = Tag.Smooth | Tag.Gated,
            Aliases = ["TeLU"],
        },

        new("serf")
        {
            Formula = "x*erf(softplus(x))",
            DerivativeFormula = "erf(softplus(x)) + 2/sqrt(pi)*x*sigmoid(x)*exp(-softplus(x)^2)",
            Source = "Nag & Bhattacharyya 2021, arXiv:2108.09598",
            Tags = Tag.Smooth | Tag.Gated,
        },

        new("logish")
        {
            Formula = "x*log(1+sigmoid(x))",
            DerivativeFormula = "log(1+sigmoid(x)) + x*sigmoid(x)*sigmoid(-x)/(1+sigmoid(x))",
            Source = "Zhu et al. 2021",
            Tags = Tag.Smooth | Tag.Gated,
        },

        new("smish",
            [
                new("alpha", 1, "scale of the result") { Symbol = "α", Aliases = ["a"], Minimum = 0, IsOpen = true },
                new("beta", 1, "steepness of the gate") { Symbol = "β", Aliases = ["b"], Minimum = 0, IsOpen = true },
            ])
        {
            Formula = "alpha*x*tanh(log(1+sigmoid(beta*x)))",
            DerivativeFormula = "alpha*tanh(log(1+sigmoid(beta*x)))"
                + " + alpha*beta*x*(1-tanh(log(1+sigmoid(beta*x)))^2)"
                + "*sigmoid(beta*x)*sigmoid(-beta*x)/(1+sigmoid(beta*x))",
            Source = "Wang, Ren & Wang 2022",
            Tags = Tag.Smooth | Tag.Gated,
        },

        new("golu")
        {
            Formula = "x*exp(-exp(-x))",
            DerivativeFormula = "exp(-exp(-x))*(1 + x*exp(-x))",
            Source = "Das et al. 2025, arXiv:2502.03654",
            Tags = Tag.Smooth | Tag.Gated,
            Aliases = ["GompertzLinearUnit"],
        },

        new("aptx",
            [
                new("alpha", 1, "what is added to tanh") { Symbol = "α" },
                new("beta", 1, "steepness of the gate") { Symbol = "β" },
                new("gamma", 0.5, "scale of the result") { Symbol = "γ" },
            ])
        {
            Formula = "(alpha + tanh(beta*x))*gamma*x",
            DerivativeFormula = "gamma*(alpha + tanh(beta*x) + beta*x*(1-tanh(beta*x)^2))",
            Source = "Kumar 2022, arXiv:2209.06119",
            Tags = Tag.Smooth | Tag.Gated,
        },

        new("gish")
        {
            Formula = "x*log(2-exp(-exp(x)))",
            DerivativeFormula = "log(2-exp(-exp(x))) + x*exp(x-exp(x))/(2-exp(-exp(x)))",
            Source = "Kaytan et al. 2023",
            Tags = Tag.Smooth | Tag.Gated,
        },
    ];
}
