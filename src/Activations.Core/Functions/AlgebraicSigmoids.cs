namespace Activations.Functions;

/// <summary>Sigmoids other than the logistic: by powers, roots and fractions.</summary>
internal static class AlgebraicSigmoids
{
    public static IReadOnlyList<Activation> All { get; } =
    [
        new("symlog")
        {
            Formula = "sign(x)*log(1+abs(x))",
            Definition = "where(x > 0, log(1+x), -log(1-x))",
            DerivativeFormula = "1/(1+abs(x))",
            Source = "Hafner et al. 2023, arXiv:2301.04104",
            Tags = Tag.Piecewise | Tag.Monotone | Tag.Odd,
        },

        new("softsign")
        {
            Formula = "x/(1+abs(x))",
            Definition = "where(x >= 0, x/(1+x), x/(1-x))",
            DerivativeFormula = "1/(1+abs(x))^2",
            Source = "Elliott 1993; Turian et al. 2009",
            Tags = Tag.Piecewise | Tag.Monotone | Tag.Bounded | Tag.Odd,
            Aliases = ["elliot_sig"],
        },

        new("isru",
            [new("alpha", 1, "1 over the square of the limit at ∞") { Symbol = "α", Minimum = 0, IsOpen = true }])
        {
            Formula = "x/sqrt(1+alpha*x^2)",
            DerivativeFormula = "1/(1+alpha*x^2)^(3/2)",
            Source = "Carlile et al. 2017, arXiv:1710.09967",
            Tags = Tag.Smooth | Tag.Monotone | Tag.Bounded | Tag.Odd,
            Aliases = ["inverse_square_root_unit", "algebraic_sigmoid"],
        },

        new("aria2",
            [
                new("alpha", 1.5, "how late it takes off") { Symbol = "α", Minimum = 0, IsOpen = true },
                new("beta", 2, "steepness") { Symbol = "β", Minimum = 0, IsOpen = true },
            ])
        {
            Formula = "(1+exp(-beta*x))^(-alpha)",
            DerivativeFormula = "alpha*beta*exp(-beta*x)*(1+exp(-beta*x))^(-alpha-1)",
            Source = "Patwardhan et al. 2018, arXiv:1805.08878",
            Tags = Tag.Smooth | Tag.Monotone | Tag.Bounded,
        },

        new("cloglog")
        {
            Formula = "1 - exp(-exp(x))",
            DerivativeFormula = "exp(x-exp(x))",
            Source = "Gomes & Ludermir 2008",
            Tags = Tag.Smooth | Tag.Monotone | Tag.Bounded,
            Aliases = ["complementary_log_log"],
        },
    ];
}
