using Activations.Evaluation;

namespace Activations.Analysis.Surveys;

/// <summary>
/// What waves and floors of a formula are taken of, such as 20x and 1/x in sin(20x) + floor(1/x): where one of these
/// angles has gone on by a radian, or by 1, the formula may have gone up and down again.
/// </summary>
internal sealed class WaveAngles
{
    // What does the same again and again as its argument grows.
    private static readonly HashSet<Operator> Repeating =
        [Operator.Sin, Operator.Cos, Operator.Tan, Operator.Sinc, Operator.Floor];

    private readonly EvaluationProgram _program;
    private readonly RealJet<Wide>[] _results;
    private readonly int[] _steps;
    private readonly bool _areLines;
    private readonly double _fastest;

    /// <summary>Finds those of a formula.</summary>
    public WaveAngles(EvaluationProgram program)
    {
        (_program, _results) = (program, new RealJet<Wide>[program.Steps.Length]);
        _steps = StepsOf(program);
        double[] slopes = [.. _steps.Where(IsLine).Select(SlopeOf)];
        (_areLines, _fastest) = (slopes.Length == _steps.Length, slopes.DefaultIfEmpty().Max());

        bool IsLine(int step) => program.Steps[step].Operator == Operator.Line;

        double SlopeOf(int line) => Math.Abs(program.NumberOf(program.Steps[line].A).ToDouble());
    }

    /// <summary>Where nothing is known of them.</summary>
    public double[] Unknown => new double[_steps.Length];

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

    /// <summary>
    /// Whether some angle goes on by more than so much between two places, such as 1/x by a radian from 0.2 to 0.4.
    /// </summary>
    public bool WavesBetween(double low, double high, double radians) => _fastest * (high - low) > radians
        || (!_areLines && AreFarther(At(low), At(high), radians));

    /// <summary>The angles, given the results of all steps of the formula at a place.</summary>
    public double[] From(RealJet<Wide>[] results) => [.. _steps.Select(step => results[step].Value.Approximate)];

    /// <summary>Whether some angle at one place is farther from that at another.</summary>
    public static bool AreFarther(double[] a, double[] b, double radians)
    {
        for (var i = 0; i < a.Length; i++)
        {
            if (AreFarther(a[i], b[i], radians))
            {
                return true;
            }
        }

        return false;
    }

    // Of angles beyond doubles nobody can tell.
    private static bool AreFarther(double a, double b, double radians) =>
        double.IsInfinity(a) || double.IsInfinity(b) || Math.Abs(a - b) > radians;

    private static bool IsEndless(EvaluationProgram program, int side)
    {
        var angles = new WaveAngles(program);
        var (near, far) = (side * Math.ScaleB(1, 30), side * Math.ScaleB(1, 50));
        return AreFarther(angles.At(near), angles.At(far), 1)
            || program.FlooredSteps.Any(step => AreFarther(angles.At(near, step), angles.At(far, step), 1));
    }

    private double[] At(double x) =>
        double.IsFinite(x) && _program.TryTrace(Wide.Of(x), 0, _results) ? From(_results) : Unknown;

    /// <summary>One of them alone: digits may not tell which the floor is behind it.</summary>
    private double At(double x, int step)
    {
        var isKnown = _program.TryTrace(Wide.Of(x), 0, _results.AsSpan(0, step + 1));
        return isKnown ? _results[step].Value.Approximate : 0;
    }

    private static int[] StepsOf(EvaluationProgram program)
    {
        var steps = new HashSet<int>();
        foreach (var step in program.Steps)
        {
            if (Repeating.Contains(step.Operator) && program.Varies(step.A))
            {
                steps.Add(step.A);
            }
        }

        return [.. steps];
    }
}
