namespace Activations.Evaluation;

/// <content>What a formula tends to from either side of a breakpoint.</content>
internal sealed partial class Breakpoints
{
    // What two cases may differ by, as a part of them: where roots meet, and where decimals do, 2^-50.
    private const double Rounding = 1e-14, Unit = 8.881784197001252e-16;

    /// <summary>
    /// The limits from one side of a breakpoint: the cases that hold on that side, continued to x itself, as x² of
    /// where(x &lt; 1, x^2, 3) to 1 at 1; where that continuation has no value, what it has ever nearer to x.
    /// </summary>
    private static Jet Beside(Piece piece, Place x, int side, Budget budget)
    {
        var jet = piece.Conditions.Count == 0
            ? CorrectRounding.Of(piece.Program, x, budget).Jet
            : CorrectRounding.AsBeside(piece.Program, x, Decided(piece, x.Nearest, side, budget), budget);
        return jet.HasNaN ? OrElse(jet, Near(piece.Program, x, side, budget)) : jet;
    }

    /// <summary>The nearest double to one side where no condition is at a tie.</summary>
    private static double Decided(Piece piece, double x, int side, Budget budget)
    {
        var step = Ulp.Of(x);
        var near = x + side * step;
        for (; step < 1e-9 * Math.Max(1, Math.Abs(x)); step *= 16)
        {
            near = x + side * step;
            if (piece.Conditions.All(IsDecided))
            {
                break;
            }
        }

        return near;

        bool IsDecided(Condition condition) =>
            CorrectRounding.OfValue(condition.Program, near, budget).Jet.Value != 0;
    }

    /// <summary>What was found, else what is near; nothing where the curve ends.</summary>
    private static Jet OrElse(Jet found, Jet near) => double.IsNaN(near.Value) ? near : new(
        double.IsNaN(found.Value) ? near.Value : found.Value,
        double.IsNaN(found.Derivative) ? near.Derivative : found.Derivative,
        double.IsNaN(found.SecondDerivative) ? near.SecondDerivative : found.SecondDerivative);

    /// <summary>
    /// Where the continuation has no value, as |x|/x at 0: what it has nearer than any double; ±∞ where that grows on
    /// and on, as the logarithm does at 0, and 0 where it shrinks, as the root does.
    /// </summary>
    private static Jet Near(EvaluationProgram program, Place x, int side, Budget budget)
    {
        Jet[] ever = [At(1120), At(2240), At(4480)];
        Jet? first = null;
        return new(Limit(0), Limit(1), Limit(2));

        Jet At(int distance)
        {
            return CorrectRounding.Of(program, x.Beside(side, -distance), budget).Jet;
        }

        double Limit(int order)
        {
            var (near, nearer, nearest) = (ever[0][order], ever[1][order], ever[2][order]);
            var leavesDoubles = double.IsInfinity(nearest) && Math.Abs(nearer) > Math.Abs(near);
            return nearer == 0 || double.IsInfinity(nearer) ? nearer
                : leavesDoubles ? nearest
                : IsGrowing(near, nearer, nearest) ? double.CopySign(double.PositiveInfinity, near)
                : IsGrowing(nearest, nearer, near) ? 0
                : Ulp.AreApart(near, nearest) ? OfPower(order)
                : near;
        }

        double OfPower(int order)
        {
            first ??= At(560);
            var limit = PowerLimit.Of(first.Value[order], ever[0][order], ever[1][order], ever[2][order]);
            return double.IsNaN(limit) ? ever[0][order] : limit;
        }
    }

    /// <summary>Whether it gets larger by about the same factor at each step, as a power of a logarithm does.</summary>
    private static bool IsGrowing(double near, double nearer, double nearest)
    {
        const double least = 1.2, same = 0.05;
        var (first, second) = (nearer / near, nearest / nearer);
        return first > least && second > least && Math.Abs(first / second - 1) < same;
    }

    /// <summary>
    /// How much the cases differ at the double nearest to an irrational place by that alone: f″ of |sin(x)| is 1.2e-16
    /// on one side of that nearest to π and -1.2e-16 on the other. Of f″, whose slope is not at hand, how much it
    /// changes on its way there.
    /// </summary>
    private Jet OffBy(double x, Jet left, Jet right, Budget budget)
    {
        const int doubles = 1024;
        return new(Off(1), Off(2), left.SecondDerivative == right.SecondDerivative ? 0 : OffInSecond());

        double Off(int order) => (Math.Abs(left[order]) + Math.Abs(right[order])) * Ulp.Of(x);

        double OffInSecond()
        {
            var way = doubles * Ulp.Of(x);
            var below = _evaluator.At(x - way, budget).SecondDerivative;
            var above = _evaluator.At(x + way, budget).SecondDerivative;
            var change = Math.Abs(left.SecondDerivative - below) + Math.Abs(above - right.SecondDerivative);
            return double.IsFinite(change) ? change / doubles : 0;
        }
    }

    /// <summary>
    /// One side where the cases differ by no more than they are off: by the double nearest to an irrational kink, or by
    /// those nearest to decimals, as 0.1*x and 0.3 at 3. That is no jump.
    /// </summary>
    /// <param name="side">What is on that side.</param>
    /// <param name="other">What is on the other.</param>
    /// <param name="here">What is at the double.</param>
    /// <param name="off">How much they may be off.</param>
    /// <param name="rounding">How much more, as a part of them.</param>
    private static Jet Joined(Jet side, Jet other, Jet here, Jet off, double rounding)
    {
        return new(Join(0), Join(1), Join(2));

        double Join(int order) =>
            AreNear(side[order], other[order], off[order], rounding) ? here[order] : side[order];
    }

    private static bool HaveRoundedDecimals(EvaluationProgram before, EvaluationProgram after, Place place) =>
        before.HasRoundedDecimals || after.HasRoundedDecimals
        || EvaluationProgram.IsRoundedDecimal(place.AsFraction);

    private static bool AreNear(double a, double b, double off, double rounding) =>
        double.IsFinite(a - b) && a != b
        && Math.Abs(a - b) <= 2 * off + rounding * Math.Max(Math.Abs(a), Math.Abs(b));
}
