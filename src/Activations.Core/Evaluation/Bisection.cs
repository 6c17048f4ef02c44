namespace Activations.Evaluation;

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

    /// <summary>
    /// The two neighbouring doubles between which a function changes its sign, in a dozen steps where it is smooth:
    /// those of the secant, until they stay where they are.
    /// </summary>
    /// <param name="low">Where f has one sign.</param>
    /// <param name="atLow">f there.</param>
    /// <param name="high">Above, where it has another.</param>
    /// <param name="atHigh">f there.</param>
    /// <param name="f">The function.</param>
    public static Interval Root(double low, double atLow, double high, double atHigh, Func<double, double> f)
    {
        const int most = 12, near = 4;
        var (sign, last, stays) = (Math.Sign(atLow), double.NaN, 0);
        for (var i = 0; i < most && stays < 2; i++)
        {
            var x = low + (high - low) * (atLow / (atLow - atHigh));
            if (!(x > low && x < high))
            {
                break;
            }

            stays = Math.Abs(x - last) <= near * Ulp.Of(x) ? stays + 1 : 0;
            Narrow(x);
            last = x;
        }

        // The other end may still be far away.
        foreach (var x in new[] { last - near * Ulp.Of(last), last + near * Ulp.Of(last) })
        {
            if (x > low && x < high)
            {
                Narrow(x);
            }
        }

        return Between(low, high, x => IsAsLow(f(x)));

        bool IsAsLow(double value) => Math.Sign(double.IsNaN(value) ? 0 : value) == sign;

        // Where one end stays its value is halved, lest the other creeps (the Illinois method).
        void Narrow(double x)
        {
            var value = f(x);
            if (IsAsLow(value))
            {
                (low, atLow, atHigh) = (x, value, atHigh / 2);
            }
            else
            {
                (high, atHigh, atLow) = (x, double.IsNaN(value) ? 0 : value, atLow / 2);
            }
        }
    }

    /// <summary>The doubles counted from 0, whose neighbours are 1 and −1; infinity comes after the largest.</summary>
    private static long Rank(double x) => BitConverter.DoubleToInt64Bits(Math.Abs(x)) * (x < 0 ? -1 : 1);

    private static double OfRank(long rank)
    {
        var size = BitConverter.Int64BitsToDouble(Math.Abs(rank));
        return rank < 0 ? -size : size;
    }
}
