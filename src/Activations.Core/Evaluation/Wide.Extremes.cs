using System.Runtime.CompilerServices;

namespace Activations.Evaluation;

/// <content>Arithmetic of what is beyond doubles, or of which no more than a size is known.</content>
internal readonly partial struct Wide
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Wide SumOfScaled(Wide a, Wide b)
    {
        if (IsUndefined(a) || IsUndefined(b) || a.IsUnknown || b.IsUnknown)
        {
            return Missing(a, b);
        }

        if (a.IsZero || b.IsZero)
        {
            return a.IsZero ? b : a;
        }

        if (a.IsHuge || b.IsHuge)
        {
            return SumWithHuge(a.IsHuge ? a : b, a.IsHuge ? b : a);
        }

        if (a.IsTiny && b.IsTiny && a._high == b._high)
        {
            return Tiny(a._high, Math.Max(a._exponent, b._exponent) + 1);
        }

        var (large, small) = a._exponent < b._exponent ? (b, a) : (a, b);
        var shift = small._exponent - large._exponent;
        if (shift < -700)
        {
            // 2^200 at most, of which 2^-400 is left; no less than what products with 2^-200 do not lose.
            var error = large._error + (Math.Abs(small._high) + small._error) * PowerOf2(Math.Max(shift, -600));
            return Settled(large._high, large._low, error, large._exponent);
        }

        var power = PowerOf2(shift);
        var aligned = new Wide(small._high * power, small._low * power, small._error * power);
        var sum = Sum(new(large._high, large._low, large._error), aligned);
        return Settled(sum._high, sum._low, sum._error, (long)large._exponent + sum._exponent);
    }

    private static Wide SumWithHuge(Wide huge, Wide other)
    {
        if (other.IsHuge)
        {
            var isLarger = huge._exponent > other._exponent;
            return huge._high != other._high ? Unknown : isLarger ? huge : other;
        }

        return Magnitude(other).High < huge._exponent - 1 ? Huge(huge._high, huge._exponent - 1) : Unknown;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Wide ProductOfScaled(Wide a, Wide b)
    {
        if (IsUndefined(a) || IsUndefined(b) || a.IsUnknown || b.IsUnknown)
        {
            return Missing(a, b);
        }

        if (a.IsZero || b.IsZero)
        {
            return default;
        }

        if (a.IsHuge || b.IsHuge || a.IsTiny || b.IsTiny)
        {
            return Extreme(Sign(a) * Sign(b), Magnitude(a), Magnitude(b));
        }

        var product = Product(new(a._high, a._low, a._error), new(b._high, b._low, b._error));
        var exponent = (long)a._exponent + b._exponent + product._exponent;
        return Settled(product._high, product._low, product._error, exponent);
    }

    private static Wide QuotientOfExtremes(Wide a, Wide b)
    {
        var divisor = Magnitude(b);
        return IsUndefined(a) ? a : Extreme(Sign(a) * Sign(b), Magnitude(a), new(-divisor.High, -divisor.Low));
    }

    /// <summary>The product of two numbers of which one is tiny or huge.</summary>
    private static Wide Extreme(int? sign, Magnitude a, Magnitude b)
    {
        double low = a.Low + b.Low, high = a.High + b.High;
        if (high < -1000)
        {
            return sign is { } known ? Tiny(known, (long)Math.Ceiling(high)) : new(0, 0, 2, (int)Math.Ceiling(high));
        }

        return low > 1000 && sign is { } proven ? Huge(proven, (long)Math.Floor(low)) : Unknown;
    }

    /// <summary>What a and b of which one has no known value make: the undefined prevails.</summary>
    private static Wide Missing(Wide a, Wide b) => IsUndefined(a) || IsUndefined(b) ? Undefined : Unknown;

    /// <summary>2^exponent, for exponents of normal doubles.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double PowerOf2(int exponent) => BitConverter.Int64BitsToDouble((1023L + exponent) << 52);
}
