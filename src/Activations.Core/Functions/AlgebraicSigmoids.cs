using Activations.Numerics;
using static Activations.Numerics.DoubleDouble;

namespace Activations.Functions;

/// <summary>Sigmoids other than the logistic: by powers, roots and fractions.</summary>
internal static class AlgebraicSigmoids
{
    public static IReadOnlyList<Activation> All { get; } =
    [
        new("softsign", new Curve(
            x => double.IsInfinity(x) ? double.CopySign(1, x) : x / (1 + Abs(x)),
            x => 1 / (1 + Abs(x)) / (1 + Abs(x)),
            x => (x < 0 ? 2 : -2) / (1 + Abs(x)) / (1 + Abs(x)) / (1 + Abs(x)),
            new Breakpoint(0, Left: new(0, 1, 2), Right: new(0, 1, -2))))
        {
            Formula = "x/(1+abs(x))",
            DerivativeFormula = "1/(1+abs(x))^2",
            Source = "Elliott 1993; Turian et al. 2009",
            Tags = Tag.Piecewise | Tag.Monotone | Tag.Bounded | Tag.Odd,
            Accuracy = new(0.51, 0.51, 0.51),
            Aliases = ["elliot_sig"],
        },

        new("isru", [new("alpha", 1, "1 over the square of the limit at ∞") { Symbol = "α", Minimum = 0, IsOpen = true }],
            values => new Curve(
                x => InverseRoot.Value(x, values[0]),
                x => InverseRoot.Derivative(x, values[0]),
                x => InverseRoot.SecondDerivative(x, values[0])))
        {
            Formula = "x/sqrt(1+alpha*x^2)",
            DerivativeFormula = "1/(1+alpha*x^2)^(3/2)",
            Source = "Carlile et al. 2017, arXiv:1710.09967",
            Tags = Tag.Smooth | Tag.Monotone | Tag.Bounded | Tag.Odd,
            Accuracy = new(0.51, 0.51, 0.51),
            Aliases = ["inverse_square_root_unit", "algebraic_sigmoid"],
        },

        new("aria2",
            [
                new("alpha", 1.5, "how late it takes off") { Symbol = "α", Minimum = 0, IsOpen = true },
                new("beta", 2, "steepness") { Symbol = "β", Minimum = 0, IsOpen = true },
            ],
            values => Aria2(values[0], values[1]))
        {
            Formula = "(1+exp(-beta*x))^(-alpha)",
            DerivativeFormula = "alpha*beta*exp(-beta*x)*(1+exp(-beta*x))^(-alpha-1)",
            Source = "Patwardhan et al. 2018, arXiv:1805.08878",
            Tags = Tag.Smooth | Tag.Monotone | Tag.Bounded,
            Accuracy = new(0.51, 0.51, 0.51),
        },

        new("cloglog", new Curve(
            x => -Expm1(-Exp(x)),
            x => RootOfSlope(x) * RootOfSlope(x),
            x => -Expm1(Math.Min(x, 10)) * RootOfSlope(x) * RootOfSlope(x)))
        {
            Formula = "1 - exp(-exp(x))",
            DerivativeFormula = "exp(x-exp(x))",
            Source = "Gomes & Ludermir 2008",
            Tags = Tag.Smooth | Tag.Monotone | Tag.Bounded,
            Accuracy = new(0.51, 0.51, 0.69),
            Aliases = ["complementary_log_log"],
        },
    ];

    private static Curve Aria2(DoubleDouble alpha, DoubleDouble beta)
    {
        // f = r², with the root taken so that what becomes subnormal is rounded only once, in the last product;
        // f′ = αβσ(−βx)f and f″ = (ασ(−βx) − σ(βx))βf′.
        DoubleDouble R(double x) => Exp(-alpha * Softplus.Value(-beta * x) / 2);
        DoubleDouble Slope(double x) => Softplus.Derivative(-beta * x) * R(x) * alpha * beta;
        DoubleDouble Bend(double x) => alpha * Softplus.Derivative(-beta * x) - Softplus.Derivative(beta * x);
        return new(x => Exp(-alpha * Softplus.Value(-beta * x)), x => Slope(x) * R(x), x => Bend(x) * Slope(x) * beta * R(x));
    }

    /// <summary>The square root of cloglog′, exp(x − eˣ), with which a subnormal product is rounded only once.</summary>
    private static DoubleDouble RootOfSlope(double x) => Exp((Math.Min(x, 10) - Exp(Math.Min(x, 10))) / 2);
}
