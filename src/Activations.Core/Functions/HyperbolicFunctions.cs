using Activations.Numerics;

namespace Activations.Functions;

/// <summary>Functions made of tanh, and its relatives.</summary>
internal static class HyperbolicFunctions
{
    // (x·cosh(x) − sinh(x))/x³ in x²: 2n/(2n + 1)!, n = 14 down to 1; on |x| ≤ 1.5 the first term left out is below 1e-20.
    private static readonly double[] Shrink = [.. Enumerable.Range(1, 14).Reverse().Select(n =>
        2 * n / Enumerable.Range(1, 2 * n + 1).Aggregate(1.0, (product, i) => product * i))];

    public static IReadOnlyList<Activation> All { get; } =
    [
        new("tanh_shrink", new Curve(
            TanhShrink,
            x => Math.Tanh(x) * Math.Tanh(x),
            x => 2 * Math.Tanh(x) * (4 * Logistic.Derivative(2 * x))))
        {
            Formula = "x - tanh(x)",
            DerivativeFormula = "tanh(x)^2",
            Source = "PyTorch, torch.nn.Tanhshrink",
            Tags = Tag.Smooth | Tag.Monotone | Tag.Odd,
            Accuracy = new(1.8, 3.3, 3.6),
        },

        new("lisht", new Curve(x => x * Math.Tanh(x), LishtDerivative, LishtSecondDerivative))
        {
            Formula = "x*tanh(x)",
            DerivativeFormula = "tanh(x) + x*(1-tanh(x)^2)",
            Source = "Roy et al. 2019, arXiv:1901.05894",
            Tags = Tag.Smooth | Tag.Even | Tag.Gated,
            Accuracy = new(1.9, 1.4, 5.7),
        },

        new("lecun_tanh",
            [
                new("scale", 1.7159, "limit at +∞") { Symbol = "A", Aliases = ["scale_b"] },
                new("slope", Quotient.Parse("2/3"), "stretch of x") { Symbol = "S", Aliases = ["scale_a"], Minimum = 0, Maximum = 1e150, IsOpen = true },
            ],
            // The default is exactly 2/3, which no double is.
            values => new Curve(x => Tanh(x, values[0], values[1], values[1] == 2.0 / 3 ? Math.ScaleB(1.0 / 3, -53) : 0)))
        {
            Formula = "scale*tanh(slope*x)",
            DerivativeFormula = "scale*slope*(1-tanh(slope*x)^2)",
            Source = "LeCun et al. 1998",
            Tags = Tag.Smooth | Tag.Monotone | Tag.Bounded | Tag.Odd,
            Accuracy = new(1.8, 3.6, 4.5),
            Aliases = ["ScaledTanh", "stanh"],
        },

        new("penalized_tanh",
            [new("alpha", 0.25, "factor for negative x") { Symbol = "α", Aliases = ["a"] }],
            values => new Curve(
                x => Tanh(x, x > 0 ? 1 : values[0]),
                values[0] == 1 ? [] : [new(0, Left: new(0, values[0], 0), Right: new(0, 1, 0))]))
        {
            Formula = "where(x <= 0, alpha*tanh(x), tanh(x))",
            DerivativeFormula = "where(x > 0, 1, alpha)*(1-tanh(x)^2)",
            Source = "Xu et al. 2016, arXiv:1602.05980",
            Tags = Tag.Piecewise | Tag.Monotone | Tag.Bounded,
            Accuracy = new(1.3, 2.3, 3.0),
            Aliases = ["ptanh"],
        },

        new("dyt",
            [
                new("alpha", 0.5, "stretch of x") { Symbol = "α", Minimum = 0, Maximum = 1e150, IsOpen = true },
                new("gamma", 1, "scale of the result") { Symbol = "γ" },
                new("beta", 0, "offset of the result") { Symbol = "β" },
            ],
            values => new Curve(x => Tanh(x, values[1], values[0], offset: values[2])))
        {
            Formula = "gamma*tanh(alpha*x) + beta",
            DerivativeFormula = "gamma*alpha*(1-tanh(alpha*x)^2)",
            Source = "Zhu et al. 2025, arXiv:2503.10622",
            Tags = Tag.Smooth | Tag.Monotone | Tag.Bounded | Tag.Odd,
            Accuracy = new(1.3, 2.5, 2.7),
            Aliases = ["DynamicTanh"],
        },

        new("gudermannian", new Curve(
            x => Math.Atan(Math.Sinh(x)),
            Sech,
            x => -Sech(x) * Math.Tanh(x)))
        {
            Formula = "2atan(tanh(x/2))",
            DerivativeFormula = "1/cosh(x)",
            Source = "Wolfram Language, ElementwiseLayer",
            Tags = Tag.Smooth | Tag.Monotone | Tag.Bounded | Tag.Odd,
            Accuracy = new(1.2, 1.5, 2.3),
        },

        // From 1e8 on the 1 is lost in 1 + x², and x² is soon beyond the largest double.
        new("arctan", new Curve(
            Math.Atan,
            x => Math.Abs(x) > 1e8 ? 1 / x / x : 1 / (1 + x * x),
            x => Math.Abs(x) > 1e8 ? -2 / x / x / x : -2 * x / ((1 + x * x) * (1 + x * x))))
        {
            Formula = "atan(x)",
            DerivativeFormula = "1/(1+x^2)",
            Source = "Wikipedia, Activation function",
            Tags = Tag.Smooth | Tag.Monotone | Tag.Bounded | Tag.Odd,
            Accuracy = new(0.5, 1.3, 2.7),
            Aliases = ["atan"],
        },
    ];

    private static double TanhShrink(double x)
    {
        if (Math.Abs(x) > 1.5)
        {
            return x - Math.Tanh(x);
        }

        var sum = Shrink.Aggregate(0.0, (sum, coefficient) => Math.FusedMultiplyAdd(sum, x * x, coefficient));
        return x * (x * x * sum / Math.Cosh(x));
    }

    private static double LishtDerivative(double x)
    {
        var near = Math.Clamp(x, -400, 400); // beyond, sech² is 0, which must not meet an infinite x
        return Math.Tanh(x) + near * (4 * Logistic.Derivative(2 * near));
    }

    private static double LishtSecondDerivative(double x)
    {
        // 2sech²(x)·(1 − x·tanh(x)), by halves: the product may be a normal number though sech² no longer is.
        var a = Math.Min(Math.Abs(x), 400);
        var e = Math.Exp(-a);
        var one = 1 + e * e;
        return 8 * e * Math.FusedMultiplyAdd(e * e, 1 + a, 1 - a) / (one * one * one) * e;
    }

    private static double Sech(double x)
    {
        var e = Math.Exp(-Math.Abs(x));
        return 2 * e / (1 + e * e);
    }

    /// <summary>scale·tanh((slope + slopeRest)·x) + offset.</summary>
    private static Jet Tanh(double x, double scale, double slope = 1, double slopeRest = 0, double offset = 0)
    {
        var u = slope * x;
        var tanh = Math.Tanh(u);

        // What u has lost by rounding matters in the tails, where sech² is 4·e^(−2|u|).
        var lost = Math.Abs(u) < 400 ? Math.FusedMultiplyAdd(slope, x, -u) + slopeRest * x : 0;
        var sech2 = 4 * Logistic.Derivative(2 * u) * (1 - 2 * tanh * lost);
        var value = scale * (lost == 0 ? tanh : tanh + lost * sech2); // not −0 + 0, which is 0
        return new(
            offset == 0 ? value : value + offset,
            slope * (scale * sech2),
            slope * (slope * (scale * (-2 * tanh * sech2))));
    }
}
