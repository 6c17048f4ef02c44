namespace Activations.Sampling;

/// <summary>
/// Where a line goes straight up or down, or is broken for less than a pixel: there it may jump. Of one that seems to
/// go to infinity also where it begins and ends: it may have a limit there that no double shows.
/// </summary>
internal static class SteepSteps
{
    // Pixels.
    private const double Narrow = 0.5, High = 2;

    // More have no room for the dots that show a jump.
    private const int Most = 64;

    /// <summary>From where to where, ascending; none where there are very many, as in a wave.</summary>
    /// <param name="line">The line.</param>
    /// <param name="range">What x runs over.</param>
    /// <param name="scale">How it is drawn.</param>
    public static IReadOnlyList<Interval> Of(Samples line, Interval range, PixelScale scale)
    {
        var steps = new List<Interval>();
        var end = new Point(range.Low, 0);
        foreach (var piece in line.Pieces)
        {
            AddGap(end, piece[0]);
            for (var i = 1; i < piece.Count && steps.Count <= Most; i++)
            {
                var (low, high) = (piece[i - 1], piece[i]);
                if (scale.Run(low, high) <= Narrow && scale.Rise(low, high) >= High)
                {
                    steps.Add(new(low.X, high.X));
                }
            }

            end = piece[^1];
        }

        AddGap(end, new(range.High, 0));
        return steps.Count <= Most ? steps : [];

        void AddGap(Point before, Point after)
        {
            if (before.X < after.X && scale.Run(before, after) <= Narrow)
            {
                steps.Add(new(before.X, after.X));
            }
            else if (before.X < after.X && line.Cut is not null)
            {
                AddEdges(new(before.X, after.X));
            }
        }

        void AddEdges(Interval gap)
        {
            var near = scale.WidthOf(Narrow);
            steps.AddRange([new(gap.Low, gap.Low + near), new(gap.High - near, gap.High)]);
        }
    }
}
