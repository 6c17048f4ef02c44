namespace Activations.Evaluation;

/// <summary>
/// The breakpoints of a formula: where a condition in it changes. Conditions that are linear in x are solved exactly;
/// others are followed through the interval, and their changes are found to the last bit.
/// </summary>
/// <param name="pieces">The formula.</param>
internal sealed partial class Breakpoints(Pieces pieces)
{
    // How many steps of arithmetic an interval may take; some milliseconds.
    private const int MostWork = 1 << 16;

    // For places where a condition takes many digits, and as much for what is beside those that were found.
    private const long Microseconds = 500_000;

    private readonly Evaluator _evaluator = new(pieces);

    // A picture asks for the same ones several times: of its lines, and of what it says about them.
    private Found? _last, _first;

    /// <summary>
    /// The breakpoints with start ≤ x ≤ end, ascending; of what steps too often for a picture those farthest apart.
    /// </summary>
    public IReadOnlyList<Breakpoint> Within(double start, double end) => All(start, end).Points;

    /// <summary>Whether there are more, of what steps too often.</summary>
    public bool AreLeftOut(double start, double end) => All(start, end).Dense is not null;

    /// <summary>The same, but of what steps too often the first steps, and one more.</summary>
    public SomeBreakpoints First(double start, double end, int most)
    {
        if (Known(ref _last, start, end) is { Dense: null } all)
        {
            return all;
        }

        var first = Kept(ref _first, start, end, most);
        if (first.Dense is null)
        {
            // Then these are all.
            Volatile.Write(ref _last, new(start, end, first));
        }

        return first;
    }

    private SomeBreakpoints All(double start, double end) => Kept(ref _last, start, end, 0);

    private SomeBreakpoints Kept(ref Found? kept, double start, double end, int most)
    {
        if (Known(ref kept, start, end) is { } known)
        {
            return known;
        }

        var found = Find(start, end, most);
        Volatile.Write(ref kept, new(start, end, found));
        return found;
    }

    private static SomeBreakpoints? Known(ref Found? kept, double start, double end) =>
        Volatile.Read(ref kept) is { } found && found.Start == start && found.End == end ? found.Breakpoints : null;

    private SomeBreakpoints Find(double start, double end, int most)
    {
        var places = new SortedSet<double>(pieces.Places.Select(place => place.ToDouble())
            .Where(x => x >= start && x <= end && double.IsFinite(x)));
        var budget = new Budget(Microseconds);
        Interval? dense = null;
        var areOpen = false;
        List<Piece> open = [.. pieces.Between.Where(piece => piece.Conditions.Count > 0)];
        for (var i = 0; i < open.Count; i++)
        {
            var (piece, share) = (open[i], budget.ShareOf(open.Count - i));
            var low = Math.Max(start, piece.Domain.Low?.ToDouble() ?? start);
            var high = Math.Min(end, piece.Domain.High?.ToDouble() ?? end);
            if (low <= high)
            {
                var found = Changes(piece, new(low, high), places, most, share);
                budget.Spend(share);
                dense = found.Dense?.Around(dense) ?? dense;
                areOpen |= found.AreOpen;
                places.UnionWith(found.All.Where(root => root >= start && root <= end));
            }
        }

        var beside = new Budget(Microseconds);
        var (points, hidden) = (new List<Breakpoint>(), new List<double>());
        foreach (var x in places)
        {
            if (At(x, beside) is { } point)
            {
                points.Add(point);
            }
            else if (HasFloors(x))
            {
                hidden.Add(x);
            }
        }

        return new(CoincidentBreakpoints.EachOnce(points), dense, areOpen ? null : places) { Hidden = hidden };
    }

    /// <summary>
    /// Whether several steps may make up for each other beside a place, as those of ceil(1/x) - floor(1/x) do.
    /// </summary>
    private bool HasFloors(double x) => pieces.IndexOf(x) < 0
        && pieces.PieceBeside(x, 1).Conditions.Count(condition => condition.Floored is not null) > 1;

    private static SomePlaces Changes(
        Piece piece, Interval within, IReadOnlyCollection<double> also, int most, Budget budget)
    {
        var all = new SortedSet<double>();
        Interval? dense = null;
        var areOpen = false;
        for (var i = 0; i < piece.Conditions.Count; i++)
        {
            // One that takes many digits must not leave the others none.
            var (condition, share) = (piece.Conditions[i], budget.ShareOf(piece.Conditions.Count - i));
            var work = MostWork / (condition.Program.Length + 1);
            var sign = new ConditionValues(condition.Program, share);
            if (condition.Floored is not { } floored)
            {
                var changes = SignChanges.Within(sign, within, also, work);
                areOpen |= changes is null;
                all.UnionWith(changes ?? []);
            }
            else
            {
                // What is floored may step itself, as 2(x − floor(x)) does.
                IEnumerable<double> steps = [.. also, .. all.SelectMany(Around)];
                var found = new FloorSteps(new(floored, share), sign).Within(within, steps, work, most);
                dense = found.Dense?.Around(dense) ?? dense;
                all.UnionWith(found.All);
            }

            budget.Spend(share);
        }

        return new(all, dense) { AreOpen = areOpen || dense is not null };
    }

    /// <summary>A place and what is next to it; of 0 no more than digits tell.</summary>
    private static double[] Around(double x) =>
        x == 0 ? [-Probing.BesideZero, 0, Probing.BesideZero] : [Math.BitDecrement(x), x, Math.BitIncrement(x)];

    private Breakpoint? At(double x, Budget budget)
    {
        var index = pieces.IndexOf(x);
        var exact = index < 0 ? new Place(x) : new Place(x, pieces.Places[index]);
        var isHere = index < 0 || pieces.IsExact(index);
        var (before, after) = (pieces.PieceBeside(x, -1), pieces.PieceBeside(x, 1));
        var (left, right) = (Beside(before, exact, -1, budget), Beside(after, exact, 1, budget));
        if (double.IsNaN(left.Value) || double.IsNaN(right.Value))
        {
            return null;
        }

        var (here, isPole) = (_evaluator.At(x, budget), false);
        if (before.Conditions.Count + after.Conditions.Count > 0)
        {
            var off = OffBy(x, left, right, budget);
            var (below, above) = (Endless(x, -1, left, budget), Endless(x, 1, right, budget));
            isPole = (IsEndless(left, below) && left.Value == here.Value)
                || (IsEndless(right, above) && right.Value == here.Value);
            (left, right) = (Joined(below, above, here, off, Rounding), Joined(above, below, here, off, Rounding));
        }
        else if (HaveRoundedDecimals(before.Program, after.Program, exact))
        {
            (left, right) = (Joined(left, right, here, 0, Unit), Joined(right, left, here, 0, Unit));
        }

        return left == right && (left == here || !isHere) ? null : new(x, left, right) { HasNoValue = isPole };
    }

    private sealed record Found(double Start, double End, SomeBreakpoints Breakpoints);
}

/// <summary>Breakpoints in an interval.</summary>
/// <param name="Points">Those that are told, ascending.</param>
/// <param name="Dense">Where there are more; its lower end may be the last that is told. Null for none.</param>
/// <param name="Changes">Where cases may change, breakpoints or not; null where there are too many to be told.</param>
internal sealed record SomeBreakpoints(
    IReadOnlyList<Breakpoint> Points, Interval? Dense, IReadOnlySet<double>? Changes)
{
    /// <summary>
    /// Doubles next to steps that make up for each other, ascending: between two doubles there may be another value.
    /// </summary>
    public IReadOnlyList<double> Hidden { get; init; } = [];
}
