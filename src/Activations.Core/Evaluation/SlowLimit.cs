namespace Activations.Evaluation;

/// <summary>
/// Where a function goes that comes near to its limit as slowly as 1/log(x) does: far beyond all doubles a part in a
/// thousand million is left to go.
/// </summary>
internal static class SlowLimit
{
    // Of a limit: what is left out of it may be so much, and what is so near to 0 or to a number of few digits is that.
    private const double Rounding = 1e-16, NearShort = 1e-12, Near0 = 1e-6, NearLonger = 1e-13;

    /// <summary>The limit; NaN where it is not known.</summary>
    /// <param name="near">The value at a place.</param>
    /// <param name="middle">That at the square of it.</param>
    /// <param name="far">That at the square of the second.</param>
    public static double Of(Ball near, Ball middle, Ball far)
    {
        // Of c + k/log(x), what is left is halved each time, and so is each step; of c + k/log(x)^p as if by a factor.
        var (first, second) = (middle - near, far - middle);
        var ratio = second / first;
        var limit = Rounded(far + second * ratio / (Ball.Of(1, Ball.Bits(far)) - ratio));
        var isZero = Math.Abs(limit) < Near0 * Math.Abs(Rounded(far));
        var leftOut = 4 * Math.Abs(Rounded(second) * (Rounded(ratio) - 0.5));
        var size = Math.Abs(limit);
        return isZero ? 0
            : leftOut <= Rounding * size ? ShortNumber.Near(limit, 12, NearLonger * size) ?? limit
            : ShortNumber.Near(limit, 4, NearShort * size) ?? double.NaN;
    }

    /// <summary>
    /// The limit where that is a number of few digits, and what is left of it about a power of 1/x, as of 1 + 1/x: at
    /// each square of a place its square. NaN where it is not known.
    /// </summary>
    /// <inheritdoc cref="Of"/>
    public static double OfPower(Ball near, Ball middle, Ball far)
    {
        const double tolerance = 1e-4;
        var last = Rounded(far);
        if (ShortNumber.Near(last, 4, tolerance * Math.Abs(last)) is not { } limit)
        {
            return double.NaN;
        }

        var (first, second, third) = (LeftOf(near), LeftOf(middle), LeftOf(far));
        var isPower = second < first && (third - second) / (second - first) is > 1.9 and < 2.1;
        return isPower ? limit : double.NaN;

        double LeftOf(Ball value) => Math.Log(Math.Abs(Rounded(value - Ball.Of(limit, Ball.Bits(value)))));
    }

    private static double Rounded(Ball a) =>
        Ball.TryRound(a, NumberFormat.Float64, Math.Log2(double.Epsilon), out var rounded) ? rounded : double.NaN;
}
