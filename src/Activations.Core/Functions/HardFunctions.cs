namespace Activations.Functions;

/// <summary>Smooth functions approximated by straight lines and parabolas, which cost no exponential.</summary>
internal static class HardFunctions
{
    public static IReadOnlyList<Activation> All { get; } =
    [
        new("hard_sigmoid",
            [
                new("slope", Quotient.Parse("1/6"), "slope in the middle") { Minimum = 0, IsOpen = true },
                new("offset", 0.5, "value at 0"),
            ])
        {
            Formula = "max(0, min(1, slope*x+offset))",
            Definition = "where(slope*x+offset <= 0, 0, where(slope*x+offset < 1, slope*x+offset, 1))",
            DerivativeFormula = "where(abs(slope*x+offset-0.5) < 0.5, slope, 0)",
            Source = "Courbariaux et al. 2015, arXiv:1511.00363",
            Tags = Tag.Piecewise | Tag.Monotone | Tag.Bounded,
            Aliases = ["hardsigma"],
        },

        new("hard_tanh",
            [
                new("lower", -1, "least value") { AtMost = "upper", Aliases = ["min_val"] },
                new("upper", 1, "greatest value") { Aliases = ["max_val"] },
            ])
        {
            Formula = "max(lower, min(upper, x))",
            Definition = "where(x <= lower, lower, where(x < upper, x, upper))",
            DerivativeFormula = "where(x <= lower, 0, where(x < upper, 1, 0))",
            Source = "Collobert 2004",
            Tags = Tag.Piecewise | Tag.Monotone | Tag.Bounded | Tag.Odd,
            Aliases = ["satlins"],
        },

        new("hard_swish")
        {
            Formula = "x*min(max(0, x+3), 6)/6",
            Definition = "where(x <= -3, 0, where(x < 3, x*(x+3)/6, x))",
            DerivativeFormula = "where(x <= -3, 0, where(x < 3, (2x+3)/6, 1))",
            Source = "Howard et al. 2019, arXiv:1905.02244",
            Tags = Tag.Piecewise | Tag.Gated,
            Aliases = ["hard_silu"],
        },

        new("hard_mish")
        {
            Formula = "x*min(2, max(0, x+2))/2",
            DerivativeFormula = "where(x <= -2, 0, where(x < 0, x+1, 1))",
            Source = "Misra 2020, H-Mish",
            Tags = Tag.Piecewise | Tag.Gated,
        },

        new("sparse_plus")
        {
            Formula = "where(x<=-1, 0, where(x<1, (x+1)^2/4, x))",
            Definition = "where(x <= -1, 0, where(x <= 1, (x+1)^2/4, x))",
            DerivativeFormula = "where(x <= -1, 0, where(x < 1, (x+1)/2, 1))",
            Source = "Blondel et al. 2019, arXiv:1901.02324",
            ShownOver = "-3:3",
            Tags = Tag.Piecewise | Tag.Monotone,
        },

        new("smelu", [new("beta", 1, "half the width of the bend") { Symbol = "β", Minimum = 0, IsOpen = true }])
        {
            Formula = "where(x<=-beta, 0, where(x<beta, (x+beta)^2/(4*beta), x))",
            Definition = "where(x <= -beta, 0, where(x <= beta, (x+beta)^2/(4*beta), x))",
            DerivativeFormula = "where(x <= -beta, 0, where(x < beta, (x+beta)/(2*beta), 1))",
            Source = "Shamir et al. 2020, arXiv:2010.09931",
            Tags = Tag.Piecewise | Tag.Monotone,
        },

        new("sparse_sigmoid")
        {
            Formula = "max(0, min(1, (x+1)/2))",
            Definition = "where(x <= -1, 0, where(x < 1, (x+1)/2, 1))",
            DerivativeFormula = "where(abs(x) < 1, 1/2, 0)",
            Source = "Blondel et al. 2019, arXiv:1901.02324",
            Tags = Tag.Piecewise | Tag.Monotone | Tag.Bounded,
        },

        new("sqnl")
        {
            Formula = "where(x<-2, -1, where(x<0, x+x^2/4, where(x<=2, x-x^2/4, 1)))",
            Definition = "where(x <= -2, -1, where(x < 0, x+x^2/4, where(x < 2, x-x^2/4, 1)))",
            DerivativeFormula = "where(abs(x) < 2, 1 - abs(x)/2, 0)",
            Source = "Wuraola & Patel 2018",
            Tags = Tag.Piecewise | Tag.Monotone | Tag.Bounded | Tag.Odd,
            Aliases = ["square_nonlinearity"],
        },
    ];
}
