using Activations.Numerics;
using static Activations.Piecewise;

namespace Activations.Functions;

/// <summary>Functions that are level for negative inputs and a power or a logarithm for positive ones.</summary>
internal static class BentRectifiers
{
    public static IReadOnlyList<Activation> All { get; } =
    [
        new("relu_squared", Piecewise.Curve(UpTo(0, 0), Else(x => new(x * x, 2 * x, 2))))
        {
            Formula = "max(0, x)^2",
            DerivativeFormula = "2*max(0, x)",
            Source = "So et al. 2021, arXiv:2109.08668",
            Tags = Tag.Piecewise | Tag.Monotone,
            Accuracy = new(0.5, 0, 0),
            Aliases = ["relu2", "squared_relu"],
        },

        new("repu", [new("p", 3, "power") { Minimum = 1 }], values => Power(values[0]))
        {
            Formula = "max(0, x)^p",
            DerivativeFormula = "p*max(0, x)^(p-1)",
            Source = "Li, Tang & Yu 2019, arXiv:1903.05858",
            Tags = Tag.Smooth | Tag.Monotone,
            Accuracy = new(0.5, 1.3, 0.5),
        },

        new("star_relu",
            [
                new("scale", 0.8944, "factor of the square") { Symbol = "s", Aliases = ["s"] },
                new("bias", -0.4472, "value for negative x") { Symbol = "b", Aliases = ["b"] },
            ],
            values => Square(values[0], values[1]))
        {
            Formula = "scale*max(0, x)^2 + bias",
            DerivativeFormula = "2*scale*max(0, x)",
            Source = "Yu et al. 2022, arXiv:2210.13452",
            Tags = Tag.Piecewise | Tag.Monotone,
            Accuracy = new(0.5, 1, 0),
        },

        new("nl_relu",
            [new("beta", 1, "slope just above 0") { Symbol = "β", Minimum = 0, IsOpen = true }],
            values => Piecewise.Curve(UpTo(0, 0), Else(x => Logarithm(values[0], x))))
        {
            Formula = "log(1+beta*max(0, x))",
            DerivativeFormula = "where(x > 0, beta/(1+beta*x), 0)",
            Source = "Liu et al. 2019, arXiv:1908.03682",
            Tags = Tag.Piecewise | Tag.Monotone,
            Accuracy = new(1.0, 1.3, 2.7),
        },
    ];

    private static Curve Power(double p) => Piecewise.Curve(UpTo(0, 0), Else(x => new(
        Math.Pow(x, p),
        p * Math.Pow(x, p - 1),
        // At p = 1 no infinite power may meet the 0.
        p == 1 ? 0 : p * ((p - 1) * Math.Pow(x, p - 2)))));

    private static Curve Square(double scale, double bias)
    {
        return Piecewise.Curve(UpTo(0, bias), Else(scale == 0 ? _ => bias : Parabola));

        Jet Parabola(double x)
        {
            var product = scale * x;
            var lost = Math.FusedMultiplyAdd(scale, x, -product);
            return new(Compensated.MultiplyAdd(product, x, bias, lost * x), 2 * product, 2 * scale);
        }
    }

    private static Jet Logarithm(double beta, double x)
    {
        // Neither βx nor 1/β may overflow where the result does not.
        var product = beta * x;
        var derivative = product <= 1 ? beta / (1 + product) : 1 / (1 / beta + x);
        var value = double.IsInfinity(product) ? Math.Log(beta) + Math.Log(x) : Exponential.Log1p(product);
        return new(value, derivative, -(derivative * derivative));
    }
}
