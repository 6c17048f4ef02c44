using Activations.Evaluation;

namespace Activations.Analysis.Surveys;

/// <summary>Bounds the values of a program by what each of its steps can be at most.</summary>
internal static class StepBounds
{
    private static readonly Interval Wave = new(-1, 1);

    private static readonly Dictionary<Operator, Func<double, double>> Rising = new()
    {
        [Operator.Exp] = Math.Exp,
        [Operator.Tanh] = Math.Tanh,
        [Operator.Atan] = Math.Atan,
        [Operator.Sinh] = Math.Sinh,
        [Operator.Cbrt] = Math.Cbrt,
    };

    /// <summary>The bounds, but for rounding; infinite where the steps tell none.</summary>
    /// <param name="program">Whose.</param>
    /// <param name="over">Where x is.</param>
    public static Interval Of(EvaluationProgram program, Interval over)
    {
        var steps = program.Steps;
        var known = new Interval[steps.Length];
        for (var i = 0; i < steps.Length; i++)
        {
            known[i] = steps[i] switch
            {
                { Operator: Operator.Pi } => new(Math.PI, Math.PI),
                { A: < 0 } => Point(program.NumberOf(i).ToDouble()),
                { Operator: Operator.Line } line => OfLine(line, known, over),
                { Operator: Operator.Multiply } product when HalfOfSineTimesCosine(product, program) is { } half =>
                    new(-half, half),
                { Operator: Operator.Where } choice => OfChoice(choice, program, known),
                var step => Of(step, known),
            };
        }

        return known[^1];
    }

    private static Interval OfLine(Step line, Interval[] known, Interval over)
    {
        var slope = known[line.A].Low;
        var intercept = line.B < 0 ? 0 : known[line.B].Low;
        return Around(slope * over.Low + intercept, slope * over.High + intercept);
    }

    /// <summary>
    /// Whether none of its steps jumps but to infinity: it may choose as max(a, b), |a| and relu(a) do.
    /// </summary>
    public static bool AreContinuous(EvaluationProgram program)
    {
        foreach (var step in program.Steps)
        {
            var jumps = step.Operator is Operator.Sign or Operator.Floor or Operator.Broken
                || (step.Operator == Operator.Where && ChoiceOf(step, program) is null);
            if (jumps)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the steps of f′ say that f only rises, or only falls, with no jump.</summary>
    /// <param name="curve">That of f.</param>
    /// <param name="over">Where x is.</param>
    public static bool GoesOneWay(SignedCurve curve, Interval over)
    {
        var isFormula = ReferenceEquals(curve.Formula, curve.Surveyed);
        if (!isFormula || curve.Formula?.Pieces.Between is not [var piece] || !AreContinuous(piece.Program))
        {
            return false;
        }

        if (curve.Formula.Derivative().Pieces.Between is not [var slope])
        {
            return false;
        }

        // 0.001*1000 is 1 as a double, but 0.001 is above 1/1000: x + 0.001*sin(1000x) falls in places.
        const double rounding = 8.881784197001252e-16; // 2^-50
        var (low, high) = Of(slope.Program, over);
        var off = piece.Program.HasRoundedDecimals ? rounding * Math.Max(Math.Abs(low), Math.Abs(high)) : 0;
        return low >= off || high <= -off;
    }

    /// <summary>|c|/2 for c·sin(a)·cos(a), which is c/2·sin(2a); null for other products.</summary>
    private static double? HalfOfSineTimesCosine(Step product, EvaluationProgram program)
    {
        var factor = 1.0;
        var (first, second) = (Bare(product.A), Bare(product.B));
        var isPair = (first.Operator, second.Operator) is (Operator.Sin, Operator.Cos) or (Operator.Cos, Operator.Sin);
        return isPair && first.A == second.A ? Math.Abs(factor) / 2 : null;

        Step Bare(int place)
        {
            var step = program.Steps[place];
            while (step.Operator == Operator.Multiply && program.Steps[step.A] is { Operator: Operator.Line, A: < 0 })
            {
                factor *= program.NumberOf(step.A).ToDouble();
                step = program.Steps[step.B];
            }

            return step;
        }
    }

    private static Interval Of(Step step, Interval[] known)
    {
        var a = known[step.A];
        var b = step.B < 0 ? Interval.Line : known[step.B];
        return step.Operator switch
        {
            Operator.Sin or Operator.Cos or Operator.Sign => Wave,
            Operator.Frozen or Operator.Broken => a,
            Operator.Negate => new(-a.High, -a.Low),
            Operator.Abs => AbsoluteOf(a),
            Operator.Add => new(a.Low + b.Low, a.High + b.High),
            Operator.Subtract => new(a.Low - b.High, a.High - b.Low),
            Operator.Multiply when IsFinite(a) && IsFinite(b) => Around(
                a.Low * b.Low, a.Low * b.High, a.High * b.Low, a.High * b.High),
            Operator.WholePower when IsFinite(a) && step.Whole > 0 => PowerOf(a, step.Whole),
            _ when Rising.TryGetValue(step.Operator, out var function) => new(function(a.Low), function(a.High)),
            _ => Interval.Line,
        };
    }

    /// <summary>What one or the other can be; of max(a, b) or min(a, b) not what that excludes.</summary>
    private static Interval OfChoice(Step choice, EvaluationProgram program, Interval[] known)
    {
        var (ifSo, ifNot) = (known[choice.B], known[choice.C]);
        return ChoiceOf(choice, program) switch
        {
            Choice.Larger => Larger(ifSo, ifNot),
            Choice.Smaller => Smaller(ifSo, ifNot),
            _ => Around(ifSo.Low, ifSo.High, ifNot.Low, ifNot.High),
        };
    }

    /// <summary>Which of two values is chosen; null where that depends on something else.</summary>
    private static Choice? ChoiceOf(Step choice, EvaluationProgram program)
    {
        var steps = program.Steps;
        var condition = steps[choice.A];
        if (condition.Operator is not (Operator.IsPositive or Operator.IsNotNegative or Operator.WasPositive))
        {
            return null;
        }

        var (tested, decided) = (condition.A, steps[condition.A]);
        var (ifSo, ifNot) = (choice.B, choice.C);
        return decided.Operator switch
        {
            Operator.Subtract when (decided.A, decided.B) == (ifSo, ifNot) => Choice.Larger,
            Operator.Subtract when (decided.A, decided.B) == (ifNot, ifSo) => Choice.Smaller,
            Operator.Negate when decided.A == ifNot && IsZero(ifSo, program) => Choice.Larger,
            Operator.Negate when decided.A == ifSo && IsZero(ifNot, program) => Choice.Smaller,
            _ when tested == ifSo && IsZero(ifNot, program) => Choice.Larger,
            _ when tested == ifNot && IsZero(ifSo, program) => Choice.Smaller,
            _ => null,
        };
    }

    private static bool IsZero(int step, EvaluationProgram program) =>
        program.Steps[step] is { A: < 0, Operator: not Operator.Pi } && program.NumberOf(step).Numerator.IsZero;

    private enum Choice
    {
        Larger,
        Smaller,
    }

    private static Interval Larger(Interval a, Interval b) => new(Math.Max(a.Low, b.Low), Math.Max(a.High, b.High));

    private static Interval Smaller(Interval a, Interval b) => new(Math.Min(a.Low, b.Low), Math.Min(a.High, b.High));

    private static Interval AbsoluteOf(Interval a)
    {
        var farthest = Math.Max(-a.Low, a.High);
        var nearest = Math.Max(0, Math.Max(a.Low, -a.High));
        return new(nearest, farthest);
    }

    private static Interval PowerOf(Interval a, int exponent)
    {
        var (low, high) = (Math.Pow(a.Low, exponent), Math.Pow(a.High, exponent));
        return exponent % 2 == 0 && a.Low < 0 && a.High > 0 ? Around(0, low, high) : Around(low, high);
    }

    private static Interval Around(params double[] values) => new(values.Min(), values.Max());

    private static Interval Point(double x) => new(x, x);

    private static bool IsFinite(Interval a) => double.IsFinite(a.Low) && double.IsFinite(a.High);
}
