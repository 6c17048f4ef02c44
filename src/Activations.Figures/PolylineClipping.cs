using ScottPlot;

namespace Activations.Figures;

/// <summary>
/// Leaves out what nobody sees of a line before it is dashed: Skia cuts a line into all of its dashes first, and a pole
/// a thousand panels high has as many as a thousand panels.
/// </summary>
internal static class PolylineClipping
{
    /// <summary>The parts of a line between two heights; the line itself where it never leaves them.</summary>
    /// <param name="line">At least two points, finite, joined by straight lines in their order.</param>
    /// <param name="band">The heights, both inclusive.</param>
    public static IEnumerable<IReadOnlyList<Coordinates>> Within(IReadOnlyList<Coordinates> line, Interval band)
    {
        if (line.All(point => IsInside(point, band)))
        {
            return [line];
        }

        return Parts(line, band);
    }

    /// <summary>The part of a line that goes to the right between two x; empty where it is elsewhere.</summary>
    public static IReadOnlyList<Coordinates> Across(IReadOnlyList<Coordinates> line, double from, double to)
    {
        var part = new List<Coordinates>();
        for (var i = 1; i < line.Count; i++)
        {
            var (start, end) = (line[i - 1], line[i]);
            if (end.X < from || start.X > to)
            {
                continue;
            }

            if (part.Count == 0)
            {
                part.Add(At(start, end, Math.Max(from, start.X)));
            }

            part.Add(At(start, end, Math.Min(to, end.X)));
        }

        return part;
    }

    private static Coordinates At(Coordinates start, Coordinates end, double x)
    {
        if (x <= start.X)
        {
            return start;
        }

        return x >= end.X ? end : new(x, double.Lerp(start.Y, end.Y, (x - start.X) / (end.X - start.X)));
    }

    private static IEnumerable<IReadOnlyList<Coordinates>> Parts(IReadOnlyList<Coordinates> line, Interval band)
    {
        var part = new List<Coordinates>();
        for (var i = 1; i < line.Count; i++)
        {
            var (from, to) = (line[i - 1], line[i]);
            var isAbove = Math.Min(from.Y, to.Y) > band.High;
            var isBelow = Math.Max(from.Y, to.Y) < band.Low;
            if (isAbove || isBelow)
            {
                continue;
            }

            if (part.Count == 0)
            {
                part.Add(Enter(from, to, band));
            }

            // On the bound itself, the point where a line leaves is the one before.
            if (Enter(to, from, band) is var end && end != part[^1])
            {
                part.Add(end);
            }

            if (!IsInside(to, band))
            {
                if (part.Count > 1)
                {
                    yield return part;
                }

                part = [];
            }
        }

        if (part.Count > 1)
        {
            yield return part;
        }
    }

    private static bool IsInside(Coordinates point, Interval band) => point.Y >= band.Low && point.Y <= band.High;

    /// <summary>The first point inside on the way from one point to another; the one itself if it is inside.</summary>
    private static Coordinates Enter(Coordinates from, Coordinates to, Interval band)
    {
        if (IsInside(from, band))
        {
            return from;
        }

        var bound = from.Y < band.Low ? band.Low : band.High;
        var way = (bound - from.Y) / (to.Y - from.Y);
        return new(from.X + way * (to.X - from.X), bound);
    }
}
