namespace Activations.Functions;

/// <summary>
/// Functions of two inputs that are multiplied, one of them behind a nonlinearity: that one is x, the other is held.
/// </summary>
internal static class Gates
{
    private const string Shazeer = "Shazeer 2020, arXiv:2002.05202";

    private static readonly Parameter Value = new("value", 1, "the other input, which is held: the factor beside x's");

    public static IReadOnlyList<Activation> All { get; } =
    [
        new("glu", [Value])
        {
            Formula = "value*sigmoid(x)",
            DerivativeFormula = "value*sigmoid(x)*(1-sigmoid(x))",
            Source = "Dauphin et al. 2016, arXiv:1612.08083",
            Tags = Tag.Smooth | Tag.Monotone | Tag.Bounded | Tag.Gated,
        },

        new("swiglu", [Value])
        {
            Formula = "value*x*sigmoid(x)",
            DerivativeFormula = "value*sigmoid(x)*(1 + x*sigmoid(-x))",
            Source = Shazeer,
            Tags = Tag.Smooth | Tag.Gated,
        },

        new("geglu", [Value])
        {
            Formula = "value*gelu(x)",
            DerivativeFormula = "value*((1+erf(x/sqrt(2)))/2 + x*exp(-x^2/2)/sqrt(2pi))",
            Source = Shazeer,
            Tags = Tag.Smooth | Tag.Gated,
        },

        new("reglu", [Value])
        {
            Formula = "value*max(0, x)",
            DerivativeFormula = "where(x > 0, value, 0)",
            Source = Shazeer,
            Tags = Tag.Piecewise | Tag.Monotone | Tag.Gated,
        },

        new("bilinear", [Value])
        {
            Formula = "value*x",
            DerivativeFormula = "value",
            Source = Shazeer,
            Tags = Tag.Smooth | Tag.Monotone | Tag.Odd | Tag.Gated,
        },

        new("swiglu_oai", [Value])
        {
            Formula = "min(x, 7)*sigmoid(1.702*min(x, 7))*(min(max(value, -7), 7) + 1)",
            DerivativeFormula = "where(x <= 7, sigmoid(1.702x)*(1 + 1.702x*sigmoid(-1.702x))"
                + "*(min(max(value, -7), 7) + 1), 0)",
            Source = "OpenAI 2025, gpt-oss",
            Tags = Tag.Piecewise | Tag.Bounded | Tag.Gated,
        },
    ];
}
