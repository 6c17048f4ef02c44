using Activations.Numerics;
using static Activations.Piecewise;

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
            ],
            values => HardSigmoid(values[0], values[1]))
        {
            Formula = "max(0, min(1, slope*x+offset))",
            DerivativeFormula = "where(abs(slope*x+offset-0.5) < 0.5, slope, 0)",
            Source = "Courbariaux et al. 2015, arXiv:1511.00363",
            Tags = Tag.Piecewise | Tag.Monotone | Tag.Bounded,
            Accuracy = new(0.67, 0.5, 0),
            Aliases = ["hardsigma"],
        },

        new("hard_tanh",
            [
                new("lower", -1, "least value") { AtMost = "upper", Aliases = ["min_val"] },
                new("upper", 1, "greatest value") { Aliases = ["max_val"] },
            ],
            values => Piecewise.Curve(
                UpTo(values[0], values[0]), Below(values[1], Jet.Variable), Else(Math.Max(values[0], values[1]))))
        {
            Formula = "max(lower, min(upper, x))",
            DerivativeFormula = "where(x <= lower, 0, where(x < upper, 1, 0))",
            Source = "Collobert 2004",
            Tags = Tag.Piecewise | Tag.Monotone | Tag.Bounded | Tag.Odd,
            Accuracy = new(0, 0, 0),
            Aliases = ["satlins"],
        },

        new("hard_swish", Piecewise.Curve(UpTo(-3, 0), Below(3, HardSwish), Else(Jet.Variable)))
        {
            Formula = "x*min(max(0, x+3), 6)/6",
            DerivativeFormula = "where(x <= -3, 0, where(x < 3, (2x+3)/6, 1))",
            Source = "Howard et al. 2019, arXiv:1905.02244",
            Tags = Tag.Piecewise | Tag.Gated,
            Accuracy = new(0.5, 0.5, 0.5),
            Aliases = ["hard_silu"],
        },

        new("hard_mish", Piecewise.Curve(
            UpTo(-2, 0),
            // x + x²/2 in one rounding, with the sign of zero as for hard_swish.
            UpTo(0, x => new(Math.CopySign(Math.FusedMultiplyAdd(x / 2, x, x), x), x + 1, 1)),
            Else(Jet.Variable)))
        {
            Formula = "x*min(2, max(0, x+2))/2",
            DerivativeFormula = "where(x <= -2, 0, where(x < 0, x+1, 1))",
            Source = "Misra 2020, H-Mish",
            Tags = Tag.Piecewise | Tag.Gated,
            Accuracy = new(0.5, 0.5, 0),
        },

        new("sparse_plus", Piecewise.Curve(UpTo(-1, 0), UpTo(1, SparsePlus), Else(Jet.Variable)))
        {
            Formula = "where(x<=-1, 0, where(x<1, (x+1)^2/4, x))",
            DerivativeFormula = "where(x <= -1, 0, where(x < 1, (x+1)/2, 1))",
            Source = "Blondel et al. 2019, arXiv:1901.02324",
            Tags = Tag.Piecewise | Tag.Monotone,
            Accuracy = new(0.5, 0.5, 0),
        },

        new("sparse_sigmoid", Piecewise.Curve(UpTo(-1, 0), Below(1, x => new((x + 1) / 2, 0.5, 0)), Else(1)))
        {
            Formula = "max(0, min(1, (x+1)/2))",
            DerivativeFormula = "where(abs(x) < 1, 1/2, 0)",
            Source = "Blondel et al. 2019, arXiv:1901.02324",
            Tags = Tag.Piecewise | Tag.Monotone | Tag.Bounded,
            Accuracy = new(0.5, 0, 0),
        },

        new("sqnl", Piecewise.Curve(
            UpTo(-2, -1),
            Below(0, x => new(Math.FusedMultiplyAdd(x / 4, x, x), 1 + x / 2, 0.5)),
            Below(2, x => new(Math.FusedMultiplyAdd(-x / 4, x, x), 1 - x / 2, -0.5)),
            Else(1)))
        {
            Formula = "where(x<-2, -1, where(x<0, x+x^2/4, where(x<=2, x-x^2/4, 1)))",
            DerivativeFormula = "where(abs(x) < 2, 1 - abs(x)/2, 0)",
            Source = "Wuraola & Patel 2018",
            Tags = Tag.Piecewise | Tag.Monotone | Tag.Bounded | Tag.Odd,
            Accuracy = new(0.5, 0.5, 0),
            Aliases = ["square_nonlinearity"],
        },
    ];

    private static Curve HardSigmoid(double slope, double offset)
    {
        // The default is the fraction 1/6, a third of an ulp above its double, or f(−2.9999999999999996) is 2e15 ulp off.
        var beyond = slope == 1.0 / 6 ? Thirds(slope) : 0;

        // The quotients are rounded: move the ends to where the rounded line has arrived, or it would jump there.
        var (start, end) = (-offset / slope, (1 - offset) / slope);
        while (Line(start).Value > 0)
        {
            start = Math.BitDecrement(start);
        }

        while (Line(end).Value < 1)
        {
            end = Math.BitIncrement(end);
        }

        return Piecewise.Curve(UpTo(start, 0), Below(end, Line), Else(1));

        Jet Line(double x) => new(Math.Clamp(Compensated.MultiplyAdd(slope, x, offset, beyond * x), 0, 1), slope, 0);
    }

    private static Jet HardSwish(double x)
    {
        // x(x + 3)/6 with what each rounding loses. The sum of −0 and +0 is +0, but f(−0) is −0.
        var sum = x + 3;
        var product = x * sum;
        var sixth = product / 6;
        var lost = Math.FusedMultiplyAdd(-6, sixth, product) + Math.FusedMultiplyAdd(x, sum, -product) + x * (x - (sum - 3));
        const double third = 1.0 / 3;
        return new(
            Math.CopySign(sixth + lost / 6, x),
            Compensated.MultiplyAdd(third, x, 0.5, Thirds(third) * x),
            third);
    }

    private static Jet SparsePlus(double x)
    {
        var sum = x + 1;
        var lost = x - (sum - 1);
        return new(Math.FusedMultiplyAdd(sum, sum, 2 * sum * lost) / 4, sum / 2, 0.5);
    }

    /// <summary>What the doubles 1/3 and 1/6 lack of these fractions: their binary digits 01 repeat for ever.</summary>
    private static double Thirds(double rounded) => Math.ScaleB(rounded, -54);
}
