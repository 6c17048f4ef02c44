using Activations.Numerics;
using static Activations.Piecewise;

namespace Activations.Functions;

/// <summary>Functions made of straight lines that let positive inputs through.</summary>
internal static class Rectifiers
{
    private static readonly Parameter Theta = new("theta", 1, "x above which it is x itself") { Symbol = "θ" };

    public static IReadOnlyList<Activation> All { get; } =
    [
        new("relu", Piecewise.Curve(UpTo(0, 0), Else(Jet.Variable)))
        {
            Formula = "max(0, x)",
            DerivativeFormula = "where(x > 0, 1, 0)",
            Source = "Fukushima 1975; Nair & Hinton 2010",
            Tags = Tag.Piecewise | Tag.Monotone,
            Accuracy = new(0, 0, 0),
            Aliases = ["rectifier", "ramp", "poslin"],
        },

        new("leaky_relu",
            [new("alpha", 0.01, "slope for negative x") { Symbol = "α", Aliases = ["negative_slope"] }],
            values => Leaky(values[0]))
        {
            Formula = "max(0, x) + alpha*min(0, x)",
            DerivativeFormula = "where(x > 0, 1, alpha)",
            Source = "Maas et al. 2013",
            Tags = Tag.Piecewise | Tag.Monotone,
            Accuracy = new(0.5, 0, 0),
        },

        new("prelu",
            [new("alpha", 0.25, "slope for negative x") { Symbol = "α" }],
            values => Leaky(values[0]))
        {
            Formula = "max(0, x) + alpha*min(0, x)",
            DerivativeFormula = "where(x > 0, 1, alpha)",
            Source = "He et al. 2015, arXiv:1502.01852",
            Tags = Tag.Piecewise | Tag.Monotone,
            Accuracy = new(0.5, 0, 0),
        },

        // In evaluation; in training the slope is drawn anew between the two for each input.
        new("rrelu",
            [
                new("lower", Quotient.Parse("1/8"), "least slope for negative x") { AtMost = "upper" },
                new("upper", Quotient.Parse("1/3"), "greatest slope for negative x"),
            ],
            values => Leaky(values[0] / 2 + values[1] / 2))
        {
            Formula = "max(0, x) + (lower+upper)/2*min(0, x)",
            DerivativeFormula = "where(x > 0, 1, (lower+upper)/2)",
            Source = "Xu et al. 2015, arXiv:1505.00853",
            Tags = Tag.Piecewise | Tag.Monotone,
            Accuracy = new(0.5, 0, 0),
        },

        new("relu6", Piecewise.Curve(UpTo(0, 0), Below(6, Jet.Variable), Else(6)))
        {
            Formula = "min(max(0, x), 6)",
            DerivativeFormula = "where(x <= 0, 0, where(x < 6, 1, 0))",
            Source = "Krizhevsky 2010",
            Tags = Tag.Piecewise | Tag.Monotone | Tag.Bounded,
            Accuracy = new(0, 0, 0),
        },

        new("thresholded_relu",
            [Theta],
            values => Piecewise.Curve(UpTo(values[0], 0), Else(Jet.Variable)))
        {
            Formula = "where(x>theta, x, 0)",
            DerivativeFormula = "where(x > theta, 1, 0)",
            Source = "Konda et al. 2014, arXiv:1402.3337",
            Tags = Tag.Piecewise | Tag.Monotone,
            Accuracy = new(0, 0, 0),
            Aliases = ["trelu", "JumpReLU"],
        },

        new("threshold",
            [
                Theta with { Default = 0, Aliases = ["threshold"] },
                new("value", 0, "value up to theta") { Aliases = ["default_value"] },
            ],
            values => Piecewise.Curve(UpTo(values[0], values[1]), Else(Jet.Variable)))
        {
            Formula = "where(x>theta, x, value)",
            DerivativeFormula = "where(x > theta, 1, 0)",
            Source = "PyTorch, nn.Threshold",
            Tags = Tag.Piecewise | Tag.Monotone,
            Accuracy = new(0, 0, 0),
        },

        new("shifted_relu",
            [new("shift", -1, "least value")],
            values => Piecewise.Curve(UpTo(values[0], values[0]), Else(Jet.Variable)))
        {
            Formula = "max(shift, x)",
            DerivativeFormula = "where(x > shift, 1, 0)",
            Source = "Clevert et al. 2015, arXiv:1511.07289",
            Tags = Tag.Piecewise | Tag.Monotone,
            Accuracy = new(0, 0, 0),
        },

        new("srelu",
            [
                new("lower", -1, "x below which the first slope holds") { AtMost = "upper" },
                new("lower_slope", 0.2, "slope below lower"),
                new("upper", 1, "x above which the last slope holds"),
                new("upper_slope", 0.5, "slope above upper"),
            ],
            values => Piecewise.Curve(
                UpTo(values[0], Line(values[0], values[1])),
                Below(values[2], Jet.Variable),
                Else(Line(values[2], values[3]))))
        {
            Formula = "where(x<=lower, lower+lower_slope*(x-lower), where(x<upper, x, upper+upper_slope*(x-upper)))",
            DerivativeFormula = "where(x <= lower, lower_slope, where(x < upper, 1, upper_slope))",
            Source = "Jin et al. 2015, arXiv:1512.07030",
            Tags = Tag.Piecewise | Tag.Monotone,
            Accuracy = new(0.5, 0, 0),
        },

        new("abs", Piecewise.Curve(Below(0, x => new(-x, -1, 0)), UpTo(0, 0), Else(Jet.Variable)))
        {
            Formula = "abs(x)",
            DerivativeFormula = "sign(x)",
            Source = "Jarrett et al. 2009",
            Tags = Tag.Piecewise | Tag.Even,
            Accuracy = new(0, 0, 0),
            Aliases = ["absolute_value", "AbsReLU"],
        },

        new("identity", Piecewise.Curve(Else(Jet.Variable)))
        {
            Formula = "x",
            DerivativeFormula = "1",
            Source = "Widrow & Hoff 1960",
            Tags = Tag.Smooth | Tag.Monotone | Tag.Odd,
            Accuracy = new(0, 0, 0),
            Aliases = ["linear", "purelin"],
        },
    ];

    private static Curve Leaky(double slope) =>
        // A slope of 0 must not meet an infinite x: the limit there is 0, not NaN.
        Piecewise.Curve(UpTo(0, slope == 0 ? _ => 0 : x => new(slope * x, slope, 0)), Else(Jet.Variable));

    /// <summary>The line of this slope through (corner, corner).</summary>
    private static Func<double, Jet> Line(double corner, double slope) => slope == 0 ? _ => corner : x =>
    {
        var distance = x - corner;
        var lost = x - distance - corner;
        return new(Compensated.MultiplyAdd(slope, distance, corner, slope * lost), slope, 0);
    };
}
