namespace Activations.Sampling;

/// <summary>Where a line begins or ends: its last point there, and the one next to it that is not finite.</summary>
internal readonly record struct Edge(Point Inside, Point Outside)
{
    /// <summary>What ends beyond has outgrown the doubles, as eˣ does at 709.</summary>
    public const double Overflow = 1e300;

    /// <summary>All that there are among neighbouring points of pieces, from left to right.</summary>
    public static IEnumerable<Edge> Among(params IEnumerable<List<Point>> pieces)
    {
        foreach (var piece in pieces)
        {
            for (var i = 1; i < piece.Count; i++)
            {
                var (before, after) = (piece[i - 1], piece[i]);
                if (double.IsFinite(before.Y) != double.IsFinite(after.Y))
                {
                    yield return double.IsFinite(before.Y) ? new(before, after) : new(after, before);
                }
            }
        }
    }
}
