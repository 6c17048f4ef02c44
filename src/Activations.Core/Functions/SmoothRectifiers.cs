namespace Activations.Functions;

/// <summary>Smooth functions that near straight lines on both sides.</summary>
internal static class SmoothRectifiers
{
    public static IReadOnlyList<Activation> All { get; } =
    [
        new("softplus",
            [new("beta", 1, "how sharply it bends") { Symbol = "β", Minimum = 0, IsOpen = true }])
        {
            Formula = "log(1+exp(beta*x))/beta",
            DerivativeFormula = "sigmoid(beta*x)",
            Note = "PyTorch returns x itself where beta*x > 20; that jump of 2e-9 is not drawn",
            Source = "Dugas et al. 2001",
            Tags = Tag.Smooth | Tag.Monotone,
            Aliases = ["smooth_relu"],
        },

        new("sqrt_softplus")
        {
            Formula = "sqrt(softplus(x))",
            // Far out on the left both are 0 in every type, but a quotient of what is that small tells no slope.
            Definition = "where(x < -1000000, exp(x/2), sqrt(softplus(x)))",
            DerivativeFormula = "sigmoid(x)/(2*sqrt(softplus(x)))",
            Note = "scores the experts in DeepSeek-V4's router",
            Source = "DeepSeek-V4, scoring function sqrtsoftplus",
            Tags = Tag.Smooth | Tag.Monotone,
        },

        new("log_sigmoid")
        {
            Formula = "log(sigmoid(x))",
            DerivativeFormula = "sigmoid(-x)",
            Source = "PyTorch",
            Tags = Tag.Smooth | Tag.Monotone,
            Aliases = ["logsigma"],
        },

        new("squareplus", [new("b", 4, "how wide the bend is") { Minimum = 0, IsOpen = true }])
        {
            Formula = "(x+sqrt(x^2+b))/2",
            DerivativeFormula = "(1 + x/sqrt(x^2+b))/2",
            Source = "Barron 2021, arXiv:2112.11687",
            Tags = Tag.Smooth | Tag.Monotone,
        },

        new("bent_identity")
        {
            Formula = "(sqrt(x^2+1)-1)/2 + x",
            DerivativeFormula = "x/(2*sqrt(x^2+1)) + 1",
            Source = "Wikipedia, Activation function",
            Tags = Tag.Smooth | Tag.Monotone,
        },

        new("soft_clipping",
            [new("alpha", 0.5, "how sharply it bends") { Symbol = "α", Minimum = 0, IsOpen = true }])
        {
            Formula = "log((1+exp(alpha*x))/(1+exp(alpha*(x-1))))/alpha",
            // Far out on either side it is a difference of what is small, not of what is nearly 1.
            Definition = "where(x > 1/2, 1 - log((1+exp(alpha*(1-x)))/(1+exp(-alpha*x)))/alpha,"
                + " log((1+exp(alpha*x))/(1+exp(alpha*(x-1))))/alpha)",
            DerivativeFormula = "sigmoid(alpha*x) - sigmoid(alpha*(x-1))",
            Source = "Klimek & Perelstein 2018, arXiv:1810.11509",
            Tags = Tag.Smooth | Tag.Monotone | Tag.Bounded,
            Aliases = ["soft_clip"],
        },

        new("log_cosh")
        {
            Formula = "log(cosh(x))",
            DerivativeFormula = "tanh(x)",
            Source = "NNlib.jl",
            Tags = Tag.Smooth | Tag.Even,
        },
    ];
}
