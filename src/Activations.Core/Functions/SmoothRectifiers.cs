using Activations.Numerics;
using static Activations.Numerics.DoubleDouble;

namespace Activations.Functions;

/// <summary>Smooth functions that near straight lines on both sides.</summary>
internal static class SmoothRectifiers
{
    public static IReadOnlyList<Activation> All { get; } =
    [
        new("softplus", [new("beta", 1, "how sharply it bends") { Symbol = "β", Minimum = 0, IsOpen = true }],
            values => WithBeta(values[0]))
        {
            Formula = "log(1+exp(beta*x))/beta",
            DerivativeFormula = "sigmoid(beta*x)",
            Source = "Dugas et al. 2001",
            Tags = Tag.Smooth | Tag.Monotone,
            Accuracy = new(0.51, 0.51, 1.0),
            Aliases = ["smooth_relu"],
        },

        new("log_sigmoid", new Curve(x => -Softplus.Value(-x), x => Softplus.Derivative(-x), x => -Softplus.SecondDerivative(x)))
        {
            Formula = "log(sigmoid(x))",
            DerivativeFormula = "sigmoid(-x)",
            Source = "PyTorch",
            Tags = Tag.Smooth | Tag.Monotone,
            Accuracy = new(0.51, 0.51, 0.51),
            Aliases = ["logsigma"],
        },

        new("squareplus", [new("b", 4, "how wide the bend is") { Minimum = 0, IsOpen = true }], values => Squareplus(values[0]))
        {
            Formula = "(x+sqrt(x^2+b))/2",
            DerivativeFormula = "(1 + x/sqrt(x^2+b))/2",
            Source = "Barron 2021, arXiv:2112.11687",
            Tags = Tag.Smooth | Tag.Monotone,
            Accuracy = new(0.51, 0.58, 0.51),
        },

        new("bent_identity", new Curve(
            x => x == 0 || double.IsInfinity(x) ? x : x + (InverseRoot.Hypotenuse(x, 1) - 1) / 2,
            x => 1 + 0.5 * InverseRoot.Value(x, 1),
            x => 0.5 * InverseRoot.Derivative(x, 1)))
        {
            Formula = "(sqrt(x^2+1)-1)/2 + x",
            DerivativeFormula = "x/(2*sqrt(x^2+1)) + 1",
            Source = "Wikipedia, Activation function",
            Tags = Tag.Smooth | Tag.Monotone,
            Accuracy = new(0.51, 0.51, 0.51),
        },

        new("soft_clipping", [new("alpha", 0.5, "how sharply it bends") { Symbol = "α", Minimum = 0, IsOpen = true }],
            values => SoftClipping(values[0]))
        {
            Formula = "log((1+exp(alpha*x))/(1+exp(alpha*(x-1))))/alpha",
            DerivativeFormula = "sigmoid(alpha*x) - sigmoid(alpha*(x-1))",
            Source = "Klimek & Perelstein 2018, arXiv:1810.11509",
            Tags = Tag.Smooth | Tag.Monotone | Tag.Bounded,
            Accuracy = new(0.51, 0.55, 0.51),
            Aliases = ["soft_clip"],
        },

        new("log_cosh", new Curve(LogCosh, Tanh, SechSquared))
        {
            Formula = "log(cosh(x))",
            DerivativeFormula = "tanh(x)",
            Source = "NNlib.jl",
            Tags = Tag.Smooth | Tag.Even,
            Accuracy = new(0.51, 0.51, 0.51),
        },
    ];

    private static Curve WithBeta(DoubleDouble beta) => new(
        x => Math.Max(0, x) + Softplus.Value(-Abs(beta * x)) / beta,
        x => Softplus.Derivative(beta * x),
        x => beta * Softplus.SecondDerivative(beta * x));

    private static Curve Squareplus(double b)
    {
        // On the left x + √(x² + b) cancels; on the right f(x) = x + f(−x).
        DoubleDouble Root(double x) => InverseRoot.Hypotenuse(x, b);
        DoubleDouble Left(double x) => b / 4 / (Root(x) / 2 + Math.Abs(x) / 2);
        return new(
            x => Math.Max(0, x) + Left(x),
            x => x > 0 ? 1 - Left(x) / Root(x) : Left(x) / Root(x),
            x => b / Root(x) / Root(x) / Root(x) / 2);
    }

    private static Curve SoftClipping(DoubleDouble alpha)
    {
        // All in the smaller of x and 1 − x, called y, since f(1 − x) = 1 − f(x): with p = exp(−|αy|) and
        // q = exp(−α(1 − y)), f′ = σ(αy) − σ(α(y − 1)) and f″ are products.
        DoubleDouble Side(double x) => x > 0.5 ? 1 - (DoubleDouble)x : x;
        DoubleDouble P(DoubleDouble y) => Exp(-Abs(alpha * y));
        DoubleDouble Bell(DoubleDouble y) => (1 + P(y)) * (1 + Exp(alpha * (y - 1)));
        DoubleDouble Rise(DoubleDouble t) => -Expm1(-alpha * t);
        DoubleDouble Value(DoubleDouble y) => (alpha * y).High switch
        {
            > 40 => y,
            < -40 => Rise(1) / alpha * Exp(alpha * y / 2) * Exp(alpha * y / 2), // rounds a subnormal only once
            _ => Log1p(Rise(1) * Exp(alpha * y) / (1 + Exp(alpha * (y - 1)))) / alpha,
        };
        DoubleDouble Derivative(DoubleDouble y) => (y.High < 0 ? P(y) : 1) * Rise(1) / Bell(y);
        DoubleDouble SecondDerivative(DoubleDouble y) =>
            alpha * P(y) * Rise(1) * Rise(1 - 2 * y) / (Bell(y) * Bell(y));
        return new(
            x => x > 0.5 ? 1 - Value(Side(x)) : Value(Side(x)),
            x => Derivative(Side(x)),
            x => x > 0.5 ? -SecondDerivative(Side(x)) : SecondDerivative(Side(x)));
    }

    private static DoubleDouble LogCosh(double x)
    {
        var m = Expm1(-Math.Abs(x));
        return Math.Abs(x) < 1
            ? Log1p(m * m / (2 * (1 + m))) // cosh(x) − 1
            : Math.Abs(x) - Ln2 + Log1p(Exp(-2 * Math.Abs(x)));
    }

    private static DoubleDouble Tanh(double x)
    {
        var m = Expm1(-2 * Math.Abs(x));
        return double.IsNegative(x) ? m / (2 + m) : -m / (2 + m);
    }

    private static DoubleDouble SechSquared(double x)
    {
        var sech = 2 * Exp(-Math.Abs(x)) / (1 + Exp(-2 * Math.Abs(x)));
        return sech * sech;
    }
}
