namespace Activations.Evaluation;

/// <summary>An upper bound of a magnitude, Significand·2^Exponent; its arithmetic rounds up.</summary>
/// <param name="Significand">From 1 to below 2, or 0.</param>
/// <param name="Exponent">Any; 0 where the significand is.</param>
internal readonly record struct Radius(double Significand, long Exponent)
{
    private const double Up = 1 + 4.5e-16;

    public bool IsZero => Significand == 0;

    /// <summary>The bound's binary logarithm, rounded up; −∞ of 0.</summary>
    public double Log2 => IsZero ? double.NegativeInfinity : Exponent + Math.Log2(Significand) + 1e-9;

    /// <summary>The bound 2^exponent.</summary>
    public static Radius PowerOf2(long exponent) => new(1, exponent);

    /// <summary>The bound |value|·2^exponent.</summary>
    public static Radius Of(double value, long exponent = 0)
    {
        if (value == 0)
        {
            return default;
        }

        var leading = Math.ILogB(value);
        return new(Math.ScaleB(Math.Abs(value), -leading), exponent + leading);
    }

    public static Radius operator +(Radius a, Radius b)
    {
        if (a.IsZero || b.IsZero)
        {
            return a.IsZero ? b : a;
        }

        var (large, small) = a.Exponent < b.Exponent ? (b, a) : (a, b);
        var shift = large.Exponent - small.Exponent;
        var added = shift > 60 ? 0 : Math.ScaleB(small.Significand, -(int)shift);
        return Normalized((large.Significand + added) * Up, large.Exponent);
    }

    public static Radius operator *(Radius a, Radius b) =>
        a.IsZero || b.IsZero ? default : Normalized(a.Significand * b.Significand * Up, a.Exponent + b.Exponent);

    public static Radius operator *(double factor, Radius a) => Of(factor) * a;

    /// <param name="a">What is divided.</param>
    /// <param name="b">A lower bound of the divisor, not 0.</param>
    public static Radius operator /(Radius a, Radius b) =>
        a.IsZero ? default : Normalized(a.Significand / b.Significand * Up, a.Exponent - b.Exponent);

    public static bool operator <(Radius a, Radius b)
    {
        if (a.IsZero || b.IsZero)
        {
            return a.IsZero && !b.IsZero;
        }

        return a.Exponent < b.Exponent || (a.Exponent == b.Exponent && a.Significand < b.Significand);
    }

    public static bool operator >(Radius a, Radius b) => b < a;

    private static Radius Normalized(double significand, long exponent) => significand switch
    {
        >= 2 => new(significand / 2, exponent + 1),
        < 1 => new(significand * 2, exponent - 1),
        _ => new(significand, exponent),
    };
}
