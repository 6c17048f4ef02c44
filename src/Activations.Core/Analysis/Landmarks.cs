using Activations.Sampling;
using MathNet.Numerics.RootFinding;

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
            Add(Triples(piece).Where(three => (three.Here.Y - three.Before.Y) * (three.Here.Y - three.After.Y) > 0)
                .Select(three => Turn(three.Before.X, three.After.X) is var x && x == three.Here.X ? three.Here : new Point(x, f(x))));
        }

        foreach (var piece in samples.Pieces)
        {
            Add(Triples(piece).Where(three => three.Here.Y == 0 && three.Before.Y * three.After.Y < 0).Select(three => three.Here));
            Add(piece.Zip(piece.Skip(1)).Where(pair => pair.First.Y * pair.Second.Y < 0)
                .Select(pair => new Point(Root(f, pair.First.X, pair.Second.X), 0)));
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

        double Turn(double low, double high)
        {
            // Half of f(x + h) − f(x − h) over h is f′ to h²: where there is no third derivative to ask.
            var h = (high - low) / 64;
            return order < 2 ? Root(curve[order + 1], low, high) : Root(x => f(x + h) - f(x - h), low + h, high - h);
        }
    }

    private static IEnumerable<(Point Before, Point Here, Point After)> Triples(IReadOnlyList<Point> piece) =>
        piece.Zip(piece.Skip(1), piece.Skip(2));

    /// <summary>Where the function changes sign between two places, at which it may have another value; or the middle.</summary>
    private static double Root(Func<double, double> f, double low, double high) =>
        Brent.TryFindRoot(f, Math.BitIncrement(low), Math.BitDecrement(high), double.Epsilon, 200, out var root) ? root : low + (high - low) / 2;
}
