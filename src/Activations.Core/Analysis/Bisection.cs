namespace Activations.Analysis;

/// <summary>Halves intervals of doubles by their number, not by their size.</summary>
internal static class Bisection
{
    /// <summary>
    /// The two neighbouring doubles of which the lower still is as the low end and the upper is not, in at most 64
    /// steps whatever the scale. Where that changes several times, one of them.
    /// </summary>
    /// <param name="low">Where it holds; may be −∞.</param>
    /// <param name="high">Above, where it does not; may be ∞.</param>
    /// <param name="isAsLow">Never asked at the ends themselves.</param>
    public static Interval Between(double low, double high, Func<double, bool> isAsLow)
    {
        var (first, last) = (Rank(low), Rank(high));
        while ((first >> 1) + (last >> 1) + (first & last & 1) is var middle && middle > first && middle < last)
        {
            if (isAsLow(OfRank(middle)))
            {
                first = middle;
            }
            else
            {
                last = middle;
            }
        }

        return new(OfRank(first), OfRank(last));
    }

    /// <summary>The doubles counted from 0, whose neighbours are 1 and −1; infinity comes after the largest.</summary>
    private static long Rank(double x) => BitConverter.DoubleToInt64Bits(Math.Abs(x)) * (x < 0 ? -1 : 1);

    private static double OfRank(long rank)
    {
        var size = BitConverter.Int64BitsToDouble(Math.Abs(rank));
        return rank < 0 ? -size : size;
    }
}
