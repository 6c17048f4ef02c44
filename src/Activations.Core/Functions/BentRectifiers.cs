namespace Activations.Functions;

/// <summary>Functions that are level for negative inputs and a power or a logarithm for positive ones.</summary>
internal static class BentRectifiers
{
    public static IReadOnlyList<Activation> All { get; } =
    [
        new("relu_squared")
        {
            Formula = "max(0, x)^2",
            DerivativeFormula = "2*max(0, x)",
            Source = "So et al. 2021, arXiv:2109.08668",
            ShownOver = "-2:3",
            Tags = Tag.Piecewise | Tag.Monotone,
            Aliases = ["relu2", "squared_relu", "relu_sqr"],
        },

        new("repu", [new("p", 3, "power") { Minimum = 1 }])
        {
            Formula = "max(0, x)^p",
            DerivativeFormula = "p*max(0, x)^(p-1)",
            Source = "Li, Tang & Yu 2019, arXiv:1903.05858",
            ShownOver = "-2:3",
            Tags = Tag.Smooth | Tag.Monotone,
        },

        new("star_relu",
            [
                new("scale", 0.8944, "factor of the square") { Symbol = "s", Aliases = ["s"] },
                new("bias", -0.4472, "value for negative x") { Symbol = "b", Aliases = ["b"] },
            ])
        {
            Formula = "scale*max(0, x)^2 + bias",
            DerivativeFormula = "2*scale*max(0, x)",
            Source = "Yu et al. 2022, arXiv:2210.13452",
            ShownOver = "-2:3",
            Tags = Tag.Piecewise | Tag.Monotone,
        },

        new("nl_relu",
            [new("beta", 1, "slope just above 0") { Symbol = "β", Minimum = 0, IsOpen = true }])
        {
            Formula = "log(1+beta*max(0, x))",
            DerivativeFormula = "where(x > 0, beta/(1+beta*x), 0)",
            Source = "Liu et al. 2019, arXiv:1908.03682",
            Tags = Tag.Piecewise | Tag.Monotone,
        },
    ];
}
