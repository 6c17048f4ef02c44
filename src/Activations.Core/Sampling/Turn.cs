using Activations.Analysis;
using Activations.Evaluation;

namespace Activations.Sampling;

/// <summary>A maximum or minimum within a drawn range, such as that of sin at π/2.</summary>
/// <param name="At">Where, and the function's own value there.</param>
/// <param name="IsMaximum">Whether it is higher than what is beside it.</param>
public readonly record struct Turn(Point At, bool IsMaximum)
{
    // For those of its places that take many digits, and for what is beside them.
    private const long Microseconds = 500_000, MicrosecondsBeside = 100_000;

    // Other places that a turn is held against.
    private const int Places = 64;

    /// <summary>Whether the function is higher than a maximum, or lower than a minimum, elsewhere.</summary>
    public bool IsLocal { get; private init; }

    /// <summary>How many turns a drawn line shows; level stretches are none.</summary>
    public static int Count(Samples drawn) => drawn.Pieces.Sum(piece => Within(piece).Count());

    /// <summary>
    /// The turns of f, f′ or f″ that its drawn line shows, ascending, to six digits, as far as they are to be had
    /// within a second. Level stretches are no turns.
    /// </summary>
    /// <param name="curve">What is drawn.</param>
    /// <param name="order">0 for f, 1 for f′, 2 for f″.</param>
    /// <param name="drawn">How.</param>
    public static IReadOnlyList<Turn> Of(Curve curve, int order, Samples drawn)
    {
        if (Count(drawn) == 0)
        {
            return [];
        }

        // Once for all: a formula remembers those of one interval.
        var (first, last) = (drawn.Pieces[0][0], drawn.Pieces[^1][^1]);
        List<Breakpoint> breakpoints = [.. curve.BreakpointsWithin(first.X, last.X)];
        List<Turn> turns = [.. Find(curve, order, drawn, breakpoints)];
        var others = ValuesHereAndThere(curve, order, drawn, breakpoints);
        var extent = Interval.Around([.. turns.Select(turn => turn.At.Y), .. others]) ?? default;
        return turns.ConvertAll(turn => turn with { IsLocal = turn.IsWithin(extent) });
    }

    /// <summary>Whether something is farther in its direction; what is drawn is known to a part of a pixel.</summary>
    private bool IsWithin(Interval extent)
    {
        const double little = 1e-3;
        var up = extent.Fraction(At.Y);
        return IsMaximum ? up < 1 - little : up > little;
    }

    /// <summary>Values of the function where pieces of the line end, at breakpoints, and in between.</summary>
    private static IEnumerable<double> ValuesHereAndThere(
        Curve curve, int order, Samples drawn, IReadOnlyList<Breakpoint> breakpoints)
    {
        var f = curve.Near(order, new(MicrosecondsBeside));
        var points = drawn.Pieces.SelectMany(piece => piece).ToList();
        var every = 1 + points.Count / Places;
        var ends = drawn.Pieces.Take(Places).SelectMany(piece => new[] { piece[0], piece[^1] });
        var some = points.Where((_, i) => i % every == 0).Concat(ends).Select(point => f(point.X));
        return [.. some, .. breakpoints.SelectMany(point => new[] { point.Left[order], point.Right[order] })];
    }

    private static IEnumerable<Turn> Find(
        Curve curve, int order, Samples drawn, IReadOnlyList<Breakpoint> breakpoints)
    {
        var budget = new Budget(Microseconds);
        var f = curve.Near(order, budget);
        foreach (var piece in drawn.Pieces)
        {
            foreach (var i in Within(piece))
            {
                var (before, here, after) = (Foot(piece, i, -1), piece[i], Foot(piece, i, 1));
                var isMaximum = here.Y > before.Y;
                var x = order < 2
                    ? Turned(curve.Near(order + 1, budget), before.X, here.X, after.X, isMaximum)
                    : Highest(f, before.X, after.X, isMaximum ? 1 : -1);
                var found = new Point(x, f(x));

                // At a place between two doubles the line has what no double has.
                var isBeyond = isMaximum ? here.Y > found.Y : here.Y < found.Y;
                if (!budget.IsSpent)
                {
                    var turn = isBeyond ? here : found;
                    var kinks = Beside(turn, after.X - before.X, breakpoints);
                    yield return new(AtKink(curve, order, turn, kinks), isMaximum);
                }
            }
        }
    }

    /// <summary>
    /// Where a side of a turn has left what the straight lines of a drawing may be off: among its first points another
    /// than the highest may be the nearest to the top.
    /// </summary>
    private static Point Foot(IReadOnlyList<Point> piece, int top, int step)
    {
        const int most = 4;
        var way = Math.Sign(piece[top].Y - piece[top + step].Y);
        var foot = top + step;
        for (var i = 1; i < most && IsWithin(foot + step) && GoesOn(foot); i++)
        {
            foot += step;
        }

        return piece[foot];

        bool IsWithin(int index) => index >= 0 && index < piece.Count;

        bool GoesOn(int index) => Math.Sign(piece[index].Y - piece[index + step].Y) == way;
    }

    /// <summary>Breakpoints so near to a turn that it may be at one: a search ends some doubles beside it.</summary>
    private static List<Breakpoint> Beside(Point turn, double around, IReadOnlyList<Breakpoint> breakpoints)
    {
        const double little = 1e-6;
        var near = little * around;
        return [.. breakpoints.Where(point => Math.Abs(point.X - turn.X) <= near)];
    }

    /// <summary>The turn, at the kink if there is just one beside it.</summary>
    private static Point AtKink(Curve curve, int order, Point turn, List<Breakpoint> beside)
    {
        return beside is [var kink] && kink.Left[order] == kink.Right[order]
            ? new(kink.X, JumpValues.At(curve, kink.X)?[order] ?? kink.Left[order])
            : turn;
    }

    /// <summary>Which points are higher, or lower, than both beside them.</summary>
    private static IEnumerable<int> Within(IReadOnlyList<Point> piece)
    {
        for (var i = 1; i + 1 < piece.Count; i++)
        {
            var (before, here, after) = (piece[i - 1].Y, piece[i].Y, piece[i + 1].Y);
            if ((here > before && here > after) || (here < before && here < after))
            {
                yield return i;
            }
        }
    }

    private static double Turned(Func<double, double> slope, double low, double here, double high, bool isMaximum)
    {
        if (low < 0 && high > 0 && slope(0) == 0)
        {
            return 0; // rather than 1e-20
        }

        // Nearer to where it is 0 the slope would be dear, and nobody asks for more digits.
        const double digits = 1e-6;
        const int most = 60;
        var x = here;
        for (var step = 0; step < most && high - low > digits * Math.Max(Math.Abs(low), Math.Abs(high)); step++)
        {
            var there = slope(x);
            if (there == 0)
            {
                return x;
            }

            (low, high) = isMaximum == there > 0 ? (x, high) : (low, x);
            x = low + (high - low) / 2;
        }

        return x;
    }

    /// <summary>
    /// Where a function whose slope is not at hand is highest, or with -1 lowest: by golden sections.
    /// </summary>
    private static double Highest(Func<double, double> f, double low, double high, int sign)
    {
        // Nearer to the top than this a double does not tell how high it is.
        const double digits = 1e-7;
        const double golden = 0.6180339887498949;
        var (from, to) = (low, high);
        var (left, right) = (high - golden * (high - low), low + golden * (high - low));
        var (atLeft, atRight) = (sign * f(left), sign * f(right));
        while (to - from > digits * (high - low) && from < left && left < right && right < to)
        {
            if (atLeft > atRight)
            {
                (to, right, atRight) = (right, left, atLeft);
                left = to - golden * (to - from);
                atLeft = sign * f(left);
            }
            else
            {
                (from, left, atLeft) = (left, right, atRight);
                right = from + golden * (to - from);
                atRight = sign * f(right);
            }
        }

        // 0 rather than 1e-9.
        var middle = from + (to - from) / 2;
        return low < 0 && high > 0 && sign * f(0) >= sign * f(middle) ? 0 : middle;
    }
}
