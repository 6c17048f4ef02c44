using static Activations.Numerics.Sinusoid;

namespace Activations.Functions;

/// <summary>Functions made of sines.</summary>
internal static class PeriodicFunctions
{
    // In x²: of (sin(x)/x)′/x and of (sin(x)/x)″, where the closed forms cancel; on |x| ≤ 2 the first term left out is below 1e-20.
    private static readonly double[] SincSlope = Series(n => 2 * n);
    private static readonly double[] SincCurvature = Series(n => 2 * n * (2 * n - 1));

    public static IReadOnlyList<Activation> All { get; } =
    [
        new("snake", [Frequency("alpha", "α", ["a", "frequency"])], values => Snake(values[0]))
        {
            Formula = "x + sin(alpha*x)^2/alpha",
            DerivativeFormula = "1 + sin(2*alpha*x)",
            Source = "Ziyin et al. 2020, arXiv:2006.08195",
            Tags = Tag.Smooth | Tag.Monotone | Tag.Periodic,
            Accuracy = new(2, 2.7, 0.97),
        },

        new("sin", [Frequency("omega", "ω", ["w"])], values => Sine(values[0]))
        {
            Formula = "sin(omega*x)",
            DerivativeFormula = "omega*cos(omega*x)",
            Source = "Sitzmann et al. 2020, arXiv:2006.09661",
            Tags = Tag.Smooth | Tag.Bounded | Tag.Odd | Tag.Periodic,
            Accuracy = new(0.5, 0.5, 0.5),
            Aliases = ["sine", "siren"],
        },

        new("cos", new Curve(Math.Cos, x => -Math.Sin(x), x => -Math.Cos(x)))
        {
            Formula = "cos(x)",
            DerivativeFormula = "-sin(x)",
            Source = "Rahimi & Recht 2007",
            Tags = Tag.Smooth | Tag.Bounded | Tag.Even | Tag.Periodic,
            Accuracy = new(0.51, 0.51, 0.51),
            Aliases = ["cosine"],
        },

        new("sinc", new Curve(
            x => double.IsInfinity(x) ? 0 : x == 0 ? 1 : Math.Sin(x) / x,
            x => double.IsInfinity(x) ? 0 : Math.Abs(x) < 2 ? x * Polynomial(SincSlope, x * x)
                : (Math.Cos(x) - Math.Sin(x) / x) / x,
            x => double.IsInfinity(x) ? 0 : Math.Abs(x) < 2 ? Polynomial(SincCurvature, x * x)
                : -(Math.Sin(x) + 2 * (Math.Cos(x) - Math.Sin(x) / x) / x) / x))
        {
            Formula = "where(abs(x) > 0, sin(x)/x, 1)",
            DerivativeFormula = "where(x == 0, 0, (x*cos(x)-sin(x))/x^2)",
            Source = "Wikipedia, Activation function",
            Tags = Tag.Smooth | Tag.Bounded | Tag.Even | Tag.Periodic,
            Accuracy = new(1.2, 2.3, 25, "f″ is a difference near its zeros, of a sine and a cosine that have been rounded"),
        },

        new("gcu", new Curve(
            x => x * Math.Cos(x),
            x => Math.FusedMultiplyAdd(-x, Math.Sin(x), Math.Cos(x)),
            x => Math.FusedMultiplyAdd(-x, Math.Cos(x), -2 * Math.Sin(x))))
        {
            Formula = "x*cos(x)",
            DerivativeFormula = "cos(x) - x*sin(x)",
            Source = "Noel et al. 2021, arXiv:2108.12943",
            Tags = Tag.Smooth | Tag.Odd | Tag.Periodic,
            Accuracy = new(1.1, 9.3, 5.7, "f′ is a difference near its zeros, of a sine and a cosine that have been rounded"),
            Aliases = ["GrowingCosineUnit"],
        },

        new("sinlu",
            [
                new("a", 1, "height of the waves") { Minimum = 0, Maximum = 1e6, IsOpen = true },
                Frequency("b", "b", []),
            ],
            values => new Curve(x => SinLu(x, values[0], values[1])))
        {
            Formula = "(x+a*sin(b*x))*sigmoid(x)",
            DerivativeFormula = "sigmoid(x)*(1 + a*b*cos(b*x) + (x+a*sin(b*x))*sigmoid(-x))",
            Source = "Paul et al. 2022, Mathematics 10(3)",
            Tags = Tag.Smooth | Tag.Gated | Tag.Periodic,
            Accuracy = new(2, 3.9, 6),
        },
    ];

    private static Parameter Frequency(string name, string symbol, string[] aliases) =>
        new(name, 1, "frequency of the waves") { Symbol = symbol, Aliases = aliases, Minimum = 0, Maximum = 1e6, IsOpen = true };

    private static Curve Snake(double alpha) => new(
        x =>
        {
            var sin = SinCos(alpha, x).Sin;
            return double.IsInfinity(x) || x == 0 ? x : Math.FusedMultiplyAdd(sin / alpha, sin, x);
        },
        x =>
        {
            var (sin, cos) = SinCos(2 * alpha, x);
            return OnePlus(sin, cos);
        },
        x => 2 * alpha * SinCos(2 * alpha, x).Cos);

    private static Curve Sine(double omega) => new(
        x => SinCos(omega, x).Sin,
        x => omega * SinCos(omega, x).Cos,
        x => omega * -omega * SinCos(omega, x).Sin);

    private static Jet SinLu(double x, double a, double b)
    {
        if (double.IsInfinity(x))
        {
            return x > 0 ? new(x, double.NaN, double.NaN) : default;
        }

        var (sin, cos) = SinCos(b, x);
        var (u, du, d2u) = (Math.FusedMultiplyAdd(a, sin, x), 1 - a * b + a * b * OnePlus(cos, sin), -a * b * b * sin);
        var e = Math.Exp(-Math.Abs(x));
        var one = 1 + e;

        // (u·σ)′ and (u·σ)″ in powers of e, the coefficients with as little cancelling as can be.
        var sum = Math.FusedMultiplyAdd(a, sin + b * cos, 1) + x; // u + u′
        var outer = 2 + x + a * (2 * b * cos + (1 - b * b) * sin); // u + 2u′ + u″
        var inner = 2 - x + a * (2 * b * cos - (1 + 2 * b * b) * sin); // 2u″ + 2u′ − u
        if (x > 0)
        {
            return new(
                u / one,
                Math.FusedMultiplyAdd(e, sum, du) / (one * one),
                Math.FusedMultiplyAdd(e, Math.FusedMultiplyAdd(e, outer, inner), d2u) / (one * one * one));
        }

        // By halves where e is subnormal but its product with u need not be.
        var (half, otherHalf) = x > -700 ? (1, e) : (Math.Exp(x / 2), Math.Exp(x / 2));
        return new(
            u / one * half * otherHalf,
            Math.FusedMultiplyAdd(e, du, sum) / (one * one) * half * otherHalf,
            Math.FusedMultiplyAdd(e, Math.FusedMultiplyAdd(e, d2u, inner), outer) / (one * one * one) * half * otherHalf);
    }

    private static double Polynomial(double[] coefficients, double x) =>
        coefficients.Aggregate(0.0, (sum, coefficient) => Math.FusedMultiplyAdd(sum, x, coefficient));

    /// <summary>The terms of sin(x)/x times a factor, n = 14 down to 1.</summary>
    private static double[] Series(Func<int, double> factor) => [.. Enumerable.Range(1, 14).Reverse().Select(n =>
        factor(n) * (1 - n % 2 * 2) / Enumerable.Range(1, 2 * n + 1).Aggregate(1.0, (product, i) => product * i))];
}
