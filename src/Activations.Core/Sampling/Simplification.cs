namespace Activations.Sampling;

/// <summary>Draws the same line with fewer points.</summary>
internal static class Simplification
{
    // Pixels.
    private const double Tolerance = 0.05;

    private static readonly Point Down = new(0, -1), Up = new(0, 1);

    /// <summary>
    /// Leaves out points that lie close to the line without them: a line goes on while it passes near all of them in
    /// their order (the cone of Williams 1978; Ramer's halving takes quadratic time on a wave). The corners, ascending,
    /// stay.
    /// </summary>
    public static List<Point> Simplify(List<Point> points, double[] corners, PixelScale scale)
    {
        var kept = new List<Point> { points[0] };
        var (start, lowest, highest, farthest) = (scale.ToPixels(points[0]), Down, Up, 0.0);
        var (before, nextCorner) = (start, 0);
        for (var i = 1; i < points.Count; i++)
        {
            var pixel = scale.ToPixels(points[i]);
            var way = new Point(pixel.X - start.X, pixel.Y - start.Y);
            var square = SquareOf(way);
            var leaves = Turn(lowest, way) < 0 || Turn(way, highest) < 0 || square < farthest;
            if (i > 1 && (leaves || IsCorner(points[i - 1].X)))
            {
                kept.Add(points[i - 1]);
                (start, lowest, highest) = (before, Down, Up);
                way = new(pixel.X - start.X, pixel.Y - start.Y);
                square = SquareOf(way);
            }

            if (square > Tolerance * Tolerance)
            {
                // The tangents from the start to a circle around the point. No later point lies left of the start, so
                // that what is beyond straight up or down excludes none.
                var along = Math.Sqrt(square - Tolerance * Tolerance);
                Point below = new(way.X * along + way.Y * Tolerance, way.Y * along - way.X * Tolerance);
                Point above = new(way.X * along - way.Y * Tolerance, way.Y * along + way.X * Tolerance);
                lowest = below.X > 0 && Turn(lowest, below) > 0 ? below : lowest;
                highest = above.X > 0 && Turn(above, highest) > 0 ? above : highest;
            }

            (before, farthest) = (pixel, square);
        }

        if (points.Count > 1)
        {
            kept.Add(points[^1]);
        }

        return kept;

        // Asked of ascending x.
        bool IsCorner(double x)
        {
            while (nextCorner < corners.Length && corners[nextCorner] < x)
            {
                nextCorner++;
            }

            return nextCorner < corners.Length && corners[nextCorner] == x;
        }
    }

    private static double SquareOf(Point way) => way.X * way.X + way.Y * way.Y;

    /// <summary>Above 0 when the second way lies to the left of the first: further up.</summary>
    private static double Turn(Point first, Point second) => first.X * second.Y - first.Y * second.X;
}
