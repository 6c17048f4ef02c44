using Activations.Numerics;
using static Activations.Numerics.DoubleDouble;

namespace Activations.Functions;

/// <summary>Mish and its kin: x times a smooth gate made of nested exponentials.</summary>
internal static class Mishes
{
    public static IReadOnlyList<Activation> All { get; } =
    [
        new("mish", Gated(Mish))
        {
            Formula = "x*tanh(softplus(x))",
            DerivativeFormula = "tanh(softplus(x)) + x*sigmoid(x)*(1-tanh(softplus(x))^2)",
            Source = "Misra 2019, arXiv:1908.08681",
            Tags = Tag.Smooth | Tag.Gated,
            Accuracy = new(0.51, 0.51, 0.51),
        },

        new("tanh_exp", Gated(TanhExp))
        {
            Formula = "x*tanh(exp(x))",
            DerivativeFormula = "tanh(exp(x)) + x*exp(x)*(1-tanh(exp(x))^2)",
            Source = "Liu & Di 2020, arXiv:2003.09855",
            Tags = Tag.Smooth | Tag.Gated,
            Accuracy = new(0.66, 0.51, 0.51),
            Aliases = ["TeLU"],
        },

        new("serf", Gated(Serf))
        {
            Formula = "x*erf(softplus(x))",
            DerivativeFormula = "erf(softplus(x)) + 2/sqrt(pi)*x*sigmoid(x)*exp(-softplus(x)^2)",
            Source = "Nag & Bhattacharyya 2021, arXiv:2108.09598",
            Tags = Tag.Smooth | Tag.Gated,
            Accuracy = new(0.67, 0.51, 0.51),
        },

        new("logish", Gated(Logish))
        {
            Formula = "x*log(1+sigmoid(x))",
            DerivativeFormula = "log(1+sigmoid(x)) + x*sigmoid(x)*sigmoid(-x)/(1+sigmoid(x))",
            Source = "Zhu et al. 2021",
            Tags = Tag.Smooth | Tag.Gated,
            Accuracy = new(0.51, 0.51, 0.51),
        },

        new("smish",
            [
                new("alpha", 1, "scale of the result") { Symbol = "α", Aliases = ["a"], Minimum = 0, IsOpen = true },
                new("beta", 1, "steepness of the gate") { Symbol = "β", Aliases = ["b"], Minimum = 0, IsOpen = true },
            ],
            values => Gated(Smish, values[0], values[1]))
        {
            Formula = "alpha*x*tanh(log(1+sigmoid(beta*x)))",
            DerivativeFormula = "alpha*tanh(log(1+sigmoid(beta*x))) + alpha*beta*x*(1-tanh(log(1+sigmoid(beta*x)))^2)*sigmoid(beta*x)*sigmoid(-beta*x)/(1+sigmoid(beta*x))",
            Source = "Wang, Ren & Wang 2022",
            Tags = Tag.Smooth | Tag.Gated,
            Accuracy = new(0.53, 0.51, 0.51),
        },

        new("gish", Gated(Gish))
        {
            Formula = "x*log(2-exp(-exp(x)))",
            DerivativeFormula = "log(2-exp(-exp(x))) + x*exp(x-exp(x))/(2-exp(-exp(x)))",
            Source = "Kaytan et al. 2023",
            Tags = Tag.Smooth | Tag.Gated,
            Accuracy = new(0.51, 0.54, 0.51),
        },
    ];

    // 2/√π to 107 bits.
    private static readonly DoubleDouble TwoOverRootPi = new(1.1283791670955126, 1.533545961316588e-17);

    /// <summary>
    /// A gate g at u with its derivatives, each without the exponential that takes it to 0, so that none underflows:
    /// for u &lt; 0 g = Value·eᵘ, otherwise g = Value; g′ = Slope·e^Decay, g″ = Curvature·e^Decay.
    /// </summary>
    private readonly record struct Gate(DoubleDouble Value, DoubleDouble Slope, DoubleDouble Curvature, DoubleDouble Decay);

    /// <summary>α·x·g(βx), given g at u as a function of u, p and q, where eᵘ = p/q and the larger of p and q is 1.</summary>
    private static Curve Gated(
        Func<DoubleDouble, DoubleDouble, DoubleDouble, Gate> gate, double alpha = 1, double beta = 1)
    {
        return new(
            x => double.IsPositiveInfinity(x) ? x : alpha * double.CopySign(Value(x, U(x)), x),
            x => alpha * Derivative(U(x)),
            x => alpha * (beta * SecondDerivative(U(x))));

        double Value(double x, DoubleDouble u) => u.High < 0
            ? (Math.Max(x, double.MinValue / 2) * At(u).Value).TimesExp(u) // never infinite
            : (x * At(u).Value).High;

        double Derivative(DoubleDouble u)
        {
            var g = At(u);
            return u.High < 0 ? (g.Value + u * g.Slope).TimesExp(u) : (g.Value + u * g.Slope * Exp(g.Decay)).High;
        }

        double SecondDerivative(DoubleDouble u)
        {
            var g = At(u);
            return (2 * g.Slope + u * g.Curvature).TimesExp(g.Decay);
        }

        // Beyond ±2000 every result is its limit, and infinity times 0 is kept away.
        DoubleDouble U(double x) => Math.Abs(beta * x) > 2000 ? Math.CopySign(2000, x) : (DoubleDouble)beta * x;

        // Beyond ±300 the smaller of p and q no longer matters beside the other.
        Gate At(DoubleDouble u) => u.High < 0
            ? gate(u, Exp(u.High < -300 ? -300 : u), 1)
            : gate(u, 1, Exp(u.High > 300 ? -300 : -u));
    }

    private static Gate Mish(DoubleDouble u, DoubleDouble p, DoubleDouble q)
    {
        var d = p * p + 2 * q * (p + q);
        return new(
            (p + 2 * q) / d,
            4 * (p + q) / (d * d),
            4 * (2 * q * q * (p + q) - p * p * (3 * q + 2 * p)) / (d * d * d),
            u.High < 0 ? u : -2 * u);
    }

    private static Gate Smish(DoubleDouble u, DoubleDouble p, DoubleDouble q)
    {
        var d = p * (5 * p + 6 * q) + 2 * q * q;
        var inner = (p + q) * (2 * p + q);
        return new(
            (3 * p + 2 * q) / d,
            4 * inner / (d * d),
            4 * (2 * q * q * q * (q + 3 * p) - p * p * (3 * q * q + 18 * q * p + 10 * p * p)) / (d * d * d),
            u.High < 0 ? u : -u);
    }

    private static Gate Logish(DoubleDouble u, DoubleDouble p, DoubleDouble q)
    {
        var d = (p + q) * (2 * p + q);
        return new(Log1pRatio(p / (p + q)) / (p + q), 1 / d, (q * q - 2 * p * p) / (d * d), u.High < 0 ? u : -u);
    }

    private static Gate TanhExp(DoubleDouble u, DoubleDouble p, DoubleDouble q)
    {
        var m = p / q;
        var w = Exp(-2 * m);
        var ratio = 2 * Expm1Ratio(-2 * m) / (1 + w); // tanh(m)/m
        var slope = 4 / ((1 + w) * (1 + w));
        var curvature = slope * (1 - 2 * m * m * ratio);
        return u.High < 0 ? new(ratio, slope * w, curvature * w, u) : new(m * ratio, slope * m, curvature * m, -2 * m);
    }

    private static Gate Gish(DoubleDouble u, DoubleDouble p, DoubleDouble q)
    {
        var m = p / q;
        var w = Exp(-m);
        var rise = Expm1Ratio(-m); // (1 − w)/m
        var ratio = rise * Log1pRatio(m * rise); // log(2 − w)/m
        var slope = 1 / (2 - w);
        var curvature = slope * (1 - 2 * m * slope);
        return u.High < 0 ? new(ratio, slope * w, curvature * w, u) : new(m * ratio, slope * m, curvature * m, -m);
    }

    private static Gate Serf(DoubleDouble u, DoubleDouble p, DoubleDouble q)
    {
        var ratio = Log1pRatio(u.High < 0 ? p : q);
        var s = u.High < 0 ? p * ratio : u + q * ratio;
        var slope = TwoOverRootPi / (p + q);
        var curvature = slope * (q - 2 * s * p) / (p + q);
        var bell = Exp(-s * s);
        return u.High < 0
            ? new(ErfRatio(s, bell) * ratio, slope * bell, curvature * bell, u)
            : new(s * ErfRatio(s, bell), slope, curvature, -s * s);
    }

    /// <summary>erf(s)/s for s ≥ 0, by a series of positive terms (Abramowitz &amp; Stegun 7.1.6), given exp(−s²).</summary>
    private static DoubleDouble ErfRatio(DoubleDouble s, DoubleDouble bell)
    {
        if (s.High > 6.5)
        {
            return 1 / s; // 1 − erf(6.5) is 4e-20
        }

        DoubleDouble term = 1, sum = 1;
        for (var n = 1; term.High > 1e-22 * sum.High; n++)
        {
            term *= 2 * s * s / (2 * n + 1);
            sum += term;
        }

        return TwoOverRootPi * bell * sum;
    }
}
