namespace Activations.Sampling;

/// <summary>Holds the points of a line against the exact curve.</summary>
/// <param name="f">The curve.</param>
/// <param name="task">What is followed.</param>
internal sealed class ExactCheck(Ordinates f, TracingTask task)
{
    // Pixels.
    private const double Tolerance = 0.05;

    // How many places tell at once of a formula that doubles are no good at.
    private const int Places = 16;

    private static readonly IComparer<Point> ByX = Comparer<Point>.Create((a, b) => a.X.CompareTo(b.X));

    // At a jump a line has the limit from its side, which is exact, and not the value; so it has at a cusp.
    private readonly HashSet<double> _limits = [.. task.Jumps.Select(jump => jump.X), .. task.Cusps.Keys];

    /// <summary>Whether some points, spread over all of them, are where they should be.</summary>
    public bool HoldsHereAndThere(IReadOnlyList<List<Point>> pieces, PixelScale scale)
    {
        var every = Math.Max(1, pieces.Sum(piece => piece.Count) / Places);
        return f.AreExact || pieces.All(piece =>
            Enumerable.Range(0, (piece.Count + every - 1) / every).All(i => Holds(piece[i * every], scale)));
    }

    /// <summary>Whether the points next to corners are where they should be.</summary>
    public bool HoldsBesideCorners(IReadOnlyList<List<Point>> pieces, PixelScale scale)
    {
        return f.AreExact || pieces.All(piece => task.Corners.All(corner => HoldsBeside(corner, piece, scale)));
    }

    private bool HoldsBeside(double corner, List<Point> piece, PixelScale scale)
    {
        var index = piece.BinarySearch(new(corner, 0), ByX);
        return index < 0
            || ((index == 0 || Holds(piece[index - 1], scale))
                && (index == piece.Count - 1 || Holds(piece[index + 1], scale)));
    }

    /// <summary>Puts all points where they should be; false where one was too far away from there.</summary>
    public bool MakeExact(IReadOnlyList<List<Point>> pieces, PixelScale scale)
    {
        foreach (var piece in f.AreExact ? [] : pieces)
        {
            for (var i = 0; i < piece.Count; i++)
            {
                var exact = Exactly(piece[i]);
                if (!IsNear(piece[i], exact, scale))
                {
                    return false;
                }

                piece[i] = exact;
            }
        }

        return true;
    }

    private bool Holds(Point point, PixelScale scale) => IsNear(point, Exactly(point), scale);

    private Point Exactly(Point point) => _limits.Contains(point.X) ? point : point with { Y = f.At(point.X) };

    private static bool IsNear(Point point, Point exact, PixelScale scale) => scale.Rise(point, exact) <= Tolerance;
}
