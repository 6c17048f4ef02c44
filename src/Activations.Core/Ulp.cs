namespace Activations;

/// <summary>Units in the last place.</summary>
internal static class Ulp
{
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
}
