using Activations.Evaluation;

namespace Activations.Analysis;

/// <summary>Follows the inner functions of a formula along x.</summary>
/// <param name="program">The formula.</param>
/// <param name="inners">Which of them.</param>
internal sealed partial class InnerTrace(EvaluationProgram program, Inner[] inners)
{
    // How many places a wave may take, and the most changes of an inner function that are told; of one that is not
    // singular no more are wanted than tell a wave.
    private const int MostLooks = 1 << 13, MostChanges = 1000, MostOfWaves = Feature.Many + 1, Deepest = 12;

    // How many steps may be taken to find where changes are; a second or less.
    private const int MostSteps = 1 << 21;

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

    /// <summary>
    /// Whether a formula waves on and on where an interval goes on for ever. What only steps on and on has first steps,
    /// which can be told, on the left.
    /// </summary>
    public static bool IsEndless(Evaluator formula, Interval over)
    {
        var (first, last) = (formula.Pieces.Between[0], formula.Pieces.Between[^1]);
        return (double.IsNegativeInfinity(over.Low) && IsEndless(first.Program, -1))
            || (double.IsPositiveInfinity(over.High) && (last.Stairs is null || last.Program.Waves)
                && IsEndless(last.Program, 1));
    }

    private static bool IsEndless(EvaluationProgram program, int side)
    {
        var trace = new InnerTrace(program, []);
        var (near, far) = (trace.At(side * Math.ScaleB(1, 30)), trace.At(side * Math.ScaleB(1, 50)));
        return trace._waves.Index().Any(wave => AreFarther(near.Steps[wave.Index], far.Steps[wave.Index], 1))
            || program.FlooredSteps.Any(step => AreFarther(trace.AngleAt(near.X, step), trace.AngleAt(far.X, step), 1));
    }

    /// <summary>The result of a step alone: digits may not tell which the floor is behind it.</summary>
    private double AngleAt(double x, int step)
    {
        var isKnown = program.TryTrace(Wide.Of(x), 0, _results.AsSpan(0, step + 1));
        return isKnown ? _results[step].Value.Approximate : 0;
    }

    /// <summary>Whether two angles are farther apart; of those beyond doubles nobody can tell.</summary>
    private static bool AreFarther(double a, double b, double radians) =>
        double.IsInfinity(a) || double.IsInfinity(b) || Math.Abs(a - b) > radians;

    /// <summary>
    /// Whether some wave goes on by more than so much between two places, such as sin(1/x) by a radian from 0.2 to 0.4.
    /// </summary>
    public bool WavesBetween(double low, double high, double radians) => Fastest * (high - low) > radians
        || (_lineAngles.Length < _waves.Length && HasWaved(At(low, 0), At(high, 0), radians));

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

    private void Between(Row a, Row b, List<Change> changes, int depth)
    {
        if (depth > 0 && _looks < MostLooks && _steps < MostSteps && HasWaved(a, b, 1))
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

    private static bool HasWaved(Row a, Row b, double radians)
    {
        for (var i = 0; i < a.Steps.Length; i++)
        {
            if (AreFarther(a.Steps[i], b.Steps[i], radians))
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
            : new(x, [.. inners.Select(inner => Traced(x, inner, order))], new double[_waves.Length]);

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
            var number = order == 0 ? Inners[index].Value : Inners[index].Slope;
            return Wide.IsUndefined(number) ? null : Wide.Hint(number);
        }
    }
}
