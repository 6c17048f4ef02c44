namespace Activations.Analysis;

/// <summary>Finds where a function changes its sign.</summary>
internal static class SignChange
{
    /// <summary>1, −1 or 0; a NaN has no sign either, where <see cref="Math.Sign(double)"/> would throw.</summary>
    public static int SignOf(double value) => value > 0 ? 1 : value < 0 ? -1 : 0;

    /// <summary>
    /// The double nearest to the change of sign between two places, which need not be the only one; of the two doubles
    /// around it that with the smaller value. Null where the signs just inside of the places are not opposite. Takes at
    /// most 66 evaluations, whatever the scale: doubles are halved by their number, not by their size.
    /// </summary>
    public static double? Between(Func<double, double> f, double low, double high)
    {
        var (first, last) = (Rank(low) + 1, Rank(high) - 1);
        if (first > last)
        {
            return null;
        }

        var (below, above) = (f(OfRank(first)), f(OfRank(last)));
        var sign = SignOf(below);
        if (sign * SignOf(above) >= 0)
        {
            return sign == 0 && !double.IsNaN(below) ? OfRank(first) : above == 0 ? OfRank(last) : null;
        }

        while (first + 1 < last)
        {
            var middle = (first >> 1) + (last >> 1) + (first & last & 1); // their sum may be no long
            var value = f(OfRank(middle));
            if (SignOf(value) == sign)
            {
                (first, below) = (middle, value);
            }
            else
            {
                (last, above) = (middle, value);
            }
        }

        return OfRank(Math.Abs(below) < Math.Abs(above) ? first : last);
    }

    /// <summary>The finite doubles counted from 0, whose neighbours are 1 and −1.</summary>
    private static long Rank(double x) => BitConverter.DoubleToInt64Bits(Math.Abs(x)) * (x < 0 ? -1 : 1);

    private static double OfRank(long rank)
    {
        var size = BitConverter.Int64BitsToDouble(Math.Abs(rank));
        return rank < 0 ? -size : size;
    }
}
