namespace Activations.Evaluation;

/// <summary>
/// A number of which only the sign and bounds of log2 of its absolute value are known: what is left of
/// e^(e^(e^1000)), whose exponent has no digits of its own.
/// </summary>
/// <param name="Sign">−1 or 1; 0 where it is not known, or the number may be 0.</param>
/// <param name="Low">The lower bound of log2, −∞ where there is none.</param>
/// <param name="High">The upper bound of log2, +∞ where there is none.</param>
internal readonly record struct Extent(int Sign, double Low, double High)
{
    private const double Log2E = 1.4426950408889634;

    /// <summary>Some finite number.</summary>
    private static readonly Extent Any = new(0, double.NegativeInfinity, double.PositiveInfinity);

    public static Extent operator -(Extent a) => a with { Sign = -a.Sign };

    public static Extent operator +(Extent a, Extent b)
    {
        var high = Above(Math.Max(a.High, b.High) + 1);
        if (a.Sign == b.Sign && a.Sign != 0)
        {
            return new(a.Sign, Math.Max(a.Low, b.Low), high);
        }

        if (a.Low > Above(b.High + 1))
        {
            return new(a.Sign, Below(a.Low - 1), high);
        }

        return b.Low > Above(a.High + 1) ? new(b.Sign, Below(b.Low - 1), high) : Any with { High = high };
    }

    public static Extent operator *(Extent a, Extent b) =>
        Of(a.Sign * b.Sign, a.Low + b.Low, a.High + b.High);

    /// <param name="a">What is divided.</param>
    /// <param name="b">A divisor of known sign.</param>
    public static Extent operator /(Extent a, Extent b) =>
        Of(a.Sign * b.Sign, a.Low - b.High, a.High - b.Low);

    /// <summary>The square root of a positive number.</summary>
    public static Extent Sqrt(Extent a) => Of(1, a.Low / 2, a.High / 2);

    /// <summary>e to a number that lies between two.</summary>
    public static Extent ExpBetween(double low, double high) =>
        Of(1, low * Log2E, high * Log2E);

    /// <summary>eᵃ.</summary>
    public static Extent Exp(Extent a)
    {
        var largest = Math.Pow(2, a.High);
        var least = Math.Min(double.MaxValue, Math.Pow(2, a.Low));
        return ExpBetween(a.Sign > 0 ? least : -largest, a.Sign < 0 ? -least : largest);
    }

    /// <summary>The same with bounds moved outwards by a factor of 2: what is near a, such as sin(a) at 0.</summary>
    public Extent Loosened() => Of(Sign, Low - 1, High + 1);

    private static Extent Of(int sign, double low, double high) => new(
        sign,
        sign == 0 || double.IsNaN(low) ? double.NegativeInfinity : Below(low),
        double.IsNaN(high) ? double.PositiveInfinity : Above(high));

    // Two steps: one for the operation's own rounding, one for that of log2 e.
    private static double Above(double x) => Math.BitIncrement(Math.BitIncrement(x));

    private static double Below(double x) => Math.BitDecrement(Math.BitDecrement(x));
}
