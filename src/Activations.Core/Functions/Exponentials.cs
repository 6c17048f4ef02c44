namespace Activations.Functions;

/// <summary>Functions that fall off, or rise, like an exponential.</summary>
internal static class Exponentials
{
    public static IReadOnlyList<Activation> All { get; } =
    [
        new("elu", [Alpha(1, "minus the limit at −∞")])
        {
            Formula = "where(x > 0, x, alpha*(exp(x)-1))",
            DerivativeFormula = "where(x > 0, 1, alpha*exp(x))",
            Source = "Clevert et al. 2015, arXiv:1511.07289",
            Tags = Tag.Piecewise | Tag.Monotone,
        },

        // Of exp(x) − 1 + 1 no digits would be left far out on the left.
        new("elu_plus_one")
        {
            Formula = "elu(x) + 1",
            Definition = "where(x > 0, x + 1, exp(x))",
            DerivativeFormula = "where(x > 0, 1, exp(x))",
            Source = "Katharopoulos et al. 2020, arXiv:2006.16236",
            Tags = Tag.Piecewise | Tag.Monotone,
        },

        new("celu",
            [Alpha(1, "minus the limit at −∞") with { Minimum = 0, IsOpen = true }])
        {
            Formula = "max(0, x) + min(0, alpha*(exp(x/alpha)-1))",
            DerivativeFormula = "where(x > 0, 1, exp(x/alpha))",
            Source = "Barron 2017, arXiv:1704.07483",
            Tags = Tag.Piecewise | Tag.Monotone,
        },

        new("selu",
            [
                Alpha(1.6732632423543772, "minus the limit at −∞, before scaling"),
                new("lambda", 1.0507009873554805, "slope for positive x")
                    { Symbol = "λ", Aliases = ["gamma"], Minimum = 0, IsOpen = true },
            ])
        {
            Formula = "lambda*where(x > 0, x, alpha*(exp(x)-1))",
            DerivativeFormula = "where(x > 0, lambda, lambda*alpha*exp(x))",
            Source = "Klambauer et al. 2017, arXiv:1706.02515",
            Tags = Tag.Piecewise | Tag.Monotone,
        },

        new("exponential")
        {
            Symbol = "exp",
            Formula = "exp(x)",
            DerivativeFormula = "exp(x)",
            Source = "Keras",
            ShownOver = "-4:2",
            Tags = Tag.Smooth | Tag.Monotone,
            Aliases = ["exp"],
        },

        new("pelu",
            [
                new("a", 1, "minus the limit at −∞") { Minimum = 0, IsOpen = true },
                new("b", 1, "how far the exponential reaches") { Minimum = 0, IsOpen = true },
            ])
        {
            Formula = "where(x >= 0, a/b*x, a*(exp(x/b)-1))",
            DerivativeFormula = "where(x >= 0, a/b, a/b*exp(x/b))",
            Source = "Trottier et al. 2016, arXiv:1605.09332",
            Tags = Tag.Piecewise | Tag.Monotone,
            Aliases = ["parametric_elu"],
        },

        new("xielu",
            [
                new("alpha_p", 0.8, "half the curvature for positive x") { Symbol = "α_p", Minimum = 0, IsOpen = true },
                new("alpha_n", 0.8, "size of the exponential for negative x")
                    { Symbol = "α_n", Minimum = 0, IsOpen = true },
                new("beta", 0.5, "slope at 0") { Symbol = "β" },
            ])
        {
            Formula = "where(x > 0, alpha_p*x^2+beta*x, alpha_n*(exp(x)-1-x)+beta*x)",
            DerivativeFormula = "where(x > 0, 2*alpha_p*x + beta, alpha_n*(exp(x)-1) + beta)",
            Source = "Huang & Schlag 2024, arXiv:2411.13010",
            ShownOver = "-4:4",
            Tags = Tag.Piecewise,
        },

        new("isrlu",
            [Alpha(1, "1 over the square of the limit at −∞") with { Minimum = 0, IsOpen = true }])
        {
            Formula = "where(x >= 0, x, x/sqrt(1+alpha*x^2))",
            DerivativeFormula = "where(x >= 0, 1, 1/(1+alpha*x^2)^(3/2))",
            Source = "Carlile et al. 2017, arXiv:1710.09967",
            Tags = Tag.Smooth | Tag.Monotone,
            Aliases = ["inverse_square_root_linear_unit"],
        },

        new("soft_exponential",
            [Alpha(0, "below 0 a logarithm, at 0 the identity, above 0 an exponential")])
        {
            Formula = "where(alpha < 0, -log(1-alpha*(x+alpha))/alpha,"
                + " where(alpha > 0, (exp(alpha*x)-1)/alpha+alpha, x))",
            DerivativeFormula = "where(alpha < 0, 1/(1-alpha*(x+alpha)), exp(alpha*x))",
            Source = "Godfrey & Gashler 2016, arXiv:1602.01321",
            Tags = Tag.Smooth | Tag.Monotone | Tag.Odd,
        },
    ];

    private static Parameter Alpha(double value, string meaning) => new("alpha", value, meaning) { Symbol = "α" };
}
