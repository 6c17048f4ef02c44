using System.Runtime.CompilerServices;

namespace Activations.Numerics;

/// <summary>
/// A number held as the exact sum of two doubles, to about 1e-30 of itself. Where a formula cancels, near the zeros of
/// a derivative, or feeds an exponential, it keeps the digits that doubles would lose, so that the formula can be
/// written down as it is. Infinities, NaN and signs of zero behave as those of doubles do; below 1e-290 the second
/// double fades away.
/// </summary>
/// <param name="High">The number rounded to a double.</param>
/// <param name="Low">What that rounding left, at most half an ulp; 0 when High is infinite or NaN.</param>
/// <remarks>The algorithms are those of Dekker 1971 and Hida, Li and Bailey 2001.</remarks>
internal readonly record struct DoubleDouble(double High, double Low = 0)
{
    /// <summary>ln 2.</summary>
    public static readonly DoubleDouble Ln2 = new(0.6931471805599453, 2.3190468138462996e-17);

    private static readonly DoubleDouble Sixth = 1 / (DoubleDouble)6, TwentyFourth = Sixth / 4;

    // 1/10! down to 1/5!: what is left out is below 1e-24 of the sum at 1/45, where the series is used.
    private static readonly double[] InverseFactorials =
        [1.0 / 3628800, 1.0 / 362880, 1.0 / 40320, 1.0 / 5040, 1.0 / 720, 1.0 / 120];

    public static implicit operator DoubleDouble(double value) => new(value);

    public static DoubleDouble operator -(DoubleDouble a) => new(-a.High, -a.Low);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble operator +(DoubleDouble a, DoubleDouble b)
    {
        var sum = a.High + b.High;
        var added = sum - a.High;
        return Normalized(sum, a.High - (sum - added) + (b.High - added) + (a.Low + b.Low));
    }

    public static DoubleDouble operator -(DoubleDouble a, DoubleDouble b) => a + -b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble operator *(DoubleDouble a, DoubleDouble b)
    {
        var product = a.High * b.High;
        var lost = Math.FusedMultiplyAdd(a.High, b.High, -product);
        return Normalized(product, lost + (a.High * b.Low + a.Low * b.High));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble operator /(DoubleDouble a, DoubleDouble b)
    {
        var quotient = a.High / b.High;
        var rest = Math.FusedMultiplyAdd(-quotient, b.High, a.High) + (a.Low - quotient * b.Low);
        return Normalized(quotient, rest / b.High);
    }

    public static DoubleDouble Abs(DoubleDouble x) => double.IsNegative(x.High) ? -x : x;

    public static DoubleDouble Sqrt(DoubleDouble x)
    {
        var root = Math.Sqrt(x.High);
        return Normalized(root, (x - (DoubleDouble)root * root).High / (2 * root));
    }

    /// <summary>eˣ, to 1e-23 of itself.</summary>
    public static DoubleDouble Exp(DoubleDouble x)
    {
        if (!(Math.Abs(x.High) < 750))
        {
            return Math.Exp(x.High); // 0, ∞ or NaN
        }

        var (mantissa, power) = SplitExp(x);
        // A subnormal Low, itself rounded, would be worse than none.
        return new(Math.ScaleB(mantissa.High, power), power < -1000 ? 0 : Math.ScaleB(mantissa.Low, power));
    }

    /// <summary>eˣ − 1, to 1e-23 of itself, down to the sign of zero.</summary>
    public static DoubleDouble Expm1(DoubleDouble x) =>
        Math.Abs(x.High) < 1e-35 ? x : Math.Abs(x.High) < 0.34 ? Series(x) : Exp(x) - 1;

    /// <summary>ln(1 + x), to 1e-23 of itself, down to the sign of zero.</summary>
    public static DoubleDouble Log1p(DoubleDouble x)
    {
        var argument = 1 + x;
        if (Math.Abs(x.High) < 1e-35 || argument.High == 0)
        {
            return argument.High == 0 ? double.NegativeInfinity : x;
        }

        // A step of Newton's: it doubles the digits of the double that it starts from.
        var start = Math.Log(argument.High) + argument.Low / argument.High;
        var there = Expm1(start);
        return Normalized(start, ((x - there) / (1 + there)).High);
    }

    /// <summary>(eˣ − 1)/x, which is 1 at 0.</summary>
    public static DoubleDouble Expm1Ratio(DoubleDouble x) => x.High == 0 ? 1 : Expm1(x) / x;

    /// <summary>ln(1 + x)/x, which is 1 at 0.</summary>
    public static DoubleDouble Log1pRatio(DoubleDouble x) => x.High == 0 ? 1 : Log1p(x) / x;

    /// <summary>This times eˣ as a double, rounded once even where eˣ has lost its digits for being subnormal.</summary>
    /// <param name="x">At most 700; as far below zero as it likes.</param>
    public double TimesExp(DoubleDouble x)
    {
        if (x.High < -2000)
        {
            return Math.CopySign(0, High);
        }

        var (mantissa, power) = SplitExp(x);
        return Math.ScaleB((this * mantissa).High, power);
    }

    /// <summary>eˣ = mantissa · 2^power, the mantissa between 0.7 and 1.5.</summary>
    private static (DoubleDouble Mantissa, int Power) SplitExp(DoubleDouble x)
    {
        var power = Math.Round(x.High / Ln2.High);
        return (1 + Series(x - power * Ln2), (int)power);
    }

    /// <summary>eˣ − 1 for |x| ≤ 0.35: Taylor's series at x/16, then e²ˣ − 1 = (eˣ − 1)(eˣ + 1) four times.</summary>
    private static DoubleDouble Series(DoubleDouble x)
    {
        var small = x * 0.0625;
        var tail = 0.0;
        foreach (var coefficient in InverseFactorials)
        {
            tail = tail * small.High + coefficient;
        }

        var sum = small + small * small * (0.5 + small * (Sixth + small * (TwentyFourth + small.High * tail)));
        for (var doubling = 0; doubling < 4; doubling++)
        {
            sum *= 2 + sum;
        }

        return sum;
    }

    // An infinity, a NaN or a zero, whose sign counts, is in the high part alone: the low one may have become NaN.
    private static DoubleDouble Normalized(double high, double low) =>
        high + low is var sum && Math.Abs(sum) is > 0 and <= double.MaxValue ? new(sum, low - (sum - high)) : new(high);
}
