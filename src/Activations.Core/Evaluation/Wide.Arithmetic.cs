using System.Runtime.CompilerServices;

namespace Activations.Evaluation;

// The algorithms are those of Dekker 1971 and Joldes, Muller and Popescu 2017.
internal readonly partial struct Wide
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide operator -(Wide a) => new(-a._high, -a._low, a._error, a._exponent);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide operator -(Wide a, Wide b) => a + -b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide operator +(Wide a, Wide b) =>
        (a._exponent | b._exponent) == 0 ? Sum(a, b) : SumOfScaled(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide operator *(Wide a, Wide b) =>
        (a._exponent | b._exponent) == 0 ? Product(a, b) : ProductOfScaled(a, b);

    public static Wide operator /(Wide a, Wide b)
    {
        var sign = Sign(b);
        if (sign is null or 0)
        {
            return sign is 0 || IsUndefined(a) || IsUndefined(b) ? Undefined : Unknown;
        }

        if (a.IsZero || a.IsUnknown)
        {
            return a;
        }

        if ((a._exponent | b._exponent) != 0 && (a.IsTiny || a.IsHuge || b.IsTiny || b.IsHuge))
        {
            return QuotientOfExtremes(a, b);
        }

        var quotient = a._high / b._high;
        var rest = Math.FusedMultiplyAdd(-quotient, b._high, a._high);
        var next = (rest + (a._low - quotient * b._low)) / b._high;
        var isExact = rest == 0 && a._low == 0 && b._low == 0;
        var size = Math.Abs(quotient);
        var error = isExact ? 0 : size * (4 * Unit);
        if (a._error + b._error != 0)
        {
            var least = Math.Abs(b._high) * (1 - 1e-15) - b._error * Slack;
            error += (a._error + size * (1 + 1e-15) * b._error) / least;
        }

        var exponent = a._exponent - b._exponent;
        return exponent == 0 ? Normalized(quotient, next, error) : Settled(quotient, next, error, exponent);
    }

    public static Wide Scale(Wide a, int exponent)
    {
        if (a.IsHuge)
        {
            return Huge(a._high, (long)a._exponent + exponent);
        }

        if (a.IsTiny)
        {
            return Tiny(a._high, (long)a._exponent + exponent);
        }

        if (a.IsOrdinary && Math.Abs(exponent) < 100)
        {
            var power = PowerOf2(exponent);
            return Normalized(a._high * power, a._low * power, a._error * power);
        }

        return a.IsUnknown ? a : Settled(a._high, a._low, a._error, (long)a._exponent + exponent);
    }

    public static Wide Widen(Wide a, Wide by)
    {
        if (IsUndefined(a) || IsUndefined(by))
        {
            return Undefined;
        }

        return by.IsHuge ? Unknown : a + new Wide(0, 0, (Math.Abs(by._high) + by._error) * Slack, by._exponent);
    }

    public static Wide Sqrt(Wide a)
    {
        if (Sign(a) is not 1)
        {
            return Sign(a) is -1 ? Undefined : IsUndefined(a) || a.IsZero ? a : Unknown;
        }

        if (a.IsTiny || a.IsHuge)
        {
            return a.IsTiny ? Tiny(1, a._exponent / 2 + 1) : Huge(1, a._exponent / 2 - 1);
        }

        var odd = a._exponent & 1;
        double high = a._high * (1 + odd), low = a._low * (1 + odd);
        var root = Math.Sqrt(high);
        var rest = Math.FusedMultiplyAdd(-root, root, high);
        var error = rest == 0 && low == 0 ? 0 : 8 * Unit * root;
        if (a._error != 0)
        {
            // The slope at the lower end of what is inside.
            var least = Math.Sqrt(Math.Max(0, high - a._error * (1 + odd) * Slack) * (1 - 1e-15));
            error += a._error * (1 + odd) / (root + least);
        }

        var exponent = (a._exponent - odd) / 2;
        var next = (rest + low) / (2 * root);
        return exponent == 0 ? Normalized(root, next, error) : Settled(root, next, error, exponent);
    }

    public static Wide Floor(Wide a)
    {
        if (IsUndefined(a) || a.IsUnknown)
        {
            return a;
        }

        if (a._exponent < 0 && Sign(a) is { } sign)
        {
            return Of(Math.Min(sign, 0));
        }

        var half = Of(0.5);
        if (!a.IsOrdinary)
        {
            return Widen(a - half, half);
        }

        var error = a._error * Slack;
        error += error == 0 ? 0 : Math.Abs(a._low) * 1e-15;
        var floor = FloorOf(a._high, a._low - error);
        var other = FloorOf(a._high, a._low + error);
        var isProven = floor._high == other._high && floor._low == other._low;
        return isProven ? floor : Widen(a - half, half);

        static Wide FloorOf(double high, double low)
        {
            var sum = high + low;
            var rest = low - (sum - high);
            var floor = Math.Floor(sum);
            return floor == sum ? Normalized(floor, Math.Floor(rest), 0) : Of(floor);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Wide Sum(Wide a, Wide b)
    {
        var sum = a._high + b._high;
        var part = sum - a._high;
        var rest = (a._high - (sum - part)) + (b._high - part);

        // What the low parts lose is known exactly: sums that fit have no error.
        var low = a._low + b._low;
        var lowPart = low - a._low;
        var lost = (a._low - (low - lowPart)) + (b._low - lowPart);
        var next = rest + low;
        var nextPart = next - rest;
        var lostToo = (rest - (next - nextPart)) + (low - nextPart);
        var error = a._error + b._error + (Math.Abs(lost) + Math.Abs(lostToo));

        // Where the high parts cancel, the low ones may be the larger.
        var high = sum + next;
        var highPart = high - sum;
        var tail = (sum - (high - highPart)) + (next - highPart);
        return Math.Abs(high) is > Smallest and < Largest && error < double.PositiveInfinity
            ? new(high, tail, error)
            : Settled(high, tail, error, 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Wide Product(Wide a, Wide b)
    {
        var product = a._high * b._high;
        var rest = Math.FusedMultiplyAdd(a._high, b._high, -product);
        var cross = a._high * b._low + a._low * b._high;
        var error = a._low == 0 && b._low == 0 ? 0 : Math.Abs(product) * Unit;
        error += Math.Abs(a._high) * b._error + (Math.Abs(b._high) + b._error) * a._error;
        return Normalized(product, rest + cross, error);
    }
}
