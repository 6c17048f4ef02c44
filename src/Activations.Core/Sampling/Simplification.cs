namespace Activations.Sampling;

/// <summary>Draws the same line with fewer points.</summary>
internal static class Simplification
{
    // Pixels.
    private const double Tolerance = 0.05;

    /// <summary>
    /// Leaves out points that lie close to the line without them: a line goes on while it passes near all of them in
    /// their order (the cone of Williams 1978; Ramer's halving takes quadratic time on a wave). Corners stay.
    /// </summary>
    public static List<Point> Simplify(List<Point> points, HashSet<double> corners, PixelScale scale)
    {
        var kept = new List<Point> { points[0] };
        var (start, lowest, highest, farthest) = (scale.ToPixels(points[0]), double.NegativeInfinity, double.PositiveInfinity, 0.0);
        for (var i = 1; i < points.Count; i++)
        {
            var (angle, distance) = Polar(points[i]);
            if (i > 1 && (angle < lowest || angle > highest || distance < farthest || corners.Contains(points[i - 1].X)))
            {
                kept.Add(points[i - 1]);
                (start, lowest, highest) = (scale.ToPixels(points[i - 1]), double.NegativeInfinity, double.PositiveInfinity);
                (angle, distance) = Polar(points[i]);
            }

            var opening = distance <= Tolerance ? Math.PI : Math.Asin(Tolerance / distance);
            (lowest, highest) = (Math.Max(lowest, angle - opening), Math.Min(highest, angle + opening));
            farthest = distance;
        }

        return points.Count > 1 ? [.. kept, points[^1]] : kept;

        (double Angle, double Distance) Polar(Point point)
        {
            var (x, y) = scale.ToPixels(point);
            return (Math.Atan2(y - start.Y, x - start.X), Math.Sqrt((x - start.X) * (x - start.X) + (y - start.Y) * (y - start.Y)));
        }
    }
}
