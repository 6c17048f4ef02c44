using System.Numerics;
using System.Runtime.CompilerServices;

namespace Activations.Evaluation;

/// <summary>
/// A number as the sum of two doubles with an exponent and an error bound of its own, (high + low ± error)·2^exponent:
/// about 100 bits, at the speed of a few dozen operations on doubles.
/// </summary>
/// <remarks>
/// <para>
/// Ordinary values have the exponent 0 and a high part of 2^-200 to 2^200; others are scaled to about 1. Beyond 2^±2^28
/// only a sign and one bound are kept: tiny is an error as large as the high part and means the open interval from 0 to
/// twice that, huge is an infinite high part and means at least 2^exponent.
/// </para>
/// <para>
/// Errors are added up in rounded arithmetic; what reads them takes them for 2^-20 larger than they are, which is more
/// than a thousand million roundings can lose. An error of 0 means that the value is exact.
/// </para>
/// </remarks>
[SkipLocalsInit]
internal readonly partial struct Wide : IReal<Wide>
{
    /// <summary>More than the rounding errors of a product, relative to it.</summary>
    private const double Unit = 1.0 / (1L << 52) / (1L << 51);

    private const double Largest = 1.606938044258990e60, Smallest = 1 / Largest; // 2^±200
    private const double Ln2High = 0.6931471805599453, Ln2Low = 2.3190468138462996e-17;
    private const int LargestExponent = 1 << 28, OrdinaryExponent = 200;
    private const double Slack = 1 + 1.0 / (1 << 20);

    private readonly double _high, _low, _error;
    private readonly int _exponent;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Wide(double high, double low, double error, int exponent = 0) =>
        (_high, _low, _error, _exponent) = (high, low, error, exponent);

    public static Wide Undefined => new(double.NaN, 0, 0);

    public static Wide Unknown => new(0, 0, double.PositiveInfinity);

    private static Wide Ln2 => new(Ln2High, Ln2Low, 6e-34);

    private static Wide TwoOverRootPi => new(1.1283791670955126, 1.533545961316588e-17, 1.1e-33);

    private static Wide HalfPi => new(1.5707963267948966, 6.123233995736766e-17, 1.5e-33);

    private bool IsZero => _high == 0 && _error == 0;

    private bool IsOrdinary => _exponent == 0;

    private bool IsUnknown => double.IsPositiveInfinity(_error);

    private bool IsHuge => double.IsInfinity(_high);

    private bool IsTiny => _exponent < -1000 && _low == 0 && _error == Math.Abs(_high) && _error != 0;

    public static Wide Of(double value, int bits = 0) =>
        Math.Abs(value) is > Smallest and < Largest ? new(value, 0, 0) : Settled(value, 0, 0, 0);

    /// <summary>high + low ± error; unknown where one is NaN.</summary>
    internal static Wide Known(double high, double low, double error) =>
        double.IsNaN(high + error) ? Unknown : Normalized(high, low, error);

    public static Wide Of(BigInteger numerator, BigInteger denominator, int bits = 0) =>
        denominator.IsOne ? OfWhole(numerator) : OfWhole(numerator) / OfWhole(denominator);

    public static Wide Pi(int bits = 0) => new(3.141592653589793, 1.2246467991473532e-16, 3e-33);

    public static int? Sign(Wide a)
    {
        if (Math.Abs(a._high) > a._error * Slack + Math.Abs(a._low) || a.IsTiny)
        {
            return a._high > 0 ? 1 : -1;
        }

        return a.IsZero ? 0 : null;
    }

    public static int Hint(Wide a) => a._high > 0 ? 1 : a._high < 0 ? -1 : 0;

    public static bool IsUndefined(Wide a) => double.IsNaN(a._high);

    /// <summary>Whether enough is known of it to tell its sign, or that it has none.</summary>
    public static bool HasSign(Wide a) => IsUndefined(a) || Sign(a) is not null;

    public static bool IsExact(Wide a) => a._error == 0 && double.IsFinite(a._high);

    public static int Bits(Wide a) => 104;

    public static Magnitude Magnitude(Wide a)
    {
        if (double.IsNaN(a._high) || a.IsUnknown)
        {
            return new(double.NegativeInfinity, double.PositiveInfinity);
        }

        if (a.IsZero || a.IsHuge)
        {
            return a.IsZero
                ? new(double.NegativeInfinity, double.NegativeInfinity)
                : new(a._exponent, double.PositiveInfinity);
        }

        // The low part and the roundings here are far below a bit.
        var size = Math.Abs(a._high);
        var most = Math.ILogB(size + a._error * Slack) + 1 + 1e-6;
        var least = (size - a._error * Slack) * (1 - 1e-6);
        return new(
            least > 0 ? Math.ILogB(least) + a._exponent : double.NegativeInfinity,
            most + a._exponent);
    }

    /// <summary>high + low with high rounded from the sum; low is at most of the order of high.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Wide Normalized(double high, double low, double error)
    {
        var sum = high + low;
        return Math.Abs(sum) is > Smallest and < Largest && error < double.PositiveInfinity
            ? new(sum, low - (sum - high), error)
            : Settled(sum, low - (sum - high), error, 0);
    }

    /// <summary>The same number with the exponent that it should have; beyond all exponents tiny or huge.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Wide Settled(double high, double low, double error, long exponent)
    {
        if (!double.IsFinite(high) || !double.IsFinite(error))
        {
            return double.IsFinite(high) ? Unknown : Undefined;
        }

        var size = Math.Max(Math.Abs(high), error);
        if (size == 0)
        {
            return default;
        }

        var leading = Math.ILogB(size);
        if (Math.Abs(leading + exponent) <= OrdinaryExponent)
        {
            var ordinary = (int)exponent;
            return new(Math.ScaleB(high, ordinary), Math.ScaleB(low, ordinary), Math.ScaleB(error, ordinary));
        }

        // An error that happens to be as large as the number must not be taken for the mark of the tiny.
        var scaled = new Wide(
            Math.ScaleB(high, -leading),
            Math.ScaleB(low, -leading),
            Math.ScaleB(error, -leading) * Slack,
            (int)Math.Clamp(exponent + leading, -2L * LargestExponent, 2L * LargestExponent));
        if (Math.Abs(exponent + leading) <= LargestExponent)
        {
            return scaled;
        }

        if (exponent < 0)
        {
            return Math.Abs(scaled._high) > scaled._error ? Tiny(high, scaled._exponent + 1) : scaled;
        }

        return Math.Abs(scaled._high) > 2 * scaled._error ? Huge(high, scaled._exponent - 1) : Unknown;
    }

    /// <summary>Between 0 and 2·2^exponent, with the sign given.</summary>
    private static Wide Tiny(double sign, long exponent)
    {
        var kept = (int)Math.Clamp(exponent, -2L * LargestExponent, 2L * LargestExponent);
        return new(Math.CopySign(1, sign), 0, 1, kept);
    }

    /// <summary>At least 2^exponent, with the sign given; of an exponent that is not large nothing is kept.</summary>
    private static Wide Huge(double sign, long exponent)
    {
        var kept = (int)Math.Min(exponent, 2L * LargestExponent);
        return exponent < 1000 ? Unknown : new(Math.CopySign(double.PositiveInfinity, sign), 0, 0, kept);
    }

    private static Wide OfWhole(BigInteger whole)
    {
        var dropped = (int)Math.Max(0, (long)BigInteger.Abs(whole).GetBitLength() - 300);
        var kept = whole >> dropped;
        var high = (double)kept;
        var rest = kept - (BigInteger)high;
        var low = (double)rest;
        var isExact = (kept << dropped) == whole && rest == (BigInteger)low;
        var sum = high + low;
        return Settled(sum, low - (sum - high), isExact ? 0 : Math.Abs(high) * Unit, dropped);
    }

    /// <summary>The same with an error larger by this much of the number.</summary>
    private Wide Within(double relative) => new(_high, _low, _error + Math.Abs(_high) * relative, _exponent);

    /// <summary>high·2^exponent as a double: an upper bound of what is far below 1, never 0.</summary>
    private double SizeAsDouble() =>
        Math.ScaleB(Math.Abs(_high) + _error, Math.Max(_exponent, -1000)) * Slack;

    /// <summary>The same number four times; NaN where it is tiny or huge, or not known.</summary>
    internal FourWide Fourfold
    {
        get
        {
            var high = Math.ScaleB(_high, _exponent);
            // A low part that is far below may be lost.
            var lost = IsOrdinary ? 0 : Math.Abs(high) * Unit;
            return FourWide.Of(high, Math.ScaleB(_low, _exponent), Math.ScaleB(_error, _exponent) + lost);
        }
    }

    /// <summary>The parts, for messages: (high + low ± error)·2^exponent.</summary>
    public override string ToString() => $"({_high:R} + {_low:R} ± {_error:R})·2^{_exponent}";

    /// <summary>The same enclosure as a ball.</summary>
    internal static Ball ToBall(Wide a, int bits)
    {
        if (IsUndefined(a) || a.IsUnknown)
        {
            return IsUndefined(a) ? Ball.Undefined : Ball.Unknown;
        }

        if (a.IsTiny || a.IsHuge)
        {
            var magnitude = Magnitude(a);
            return Ball.Of(new Extent(Hint(a), magnitude.Low, magnitude.High), bits);
        }

        var middle = Ball.Of(a._high, bits) + Ball.Of(a._low, bits);
        return Ball.Scale(Ball.Widen(middle, Ball.Of(a._error * Slack, bits)), a._exponent);
    }
}
