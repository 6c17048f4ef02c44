using Activations.Numerics;
using static Activations.Numerics.DoubleDouble;

namespace Activations.Functions;

/// <summary>Functions that fall off, or rise, like an exponential.</summary>
internal static class Exponentials
{
    public static IReadOnlyList<Activation> All { get; } =
    [
        new("elu", [Alpha(1, "minus the limit at −∞")], values => Elu(1, values[0], 1))
        {
            Formula = "where(x > 0, x, alpha*(exp(x)-1))",
            DerivativeFormula = "where(x > 0, 1, alpha*exp(x))",
            Source = "Clevert et al. 2015, arXiv:1511.07289",
            Tags = Tag.Piecewise | Tag.Monotone,
            Accuracy = new(0.51, 1.1, 1.1),
        },

        new("celu", [Alpha(1, "minus the limit at −∞") with { Minimum = 0, IsOpen = true }],
            values => Elu(1, values[0], values[0]))
        {
            Formula = "max(0, x) + min(0, alpha*(exp(x/alpha)-1))",
            DerivativeFormula = "where(x > 0, 1, exp(x/alpha))",
            Source = "Barron 2017, arXiv:1704.07483",
            Tags = Tag.Piecewise | Tag.Monotone,
            Accuracy = new(0.51, 0.71, 0.71),
        },

        new("selu",
            [
                Alpha(1.6732632423543772, "minus the limit at −∞, before scaling"),
                new("lambda", 1.0507009873554805, "slope for positive x")
                    { Symbol = "λ", Aliases = ["gamma"], Minimum = 0, IsOpen = true },
            ],
            values => Elu(1, values[0], 1, scale: values[1]))
        {
            Formula = "lambda*where(x > 0, x, alpha*(exp(x)-1))",
            DerivativeFormula = "where(x > 0, lambda, lambda*alpha*exp(x))",
            Source = "Klambauer et al. 2017, arXiv:1706.02515",
            Tags = Tag.Piecewise | Tag.Monotone,
            Accuracy = new(0.55, 0.51, 0.51),
        },

        new("exponential", new Curve(Math.Exp, Math.Exp, Math.Exp))
        {
            Symbol = "exp",
            Formula = "exp(x)",
            DerivativeFormula = "exp(x)",
            Source = "Keras",
            Tags = Tag.Smooth | Tag.Monotone,
            Accuracy = new(0.51, 0.51, 0.51),
            Aliases = ["exp"],
        },

        new("pelu",
            [
                new("a", 1, "minus the limit at −∞") { Minimum = 0, IsOpen = true },
                new("b", 1, "how far the exponential reaches") { Minimum = 0, IsOpen = true },
            ],
            values => Elu((DoubleDouble)values[0] / values[1], values[0], values[1], leftUpTo: -double.Epsilon))
        {
            Formula = "where(x >= 0, a/b*x, a*(exp(x/b)-1))",
            DerivativeFormula = "where(x >= 0, a/b, a/b*exp(x/b))",
            Source = "Trottier et al. 2016, arXiv:1605.09332",
            Tags = Tag.Piecewise | Tag.Monotone,
            Accuracy = new(0.51, 0.51, 0.51),
            Aliases = ["parametric_elu"],
        },

        new("xielu",
            [
                new("alpha_p", 0.8, "half the curvature for positive x") { Symbol = "α_p", Minimum = 0, IsOpen = true },
                new("alpha_n", 0.8, "size of the exponential for negative x") { Symbol = "α_n", Minimum = 0, IsOpen = true },
                new("beta", 0.5, "slope at 0") { Symbol = "β" },
            ],
            values => XIelu(values[0], values[1], values[2]))
        {
            Formula = "where(x > 0, alpha_p*x^2+beta*x, alpha_n*(exp(x)-1-x)+beta*x)",
            DerivativeFormula = "where(x > 0, 2*alpha_p*x + beta, alpha_n*(exp(x)-1) + beta)",
            Source = "Huang & Schlag 2024, arXiv:2411.13010",
            Tags = Tag.Piecewise,
            Accuracy = new(0.51, 0.51, 0.78),
        },

        new("isrlu", [Alpha(1, "1 over the square of the limit at −∞") with { Minimum = 0, IsOpen = true }],
            values => Isrlu(values[0]))
        {
            Formula = "where(x >= 0, x, x/sqrt(1+alpha*x^2))",
            DerivativeFormula = "where(x >= 0, 1, 1/(1+alpha*x^2)^(3/2))",
            Source = "Carlile et al. 2017, arXiv:1710.09967",
            Tags = Tag.Smooth | Tag.Monotone,
            Accuracy = new(0.51, 0.51, 0.51),
            Aliases = ["inverse_square_root_linear_unit"],
        },

        new("soft_exponential", [Alpha(0, "below 0 a logarithm, at 0 the identity, above 0 an exponential")],
            values => SoftExponential(values[0]))
        {
            Formula = "where(alpha < 0, -log(1-alpha*(x+alpha))/alpha, where(alpha > 0, (exp(alpha*x)-1)/alpha+alpha, x))",
            DerivativeFormula = "where(alpha < 0, 1/(1-alpha*(x+alpha)), exp(alpha*x))",
            Source = "Godfrey & Gashler 2016, arXiv:1602.01321",
            Tags = Tag.Smooth | Tag.Monotone | Tag.Odd,
            Accuracy = new(0.51, 0.51, 0.51),
        },
    ];

    private static Parameter Alpha(double value, string meaning) => new("alpha", value, meaning) { Symbol = "α" };

    /// <summary>A line on the right, a(exp(x/b) − 1) on the left, whose derivatives hold up to that last x.</summary>
    private static Curve Elu(DoubleDouble slope, double a, double b, double scale = 1, double leftUpTo = 0)
    {
        // Half the exponent on either side of a product: neither 0 times an overflowing scale·a is NaN, nor is what
        // becomes subnormal rounded twice.
        DoubleDouble Half(double x) => Exp(x / (DoubleDouble)b / 2);
        DoubleDouble Slope(double x) => scale * Half(x) * (a * Half(x) / b);
        DoubleDouble Curvature(double x) => scale * Half(x) * (a * Half(x) / b / b);
        return new(
            x => x == 0 || x > double.MaxValue ? x
                : x > 0 ? scale * slope * x
                : x > -1e-17 * b ? scale * ((DoubleDouble)a / b * x)
                : scale * (a * Expm1(x / (DoubleDouble)b)),
            x => x > leftUpTo ? scale * slope : Slope(x),
            x => x > leftUpTo ? 0 : Curvature(x),
            new Breakpoint(0, Left: new(0, Slope(0).High, Curvature(0).High), Right: new(0, (scale * slope).High, 0)));
    }

    private static Curve XIelu(double positive, double negative, double beta)
    {
        var slope = (DoubleDouble)beta - negative; // towards −∞
        return new(
            x => x > 0 ? x * (positive * (DoubleDouble)x + beta)
                : x > -1e-8 ? x * (beta + negative * x * (0.5 + (DoubleDouble)x / 6)) // exp(x) − 1 − x cancels
                : slope.High == 0 ? negative * Expm1(x)
                : negative * Expm1(x) + slope * x,
            x => x > 0 ? 2 * positive * (DoubleDouble)x + beta : negative * Expm1(x) + beta,
            x => x > 0 ? 2 * positive : negative * Exp(x),
            new Breakpoint(0, Left: new(0, beta, negative), Right: new(0, beta, 2 * positive)));
    }

    private static Curve Isrlu(double alpha) => new(
        x => x >= 0 ? x : InverseRoot.Value(x, alpha),
        x => x >= 0 ? 1 : InverseRoot.Derivative(x, alpha),
        x => x >= 0 ? 0 : InverseRoot.SecondDerivative(x, alpha));

    private static Curve SoftExponential(double alpha)
    {
        DoubleDouble a = alpha;
        DoubleDouble Argument(double x) => 1 - a * (x + a) is { High: >= 0 } y ? y : double.NaN; // of the logarithm
        return alpha switch
        {
            0 => new(x => x, x => double.IsNaN(x) ? x : 1, x => double.IsNaN(x) ? x : 0),
            > 0 => new(x => (Math.Abs(alpha * x) < 1e-17 ? x : Expm1(a * x) / a) + a, x => Exp(a * x), x => a * Exp(a * x)),
            _ => new(x => Log1p(Argument(x) - 1) / -a, x => 1 / Argument(x), x => a / Argument(x) / Argument(x)),
        };
    }
}
