namespace Activations.Evaluation;

/// <summary>
/// Where a constant and a power of the distance to a place go, however small the power: |x|^0.001 is still 1/4 at
/// 2^-2000.
/// </summary>
internal static class PowerLimit
{
    // What is nearer to no change tells nothing; what such values are off by, and what rounding makes of the limit.
    private const double Least = 0.01, Same = 1e-6, Rounding = 1e-11;

    /// <summary>The limit; NaN where the values are not those of such a function.</summary>
    /// <param name="first">The value at a distance.</param>
    /// <param name="second">That at the square of it.</param>
    /// <param name="third">That at the square of the second.</param>
    /// <param name="fourth">That at the square of the third.</param>
    public static double Of(double first, double second, double third, double fourth)
    {
        // They are c + k·√t, c + k·t, c + k·t² and c + k·t⁴, with t the power of the second distance.
        var ratio = (fourth - third) / (third - second);
        var t = 2 * ratio / (1 + Math.Sqrt(1 + 4 * ratio));
        var part = (third - second) / (t - 1);
        var c = second - part;
        var atFirst = part / Math.Sqrt(t);
        var isPower = t > 0 && Math.Abs(t - 1) > Least && Math.Abs(c + atFirst - first) <= Same * Math.Abs(atFirst);

        // What grows so fast that no constant is seen beside it, as the slope of |x|^0.8 at 0.
        var growth = Math.Sqrt(t);
        isPower |= t > 1 && Math.Abs(second / first / growth - 1) < Same && Math.Abs(third / second / t - 1) < Same;
        return !isPower ? double.NaN
            : t > 1 ? Math.CopySign(double.PositiveInfinity, part)
            : ShortNumber.Known(c, 9, Rounding * Math.Max(Math.Abs(c), Math.Abs(second)));
    }
}
