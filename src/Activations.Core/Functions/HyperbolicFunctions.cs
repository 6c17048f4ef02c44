namespace Activations.Functions;

/// <summary>Functions made of tanh, and its relatives.</summary>
internal static class HyperbolicFunctions
{
    public static IReadOnlyList<Activation> All { get; } =
    [
        new("tanh_shrink")
        {
            Formula = "x - tanh(x)",
            DerivativeFormula = "tanh(x)^2",
            Source = "PyTorch, torch.nn.Tanhshrink",
            Tags = Tag.Smooth | Tag.Monotone | Tag.Odd,
        },

        new("lisht")
        {
            Formula = "x*tanh(x)",
            DerivativeFormula = "tanh(x) + x*(1-tanh(x)^2)",
            Source = "Roy et al. 2019, arXiv:1901.05894",
            Tags = Tag.Smooth | Tag.Even | Tag.Gated,
        },

        new("lecun_tanh",
            [
                new("scale", 1.7159, "limit at +∞") { Symbol = "A", Aliases = ["scale_b"] },
                new("slope", Quotient.Parse("2/3"), "stretch of x")
                    { Symbol = "S", Aliases = ["scale_a"], Minimum = 0, Maximum = 1e150, IsOpen = true },
            ])
        {
            Formula = "scale*tanh(slope*x)",
            DerivativeFormula = "scale*slope*(1-tanh(slope*x)^2)",
            Source = "LeCun et al. 1998",
            Tags = Tag.Smooth | Tag.Monotone | Tag.Bounded | Tag.Odd,
            Aliases = ["ScaledTanh", "stanh"],
        },

        new("penalized_tanh",
            [new("alpha", 0.25, "factor for negative x") { Symbol = "α", Aliases = ["a"] }])
        {
            Formula = "where(x <= 0, alpha*tanh(x), tanh(x))",
            DerivativeFormula = "where(x > 0, 1, alpha)*(1-tanh(x)^2)",
            Source = "Xu et al. 2016, arXiv:1602.05980",
            Tags = Tag.Piecewise | Tag.Monotone | Tag.Bounded,
            Aliases = ["ptanh"],
        },

        new("dyt",
            [
                new("alpha", 0.5, "stretch of x") { Symbol = "α", Minimum = 0, Maximum = 1e150, IsOpen = true },
                new("gamma", 1, "scale of the result") { Symbol = "γ" },
                new("beta", 0, "offset of the result") { Symbol = "β" },
            ])
        {
            Formula = "gamma*tanh(alpha*x) + beta",
            DerivativeFormula = "gamma*alpha*(1-tanh(alpha*x)^2)",
            Source = "Zhu et al. 2025, arXiv:2503.10622",
            Tags = Tag.Smooth | Tag.Monotone | Tag.Bounded | Tag.Odd,
            Aliases = ["DynamicTanh"],
        },

        new("softcap", [new("cap", 30, "limit at ∞") { Minimum = 0, Maximum = 1e150, IsOpen = true }])
        {
            Formula = "cap*tanh(x/cap)",
            DerivativeFormula = "1 - tanh(x/cap)^2",
            Note = "Gemma 2 caps the last layer's logits at 30 and those of attention at 50",
            Source = "Bello et al. 2016, arXiv:1611.09940; Gemma Team 2024, arXiv:2408.00118",
            Tags = Tag.Smooth | Tag.Monotone | Tag.Bounded | Tag.Odd,
            Aliases = ["logit_softcapping", "soft_capping"],
        },

        new("gudermannian")
        {
            Formula = "2atan(tanh(x/2))",
            DerivativeFormula = "1/cosh(x)",
            Source = "Wolfram Language, ElementwiseLayer",
            Tags = Tag.Smooth | Tag.Monotone | Tag.Bounded | Tag.Odd,
        },

        // From 1e8 on the 1 is lost in 1 + x², and x² is soon beyond the largest double.
        new("arctan")
        {
            Formula = "atan(x)",
            DerivativeFormula = "1/(1+x^2)",
            Source = "Wikipedia, Activation function",
            Tags = Tag.Smooth | Tag.Monotone | Tag.Bounded | Tag.Odd,
            Aliases = ["atan"],
        },
    ];
}
