namespace Activations.Numerics;

/// <summary>
/// A number held as the exact sum of two doubles, to about 1e-30 of itself, so that an expression may cancel nine or
/// ten digits and still round right. Infinities, NaN and signs of zero behave as those of doubles do; below 1e-290 the
/// second double fades away. From a double it is exact; <see cref="High"/> is the double nearest to it.
/// </summary>
/// <param name="High">The sum, rounded.</param>
/// <param name="Low">What rounding lost: at most half an ulp of it.</param>
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

    public static DoubleDouble operator -(DoubleDouble a, DoubleDouble b) => a + -b;

    public static DoubleDouble operator +(DoubleDouble a, DoubleDouble b)
    {
        var sum = a.High + b.High;
        var addend = sum - a.High;
        return Join(sum, a.High - (sum - addend) + (b.High - addend) + (a.Low + b.Low));
    }

    public static DoubleDouble operator *(DoubleDouble a, DoubleDouble b)
    {
        var product = a.High * b.High;
        var lost = Math.FusedMultiplyAdd(a.High, b.High, -product);
        return Join(product, lost + (a.High * b.Low + a.Low * b.High));
    }

    public static DoubleDouble operator /(DoubleDouble a, DoubleDouble b)
    {
        var quotient = a.High / b.High;
        return double.IsSubnormal(quotient) ? quotient : Join(quotient, (a - quotient * b).High / b.High);
    }

    public static DoubleDouble Abs(DoubleDouble x) => x.High < 0 ? -x : x;

    public static DoubleDouble Sqrt(DoubleDouble x)
    {
        var root = Math.Sqrt(x.High);
        return Join(root, (x - (DoubleDouble)root * root).High / (2 * root));
    }

    public static DoubleDouble Exp(DoubleDouble x)
    {
        if (!(Math.Abs(x.High) < 750))
        {
            return Math.Exp(x.High); // 0, ∞ or NaN
        }

        var power = Math.Round(x.High / Ln2.High);
        var mantissa = 1 + Series(x - power * Ln2);
        // A subnormal Low, itself rounded, would be worse than none.
        return new(Math.ScaleB(mantissa.High, (int)power), power < -1000 ? 0 : Math.ScaleB(mantissa.Low, (int)power));
    }

    /// <summary>eˣ − 1, to 1e-23 of itself.</summary>
    public static DoubleDouble Expm1(DoubleDouble x) =>
        Math.Abs(x.High) < 1e-35 ? x : Math.Abs(x.High) < 0.34 ? Series(x) : Exp(x) - 1;

    /// <summary>ln(1 + x), to 1e-23 of itself.</summary>
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
        return Join(start, ((x - there) / (1 + there)).High);
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

    /// <summary>The sum, given that low is much the smaller; beside 0 and ∞ it is meaningless and left out.</summary>
    private static DoubleDouble Join(double high, double low)
    {
        var sum = high + low;
        return low == 0 || !double.IsFinite(sum) ? new DoubleDouble(high) : new(sum, low - (sum - high));
    }
}
