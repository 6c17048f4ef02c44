namespace Activations.Functions;

/// <summary>The input times the normal distribution function, and what is near to that.</summary>
internal static class Gelus
{
    public static IReadOnlyList<Activation> All { get; } =
    [
        new("gelu")
        {
            Formula = "x/2*(1 + erf(x/sqrt(2)))",
            DerivativeFormula = "(1+erf(x/sqrt(2)))/2 + x*exp(-x^2/2)/sqrt(2pi)",
            Source = "Hendrycks & Gimpel 2016, arXiv:1606.08415",
            Tags = Tag.Smooth | Tag.Gated,
            Aliases = ["gelu_erf", "gelu_python"],
        },

        new("gelu_tanh")
        {
            Formula = "x/2*(1 + tanh(sqrt(2/pi)*(x + 0.044715x^3)))",
            DerivativeFormula = "(1+tanh(sqrt(2/pi)*(x+0.044715x^3)))/2"
                + " + x/2*(1-tanh(sqrt(2/pi)*(x+0.044715x^3))^2)*sqrt(2/pi)*(1+3*0.044715x^2)",
            Source = "Hendrycks & Gimpel 2016, arXiv:1606.08415",
            Tags = Tag.Smooth | Tag.Gated,
            Aliases =
            [
                "gelu_new", "gelu_pytorch_tanh", "gelu_fast", "gelu_approx", "gelu_sigmoid", "gelu_accurate",
                "gelu_python_tanh", "NewGelu", "FastGelu",
            ],
        },

        // gelu reaches 10 at 10 + 7.6e-23, between two doubles: at the lower one it is still rising.
        new("gelu_10")
        {
            Formula = "min(10, gelu(x))",
            DerivativeFormula = "where(x <= 10, gelu'(x), 0)",
            Source = "Wu et al. 2020, arXiv:2004.09602",
            ShownOver = "-6:16",
            Tags = Tag.Piecewise | Tag.Bounded | Tag.Gated,
        },

        new("phish")
        {
            Formula = "x*tanh(gelu(x))",
            DerivativeFormula = "tanh(gelu(x)) + x*gelu'(x)*(1-tanh(gelu(x))^2)",
            Source = "Naveen 2022",
            Tags = Tag.Smooth | Tag.Gated,
        },
    ];
}
