using MathNet.Numerics.RootFinding;
using static Activations.Analysis.SignChange;

namespace Activations.Analysis;

/// <summary>Where a function changes sign.</summary>
/// <param name="X">Where.</param>
/// <param name="Jumps">Whether it does so without being zero there.</param>
internal readonly record struct Crossing(double X, bool Jumps)
{
    /// <summary>Of f, f′ or f″, one for each change of sign among nodes; a run of zeros between is one.</summary>
    public static IEnumerable<Crossing> Among(IReadOnlyList<Node> nodes, Curve curve, int order)
    {
        (double X, double Y)? last = null;
        var zeros = new List<Node>();
        foreach (var (node, x, y) in nodes.Where(node => double.IsFinite(node.X))
            .SelectMany(node => new[] { (node, node.X, node.Left[order]), (node, node.X, node.Right[order]) }))
        {
            if (y == 0)
            {
                zeros.Add(node);
                continue;
            }

            if (last is { } before && SignOf(before.Y) * SignOf(y) < 0)
            {
                if (zeros.Count > 0)
                {
                    yield return new(Within(zeros), false);
                }
                else if (before.X == x)
                {
                    yield return new(x, true);
                }
                else if (Root(curve[order], before, (x, y)) is { } root)
                {
                    yield return new(root, false);
                }
            }

            zeros.Clear();
            last = double.IsNaN(y) ? null : (x, y);
        }
    }

    /// <summary>
    /// Where a run of zeros has its zero: what underflows does so round 0, and what rounding hides may be a breakpoint.
    /// </summary>
    private static double Within(List<Node> zeros) => zeros[0].X <= 0 && zeros[^1].X >= 0 ? 0
        : zeros.FindIndex(node => node.Left != node.Right) is >= 0 and var i ? zeros[i].X
        : zeros[0].X / 2 + zeros[^1].X / 2;

    /// <summary>
    /// The root between two points, in any order, with values of opposite signs, which at a breakpoint are limits; null
    /// where the signs are not opposite, or the function jumps or goes through infinity.
    /// </summary>
    public static double? Root(Func<double, double> f, (double X, double Y) a, (double X, double Y) b)
    {
        var (low, high) = a.X < b.X ? (a, b) : (b, a);
        if (SignOf(low.Y) * SignOf(high.Y) >= 0)
        {
            return null;
        }

        // An accuracy below every double: it stops where neighbouring doubles do. Limits at the ends it cannot know,
        // and
        // a NaN it would not survive.
        if (Brent.TryFindRoot(x => double.IsNaN(f(x)) ? 0 : f(x), low.X, high.X, double.Epsilon, 100, out var root) && root > low.X && root < high.X)
        {
            (low, high) = (At(Math.BitDecrement(root)), At(Math.BitIncrement(root)));
            return IsCloser() ? root : null;
        }

        while (low.X + (high.X - low.X) / 2 is var x && x > low.X && x < high.X)
        {
            (low, high) = SignOf(f(x)) == SignOf(low.Y) ? (At(x), high) : (low, At(x));
        }

        return IsCloser() ? Math.Abs(low.Y) < Math.Abs(high.Y) ? low.X : high.X : null;

        (double X, double Y) At(double x) => (x, f(x));

        bool IsCloser() => Math.Abs(high.Y - low.Y) < 0.5 * Math.Abs(b.Y - a.Y) || Math.BitIncrement(Math.Min(a.X, b.X)) == Math.Max(a.X, b.X);
    }
}
