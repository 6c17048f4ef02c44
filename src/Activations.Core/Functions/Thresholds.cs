using static Activations.Piecewise;

namespace Activations.Functions;

/// <summary>Functions with no slope anywhere: neurons that fire or do not.</summary>
internal static class Thresholds
{
    public static IReadOnlyList<Activation> All { get; } =
    [
        new("step",
            [new("at_zero", 1, "value at 0") { Minimum = 0, Maximum = 1 }],
            values => Piecewise.Curve(Below(0, 0), UpTo(0, values[0]), Else(1)))
        {
            Formula = "where(x<0, 0, where(x>0, 1, at_zero))",
            DerivativeFormula = "0",
            Source = "McCulloch & Pitts 1943; Rosenblatt 1958",
            Tags = Tag.Piecewise | Tag.Monotone | Tag.Bounded,
            Accuracy = new(0, 0, 0),
            Aliases = ["heaviside", "binary_step", "hardlim"],
        },

        new("sign", Piecewise.Curve(Below(0, -1), UpTo(0, 0), Else(1)))
        {
            Formula = "sign(x)",
            DerivativeFormula = "0",
            Source = "Widrow & Hoff 1960",
            Tags = Tag.Piecewise | Tag.Monotone | Tag.Bounded | Tag.Odd,
            Accuracy = new(0, 0, 0),
            Aliases = ["sgn", "hardlims", "bipolar"],
        },
    ];
}
