using Activations.Sampling;

namespace Activations.Analysis;

/// <summary>The points of a drawn curve that a reader asks for.</summary>
public static class Landmarks
{
    // Of the range: what is nearer to 0, or to another landmark, is there.
    private const double Near = 1e-9;

    /// <summary>
    /// The ends of jumps, kinks, extrema and zeros of f, f′ or f″, the former first, each once. An extremum and a zero
    /// are as exact as doubles allow, but extrema of f″ to about six digits. None lies at an end of the range.
    /// </summary>
    /// <param name="curve">What is drawn.</param>
    /// <param name="order">0 for f, 1 for f′, 2 for f″.</param>
    /// <param name="samples">How it is drawn: what these do not show is no landmark.</param>
    /// <param name="range">Where.</param>
    public static IReadOnlyList<Point> Of(Curve curve, int order, Samples samples, Interval range)
    {
        var (f, near) = (curve[order], Near * (range.High - range.Low));
        var found = new List<Point>();
        foreach (var (x, left, right, value) in samples.Jumps)
        {
            Add(new[] { value, left, right }.Where(double.IsFinite).Distinct().Select(y => new Point(x, y)));
        }

        Add(curve.BreakpointsWithin(range.Low, range.High)
            .Where(point => order < 2 && point.X > range.Low && point.X < range.High && point.Left[order] == point.Right[order] && point.Left[order + 1] != point.Right[order + 1])
            .Select(point => new Point(point.X, point.Left[order])));
        foreach (var piece in samples.Pieces)
        {
            Add(Triples(piece).Where(IsTurn).Select(Turn));
        }

        foreach (var piece in samples.Pieces)
        {
            Add(Triples(piece).Where(three => three.Here.Y == 0 && AreOpposite(three.Before, three.After)).Select(three => three.Here));
            Add(piece.Zip(piece.Skip(1)).Where(pair => AreOpposite(pair.First, pair.Second))
                .Select(pair => SignChange.Between(f, pair.First.X, pair.Second.X)).OfType<double>().Select(x => new Point(x, 0)));
        }

        return found;

        void Add(IEnumerable<Point> points)
        {
            foreach (var point in points)
            {
                var (x, y) = (Math.Abs(point.X) < near ? 0 : point.X, point.Y);
                if (!found.Any(other => Math.Abs(other.X - x) < near && (other.Y == y || Math.Abs(other.Y - y) < near)))
                {
                    found.Add(new(x, y));
                }
            }
        }

        // As exact as it is drawn where the slope does not say more, as at the top of a wave too fine for doubles.
        Point Turn(Triple three)
        {
            var (low, high) = (three.Before.X, three.After.X);
            return SlopesRoot(low, high) is { } x && x != three.Here.X && double.IsFinite(f(x)) ? new(x, f(x)) : three.Here;
        }

        double? SlopesRoot(double low, double high)
        {
            if (order < 2)
            {
                return SignChange.Between(curve[order + 1], low, high);
            }

            // Half of f(x + h) − f(x − h) over h is f′ to h²: there is no third derivative to ask.
            var h = high / 64 - low / 64;
            return SignChange.Between(x => f(x + h) - f(x - h), low + h, high - h);
        }
    }

    private static bool IsTurn(Triple three) =>
        SignChange.SignOf(three.Here.Y - three.Before.Y) * SignChange.SignOf(three.Here.Y - three.After.Y) > 0;

    private static bool AreOpposite(Point a, Point b) => SignChange.SignOf(a.Y) * SignChange.SignOf(b.Y) < 0;

    private static IEnumerable<Triple> Triples(IReadOnlyList<Point> piece) =>
        piece.Zip(piece.Skip(1), piece.Skip(2)).Select(three => new Triple(three.First, three.Second, three.Third));

    /// <summary>Three neighbours.</summary>
    private readonly record struct Triple(Point Before, Point Here, Point After);
}
