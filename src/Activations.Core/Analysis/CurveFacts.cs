namespace Activations.Analysis;

/// <summary>A bound of a function.</summary>
/// <param name="Value">The least or the greatest value; ±∞ where there is none.</param>
/// <param name="IsAttained">Whether the function has this value somewhere, rather than only coming near.</param>
public readonly record struct Bound(double Value, bool IsAttained);

/// <summary>Where a curve does nothing but rise (1), fall (−1) or stay (0); a point where it jumps.</summary>
public readonly record struct MonotonePiece(Interval Where, int Direction);

/// <summary>A strict turning point, or a level stretch that the curve leaves to the same side at both ends.</summary>
public readonly record struct Extremum(Interval Where, double Value, bool IsMaximum);

/// <summary>What mirroring the x axis does to a curve.</summary>
public enum Symmetry
{
    /// <summary>Something else.</summary>
    None,

    /// <summary>f(−x) = f(x).</summary>
    Even,

    /// <summary>f(−x) = −f(x).</summary>
    Odd,
}

/// <summary>
/// What can be said of a curve, computed from f, f′, f″ and the breakpoints. A value at infinity is approached, and
/// attained only by a curve that is constant up to there: so 1 is not a value of the sigmoid, though from 37 on it is
/// the nearest double.
/// </summary>
public sealed class CurveFacts
{
    /// <summary>The slope below which a network hardly learns.</summary>
    public const double SmallSlope = 1e-3;

    private const int Unseen = int.MinValue;

    private readonly Profile _profile;

    private CurveFacts(Profile profile, Interval over)
    {
        (_profile, Over) = (profile, over);
        var levels = Levels.Of(profile);
        Pieces = PiecesOf(profile, levels);
        Extrema = [.. ExtremaOf(profile, Pieces)];
        Zeros = ZerosOf(profile, levels, areKinksExact: true);
        var fromIdentity = profile.MinusIdentity();
        FixedPoints = ZerosOf(fromIdentity, Levels.Of(fromIdentity), areKinksExact: false);
        Bound[] values = [.. Values().DefaultIfEmpty(new(double.NaN, false))];
        (Infimum, Supremum) = (values.MinBy(bound => (bound.Value, !bound.IsAttained)), values.MaxBy(bound => (bound.Value, bound.IsAttained)));
        double[] kinks = [.. profile.Nodes.Where(node => node.Left.Derivative != node.Right.Derivative || node.Left.Value != node.Right.Value).Select(node => node.X)];
        Inflections = [.. profile.Bends.Select(bend => bend.X).Where(x => !kinks.Any(kink => Math.Abs(kink - x) <= 1e-12 * Math.Abs(x)))];
        Slopes = SlopesOf(profile);
        Lipschitz = profile.Nodes.Any(node => node.Left.Value != node.Right.Value)
            ? double.PositiveInfinity
            : Math.Max(Math.Abs(Slopes.Infimum), Math.Abs(Slopes.Supremum));
        Flat = Interval.Merge(profile.Cells.SelectMany(FlatPart));
        Symmetry = over.Low != -over.High ? Symmetry.None : IsMirrored(1) ? Symmetry.Even : IsMirrored(-1) ? Symmetry.Odd : Symmetry.None;
    }

    /// <summary>Where this holds.</summary>
    public Interval Over { get; }

    /// <summary>Whether a finite value was found anywhere; if not, the other facts mean nothing.</summary>
    public bool HasValues => _profile.Nodes
        .Where(node => double.IsFinite(node.X))
        .Any(node => double.IsFinite(node.Left.Value) || double.IsFinite(node.Right.Value));

    /// <summary>At how many places the curve was looked at first.</summary>
    public int Places => _profile.Places;

    /// <summary>The pieces from left to right; between two of them the curve may be undefined.</summary>
    public IReadOnlyList<MonotonePiece> Pieces { get; }

    /// <summary>Minima and maxima inside, ascending in x.</summary>
    public IReadOnlyList<Extremum> Extrema { get; }

    /// <summary>Where f is 0, ascending.</summary>
    public IReadOnlyList<Interval> Zeros { get; }

    /// <summary>Where f(x) is x, ascending.</summary>
    public IReadOnlyList<Interval> FixedPoints { get; }

    /// <summary>The greatest lower bound.</summary>
    public Bound Infimum { get; }

    /// <summary>The least upper bound.</summary>
    public Bound Supremum { get; }

    /// <summary>What f tends to at the lower and at the upper end; NaN where it has no limit.</summary>
    public (double AtLow, double AtHigh) Limits => (_profile.Nodes[0].Right.Value + 0.0, _profile.Nodes[^1].Left.Value + 0.0);

    /// <summary>What f′ tends to there.</summary>
    public (double AtLow, double AtHigh) LimitingSlopes => (_profile.Nodes[0].Right.Derivative + 0.0, _profile.Nodes[^1].Left.Derivative + 0.0);

    /// <summary>Where f″ changes sign and f′ does not jump, ascending.</summary>
    public IReadOnlyList<double> Inflections { get; }

    /// <summary>The infimum and the supremum of the slope, at a kink of that on either side.</summary>
    public (double Infimum, double Supremum) Slopes { get; }

    /// <summary>The largest |f(a) − f(b)| / |a − b|; ∞ where f jumps.</summary>
    public double Lipschitz { get; }

    /// <summary>Where |f′| is below <see cref="SmallSlope"/>, ascending.</summary>
    public IReadOnlyList<Interval> Flat { get; }

    /// <summary>Odd or even, to rounding, wherever it was looked at.</summary>
    public Symmetry Symmetry { get; }

    /// <summary>
    /// The facts over a stretch, or null where the curve turns more often than can be told, as a sine does on the whole
    /// line.
    /// </summary>
    /// <param name="curve">Of what.</param>
    /// <param name="over">Where.</param>
    /// <param name="bound">Below which values have no sign, for a curve that is less than accurate.</param>
    public static CurveFacts? Of(Curve curve, Interval over, RoundingBound? bound = null)
    {
        var profile = Profile.Of(curve, over, bound ?? ((_, _) => 0));
        return over.IsUnbounded && profile.IsWave ? null : new(profile, over);
    }

    /// <summary>
    /// Every value that bounds the others: those at the ends of pieces, at breakpoints, and where there is one alone.
    /// </summary>
    private IEnumerable<Bound> Values()
    {
        var f = _profile.Curve[0];
        foreach (var (where, direction) in Pieces)
        {
            foreach (var (x, limit) in new[] { (where.Low, _profile.At(where.Low).Right.Value), (where.High, _profile.At(where.High).Left.Value) })
            {
                yield return new(limit + 0.0, double.IsFinite(limit) && (direction == 0 || (double.IsFinite(x) && f(x) == limit)));
            }
        }

        double[] breaks = [.. _profile.Nodes.Where(node => node.Left != node.Right).Select(node => node.X)];
        var alone = Pieces.Count > 0 ? [] : _profile.Nodes.Select(node => node.X).Where(double.IsFinite);
        foreach (var y in breaks.Concat(alone).Select(f).Where(double.IsFinite))
        {
            yield return new(y + 0.0, true);
        }
    }

    private static (double Infimum, double Supremum) SlopesOf(Profile profile)
    {
        // Between bends and breakpoints f′ only rises or only falls; elsewhere it could be off by a rounding error.
        Cell[] cells = [.. profile.Cells.Where(cell => !double.IsNaN(cell.AtLow.Derivative + cell.AtHigh.Derivative))];
        var ends = profile.Bends.Select(bend => bend.X)
            .Concat(profile.Nodes.Where(node => node.Left != node.Right).Select(node => node.X))
            .Concat(Interval.Merge(cells.Select(cell => new Interval(cell.Low, cell.High))).SelectMany(part => new[] { part.Low, part.High }))
            .ToHashSet();
        double[] slopes = [.. cells.SelectMany(cell => new[] { (X: cell.Low, Slope: cell.AtLow.Derivative), (X: cell.High, Slope: cell.AtHigh.Derivative) })
            .Where(at => ends.Contains(at.X) || double.IsInfinity(at.Slope)).Select(at => at.Slope)];
        return slopes.Length == 0 ? (double.NaN, double.NaN) : (slopes.Min() + 0.0, slopes.Max() + 0.0);
    }

    private static List<MonotonePiece> PiecesOf(Profile profile, List<Interval> levels)
    {
        var pieces = new List<MonotonePiece>();
        var turns = profile.Turns.Select(turn => turn.X).ToHashSet();
        foreach (var cell in profile.Cells.Where(cell => cell.IsDefined))
        {
            var (left, right) = (profile.At(cell.Low).Left.Value, cell.AtLow.Value);
            if (left != right && !double.IsNaN(left) && pieces.Count > 0)
            {
                Add(new(cell.Low, cell.Low), SignChange.SignOf(right - left));
            }

            var isLevel = levels.Any(level => level.Low <= cell.Low && cell.High <= level.High);
            Add(new(cell.Low, cell.High), isLevel ? 0 : cell.Direction == 0 ? Unseen : cell.Direction);
        }

        return pieces;

        // What cannot be seen to move, and is not level, moves as what is beside it does, up to where the slope turns.
        void Add(Interval where, int direction)
        {
            if (pieces.Count > 0 && pieces[^1] is var last && last.Where.High == where.Low
                && (direction == last.Direction || (direction == Unseen ? last.Direction != 0 && !turns.Contains(where.Low) : last.Direction == Unseen && direction != 0)))
            {
                pieces.RemoveAt(pieces.Count - 1);
                (where, direction) = (new(last.Where.Low, where.High), direction == Unseen ? last.Direction : direction);
            }

            pieces.Add(new(where, direction));
        }
    }

    private static IEnumerable<Extremum> ExtremaOf(Profile profile, IReadOnlyList<MonotonePiece> pieces)
    {
        for (var i = 1; i < pieces.Count; i++)
        {
            var level = pieces[i].Direction == 0 && i + 1 < pieces.Count;
            var (before, after) = (pieces[i - 1], pieces[level ? i + 1 : i]);
            if (before.Direction * after.Direction != -1 || before.Where.High != pieces[i].Where.Low)
            {
                continue;
            }

            var where = level ? pieces[i].Where : new(before.Where.High, before.Where.High);
            var (left, right, isMaximum) = (profile.At(where.Low).Left.Value, profile.At(where.High).Right.Value, before.Direction > 0);
            double[] sides = [left, right];
            var value = left == right ? left : profile.Curve[0](where.Low);
            if (double.IsFinite(value) && sides.All(side => isMaximum ? side <= value : side >= value))
            {
                yield return new(where, value + 0.0, isMaximum);
            }
        }
    }

    private static List<Interval> ZerosOf(Profile profile, List<Interval> levels, bool areKinksExact)
    {
        var f = profile.Curve[0];
        var crossings = profile.Zeros.Where(zero => !zero.Jumps || f(zero.X) == 0);

        // Where it turns back without crossing, as x² does, a zero is what is nothing beside the values around.
        var touches = profile.Turns.Where(turn => (areKinksExact && profile.At(turn.X).Left.Value == 0) || new[] { turn.X - Around(turn.X), turn.X + Around(turn.X) }
            .All(x => profile.Look(x).Right.Value is var y && y != 0 && Math.Abs(f(turn.X)) <= 1e-9 * Math.Abs(y)));

        // Nor does it cross where it begins, as the square root does.
        var ends = Interval.Merge(profile.Cells.Where(cell => cell.IsDefined).Select(cell => new Interval(cell.Low, cell.High)))
            .SelectMany(part => new[] { part.Low, part.High }).Where(x => Math.Abs(x) < 1e300 && f(x) == 0);
        var places = Interval.Merge(crossings.Concat(touches).Select(zero => zero.X).Concat(ends).Select(x => new Interval(x, x))
            .Concat(levels.Where(level => f(double.IsFinite(level.Low) ? Math.BitIncrement(level.Low) : Math.BitDecrement(level.High)) == 0))
            .OrderBy(stretch => stretch.Low).ThenByDescending(stretch => stretch.High));
        return [.. places.Where((place, i) => i == 0 || place.Low - places[i - 1].High > 1e-12 * Math.Abs(place.Low))];

        static double Around(double x) => 1e-3 * (x == 0 ? 1 : Math.Abs(x));
    }

    private IEnumerable<Interval> FlatPart(Cell cell)
    {
        var (low, high) = ((cell.Low, cell.AtLow.Derivative), (cell.High, cell.AtHigh.Derivative));
        if (double.IsNaN(cell.AtLow.Derivative) || double.IsNaN(cell.AtHigh.Derivative))
        {
            return [];
        }

        // f′ goes one way, through −1e-3 and 1e-3 if they are between.
        var (start, end) = (Reach(low, high), Reach(high, low));
        return start < end ? [new(start, end)] : [];

        // From the outside of the small slopes to where they begin; NaN where they do not.
        double Reach((double X, double Slope) from, (double X, double Slope) to)
        {
            var least = Math.Clamp(from.Slope, -SmallSlope, SmallSlope);
            return least == from.Slope ? from.X
                : Crossing.Root(x => _profile.Curve[1](x) - least, (from.X, from.Slope - least), (to.X, to.Slope - least)) ?? double.NaN;
        }
    }

    private bool IsMirrored(int sign)
    {
        var f = _profile.Curve[0];
        var largest = _profile.Nodes.Select(node => node.X).Where(x => Math.Abs(x) is > 0.1 and <= 1).Select(x => Math.Abs(f(x))).Where(double.IsFinite).DefaultIfEmpty().Max();
        return _profile.Nodes.Where(node => node.X > 0 && double.IsFinite(node.X)).All(node =>
        {
            var (here, there) = (f(node.X), sign * f(-node.X));
            return here.Equals(there) || Math.Abs(here - there) <= 1e-12 * Math.Abs(here) + 1e-15 * largest;
        });
    }
}
