namespace Activations.Evaluation;

/// <summary>
/// A number of which only the sign and bounds of log2 of its absolute value are known: what is left of
/// e^(e^(e^1000)), whose exponent has no digits of its own.
/// </summary>
internal readonly record struct Extent
{
    private const double Log2E = 1.4426950408889634;

    // Bounds are kept in units of 2^64: log2 of e^(1.8e308) is no double.
    private const int UnitBits = 64;
    private const double Unit = 1.8446744073709552e19, One = 1 / Unit;

    /// <param name="sign">−1 or 1; 0 where it is not known, or the number may be 0.</param>
    /// <param name="low">The lower bound of log2, −∞ where there is none.</param>
    /// <param name="high">The upper bound of log2, +∞ where there is none.</param>
    public Extent(int sign, double low, double high) =>
        (Sign, LowInUnits, HighInUnits) = (sign, low / Unit, high / Unit);

    /// <summary>−1 or 1; 0 where it is not known, or the number may be 0.</summary>
    public int Sign { get; private init; }

    private double LowInUnits { get; init; }

    private double HighInUnits { get; init; }

    /// <summary>The lower bound of log2, −∞ where there is none.</summary>
    public double Low => Math.Min(double.MaxValue, LowInUnits * Unit);

    /// <summary>The upper bound of log2, +∞ where there is none.</summary>
    public double High => Math.Max(double.MinValue, HighInUnits * Unit);

    public static Extent operator -(Extent a) => a with { Sign = -a.Sign };

    public static Extent operator +(Extent a, Extent b)
    {
        var high = Above(Math.Max(a.HighInUnits, b.HighInUnits) + One);
        if (a.Sign == b.Sign && a.Sign != 0)
        {
            return Scaled(a.Sign, Math.Max(a.LowInUnits, b.LowInUnits), high);
        }

        if (a.LowInUnits > Above(b.HighInUnits + One))
        {
            return Scaled(a.Sign, Below(a.LowInUnits - One), high);
        }

        return b.LowInUnits > Above(a.HighInUnits + One)
            ? Scaled(b.Sign, Below(b.LowInUnits - One), high)
            : Scaled(0, double.NegativeInfinity, high);
    }

    public static Extent operator *(Extent a, Extent b) =>
        Of(a.Sign * b.Sign, a.LowInUnits + b.LowInUnits, a.HighInUnits + b.HighInUnits);

    /// <param name="a">What is divided.</param>
    /// <param name="b">A divisor of known sign.</param>
    public static Extent operator /(Extent a, Extent b) =>
        Of(a.Sign * b.Sign, a.LowInUnits - b.HighInUnits, a.HighInUnits - b.LowInUnits);

    /// <summary>The square root of a positive number.</summary>
    public static Extent Sqrt(Extent a) => Of(1, a.LowInUnits / 2, a.HighInUnits / 2);

    /// <summary>e to a number that lies between two.</summary>
    public static Extent ExpBetween(double low, double high) => ExpOfUnits(low / Unit, high / Unit);

    /// <summary>eᵃ.</summary>
    public static Extent Exp(Extent a)
    {
        var largest = Math.Pow(2, a.High - UnitBits);
        var least = Math.Min(double.MaxValue, Math.Pow(2, a.Low - UnitBits));
        return ExpOfUnits(a.Sign > 0 ? least : -largest, a.Sign < 0 ? -least : largest);
    }

    /// <summary>The same with bounds moved outwards by a factor of 2: what is near a, such as sin(a) at 0.</summary>
    public Extent Loosened() => Of(Sign, LowInUnits - One, HighInUnits + One);

    private static Extent ExpOfUnits(double low, double high) => Of(1, low * Log2E, high * Log2E);

    private static Extent Scaled(int sign, double low, double high) =>
        new() { Sign = sign, LowInUnits = low, HighInUnits = high };

    private static Extent Of(int sign, double low, double high) => Scaled(
        sign,
        sign == 0 || double.IsNaN(low) ? double.NegativeInfinity : Below(low),
        double.IsNaN(high) ? double.PositiveInfinity : Above(high));

    // Two steps: one for the operation's own rounding, one for that of log2 e.
    private static double Above(double x) => Math.BitIncrement(Math.BitIncrement(x));

    private static double Below(double x) => Math.BitDecrement(Math.BitDecrement(x));
}
