namespace Activations.Functions;

/// <summary>Functions with no slope anywhere: neurons that fire or do not.</summary>
internal static class Thresholds
{
    public static IReadOnlyList<Activation> All { get; } =
    [
        new("step", [new("at_zero", 1, "value at 0") { Minimum = 0, Maximum = 1 }])
        {
            Formula = "where(x<0, 0, where(x>0, 1, at_zero))",
            DerivativeFormula = "0",
            Source = "McCulloch & Pitts 1943; Rosenblatt 1958",
            Tags = Tag.Piecewise | Tag.Monotone | Tag.Bounded,
            Aliases = ["heaviside", "binary_step", "hardlim"],
        },

        new("sign")
        {
            Formula = "sign(x)",
            DerivativeFormula = "0",
            Source = "Widrow & Hoff 1960",
            Tags = Tag.Piecewise | Tag.Monotone | Tag.Bounded | Tag.Odd,
            Aliases = ["sgn", "hardlims", "bipolar"],
        },
    ];
}
