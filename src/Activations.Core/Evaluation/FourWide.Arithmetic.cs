using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Activations.Evaluation;

internal readonly partial struct FourWide
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourWide operator -(FourWide a) => new(-a._high, -a._low, a._error);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourWide operator -(FourWide a, FourWide b) => a + -b;

    /// <summary>As <see cref="Wide"/> adds: what the low parts lose is known exactly.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourWide operator +(FourWide a, FourWide b)
    {
        var sum = a._high + b._high;
        var part = sum - a._high;
        var rest = (a._high - (sum - part)) + (b._high - part);
        var low = a._low + b._low;
        var lowPart = low - a._low;
        var lost = (a._low - (low - lowPart)) + (b._low - lowPart);
        var next = rest + low;
        var nextPart = next - rest;
        var lostToo = (rest - (next - nextPart)) + (low - nextPart);
        var high = sum + next;
        var highPart = high - sum;
        var tail = (sum - (high - highPart)) + (next - highPart);
        return new(high, tail, a._error + b._error + (Vector256.Abs(lost) + Vector256.Abs(lostToo)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourWide operator *(FourWide a, FourWide b)
    {
        var product = a._high * b._high;
        var rest = Vector256.FusedMultiplyAdd(a._high, b._high, -product);
        var cross = Vector256.FusedMultiplyAdd(a._high, b._low, a._low * b._high);
        var size = Vector256.Abs(product);
        var more = Vector256.Abs(a._low) + Vector256.Abs(b._low) + (a._error + b._error);
        var isExact = Vector256.Equals(more, default) & Vector256.GreaterThan(size, Vector256.Create(Smallest));
        var error = Vector256.AndNot(size * Unit + Vector256.Create(Least), isExact);
        error += Vector256.Abs(a._high) * b._error + (Vector256.Abs(b._high) + b._error) * a._error;
        return Normalized(product, rest + cross, error);
    }

    /// <summary>The quotient; NaN where b may be 0.</summary>
    /// <remarks>
    /// With u = 2^-53, the first quotient is within 2u of the true one, so that what is left of a is 2u at most and
    /// rounded by 2u²; what the low parts add, by 2u²; their sum, by 4u²; the second quotient, by 8u²; and it leaves
    /// out b's low part, 4u². All are less than 32u², which is 4 units.
    /// </remarks>
    public static FourWide operator /(FourWide a, FourWide b)
    {
        var inverse = One / b._high;
        var quotient = a._high * inverse;
        var rest = Vector256.FusedMultiplyAdd(-quotient, b._high, a._high);
        var next = (rest + Vector256.FusedMultiplyAdd(-quotient, b._low, a._low)) * inverse;

        // 1/(|b| - error of b) is less than this for a ratio of at most 1/4.
        var steep = Vector256.Abs(inverse);
        var ratio = steep * b._error;
        var size = Vector256.Abs(quotient);
        var error = size * (4 * Unit) + Vector256.Create(Least)
            + (a._error * steep + size * ratio) * (One + ratio + ratio);
        var dividend = Vector256.Abs(a._high);
        var isHeld = Vector256.Equals(dividend, default) | IsBetween(dividend, Smallest, Largest);
        var isApart = Vector256.LessThan(ratio, Vector256.Create(0.25))
            & IsBetween(steep, SmallestDivisor, LargestDivisor);
        return Normalized(quotient, next, error).Where(isHeld & isApart);
    }

    public static FourWide Scale(FourWide a, int exponent)
    {
        if (Math.Abs(exponent) >= 100)
        {
            return Undefined;
        }

        var power = BitConverter.Int64BitsToDouble((1023L + exponent) << 52);
        var high = a._high * power;
        var isExact = Vector256.Equals(a._low, default)
            & Vector256.GreaterThan(Vector256.Abs(high), Vector256.Create(Smallest));
        var error = a._error * power + Vector256.AndNot(Vector256.Create(Least), isExact);
        return new(high, a._low * power, error);
    }

    public static FourWide Widen(FourWide a, FourWide by) =>
        a.WithError(a._error + (Vector256.Abs(by._high) + by._error) * Slack);

    public static FourWide Sqrt(FourWide a)
    {
        var root = Vector256.Sqrt(a._high);
        var rest = Vector256.FusedMultiplyAdd(-root, root, a._high);
        var next = (rest + a._low) / (root + root);

        // The slope at the lower end of what is inside.
        var least = a._high - a._error * Slack;
        var error = root * (8 * Unit) + a._error / (root + Vector256.Sqrt(least * (1 - 1e-15)));
        var isHeld = Vector256.GreaterThan(least, default) & IsBetween(a._high, Smallest, Largest);
        return Normalized(root, next, error).Where(isHeld);
    }

    /// <summary>The largest whole number below; NaN where it is not proven.</summary>
    public static FourWide Floor(FourWide a)
    {
        var error = a._error * Slack + Vector256.Abs(a._low) * 1e-15;
        var least = a._high + (a._low - error);
        var most = a._high + (a._low + error);
        var floor = Vector256.Floor(least);

        // Rounding goes across a whole number only where one of the two is it.
        var isProven = Vector256.Equals(floor, Vector256.Floor(most)) & Vector256.LessThan(floor, least);
        return new FourWide(floor, default, default).Where(isProven);
    }

    /// <summary>high + low with high rounded from the sum; low is at most of the order of high.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static FourWide Normalized(Vector256<double> high, Vector256<double> low, Vector256<double> error)
    {
        var sum = high + low;
        return new(sum, low - (sum - high), error);
    }

    /// <summary>The product of two numbers without regard to errors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static FourWide Multiplied(FourWide a, FourWide b)
    {
        var product = a._high * b._high;
        var rest = Vector256.FusedMultiplyAdd(a._high, b._high, -product);
        return Normalized(product, rest + (a._high * b._low + a._low * b._high), default);
    }

    /// <summary>The sum of two numbers without regard to errors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static FourWide Added(FourWide a, FourWide b)
    {
        var sum = a._high + b._high;
        var part = sum - a._high;
        var rest = (a._high - (sum - part)) + (b._high - part) + (a._low + b._low);
        return Normalized(sum, rest, default);
    }
}
