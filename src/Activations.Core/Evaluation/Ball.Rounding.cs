using System.Numerics;

namespace Activations.Evaluation;

internal readonly partial struct Ball
{
    public static bool TryRound(Ball a, NumberFormat format, out double rounded)
    {
        if (a.IsNumber)
        {
            var ends = Ends.Of(a._mantissa, a._exponent, a._radius);
            rounded = format.Round(ends.Low, ends.Exponent);
            return SameBits(rounded, format.Round(ends.High, ends.Exponent));
        }

        // Beyond every type, on either side.
        var isHuge = a._kind == Kind.Extent && a._extent is { Sign: not 0, Low: > 1100 };
        var isTiny = a._kind == Kind.Extent && a._extent is { Sign: not 0, High: < -1100 };
        rounded = isHuge || isTiny ? format.Round(a._extent.Sign, 0, isHuge ? 1100 : -1200) : double.NaN;
        return isHuge || isTiny || IsUndefined(a);
    }

    public static bool TryRound(Ball a, NumberFormat format, double tolerance, out double rounded)
    {
        if (TryRound(a, format, out rounded))
        {
            return true;
        }

        if (!a.HasValue || (a.IsNumber ? a._radius.Log2 : a._extent.High) > tolerance)
        {
            return false;
        }

        if (Sign(a) is null)
        {
            rounded = 0;
            return true;
        }

        if (!a.IsNumber || a._radius.Exponent + 4 > format.Spacing(a.Top - 1))
        {
            return false;
        }

        // The tie is the only number of so few digits inside.
        var coarse = a._radius.Exponent + 2 - a._exponent;
        var half = coarse > 0 ? BigInteger.One << (int)(coarse - 1) : BigInteger.Zero;
        var tie = Shifted(a._mantissa + half, -Math.Max(0, coarse));
        rounded = format.Round(tie, a._exponent + Math.Max(0, coarse));
        return true;
    }

    // Zeros of either sign differ, as do the NaN of overflows on either side.
    private static bool SameBits(double a, double b) =>
        BitConverter.DoubleToInt64Bits(a) == BitConverter.DoubleToInt64Bits(b);

    /// <summary>The two ends of a ball, in units of 2^Exponent.</summary>
    private readonly record struct Ends(BigInteger Low, BigInteger High, long Exponent)
    {
        public static Ends Of(BigInteger mantissa, long exponent, Radius radius)
        {
            if (radius.IsZero)
            {
                return new(mantissa, mantissa, exponent);
            }

            // Next to such a radius the midpoint is less than a unit: one more.
            if (!mantissa.IsZero && radius.Exponent > exponent + mantissa.GetBitLength() + 64)
            {
                var around = Of(BigInteger.Zero, exponent, radius);
                return around with { Low = around.Low - 1, High = around.High + 1 };
            }

            // The radius rounded up to a unit that is neither far finer nor far coarser than the midpoint's.
            var finest = mantissa.IsZero ? radius.Exponent : exponent - 64;
            var unit = Math.Min(Math.Max(radius.Exponent - 8, finest), mantissa.IsZero ? long.MaxValue : exponent);
            var middle = mantissa.IsZero ? mantissa : mantissa << (int)(exponent - unit);
            var scale = radius.Exponent - unit;
            var steps = scale < 0
                ? BigInteger.One
                : ((BigInteger)Math.Ceiling(Math.ScaleB(radius.Significand, 52)) << (int)scale >> 52) + 1;
            return new(middle - steps, middle + steps, unit);
        }
    }
}
