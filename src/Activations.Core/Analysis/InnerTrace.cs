using Activations.Evaluation;

namespace Activations.Analysis;

/// <summary>Follows the inner functions of a formula along x.</summary>
/// <param name="program">The formula.</param>
/// <param name="inners">Which of them.</param>
internal sealed class InnerTrace(EvaluationProgram program, Inner[] inners)
{
    /// <summary>So many bits of a root are right, or nearly so many.</summary>
    public const int BitsOfRoots = 896;

    // How many places a wave may take, and the most changes of an inner function that are told; of one that is not
    // singular no more are wanted than tell a wave.
    private const int MostLooks = 1 << 13, MostChanges = 1000, MostOfWaves = Feature.Many + 1, Deepest = 12;

    // How many steps may be taken to find where changes are; a second or less.
    private const int MostSteps = 1 << 21;

    // Of bits; a root is refined until its own error is far below the distances that limits are taken at.
    private static readonly int[] Precisions = [192, 384, 768, BitsOfRoots];

    // Beside the distance at which an inner function is 1: how near to its root the quick digits come, and how near a
    // fraction is that is the root.
    private const double QuickDigits = 1e-25, NoDistance = 1e-90;

    // What does the same again and again as its argument grows.
    private static readonly HashSet<Operator> Repeating =
        [Operator.Sin, Operator.Cos, Operator.Tan, Operator.Sinc, Operator.Floor];

    private readonly RealJet<Wide>[] _results = new RealJet<Wide>[program.Steps.Length];
    private readonly int[] _waves = [.. Waves(program)], _lineAngles = LineAngles(program);

    // Of each inner function, and of its slope.
    private readonly int[] _told = new int[2 * inners.Length];
    private double? _fastest;
    private int _looks, _steps;

    /// <summary>The largest slope of an angle that is a line, such as 20 of sin(20x)/x + cos(3x).</summary>
    private double Fastest => _fastest ??= _lineAngles.Length > 0 && TryTrace(1, 1)
        ? _lineAngles.Max(line => Math.Abs(_results[line].Slope.Approximate))
        : 0;

    /// <summary>Whether a formula waves on and on where an interval goes on for ever.</summary>
    public static bool IsEndless(Evaluator formula, Interval over) =>
        (double.IsNegativeInfinity(over.Low) && IsEndless(formula.Pieces.Between[0].Program, -1))
        || (double.IsPositiveInfinity(over.High) && IsEndless(formula.Pieces.Between[^1].Program, 1));

    private static bool IsEndless(EvaluationProgram program, int side)
    {
        var trace = new InnerTrace(program, []);
        var (near, far) = (trace.At(side * Math.ScaleB(1, 30)), trace.At(side * Math.ScaleB(1, 50)));
        return trace._waves.Index().Any(wave => IsMoreThanOne(near.Steps[wave.Index], far.Steps[wave.Index]));
    }

    /// <summary>Whether two angles are so far apart; of those beyond doubles nobody can tell.</summary>
    private static bool IsMoreThanOne(double a, double b) =>
        double.IsInfinity(a) || double.IsInfinity(b) || Math.Abs(a - b) > 1;

    /// <summary>
    /// Whether some wave goes on by more than a radian between two places, such as sin(1/x) from 0.2 to 0.4.
    /// </summary>
    public bool WavesBetween(double low, double high) =>
        Fastest * (high - low) > 1 || (_lineAngles.Length < _waves.Length && HasWaved(At(low, 0), At(high, 0)));

    /// <summary>
    /// Each change of sign of an inner function, or of its slope, between neighbouring ones of places.
    /// </summary>
    public List<Change> Along(IReadOnlyList<double> places)
    {
        var changes = new List<Change>();
        Row? last = null;
        foreach (var place in places)
        {
            var row = At(place);
            if (last is not null)
            {
                Between(last, row, changes, Deepest);
            }

            last = row;
        }

        return changes;
    }

    /// <summary>
    /// The place of a change, exact to hundreds of digits if it is singular; of too many changes of too long a formula
    /// only about where it is.
    /// </summary>
    public Feature FeatureAt(Change change)
    {
        if (_steps > MostSteps)
        {
            var (from, to) = change.Between;
            return new(new Place(from / 2 + to / 2), to - from, false);
        }

        var index = Array.IndexOf(inners, change.Inner);
        var order = change.IsTurn ? 1 : 0;
        var sign = SignAt(change.Between.Low, change.Inner, order);
        var hit = double.NaN;
        var (low, high) = Bisection.Between(change.Between.Low, change.Between.High, IsAsLow);
        var root = double.IsNaN(hit) ? high : hit;
        var inner = At(root).Of(index);
        var width = change.IsTurn ? 1 / Math.Sqrt(Math.Abs(inner.SecondDerivative)) : Math.Abs(1 / inner.Derivative);
        width = double.IsFinite(width) && width > 0 ? width : 1;
        if (!change.Inner.IsSingular || (change.IsTurn && !MayTouch(root, inner)))
        {
            return new(new Place(root), width, false);
        }

        var place = Refined(change, root, width);
        return !change.IsTurn || IsZeroAt(place, change.Inner)
            ? new(place, width, true)
            : new(new Place(root), width, false);

        bool IsAsLow(double x)
        {
            var here = SignAt(x, change.Inner, order);
            hit = here == 0 ? x : hit;
            return here == sign;
        }
    }

    /// <summary>Where a floor of the formula steps, if it does so at a double or right beside it.</summary>
    public Place? FloorStepAt(double x)
    {
        if (!TryTrace(x, 1))
        {
            return null;
        }

        foreach (var inner in Inner.OfFloors(program, step => _results[step].Value.Approximate))
        {
            var jet = inner.From(_results[inner.Step], new(1, 0));
            var width = Math.Abs(1 / jet.Slope.Approximate);
            if (Math.Abs(jet.Value.Approximate) * width <= 2 * Ulp.Of(x))
            {
                return Refined(new(inner, new(x, x), false), x, width);
            }
        }

        return null;
    }

    /// <summary>The sign of an inner function or of its slope, for which no step behind it is taken.</summary>
    private int? SignAt(double x, Inner inner, int order)
    {
        _steps += inner.Step + 1;
        if (!double.IsFinite(x) || !program.TryTrace(Wide.Of(x), order, _results.AsSpan(0, inner.Step + 1)))
        {
            return null;
        }

        var jet = inner.From(_results[inner.Step], new(order, 0));
        var number = order == 0 ? jet.Value : jet.Slope;
        return Wide.IsUndefined(number) ? null : Wide.Hint(number);
    }

    /// <summary>Whether what turns at a double may be 0 there, but for what the double is off.</summary>
    private static bool MayTouch(double turn, Jet inner)
    {
        var off = 4 * Ulp.Of(turn);
        return Math.Abs(inner.Value) <= Math.Abs(inner.SecondDerivative) * off * off;
    }

    /// <summary>Whether an inner function is 0 at a place, as far as hundreds of digits tell.</summary>
    private bool IsZeroAt(Place place, Inner inner)
    {
        var effort = new Effort(0, BitsOfRoots, CountsAsTie: true);
        var results = new RealJet<Ball>[program.Steps.Length];
        program.TryTrace(place, effort, results);
        return Ball.Magnitude(inner.From(results[inner.Step], effort).Value).High <= RootValue.CountsAs0;
    }

    /// <summary>
    /// The place of a change near a double, by Newton's method; a short fraction where hundreds of digits do not tell
    /// it from that, as 0 for (x - sqrt(2))^2 - 2 and 1/3 for tan(3x - 1).
    /// </summary>
    /// <param name="change">What changes its sign, or turns.</param>
    /// <param name="start">About where, as far as quick digits tell.</param>
    /// <param name="width">How far from there it is as much as 1.</param>
    private Place Refined(Change change, double start, double width)
    {
        var (inner, order) = (change.Inner, change.IsTurn ? 1 : 0);
        var x = FormulaReading.Exact(start);
        var farthest = Math.Max(4 * Ulp.Of(start), QuickDigits * width);
        var results = new RealJet<Ball>[program.Steps.Length];
        foreach (var bits in Precisions)
        {
            var effort = new Effort(order + 1, bits, CountsAsTie: true);
            program.TryTrace(new Place(start, x), effort, results);
            var jet = inner.From(results[inner.Step], effort);
            if (Ball.Sign(jet[order]) == 0)
            {
                break;
            }

            var step = (jet[order] / jet[order + 1]).Middle;
            if (step is { } distance && Math.Abs(distance.ToDouble()) <= farthest)
            {
                x = (Place.Of<Ball>(x, bits) - Place.Of<Ball>(distance, bits)).Middle ?? x;
            }
        }

        var root = x.Convergent(mostDenominator: 1L << 40);
        root = Math.Abs((root - x).ToDouble()) <= NoDistance * width ? root : x;
        return new(root.ToDouble(), root);
    }

    private void Between(Row a, Row b, List<Change> changes, int depth)
    {
        if (depth > 0 && _looks < MostLooks && _steps < MostSteps && HasWaved(a, b))
        {
            var middle = At(a.X / 2 + b.X / 2);
            if (middle.X > a.X && middle.X < b.X)
            {
                Between(a, middle, changes, depth - 1);
                Between(middle, b, changes, depth - 1);
                return;
            }
        }

        for (var i = 0; i < inners.Length; i++)
        {
            var isChange = a.Sign(i, 0) * b.Sign(i, 0) < 0 || (a.Sign(i, 0) is not (0 or null) && b.Sign(i, 0) == 0);
            var isTurn = a.Sign(i, 1) * b.Sign(i, 1) < 0;
            if (!isChange && !isTurn)
            {
                continue;
            }

            var most = inners[i].IsSingular ? MostChanges : MostOfWaves;
            ref var told = ref _told[isChange ? 2 * i : 2 * i + 1];
            if (told < most)
            {
                told++;
                changes.Add(new(inners[i], new(a.X, b.X), !isChange));
            }
        }
    }

    private static bool HasWaved(Row a, Row b)
    {
        for (var i = 0; i < a.Steps.Length; i++)
        {
            if (IsMoreThanOne(a.Steps[i], b.Steps[i]))
            {
                return true;
            }
        }

        return false;
    }

    private bool TryTrace(double x, int order) =>
        double.IsFinite(x) && program.TryTrace(Wide.Of(x), order, _results);

    private Row At(double x, int order = 2)
    {
        _looks++;
        _steps += program.Steps.Length;
        return TryTrace(x, order)
            ? new(x, [.. inners.Select(Seen)], [.. _waves.Select(Value)])
            : new(x, [], new double[_waves.Length]);

        double Value(int wave) => _results[wave].Value.Approximate;

        RealJet<Wide> Seen(Inner inner) => inner.From(_results[inner.Step], new(order, 0));
    }

    private static HashSet<int> Waves(EvaluationProgram program)
    {
        var waves = new HashSet<int>();
        foreach (var step in program.Steps)
        {
            if (Repeating.Contains(step.Operator) && program.Varies(step.A))
            {
                waves.Add(step.A);
            }
        }

        return waves;
    }

    private static int[] LineAngles(EvaluationProgram program)
    {
        var steps = program.Steps;
        var lines = new List<int>();
        foreach (var wave in Waves(program))
        {
            if (steps[wave].Operator == Operator.Line)
            {
                lines.Add(wave);
            }
        }

        return [.. lines];
    }

    /// <summary>A change of sign.</summary>
    /// <param name="Inner">Of which inner function.</param>
    /// <param name="Between">Around it.</param>
    /// <param name="IsTurn">Whether its slope changes sign rather than itself.</param>
    public readonly record struct Change(Inner Inner, Interval Between, bool IsTurn);

    /// <summary>What is seen at one place.</summary>
    private sealed record Row(double X, RealJet<Wide>[] Inners, double[] Steps)
    {
        public int? Sign(int index, int order)
        {
            if (Inners.Length == 0)
            {
                return null;
            }

            var number = order == 0 ? Inners[index].Value : Inners[index].Slope;
            return Wide.IsUndefined(number) ? null : Wide.Hint(number);
        }

        public Jet Of(int index) => Inners.Length == 0 ? new(double.NaN, double.NaN, double.NaN) : new(
            Inners[index].Value.Approximate, Inners[index].Slope.Approximate, Inners[index].Curvature.Approximate);
    }
}
