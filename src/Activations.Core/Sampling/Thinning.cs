namespace Activations.Sampling;

/// <summary>Leaves out what nobody sees of a line that goes up and down many times within a part of a pixel.</summary>
internal static class Thinning
{
    // Of a pixel: a point that is left out lies no farther than this from the way between the lowest and the highest.
    private const double Column = 1.0 / 32;

    // Points of a column.
    private const int Most = 4;

    /// <summary>
    /// Of the points in a narrow column the first, the lowest, the highest and the last. The corners, ascending, stay.
    /// </summary>
    public static List<Point> Thin(List<Point> points, double[] corners, PixelScale scale)
    {
        if (!IsCrowded(points, scale))
        {
            return points;
        }

        var kept = new List<Point>(points.Count);
        for (var start = 0; start < points.Count;)
        {
            var end = EndOfColumn(points, start, corners, scale);
            Keep(points, start, end, kept);
            start = end;
        }

        return kept;
    }

    private static bool IsCrowded(List<Point> points, PixelScale scale)
    {
        var width = scale.WidthOf(Column);
        var isCrowded = false;
        for (var i = Most; i < points.Count && !isCrowded; i++)
        {
            isCrowded = points[i].X - points[i - Most].X < width;
        }

        return isCrowded;
    }

    /// <summary>The index behind the last point that is in the column of one, with no corner between.</summary>
    private static int EndOfColumn(List<Point> points, int start, double[] corners, PixelScale scale)
    {
        var end = start + 1;
        while (end < points.Count
            && scale.Run(points[start], points[end]) < Column
            && Array.BinarySearch(corners, points[end].X) < 0
            && Array.BinarySearch(corners, points[end - 1].X) < 0)
        {
            end++;
        }

        return end;
    }

    private static void Keep(List<Point> points, int start, int end, List<Point> kept)
    {
        if (end - start == 1)
        {
            kept.Add(points[start]);
            return;
        }

        var (lowest, highest) = (start, start);
        for (var i = start + 1; i < end; i++)
        {
            lowest = points[i].Y < points[lowest].Y ? i : lowest;
            highest = points[i].Y > points[highest].Y ? i : highest;
        }

        kept.AddRange(new SortedSet<int> { start, lowest, highest, end - 1 }.Select(i => points[i]));
    }
}
