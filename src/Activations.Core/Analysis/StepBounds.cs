using Activations.Evaluation;

namespace Activations.Analysis;

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

    private static Interval Of(Step step, Interval[] known)
    {
        var a = known[step.A];
        var b = step.B < 0 ? Interval.Line : known[step.B];
        return step.Operator switch
        {
            Operator.Sin or Operator.Cos => Wave,
            Operator.Negate => new(-a.High, -a.Low),
            Operator.Add => new(a.Low + b.Low, a.High + b.High),
            Operator.Subtract => new(a.Low - b.High, a.High - b.Low),
            Operator.Multiply when IsFinite(a) && IsFinite(b) => Around(
                a.Low * b.Low, a.Low * b.High, a.High * b.Low, a.High * b.High),
            Operator.WholePower when IsFinite(a) && step.Whole > 0 => PowerOf(a, step.Whole),
            _ when Rising.TryGetValue(step.Operator, out var function) => new(function(a.Low), function(a.High)),
            _ => Interval.Line,
        };
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
