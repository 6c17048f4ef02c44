namespace Activations.Sampling;

/// <summary>
/// Draws a curve in a number type as the steps that it is: level between two places halfway between values of the type.
/// Where more values than a picture shows lie within a quarter of a pixel, some of them stand for all.
/// </summary>
internal static class StepTracing
{
    private const int ColumnsPerPixel = 4, MostInColumn = 4;

    private static readonly double[] NoCorners = [];

    /// <summary>The steps, in pieces where there is no finite value.</summary>
    /// <param name="curve">A curve with a number type.</param>
    /// <param name="order">0 for f, 1 for f′, 2 for f″.</param>
    /// <param name="view">Through what it is seen.</param>
    public static Samples Trace(Curve curve, int order, View view)
    {
        var (grid, width, height, yRange, cancellation) = view;
        var range = grid.Range;
        var points = new List<Point>();
        foreach (var step in Steps(curve.Format!, range, ColumnsPerPixel * width))
        {
            cancellation.ThrowIfCancellationRequested();
            var y = curve[order](step.X);
            points.Add(new(step.Left, y));
            if (step.Right > step.Left)
            {
                points.Add(new(step.Right, y));
            }
        }

        var window = yRange is null ? Poles.Window([points], [points]) : null;
        var extent = yRange ?? window ?? new Samples([points], []).Extent ?? default;
        var scale = new PixelScale(range, extent, width, height, isWindow: yRange is not null || window is not null);
        var drawn = CurveTracing.SplitAtGaps(points).Select(piece => Simplification.Simplify(piece, NoCorners, scale));
        return new Samples([.. drawn], []) { Cut = window };
    }

    /// <summary>Values of the type in the range, ascending, each with the part of it where x rounds to it.</summary>
    private static IEnumerable<Step> Steps(NumberFormat format, Interval range, int columns)
    {
        long[] ranks = [.. Ranks(format, range, columns)];
        for (var i = 0; i < ranks.Length; i++)
        {
            var (rank, x) = (ranks[i], ValueOf(format, ranks[i]));
            var isLeftDrawn = i == 0 || ranks[i - 1] == rank - 1;
            var isRightDrawn = i == ranks.Length - 1 || ranks[i + 1] == rank + 1;

            // From the largest value on everything is too large for the type.
            var finite = format.OfRank(Math.Clamp(rank, -format.Count, format.Count));
            var left = isLeftDrawn ? i == 0 ? range.Low : EdgeAbove(format, rank - 1) : finite;
            var right = isRightDrawn ? i == ranks.Length - 1 ? range.High : EdgeAbove(format, rank) : finite;
            yield return new(x, left, right);
        }
    }

    private static IEnumerable<long> Ranks(NumberFormat format, Interval range, int columns)
    {
        var last = long.MinValue;
        for (var i = 0; i < columns; i++)
        {
            var low = RankOf(format, double.Lerp(range.Low, range.High, (double)i / columns));
            var high = RankOf(format, double.Lerp(range.Low, range.High, (i + 1.0) / columns));
            var all = Math.Min(MostInColumn, high - low);
            for (var j = 0; j <= all; j++)
            {
                var rank = all == 0 ? low : low + (long)((UInt128)(high - low) * (UInt128)j / (UInt128)all);
                if (rank > last)
                {
                    yield return last = rank;
                }
            }
        }
    }

    /// <summary>The rank of what x rounds to; what is beyond the largest value has the next one.</summary>
    private static long RankOf(NumberFormat format, double x) => format.Round(x) is var value && double.IsFinite(value)
        ? format.Rank(value)
        : Math.Sign(x) * (format.Count + 1);

    private static double ValueOf(NumberFormat format, long rank) =>
        Math.Abs(rank) > format.Count ? format.Round(Math.Sign(rank) * double.MaxValue) : format.OfRank(rank);

    /// <summary>Where the values of this rank end and those of the next begin.</summary>
    private static double EdgeAbove(NumberFormat format, long rank) =>
        format.OfRank(rank) / 2 + format.OfRank(rank + 1) / 2;

    /// <summary>A value of the type, and from where to where x rounds to it.</summary>
    private readonly record struct Step(double X, double Left, double Right);
}
