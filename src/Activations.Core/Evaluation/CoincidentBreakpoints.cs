using System.Numerics;

namespace Activations.Evaluation;

/// <summary>
/// Tells breakpoints at one place from each other: two conditions that change between the same two doubles, as those of
/// round(3tanh(x)), may each name another of the two.
/// </summary>
internal static class CoincidentBreakpoints
{
    // A double with so many bits that are 0 is no chance.
    private const int Short = 20;

    /// <summary>Those at one place once: that at a short number, as 1.5 for |x − round(x)|, or the first.</summary>
    /// <param name="ascending">All of them.</param>
    public static List<Breakpoint> EachOnce(IEnumerable<Breakpoint> ascending)
    {
        var points = new List<Breakpoint>();
        foreach (var point in ascending)
        {
            if (points.Count == 0 || !AreOne(points[^1], point))
            {
                points.Add(point);
            }
            else if (BitOperations.TrailingZeroCount(BitConverter.DoubleToInt64Bits(point.X)) >= Short)
            {
                points[^1] = point;
            }
        }

        return points;
    }

    private static bool AreOne(Breakpoint a, Breakpoint b) =>
        b.X == Math.BitIncrement(a.X) && AreOne(a.Left, b.Left, b.X - a.X) && AreOne(a.Right, b.Right, b.X - a.X);

    /// <summary>Whether jets at two places are the same but for the distance between these.</summary>
    private static bool AreOne(Jet a, Jet b, double distance) =>
        AreNear(a.Value, b.Value, a.Derivative * distance)
        && AreNear(a.Derivative, b.Derivative, a.SecondDerivative * distance)
        && AreNear(a.SecondDerivative, b.SecondDerivative, 0);

    private static bool AreNear(double a, double b, double off) =>
        !Ulp.AreApart(a, b) || (double.IsFinite(off) && Math.Abs(a - b) <= 2 * Math.Abs(off));
}
