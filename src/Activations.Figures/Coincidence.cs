namespace Activations.Figures;

/// <summary>A part of a panel's width where later lines lie on a line, as fractions of it.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Covers">How many lines lie on it there.</param>
internal readonly record struct CoveredPart(double From, double To, int Covers);

/// <summary>Finds where a line would not be seen because later ones lie on it.</summary>
internal static class Coincidence
{
    // Layout units: how near lines must run, across them, and how far, for one to hide the other. Lines that only cross
    // do not.
    private const double Near = 0.7, Shortest = 30;

    // Of more lines nobody follows one, and comparing all pairs of thousands would take minutes.
    private const int MostLines = 24;

    /// <summary>For each of a panel's lines where it is covered, from left to right.</summary>
    public static IReadOnlyList<IReadOnlyList<CoveredPart>> Find(PanelLayout panel, Interval range)
    {
        var lines = panel.Panel.Lines;
        if (lines.Count is 1 or > MostLines)
        {
            return [.. lines.Select(_ => Array.Empty<CoveredPart>())];
        }

        var covers = lines.Select((line, i) => lines.Skip(i + 1).Where(later => Hides(later, line)).ToList()).ToList();
        var heights = lines.Distinct().ToDictionary(line => line, line => Heights(line, panel, range));
        return [.. lines.Select((line, i) => Parts(heights[line], [.. covers[i].Select(later => heights[later])]))];
    }

    // A dashed line lets what is below it be seen, unless that has the same dashes.
    private static bool Hides(Line later, Line line)
    {
        var order = later.Stroke.Order;
        return order == 0 || order == line.Stroke.Order;
    }

    private static List<CoveredPart> Parts(double[] heights, List<double[]> covers)
    {
        var parts = new List<CoveredPart>();
        var last = heights.Length - 1;
        for (var start = 0; start <= last;)
        {
            var count = Count(start);
            var end = start + 1;
            while (end <= last && Count(end) == count)
            {
                end++;
            }

            if (count > 0 && end - start >= Shortest)
            {
                parts.Add(new((double)start / last, (end - 1.0) / last, count));
            }

            start = end;
        }

        return parts;

        int Count(int column)
        {
            var rise = heights[Math.Min(column + 1, last)] - heights[Math.Max(column - 1, 0)];
            var slope = double.IsFinite(rise) ? rise / 2 : 0;
            var near = Near * Math.Sqrt(1 + slope * slope);
            var count = 0;
            foreach (var other in covers)
            {
                count += Math.Abs(other[column] - heights[column]) <= near ? 1 : 0;
            }

            return count;
        }
    }

    /// <summary>How high a line is in each column of a layout unit's width; NaN where it is not.</summary>
    private static double[] Heights(Line line, PanelLayout panel, Interval range)
    {
        var heights = new double[Math.Max(2, (int)panel.Data.Width)];
        Array.Fill(heights, double.NaN);
        var spacing = panel.Data.Width / (heights.Length - 1);
        foreach (var piece in line.Samples.Pieces)
        {
            for (var i = 1; i < piece.Count; i++)
            {
                var (from, to) = (panel.At(piece[i - 1], range), panel.At(piece[i], range));
                var (start, end) = ((from.X - panel.Data.Left) / spacing, (to.X - panel.Data.Left) / spacing);
                for (var column = (int)Math.Ceiling(start); column <= end && column < heights.Length; column++)
                {
                    var way = end > start ? (column - start) / (end - start) : 1;
                    heights[column] = double.Lerp(from.Y, to.Y, way);
                }
            }
        }

        return heights;
    }
}
