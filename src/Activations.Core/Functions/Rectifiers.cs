namespace Activations.Functions;

/// <summary>Functions made of straight lines that let positive inputs through.</summary>
internal static class Rectifiers
{
    private static readonly Parameter Theta = new("theta", 1, "x above which it is x itself") { Symbol = "θ" };

    public static IReadOnlyList<Activation> All { get; } =
    [
        new("relu")
        {
            Formula = "max(0, x)",
            DerivativeFormula = "where(x > 0, 1, 0)",
            Source = "Fukushima 1975; Nair & Hinton 2010",
            Tags = Tag.Piecewise | Tag.Monotone,
            Aliases = ["rectifier", "ramp", "poslin"],
        },

        new("leaky_relu",
            [new("alpha", 0.01, "slope for negative x") { Symbol = "α", Aliases = ["negative_slope"] }])
        {
            Formula = "max(0, x) + alpha*min(0, x)",
            DerivativeFormula = "where(x > 0, 1, alpha)",
            Source = "Maas et al. 2013",
            Tags = Tag.Piecewise | Tag.Monotone,
        },

        new("prelu", [new("alpha", 0.25, "slope for negative x") { Symbol = "α", Aliases = ["init", "weight"] }])
        {
            Formula = "max(0, x) + alpha*min(0, x)",
            DerivativeFormula = "where(x > 0, 1, alpha)",
            Source = "He et al. 2015, arXiv:1502.01852",
            Tags = Tag.Piecewise | Tag.Monotone,
        },

        // In evaluation; in training the slope is drawn anew between the two for each input.
        new("rrelu",
            [
                new("lower", Quotient.Parse("1/8"), "least slope for negative x") { AtMost = "upper" },
                new("upper", Quotient.Parse("1/3"), "greatest slope for negative x"),
            ])
        {
            Formula = "max(0, x) + (lower+upper)/2*min(0, x)",
            DerivativeFormula = "where(x > 0, 1, (lower+upper)/2)",
            Source = "Xu et al. 2015, arXiv:1505.00853",
            Tags = Tag.Piecewise | Tag.Monotone,
        },

        new("relu6")
        {
            Formula = "min(max(0, x), 6)",
            Definition = "where(x <= 0, 0, where(x < 6, x, 6))",
            DerivativeFormula = "where(x <= 0, 0, where(x < 6, 1, 0))",
            Source = "Krizhevsky 2010",
            Tags = Tag.Piecewise | Tag.Monotone | Tag.Bounded,
        },

        new("clipped_relu",
            [new("cap", 20, "greatest value") { Minimum = 0, IsOpen = true, Aliases = ["z", "ceiling"] }])
        {
            Formula = "min(max(0, x), cap)",
            Definition = "where(x <= 0, 0, where(x < cap, x, cap))",
            DerivativeFormula = "where(x <= 0, 0, where(x < cap, 1, 0))",
            Source = "Hannun et al. 2014, arXiv:1412.5567",
            Tags = Tag.Piecewise | Tag.Monotone | Tag.Bounded,
        },

        new("thresholded_relu", [Theta])
        {
            Formula = "where(x>theta, x, 0)",
            DerivativeFormula = "where(x > theta, 1, 0)",
            Source = "Konda et al. 2014, arXiv:1402.3337",
            Tags = Tag.Piecewise | Tag.Monotone,
            Aliases = ["trelu", "JumpReLU", "FATReLU"],
        },

        new("threshold",
            [
                Theta with { Default = 0, Aliases = ["threshold"] },
                new("value", 0, "value up to theta") { Aliases = ["default_value"] },
            ])
        {
            Formula = "where(x>theta, x, value)",
            DerivativeFormula = "where(x > theta, 1, 0)",
            Source = "PyTorch, nn.Threshold",
            Tags = Tag.Piecewise | Tag.Monotone,
        },

        new("shifted_relu", [new("shift", -1, "least value")])
        {
            Formula = "max(shift, x)",
            DerivativeFormula = "where(x > shift, 1, 0)",
            Source = "Clevert et al. 2015, arXiv:1511.07289",
            Tags = Tag.Piecewise | Tag.Monotone,
        },

        new("srelu",
            [
                new("lower", -1, "x below which the first slope holds") { AtMost = "upper" },
                new("lower_slope", 0.2, "slope below lower"),
                new("upper", 1, "x above which the last slope holds"),
                new("upper_slope", 0.5, "slope above upper"),
            ])
        {
            Formula = "where(x<=lower, lower+lower_slope*(x-lower), where(x<upper, x, upper+upper_slope*(x-upper)))",
            DerivativeFormula = "where(x <= lower, lower_slope, where(x < upper, 1, upper_slope))",
            Source = "Jin et al. 2015, arXiv:1512.07030",
            Tags = Tag.Piecewise | Tag.Monotone,
        },

        new("abs")
        {
            Formula = "abs(x)",
            DerivativeFormula = "sign(x)",
            Source = "Jarrett et al. 2009",
            Tags = Tag.Piecewise | Tag.Even,
            Aliases = ["absolute_value", "AbsReLU"],
        },

        new("identity")
        {
            Formula = "x",
            DerivativeFormula = "1",
            Source = "Widrow & Hoff 1960",
            Tags = Tag.Smooth | Tag.Monotone | Tag.Odd,
            Aliases = ["linear", "purelin"],
        },
    ];
}
