namespace Activations.Evaluation;

/// <content>What a formula tends to where a condition in it changes at infinity, between two doubles.</content>
internal sealed partial class Breakpoints
{
    // Of the spacing of doubles, from a place that is known to one of them: what is not smooth grows by the same factor
    // from each to the one before.
    private const double Close = 1 << 10, Farther = 1 << 14, Farthest = 1 << 18;

    // What is smooth does not change by so much of itself from a double to the next.
    private const double Bent = 1e-3;

    /// <summary>
    /// The limits from one side, given what is at the nearest double: |tan(x)| is 1.6e16 beside π/2, but grows on and
    /// on between that and the next double. The double may lie beyond the pole, where the case of this side means
    /// nothing: then what is beside it counts.
    /// </summary>
    private Jet Endless(double x, int side, Jet nearest, Budget budget)
    {
        var spacing = x == 0 ? Probing.BesideZero : Ulp.Of(x);
        var close = At(Close);
        var isApart = AreApart(nearest, close, Close * spacing);
        if (!isApart && Math.Abs(nearest.SecondDerivative) * spacing <= Bent * Math.Abs(nearest.Derivative))
        {
            return nearest;
        }

        var (farther, farthest) = (At(Farther), At(Farthest));
        isApart &= !AreApart(close, farther, Farther * spacing) && HaveOneSlope(close, farther);
        return new(Limit(0), Limit(1), Limit(2));

        Jet At(double distance) => _evaluator.At(x + side * distance * spacing, budget);

        double Limit(int order)
        {
            var (near, before, first) = (close[order], farther[order], farthest[order]);
            return IsGrowing(first, before, near) ? double.CopySign(double.PositiveInfinity, near)
                : IsLogarithm(first, before, near) ? double.CopySign(double.PositiveInfinity, near - before)
                : order == 0 && isApart ? near - side * Close * spacing * close.Derivative
                : isApart && near.Equals(before) ? near
                : nearest[order];
        }
    }

    /// <summary>Whether two values are no longer those of a smooth function at such a distance.</summary>
    private static bool AreApart(Jet a, Jet b, double distance)
    {
        const double rounding = 1e-12, underflow = 4 * double.Epsilon;
        var off = 2 * distance * Math.Abs(a.Derivative) + rounding * Math.Abs(a.Value) + underflow;
        return !double.IsFinite(off) || Math.Abs(a.Value - b.Value) > off;
    }

    /// <summary>Whether a function has come to where it is a line, which a root never does.</summary>
    private static bool HaveOneSlope(Jet a, Jet b)
    {
        const double little = 0.01;
        return Math.Abs(a.Derivative - b.Derivative) <= little * Math.Abs(a.Derivative);
    }

    private static bool IsEndless(Jet nearest, Jet endless) =>
        double.IsFinite(nearest.Value) && double.IsInfinity(endless.Value);

    /// <summary>Whether it changes by the same amount at each step, which is some of it.</summary>
    private static bool IsLogarithm(double near, double nearer, double nearest)
    {
        const double seen = 0.01, same = 0.01;
        var (first, second) = (nearer - near, nearest - nearer);
        return Math.Abs(second) > seen * Math.Abs(nearest) && Math.Abs(first - second) < same * Math.Abs(second);
    }
}
