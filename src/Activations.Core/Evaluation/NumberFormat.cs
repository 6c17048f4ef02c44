using System.Numerics;

namespace Activations.Evaluation;

/// <summary>A binary floating-point type, such as float16; each of its values is a double too.</summary>
/// <param name="Name">Its name, as in <c>--dtype</c>.</param>
/// <param name="Precision">Bits of a normal value's significand, the leading one included.</param>
/// <param name="MinExponent">log2 of the smallest normal value; below it the spacing stays what it is there.</param>
/// <param name="Largest">The largest finite value.</param>
/// <param name="HasInfinity">Whether what overflows is ±∞; else it is NaN.</param>
internal sealed record NumberFormat(string Name, int Precision, int MinExponent, double Largest, bool HasInfinity)
{
    public static readonly NumberFormat Float64 = new("float64", 53, -1022, double.MaxValue, true);
    public static readonly NumberFormat Float32 = new("float32", 24, -126, float.MaxValue, true);
    public static readonly NumberFormat Float16 = new("float16", 11, -14, 65504, true);
    public static readonly NumberFormat BFloat16 = new("bfloat16", 8, -126, 3.3895313892515355e38, true);

    /// <summary>The "fn" kind of the Open Compute Project: without infinities, so that overflow is NaN.</summary>
    public static readonly NumberFormat Float8E4M3 = new("float8_e4m3", 4, -6, 448, false);

    public static readonly NumberFormat Float8E5M2 = new("float8_e5m2", 3, -14, 57344, true);

    /// <summary>All types, the widest first.</summary>
    public static readonly IReadOnlyList<NumberFormat> All =
        [Float64, Float32, Float16, BFloat16, Float8E4M3, Float8E5M2];

    /// <summary>What is returned for values too large for the type.</summary>
    private double Overflow => HasInfinity ? double.PositiveInfinity : double.NaN;

    /// <summary>x rounded to the type: half to even, subnormals kept, overflow as the type has it.</summary>
    public double Round(double x) =>
        double.IsFinite(x) && x != 0 ? Round(x, 0, 0) : double.IsInfinity(x) ? Math.CopySign(Overflow, x) : x;

    /// <summary>mantissa·2^exponent rounded to the type, once; 0 is +0.</summary>
    public double Round(BigInteger mantissa, long exponent)
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
    public long Spacing(long leading) => Math.Max(leading, MinExponent) - Precision + 1;

    /// <summary>(high + low)·2^exponent rounded to the type, once.</summary>
    /// <param name="high">Finite and not 0.</param>
    /// <param name="low">Less than an ulp of high; at most half an ulp where it points to 0.</param>
    /// <param name="exponent">Any; the double that it makes of high need not exist.</param>
    public double Round(double high, double low, long exponent)
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
}
