namespace Activations.Functions;

/// <summary>Functions that set small inputs to zero, from the denoising of wavelet coefficients.</summary>
internal static class Shrinks
{
    private static readonly Parameter Lambda =
        new("lambda", 0.5, "|x| up to which it is 0") { Symbol = "λ", Minimum = 0, Aliases = ["lambd", "threshold"] };

    public static IReadOnlyList<Activation> All { get; } =
    [
        new("soft_shrink", [Lambda])
        {
            Formula = "sign(x)*max(abs(x)-lambda, 0)",
            Definition = "where(x > lambda, x-lambda, where(x < -lambda, x+lambda, 0))",
            DerivativeFormula = "where(abs(x) > lambda, 1, 0)",
            Source = "Donoho 1995",
            ShownOver = "-2:2",
            Tags = Tag.Piecewise | Tag.Monotone | Tag.Odd,
        },

        new("hard_shrink", [Lambda])
        {
            Formula = "where(abs(x)>lambda, x, 0)",
            DerivativeFormula = "where(abs(x) > lambda, 1, 0)",
            Source = "Donoho & Johnstone 1994",
            ShownOver = "-2:2",
            Tags = Tag.Piecewise | Tag.Monotone | Tag.Odd,
            Aliases = ["shrink"],
        },
    ];
}
