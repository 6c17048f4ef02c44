namespace Activations;

/// <summary>Units in the last place.</summary>
internal static class Ulp
{
    /// <summary>2^53: beyond, every double is a whole number; below, every whole number is a double.</summary>
    public const double AllWhole = 1L << 53;

    /// <summary>
    /// From |value| to the next larger double, or of the largest double from the one before; NaN of NaN, ∞ of ±∞.
    /// </summary>
    public static double Of(double value)
    {
        var size = Math.Abs(value);
        return double.IsInfinity(size) ? double.PositiveInfinity
            : size == double.MaxValue ? size - Math.BitDecrement(size)
            : Math.BitIncrement(size) - size;
    }

    /// <summary>
    /// Whether two numbers differ by more than one unit in the last place, as one number that is rounded twice does
    /// not; NaN differs from infinities alone.
    /// </summary>
    public static bool AreApart(double a, double b) => double.IsInfinity(a) || double.IsInfinity(b)
        ? a != b
        : Math.Abs(a - b) > Of(Math.Max(Math.Abs(a), Math.Abs(b)));
}
