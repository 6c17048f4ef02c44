using System.Runtime.CompilerServices;

namespace Activations.Numerics;

/// <summary>
/// A number of about 32 digits: the unevaluated sum of two doubles (Dekker 1971). Where a formula cancels, near the
/// zeros of a derivative, or feeds an exponential, it keeps the digits that doubles would lose, so that the formula
/// can be written down as it is.
/// </summary>
/// <param name="High">The number rounded to a double.</param>
/// <param name="Low">What that rounding left, at most half an ulp; 0 when High is infinite or NaN.</param>
internal readonly record struct DoubleDouble(double High, double Low)
{
    private static readonly DoubleDouble Ln2 = new(0.6931471805599453, 2.3190468138462996e-17);

    private static readonly DoubleDouble Sixth = (DoubleDouble)1 / 6;

    // 1/13! down to 1/4!
    private static readonly double[] InverseFactorials =
        [.. Enumerable.Range(4, 10).Reverse().Select(n => 1 / Enumerable.Range(1, n).Aggregate(1.0, (a, b) => a * b))];

    public static implicit operator DoubleDouble(double value) => new(value, 0);

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

    /// <summary>eˣ to some 66 bits.</summary>
    public static DoubleDouble Exp(DoubleDouble x)
    {
        if (!(Math.Abs(x.High) < 1000))
        {
            return Math.Exp(x.High); // 0, ∞ or NaN
        }

        var k = Math.Round(x.High / Ln2.High);
        var power = 1 + Series(x - k * Ln2);
        return new(Math.ScaleB(power.High, (int)k), Math.ScaleB(power.Low, (int)k));
    }

    /// <summary>eˣ − 1 to some 66 bits, however small, down to the sign of zero.</summary>
    public static DoubleDouble Expm1(DoubleDouble x) => Math.Abs(x.High) switch
    {
        < 1e-25 => x,
        < 0.35 => Series(x),
        _ => Exp(x) - 1,
    };

    /// <summary>eˣ − 1 for |x| ≤ ln(2)/2: first of x/4, then twice from e^a − 1 to e^2a − 1.</summary>
    private static DoubleDouble Series(DoubleDouble x)
    {
        var r = x * 0.25;
        var tail = 0.0; // r⁴·tail is 1/36000 of the sum at most, so that its rounding does not matter
        foreach (var coefficient in InverseFactorials)
        {
            tail = tail * r.High + coefficient;
        }

        var sum = r * (1 + r * (0.5 + r * (Sixth + r * tail)));
        sum *= 2 + sum;
        return sum * (2 + sum);
    }

    // An infinity, a NaN or a zero, whose sign counts, is in the high part alone: the low one may have become NaN.
    private static DoubleDouble Normalized(double high, double low) =>
        high + low is var sum && Math.Abs(sum) is > 0 and <= double.MaxValue ? new(sum, low - (sum - high)) : new(high, 0);
}
