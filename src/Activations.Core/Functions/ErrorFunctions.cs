namespace Activations.Functions;

/// <summary>The bell curve and its integrals.</summary>
internal static class ErrorFunctions
{
    public static IReadOnlyList<Activation> All { get; } =
    [
        new("gaussian")
        {
            Formula = "exp(-x^2)",
            DerivativeFormula = "-2x*exp(-x^2)",
            Source = "Broomhead & Lowe 1988",
            Tags = Tag.Smooth | Tag.Bounded | Tag.Even,
            Aliases = ["radbas", "RadialBasis"],
        },

        new("erf")
        {
            Formula = "erf(x)",
            DerivativeFormula = "2/sqrt(pi)*exp(-x^2)",
            Source = "ONNX, operator Erf",
            Tags = Tag.Smooth | Tag.Monotone | Tag.Bounded | Tag.Odd,
        },

        new("derf",
            [
                new("alpha", 0.5, "stretch of x") { Symbol = "α", Minimum = 0, Maximum = 1e150, IsOpen = true },
                new("shift", 0, "what is added to that") { Symbol = "s", Aliases = ["s"] },
                new("gamma", 1, "scale of the result") { Symbol = "γ" },
                new("beta", 0, "offset of the result") { Symbol = "β" },
            ])
        {
            Formula = "gamma*erf(alpha*x + shift) + beta",
            DerivativeFormula = "gamma*alpha*2/sqrt(pi)*exp(-(alpha*x + shift)^2)",
            Source = "Chen et al. 2025, arXiv:2512.10938",
            Tags = Tag.Smooth | Tag.Monotone | Tag.Bounded | Tag.Odd,
            Aliases = ["DynamicErf"],
        },

        new("laplace",
            [
                new("mu", 0.707107, "where it is 1/2") { Symbol = "μ" },
                new("sigma", 0.282095, "width of the step") { Symbol = "σ", Minimum = 1e-300, Maximum = 1e300 },
            ])
        {
            Formula = "(1+erf((x-mu)/(sigma*sqrt(2))))/2",
            DerivativeFormula = "exp(-(x-mu)^2/(2*sigma^2))/(sigma*sqrt(2pi))",
            Source = "Ma et al. 2022, arXiv:2209.10655",
            ShownOver = "-1:2.5",
            Tags = Tag.Smooth | Tag.Monotone | Tag.Bounded,
        },
    ];
}
