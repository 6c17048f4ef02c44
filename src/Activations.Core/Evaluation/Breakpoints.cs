namespace Activations.Evaluation;

/// <summary>
/// The breakpoints of a formula: where a condition in it changes. Conditions that are linear in x are solved exactly;
/// others are followed through the interval, and their changes are found to the last bit.
/// </summary>
/// <param name="pieces">The formula.</param>
internal sealed class Breakpoints(Pieces pieces)
{
    // How many steps of arithmetic an interval may take; some milliseconds.
    private const int MostWork = 1 << 16;

    // For places where a condition takes many digits, and as much for what is beside those that were found.
    private const long Microseconds = 500_000;

    private readonly Evaluator _evaluator = new(pieces);

    // A picture asks for the same ones several times: of its lines, and of what it says about them.
    private Found? _last, _first;

    /// <summary>The breakpoints with start ≤ x ≤ end, ascending; none of what steps too often for a picture.</summary>
    public IReadOnlyList<Breakpoint> Within(double start, double end) => All(start, end).Points;

    /// <summary>The same, but of what steps too often the first steps, and one more.</summary>
    public SomeBreakpoints First(double start, double end, int most)
    {
        var found = All(start, end);
        if (found.Dense is not null)
        {
            var first = Volatile.Read(ref _first);
            found = first is not null && first.Is(start, end) ? first : Find(start, end, most);
            Volatile.Write(ref _first, found);
        }

        return new(found.Points, found.Dense, found.Changes);
    }

    private Found All(double start, double end)
    {
        var last = Volatile.Read(ref _last);
        if (last is null || !last.Is(start, end))
        {
            Volatile.Write(ref _last, last = Find(start, end, 0));
        }

        return last;
    }

    private Found Find(double start, double end, int most)
    {
        var places = new SortedSet<double>(pieces.Places.Select(place => place.ToDouble())
            .Where(x => x >= start && x <= end && double.IsFinite(x)));
        var budget = new Budget(Microseconds);
        Interval? dense = null;
        var areOpen = false;
        foreach (var piece in pieces.Between.Where(piece => piece.Conditions.Count > 0))
        {
            var low = Math.Max(start, piece.Domain.Low?.ToDouble() ?? start);
            var high = Math.Min(end, piece.Domain.High?.ToDouble() ?? end);
            if (low <= high)
            {
                var found = Changes(piece, new(low, high), places, most, budget);
                dense = found.Dense?.Around(dense) ?? dense;
                areOpen |= found.AreOpen;
                places.UnionWith(found.All.Where(root => root >= start && root <= end));
            }
        }

        var beside = new Budget(Microseconds);
        Breakpoint[] points = [.. EachOnce(places.Select(x => At(x, beside)).OfType<Breakpoint>())];
        return new(start, end, points, dense, areOpen ? null : places);
    }

    private static SomePlaces Changes(
        Piece piece, Interval within, IReadOnlyCollection<double> also, int most, Budget budget)
    {
        var all = new SortedSet<double>();
        Interval? dense = null;
        var areOpen = false;
        foreach (var condition in piece.Conditions)
        {
            var work = MostWork / (condition.Program.Length + 1);
            var sign = new ConditionValues(condition.Program, budget);
            if (condition.Floored is not { } floored)
            {
                var changes = SignChanges.Within(sign, within.Low, within.High, also, work);
                areOpen |= changes is null;
                all.UnionWith(changes ?? []);
                continue;
            }

            // What is floored may step itself, as 2(x − floor(x)) does.
            IEnumerable<double> steps = [.. also, .. all.SelectMany(Around)];
            var found = new FloorSteps(new(floored, budget), sign).Within(within, steps, work, most);
            dense = found.Dense?.Around(dense) ?? dense;
            all.UnionWith(found.All);
        }

        return new(all, dense) { AreOpen = areOpen || dense is not null };
    }

    /// <summary>A place and what is next to it; of 0 no more than digits tell.</summary>
    private static double[] Around(double x)
    {
        const double near = 2.350988701644575e-38; // 2^-125
        return x == 0 ? [-near, 0, near] : [Math.BitDecrement(x), x, Math.BitIncrement(x)];
    }

    /// <summary>
    /// Those at one place once: two conditions that change between the same two doubles, as those of round(3tanh(x)),
    /// may each name another of the two.
    /// </summary>
    private static List<Breakpoint> EachOnce(IEnumerable<Breakpoint> ascending)
    {
        var points = new List<Breakpoint>();
        foreach (var point in ascending)
        {
            var isKnown = points.Count > 0 && point.X == Math.BitIncrement(points[^1].X)
                && AreOne(point.Left, points[^1].Left) && AreOne(point.Right, points[^1].Right);
            if (!isKnown)
            {
                points.Add(point);
            }
        }

        return points;
    }

    private static bool AreOne(Jet a, Jet b) => !Ulp.AreApart(a.Value, b.Value)
        && !Ulp.AreApart(a.Derivative, b.Derivative)
        && !Ulp.AreApart(a.SecondDerivative, b.SecondDerivative);

    private Breakpoint? At(double x, Budget budget)
    {
        var index = pieces.IndexOf(x);
        var exact = index < 0 ? new Place(x) : new Place(x, pieces.Places[index]);
        var isHere = index < 0 || FormulaReading.Exact(x) == pieces.Places[index];
        var (before, after) = index < 0
            ? (pieces.Between[~index], pieces.Between[~index])
            : (pieces.Between[index], pieces.Between[index + 1]);
        var (left, right) = (Beside(before, exact, -1, budget), Beside(after, exact, 1, budget));
        if (double.IsNaN(left.Value) || double.IsNaN(right.Value))
        {
            return null;
        }

        var here = _evaluator.At(x, budget);
        if (before.Conditions.Count + after.Conditions.Count > 0)
        {
            (left, right) = Snapped(x, left, right, here);
        }

        return left == right && (left == here || !isHere) ? null : new(x, left, right);
    }

    /// <summary>The limits from one side: the cases that hold there, continued to x.</summary>
    private static Jet Beside(Piece piece, Place x, int side, Budget budget)
    {
        var jet = piece.Conditions.Count == 0
            ? CorrectRounding.Of(piece.Program, x, All(), budget).Jet
            : CorrectRounding.AsBeside(piece.Program, x, Decided(piece, x.Nearest, side, budget), budget);
        return double.IsNaN(jet.Value) || double.IsNaN(jet.Derivative) || double.IsNaN(jet.SecondDerivative)
            ? OrElse(jet, Near(piece.Program, x, side, budget))
            : jet;
    }

    /// <summary>The nearest double to one side where no condition is at a tie.</summary>
    private static double Decided(Piece piece, double x, int side, Budget budget)
    {
        var step = Math.BitIncrement(Math.Abs(x)) - Math.Abs(x);
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

        bool IsDecided(Condition condition)
        {
            var settling = new Settling(NumberFormat.Float64, 1);
            return CorrectRounding.Of(condition.Program, near, settling, budget).Jet.Value != 0;
        }
    }

    private static Settling All() => new(NumberFormat.Float64, CorrectRounding.All);

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
            return CorrectRounding.Of(program, x.Beside(side, -distance), All(), budget).Jet;
        }

        double Limit(int order)
        {
            var (near, nearer, nearest) = (ever[0][order], ever[1][order], ever[2][order]);
            return nearer == 0 || double.IsInfinity(nearer) ? nearer
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
    /// Beside the double nearest to an irrational kink the cases differ by what the double is off: that is no jump.
    /// </summary>
    private static (Jet Left, Jet Right) Snapped(double x, Jet left, Jet right, Jet here)
    {
        var ulp = Math.BitIncrement(Math.Abs(x)) - Math.Abs(x);
        var rise = (Math.Abs(left.Derivative) + Math.Abs(right.Derivative)) * ulp;
        var bend = (Math.Abs(left.SecondDerivative) + Math.Abs(right.SecondDerivative)) * ulp;
        return (
            new(Snap(left, right, 0, rise), Snap(left, right, 1, bend), Snap(left, right, 2, 0)),
            new(Snap(right, left, 0, rise), Snap(right, left, 1, bend), Snap(right, left, 2, 0)));

        double Snap(Jet side, Jet other, int order, double off)
        {
            const double rounding = 1e-14;
            var (a, b) = (side[order], other[order]);
            var difference = Math.Abs(a - b);
            return a != b && difference <= 2 * off + rounding * Math.Max(Math.Abs(a), Math.Abs(b)) ? here[order] : a;
        }
    }

    private sealed record Found(
        double Start,
        double End,
        IReadOnlyList<Breakpoint> Points,
        Interval? Dense,
        IReadOnlySet<double>? Changes)
    {
        public bool Is(double start, double end) => Start == start && End == end;
    }
}

/// <summary>Breakpoints in an interval.</summary>
/// <param name="Points">Those that are told, ascending.</param>
/// <param name="Dense">Where there are more; its lower end may be the last that is told. Null for none.</param>
/// <param name="Changes">Where cases may change, breakpoints or not; null where there are too many to be told.</param>
internal sealed record SomeBreakpoints(
    IReadOnlyList<Breakpoint> Points, Interval? Dense, IReadOnlySet<double>? Changes);
