using static Activations.Numerics.ErrorFunction;

namespace Activations.Functions;

/// <summary>The bell curve and its integrals.</summary>
internal static class ErrorFunctions
{
    public static IReadOnlyList<Activation> All { get; } =
    [
        new("gaussian", new Curve(
            x => TimesGaussian(1, x),
            x => TimesGaussian(-2 * Near(x), x),
            x => TimesGaussian(Math.FusedMultiplyAdd(2 * Near(x), 2 * Near(x), -2), x)))
        {
            Formula = "exp(-x^2)",
            DerivativeFormula = "-2x*exp(-x^2)",
            Source = "Broomhead & Lowe 1988",
            Tags = Tag.Smooth | Tag.Bounded | Tag.Even,
            Accuracy = new(0.95, 1.3, 1.6),
            Aliases = ["radbas", "RadialBasis"],
        },

        new("erf", new Curve(Erf, Derivative, SecondDerivative))
        {
            Formula = "erf(x)",
            DerivativeFormula = "2/sqrt(pi)*exp(-x^2)",
            Source = "ONNX, operator Erf",
            Tags = Tag.Smooth | Tag.Monotone | Tag.Bounded | Tag.Odd,
            Accuracy = new(0.78, 0.97, 1.4),
        },

        new("laplace",
            [
                new("mu", 0.707107, "where it is 1/2") { Symbol = "μ" },
                new("sigma", 0.282095, "width of the step") { Symbol = "σ", Minimum = 1e-300, Maximum = 1e300 },
            ],
            values => new Curve(x => Laplace(x, values[0], values[1])))
        {
            Formula = "(1+erf((x-mu)/(sigma*sqrt(2))))/2",
            DerivativeFormula = "exp(-(x-mu)^2/(2*sigma^2))/(sigma*sqrt(2pi))",
            Source = "Ma et al. 2022, arXiv:2209.10655",
            Tags = Tag.Smooth | Tag.Monotone | Tag.Bounded,
            Accuracy = new(1.5, 2.0, 2.6),
        },
    ];

    private static Jet Laplace(double x, double mu, double sigma)
    {
        const double rootTwo = 1.4142135623730951, rootTwoRest = -9.667293313452913e-17;
        const double overRootTwoPi = 0.3989422804014327, overRootPi = 0.5641895835477563;

        // u = (x − μ)/(σ√2) and what rounding has lost, which e^(−u²) multiplies by up to 2u² in the tails.
        var (distance, width) = (x - mu, sigma * rootTwo);
        var u = Near(distance / width);
        var lost = 0.0;
        if (Math.Abs(u) < 40)
        {
            var ofMu = distance - x;
            var ofDistance = x - (distance - ofMu) - (mu + ofMu);
            var ofWidth = Math.FusedMultiplyAdd(sigma, rootTwo, -width) + sigma * rootTwoRest;
            lost = (Math.FusedMultiplyAdd(-u, width, distance) + ofDistance - u * ofWidth) / width;
        }

        return new(
            (Erfc(-u) + lost * Derivative(u)) / 2,
            TimesGaussian(overRootTwoPi, u, -2 * u * lost) / sigma,
            TimesGaussian(-u * overRootPi / sigma, u, -2 * u * lost) / sigma);
    }
}
