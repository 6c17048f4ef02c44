using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace Activations;

/// <summary>A binary floating-point type, such as float16; each of its values is a double too.</summary>
/// <param name="Name">Its name, as in <c>--dtype</c>.</param>
/// <param name="Precision">Bits of a normal value's significand, the leading one included.</param>
/// <param name="MinExponent">log2 of the smallest normal value; below it the spacing stays what it is there.</param>
/// <param name="Largest">The largest finite value.</param>
/// <param name="HasInfinity">Whether what overflows is ±∞; else it is NaN.</param>
[SuppressMessage("Naming", "CA1720", Justification = "Float64 is what the field and --dtype call it.")]
public sealed record NumberFormat(string Name, int Precision, int MinExponent, double Largest, bool HasInfinity)
{
    /// <summary>The double of IEEE 754.</summary>
    public static readonly NumberFormat Float64 = new("float64", 53, -1022, double.MaxValue, true);

    /// <summary>The single of IEEE 754.</summary>
    public static readonly NumberFormat Float32 = new("float32", 24, -126, float.MaxValue, true);

    /// <summary>The half of IEEE 754.</summary>
    public static readonly NumberFormat Float16 = new("float16", 11, -14, 65504, true);

    /// <summary>A float32 with the last 16 bits cut off.</summary>
    public static readonly NumberFormat BFloat16 = new("bfloat16", 8, -126, 3.3895313892515355e38, true);

    /// <summary>The "fn" kind of the Open Compute Project: without infinities, so that overflow is NaN.</summary>
    public static readonly NumberFormat Float8E4M3 = new("float8_e4m3", 4, -6, 448, false);

    /// <summary>The 8-bit type of the Open Compute Project with infinities and a wider range.</summary>
    public static readonly NumberFormat Float8E5M2 = new("float8_e5m2", 3, -14, 57344, true);

    // Of float32, as many as any value of it needs.
    private const int MostDigits = 9;

    /// <summary>All types, the widest first.</summary>
    public static readonly IReadOnlyList<NumberFormat> All =
        [Float64, Float32, Float16, BFloat16, Float8E4M3, Float8E5M2];

    /// <summary>How many of its finite values are above 0.</summary>
    public long Count => Rank(Largest);

    /// <summary>What is returned for values too large for the type.</summary>
    private double Overflow => HasInfinity ? double.PositiveInfinity : double.NaN;

    /// <summary>That of two types which has fewer values; the other one where one is null.</summary>
    public static NumberFormat? Coarser(NumberFormat? a, NumberFormat? b) =>
        a is null ? b : b is null || a.Count <= b.Count ? a : b;

    /// <summary>x rounded to the type: half to even, subnormals kept, overflow as the type has it.</summary>
    public double Round(double x) =>
        double.IsFinite(x) && x != 0 ? Round(x, 0, 0) : double.IsInfinity(x) ? Math.CopySign(Overflow, x) : x;

    /// <summary>mantissa·2^exponent rounded to the type, once; 0 is +0.</summary>
    internal double Round(BigInteger mantissa, long exponent)
    {
        if (mantissa.IsZero)
        {
            return 0;
        }

        var size = BigInteger.Abs(mantissa);
        var dropped = (int)Math.Max(0, (long)size.GetBitLength() - 53);
        var kept = size >> dropped;
        var rest = dropped == 0 ? 0 : (size - (kept << dropped)).CompareTo(BigInteger.One << (dropped - 1));
        // What is dropped counts as nothing, as less than half a unit, as half or as more.
        var low = (kept << dropped) == size ? 0 : 0.5 + 0.25 * rest;
        return Math.CopySign(Round((double)kept, low, exponent + dropped), mantissa.Sign);
    }

    /// <summary>log2 of the distance between the type's values around 2^leading.</summary>
    internal long Spacing(long leading) => Math.Max(leading, MinExponent) - Precision + 1;

    /// <summary>(high + low)·2^exponent rounded to the type, once.</summary>
    /// <param name="high">Finite and not 0.</param>
    /// <param name="low">Less than an ulp of high; at most half an ulp where it points to 0.</param>
    /// <param name="exponent">Any; the double that it makes of high need not exist.</param>
    internal double Round(double high, double low, long exponent)
    {
        var size = Math.Abs(high);
        var rest = high < 0 ? -low : low;
        var leading = Math.ILogB(size);
        if (leading + exponent > 1100)
        {
            return Math.CopySign(Overflow, high);
        }

        if (leading + exponent < -1100)
        {
            return Math.CopySign(0, high);
        }

        var spacing = (int)Spacing(leading + exponent);
        var shift = (int)exponent - spacing;
        var steps = Math.ScaleB(size, shift);
        var whole = Math.Floor(steps);
        var fromTie = steps - whole - 0.5;
        // An exact sum but for its sign, which is all that counts: a rest that underflows decides only at the tie.
        var scaled = Math.ScaleB(rest, shift);
        var beyond = fromTie + (scaled == 0 ? Math.Sign(rest) * double.Epsilon : scaled);
        var up = beyond > 0 || (beyond == 0 && Math.IEEERemainder(whole, 2) != 0);
        var rounded = Math.ScaleB(up ? whole + 1 : whole, spacing);
        return Math.CopySign(rounded > Largest ? Overflow : rounded, high);
    }

    /// <summary>
    /// The distance between the type's values around a number, a unit in the last place; that of the largest where the
    /// number is beyond. NaN of NaN.
    /// </summary>
    public double Ulp(double x) => double.IsNaN(x) ? x
        : Math.ScaleB(1, (int)Spacing(x == 0 ? MinExponent : Math.ILogB(Math.Min(Math.Abs(x), Largest))));

    /// <summary>Which of the type's values this is, counted from 0; those below 0 have negative ranks.</summary>
    /// <param name="value">A finite value of the type.</param>
    public long Rank(double value)
    {
        var size = Math.Abs(value);
        var binade = Math.Max(0, size == 0 ? 0 : Math.ILogB(size) - MinExponent);
        var steps = (long)Math.ScaleB(size, Precision - 1 - MinExponent - binade);
        return Math.Sign(value) * (steps + ((long)binade << (Precision - 1)));
    }

    /// <summary>The value of this rank.</summary>
    /// <param name="rank">From −<see cref="Count"/> to that.</param>
    public double OfRank(long rank)
    {
        var size = Math.Abs(rank);
        var binade = (int)Math.Max(0, (size >> (Precision - 1)) - 1);
        var steps = size - ((long)binade << (Precision - 1));
        return Math.CopySign(Math.ScaleB(steps, binade + MinExponent - Precision + 1), rank);
    }

    /// <summary>The next value of the type above (1) or below (−1) one of them.</summary>
    public double Beside(double value, int side) => OfRank(Rank(value) + side);

    /// <summary>The double with the fewest decimal digits that rounds to this value: 0.1 for 0.0999755859375.</summary>
    /// <param name="value">A value of the type, or NaN.</param>
    public double Shortest(double value)
    {
        if (Precision >= Float64.Precision || !double.IsFinite(value) || value == 0)
        {
            return value;
        }

        // Beside a power of two there is more room away from 0, where the second nearest may lie.
        var isLopsided = double.IsPow2(Math.Abs(value));
        for (var digits = 1; ; digits++)
        {
            var nearest = WithDigits(value, digits);
            if (digits == MostDigits || Round(nearest) == value)
            {
                return nearest;
            }

            var next = isLopsided ? WithDigits(2 * value - nearest, digits) : 0;
            if (Math.Abs(next) > Math.Abs(value) && Round(next) == value)
            {
                return next;
            }
        }
    }

    private static double WithDigits(double value, int digits)
    {
        Span<byte> text = stackalloc byte[32];
        ReadOnlySpan<char> form = ['E', (char)('0' + digits - 1)];
        _ = value.TryFormat(text, out var length, form, CultureInfo.InvariantCulture);
        return double.Parse(text[..length], CultureInfo.InvariantCulture);
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
