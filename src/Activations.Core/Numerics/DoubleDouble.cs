using static System.Math;

namespace Activations.Numerics;

/// <summary>
/// A number as the unevaluated sum of two doubles, the second below half an ulp of the first: about 106 bits. For
/// derivatives that cross zero, where what doubles round off is all that is left. Exponentials are good to 2^-75.
/// </summary>
/// <param name="High">The nearest double.</param>
/// <param name="Low">What is missing.</param>
internal readonly record struct DoubleDouble(double High, double Low)
{
    // ln 2 to 107 bits.
    private static readonly DoubleDouble Ln2 = new(0.6931471805599453, 2.3190468138462996e-17);

    // 1/n!; on |x| ≤ 0.7 the first term left out is below 1e-25 of the sum.
    private static readonly DoubleDouble[] InverseFactorials =
        [.. Enumerable.Range(0, 24).Select(n => Enumerable.Range(1, n).Aggregate((DoubleDouble)1, (last, k) => last / k))];

    public static implicit operator DoubleDouble(double value) => new(value, 0);

    public static DoubleDouble operator -(DoubleDouble a) => new(-a.High, -a.Low);

    public static DoubleDouble operator +(DoubleDouble a, DoubleDouble b)
    {
        var sum = a.High + b.High;
        var part = sum - a.High;
        return Sum(sum, a.High - (sum - part) + (b.High - part) + (a.Low + b.Low));
    }

    public static DoubleDouble operator -(DoubleDouble a, DoubleDouble b) => a + -b;

    public static DoubleDouble operator *(DoubleDouble a, DoubleDouble b)
    {
        var product = a.High * b.High;
        return Sum(product, FusedMultiplyAdd(a.High, b.High, -product) + (a.High * b.Low + a.Low * b.High));
    }

    public static DoubleDouble operator /(DoubleDouble a, DoubleDouble b)
    {
        var quotient = a.High / b.High;
        return Sum(quotient, (a - quotient * b).High / b.High);
    }

    /// <summary>e^y; y may be as far below zero as it likes.</summary>
    public static DoubleDouble Exp(DoubleDouble y)
    {
        var (mantissa, power) = SplitExp(y);
        return new(ScaleB(mantissa.High, power), ScaleB(mantissa.Low, power));
    }

    /// <summary>This times e^y as a double, rounded once even where e^y has lost its digits for being subnormal.</summary>
    public double TimesExp(DoubleDouble y)
    {
        var (mantissa, power) = SplitExp(y);
        return ScaleB((this * mantissa).High, power);
    }

    /// <summary>(e^x − 1)/x, which is 1 at 0.</summary>
    public static DoubleDouble Expm1Ratio(DoubleDouble x)
    {
        if (Abs(x.High) > 0.7)
        {
            return (Exp(x) - 1) / x;
        }

        // Terms from x⁷/8! on add less than 2^-19 to the sum: for them doubles do.
        var n = InverseFactorials.Length - 1;
        var rest = 0.0;
        for (; n > 7; n--)
        {
            rest = rest * x.High + InverseFactorials[n].High;
        }

        DoubleDouble sum = rest;
        for (; n > 0; n--)
        {
            sum = sum * x + InverseFactorials[n];
        }

        return sum;
    }

    /// <summary>ln(1 + x)/x for x above 0.</summary>
    public static DoubleDouble Log1pRatio(DoubleDouble x)
    {
        // One step of Newton's method doubles the digits: y + (1 + x)e^−y − 1, arranged so that a small x keeps its own.
        var y = Exponential.Log1p(x.High);
        var expm1 = -y * Expm1Ratio(-y);
        return (y + (x + expm1 + x * expm1)) / x;
    }

    /// <summary>e^y = mantissa·2^power, the mantissa between 0.7 and 1.5.</summary>
    private static (DoubleDouble Mantissa, int Power) SplitExp(DoubleDouble y)
    {
        if (y.High < -2000)
        {
            return (1, -4000); // 0 whatever it multiplies
        }

        var power = Round(y.High / Ln2.High);
        var x = y - power * Ln2;
        return (1 + x * Expm1Ratio(x), (int)power);
    }

    /// <summary>Of two doubles, the second much the smaller.</summary>
    private static DoubleDouble Sum(double a, double b)
    {
        var sum = a + b;
        return new(sum, b - (sum - a));
    }
}
