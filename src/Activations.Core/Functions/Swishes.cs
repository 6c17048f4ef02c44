using Activations.Numerics;

namespace Activations.Functions;

/// <summary>The input times a logistic gate, and what is made of that.</summary>
internal static class Swishes
{
    public static IReadOnlyList<Activation> All { get; } =
    [
        new("swish",
            [new("beta", 1, "how steeply the gate opens") { Symbol = "β", Aliases = ["alpha"] }],
            values => new(x => Swish(x, values[0])))
        {
            Formula = "x*sigmoid(beta*x)",
            DerivativeFormula = "sigmoid(beta*x)*(1 + beta*x*sigmoid(-beta*x))",
            Source = "Ramachandran et al. 2017, arXiv:1710.05941; Elfwing et al. 2017 (SiLU), arXiv:1702.03118",
            Tags = Tag.Smooth | Tag.Gated,
            Accuracy = new(0.51, 0.51, 0.51),
            Aliases = ["silu", "SIL"],
        },

        new("quick_gelu", new Curve(x => Swish(x, 1.702)))
        {
            Formula = "x*sigmoid(1.702x)",
            DerivativeFormula = "sigmoid(1.702x)*(1 + 1.702x*sigmoid(-1.702x))",
            Source = "Hendrycks & Gimpel 2016, arXiv:1606.08415",
            Tags = Tag.Smooth | Tag.Gated,
            Accuracy = new(0.51, 0.51, 0.51),
            Aliases = ["gelu_fast_approx"],
        },

        new("e_swish",
            [new("beta", 1.375, "slope for large x") { Symbol = "β", Minimum = 0, IsOpen = true }],
            values => new(x => LogisticGate.Of(x, x, 1, x, 0, scale: values[0])))
        {
            Formula = "beta*x*sigmoid(x)",
            DerivativeFormula = "beta*sigmoid(x)*(1+x*sigmoid(-x))",
            Source = "Alcaide 2018, arXiv:1801.07145",
            Tags = Tag.Smooth | Tag.Gated,
            Accuracy = new(0.63, 0.52, 0.51),
        },

        new("flatten_t_swish",
            [new("offset", -0.2, "the value for negative x") { Symbol = "T", Aliases = ["T"] }],
            values => new(x => FlattenTSwish(x, values[0]),
                new Breakpoint(0, Left: new(values[0], 0, 0), Right: new(values[0], 0.5, 0.5))))
        {
            Formula = "max(0, x)*sigmoid(x) + offset",
            DerivativeFormula = "where(x > 0, sigmoid(x)*(1+x*sigmoid(-x)), 0)",
            Source = "Chieng et al. 2018, arXiv:1812.06247",
            Tags = Tag.Piecewise | Tag.Monotone | Tag.Gated,
            Accuracy = new(0.51, 0.51, 0.51),
            Aliases = ["FTS"],
        },

        new("d_silu", new Curve(DSilu))
        {
            Formula = "sigmoid(x)*(1 + x*(1 - sigmoid(x)))",
            DerivativeFormula = "sigmoid(x)*sigmoid(-x)*(2 + x*(1-2*sigmoid(x)))",
            Source = "Elfwing et al. 2017, arXiv:1702.03118",
            Tags = Tag.Smooth | Tag.Bounded,
            Accuracy = new(0.51, 0.51, 0.51),
        },
    ];

    private static Jet Swish(double x, double beta)
    {
        // A gate that stays half open must not meet an infinite x as NaN.
        var v = beta == 0 && double.IsInfinity(x) ? 0 : (DoubleDouble)beta * x;
        return LogisticGate.Of(x, v, beta, v, 0);
    }

    /// <summary>At the kink the flat side.</summary>
    private static Jet FlattenTSwish(double x, double offset) => x <= 0
        ? new(offset, 0, 0)
        : Swish(x, 1) with { Value = (x / (1 + DoubleDouble.Exp(-x)) + offset).High };

    /// <summary>The derivative of swish, so that swish″ = σ′(2 + x·t) and swish‴ = σ′(3t + x(t² − 2σ′)), t = 1 − 2σ.</summary>
    private static Jet DSilu(double x)
    {
        x = Math.Clamp(x, -2000, 2000); // beyond, all is as at ±∞
        var swish = Swish(x, 1);
        var m = DoubleDouble.Expm1(-Math.Abs(x));
        var t = double.IsNegative(x) ? -m / (2 + m) : m / (2 + m);
        var (root, near) = (DoubleDouble.Exp(-Math.Abs(x) / 2), 1 / (2 + m));
        var bracket = 3 * t + x * (t * t - 2 * near * near * root * root);
        return new(swish.Derivative, swish.SecondDerivative, (bracket * near * near * root * root).High);
    }
}
