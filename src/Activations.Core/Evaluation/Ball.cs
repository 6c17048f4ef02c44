using System.Numerics;

namespace Activations.Evaluation;

/// <summary>
/// A number as a midpoint and a radius over big integers, to any number of bits; where its exponent is beyond all
/// counting, its sign and bounds of log2.
/// </summary>
/// <remarks>As in Arb (Johansson 2017): midpoints to full precision, radii to that of a double.</remarks>
internal readonly partial struct Ball : IReal<Ball>
{
    /// <summary>Numbers of more than 2^Far, or below 2^-Far, are kept as an <see cref="Extent"/>.</summary>
    private const long Far = 1L << 50;

    // The midpoint is _mantissa·2^_exponent.
    private readonly BigInteger _mantissa;
    private readonly long _exponent;
    private readonly Radius _radius;
    private readonly int _bits;
    private readonly Kind _kind;
    private readonly Extent _extent;

    private Ball(BigInteger mantissa, long exponent, Radius radius, int bits) =>
        (_mantissa, _exponent, _radius, _bits) = (mantissa, exponent, radius, bits);

    private Ball(Extent extent, int bits) => (_extent, _bits, _kind) = (extent, bits, Kind.Extent);

    private Ball(Kind kind) => _kind = kind;

    private enum Kind : byte
    {
        Number,
        Extent,
        Unknown,
        Undefined,
    }

    public static Ball Undefined => new(Kind.Undefined);

    public static Ball Unknown => new(Kind.Unknown);

    /// <summary>Whether it has digits; else no more than a size is known of it, or nothing.</summary>
    internal bool IsNumber => _kind == Kind.Number;

    private bool IsZero => IsNumber && _mantissa.IsZero && _radius.IsZero;

    /// <summary>Whether there is a number at all, known or not.</summary>
    private bool HasValue => _kind <= Kind.Extent;

    /// <summary>The exponent of the smallest power of 2 above the midpoint's absolute value.</summary>
    private long Top => _exponent + Length(_mantissa);

    /// <summary>Bounds of the midpoint's absolute value; exact to 53 bits.</summary>
    private Radius MidpointAbove => Size(_mantissa, _exponent, up: true);

    private Radius MidpointBelow => Size(_mantissa, _exponent, up: false);

    /// <summary>The largest absolute value inside.</summary>
    private Radius Largest => MidpointAbove + _radius;

    private bool MayBeZero => !_radius.IsZero && !(_radius < MidpointBelow);

    /// <summary>Whether so little is known that the series do not apply: an eighth of it or less.</summary>
    private bool IsRough => !_radius.IsZero && _radius.Exponent > Top - 4;

    private Ball Midpoint => new(_mantissa, _exponent, default, _bits);

    /// <summary>It in the quick number system, which may know less of it.</summary>
    public Wide ToWide()
    {
        const int farthest = 1 << 24;
        if (_kind == Kind.Undefined)
        {
            return Wide.Undefined;
        }

        if (!IsNumber || Math.Abs(Top) > farthest || Math.Abs(_radius.Exponent) > farthest)
        {
            return Wide.Unknown;
        }

        var middle = Wide.Scale(Wide.Of(_mantissa, BigInteger.One), (int)_exponent);
        var radius = Wide.Scale(Wide.Of(_radius.Significand), (int)_radius.Exponent);
        return _radius.IsZero ? middle : Wide.Widen(middle, radius);
    }

    public static Ball Of(double value, int bits)
    {
        if (!double.IsFinite(value))
        {
            return Undefined;
        }

        if (value == 0)
        {
            return new(BigInteger.Zero, 0, default, bits);
        }

        var exponent = Math.Max(Math.ILogB(value), -1022) - 52;
        var mantissa = (long)Math.ScaleB(value, -exponent);
        var trailing = BitOperations.TrailingZeroCount(mantissa);
        return new(mantissa >> trailing, exponent + trailing, default, bits);
    }

    public static Ball Of(BigInteger numerator, BigInteger denominator, int bits)
    {
        if (denominator.IsOne)
        {
            return Rounded(numerator, 0, default, bits);
        }

        // As many bits as the numbers have, lest their own rounding spoils an exact quotient.
        var enough = (int)Math.Max(bits, Math.Max(Length(numerator), Length(denominator)));
        var top = new Ball(numerator, 0, default, enough);
        return (top / new Ball(denominator, 0, default, enough)).WithBits(bits);
    }

    public static Ball Pi(int bits) =>
        Rounded(Digits.Pi.To(bits + 8), -bits - 8, Radius.PowerOf2(-bits - 6), bits);

    public static int? Sign(Ball a) => a._kind switch
    {
        Kind.Number when !a.MayBeZero => a._mantissa.Sign,
        Kind.Extent when a._extent.Sign != 0 => a._extent.Sign,
        _ => null,
    };

    public static int Hint(Ball a) => a.IsNumber ? a._mantissa.Sign : a._extent.Sign;

    public static bool IsUndefined(Ball a) => a._kind == Kind.Undefined;

    public static bool IsExact(Ball a) => a.IsNumber && a._radius.IsZero;

    public static int Bits(Ball a) => a._bits;

    public static Magnitude Magnitude(Ball a)
    {
        if (!a.IsNumber)
        {
            return a._kind == Kind.Extent
                ? new(a._extent.Low, a._extent.High)
                : new(double.NegativeInfinity, double.PositiveInfinity);
        }

        var low = a.MayBeZero || a._mantissa.IsZero ? double.NegativeInfinity : a.IsRough ? LowOfRough(a) : a.Top - 2;
        return new(low, a.Largest.Log2);

        // The difference of two doubles, exact enough where it is no less than 2^-50 of them.
        static double LowOfRough(Ball a)
        {
            var (mid, radius) = (a.MidpointBelow, a._radius);
            var left = mid.Significand - Math.ScaleB(radius.Significand, (int)(radius.Exponent - mid.Exponent));
            return left > 1e-15 ? mid.Exponent + Math.Log2(left / 2) : double.NegativeInfinity;
        }
    }

    /// <summary>A number of which only this is known.</summary>
    internal static Ball Of(Extent extent, int bits) => new(extent, bits);

    /// <summary>The same with another working precision.</summary>
    internal Ball WithBits(int bits) => _kind switch
    {
        Kind.Number => Rounded(_mantissa, _exponent, _radius, bits),
        Kind.Extent => new(_extent, bits),
        _ => this,
    };

    /// <summary>The ball of a midpoint cut to the working precision; far out, its extent.</summary>
    private static Ball Rounded(BigInteger mantissa, long exponent, Radius radius, int bits)
    {
        var surplus = Length(mantissa) - bits;
        // Digits far below the radius say nothing.
        if (!radius.IsZero)
        {
            surplus = Math.Max(surplus, Math.Min(radius.Exponent - exponent - 30, Length(mantissa)));
        }

        if (surplus > 0)
        {
            var kept = mantissa >> (int)surplus;
            var isExact = radius.IsZero && kept << (int)surplus == mantissa;
            mantissa = kept;
            exponent += surplus;
            radius = isExact ? radius : radius + Radius.PowerOf2(exponent);
        }

        var ball = new Ball(mantissa, exponent, radius, bits);
        var top = Math.Max(mantissa.IsZero ? -Far : ball.Top, radius.IsZero ? -Far : radius.Exponent);
        var isFar = Math.Abs(top) >= Far && !ball.IsZero;
        return isFar ? new(ball.ToExtent(), bits) : ball;
    }

    private static long Length(BigInteger mantissa) => (long)BigInteger.Abs(mantissa).GetBitLength();

    private static Radius Size(BigInteger mantissa, long exponent, bool up)
    {
        var size = BigInteger.Abs(mantissa);
        var dropped = (int)Math.Max(0, Length(size) - 52);
        var leading = (double)(size >> dropped);
        return Radius.Of(up && dropped > 0 ? leading + 1 : leading, exponent + dropped);
    }

    private Ball WithRadius(Radius radius) => new(_mantissa, _exponent, _radius + radius, _bits);

    /// <summary>Sign and bounds of log2 of a number or extent.</summary>
    private Extent ToExtent()
    {
        if (!IsNumber)
        {
            return _extent;
        }

        var magnitude = Magnitude(this);
        return new(Sign(this) ?? 0, magnitude.Low, magnitude.High);
    }

    /// <summary>What a and b of which one has no known value make: the undefined prevails.</summary>
    private static Ball Missing(Ball a, Ball b) =>
        IsUndefined(a) || IsUndefined(b) ? Undefined : Unknown;
}
