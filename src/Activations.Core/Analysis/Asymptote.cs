using Activations.Evaluation;

namespace Activations.Analysis;

/// <summary>A straight line that a curve comes ever nearer to without being it, such as y = x for gelu at ∞.</summary>
/// <param name="Slope">0 for a level one.</param>
/// <param name="Intercept">Where it crosses the y axis.</param>
/// <param name="Side">−1 for that at −∞, 1 for that at ∞.</param>
public sealed record Asymptote(double Slope, double Intercept, int Side)
{
    // Binary logarithms of places; bits enough for what cancels there.
    private const int Near = 100, Step = 20, Far = Near + Step, Nearer = 8, Nearest = 5, Bits = 640;

    /// <summary>Those of a formula, at −∞ first; at most two.</summary>
    internal static IEnumerable<Asymptote> Of(Evaluator formula)
    {
        foreach (var side in new[] { -1, 1 })
        {
            var program = formula.Pieces.Between[side < 0 ? 0 : ^1].Program;
            var limit = new SignedCurve(new Curve(formula)).At(side * double.PositiveInfinity).Jet;
            var intercept = limit is { Derivative: 0, Value: var level } && double.IsFinite(level)
                ? level
                : InterceptOf(program, side);
            var isKnown = double.IsFinite(limit.Derivative) && double.IsFinite(intercept);
            if (program.Line is null && isKnown && !IsStraight(program, side))
            {
                yield return new(limit.Derivative + 0.0, intercept + 0.0, side);
            }
        }
    }

    /// <summary>
    /// Whether a curve is a line itself, as min(sigmoid(x), 0.5) is, at the farthest place where digits tell the case.
    /// </summary>
    private static bool IsStraight(EvaluationProgram program, int side)
    {
        foreach (var exponent in new[] { Far, Near, Nearer, Nearest })
        {
            var x = Ball.Scale(Ball.Of(side, Bits), exponent);
            if (program.Run(x, new(2, Bits), out var jet).IsDecided)
            {
                return Ball.Sign(jet.Curvature) == 0;
            }
        }

        return false;
    }

    /// <summary>What f(x) − x·f′(x) goes to; NaN where it goes nowhere.</summary>
    private static double InterceptOf(EvaluationProgram program, int side)
    {
        var (near, middle, far) = (At(Near), At(Far), At(Far + Step));
        return far == middle && middle == near ? far
            : Math.Abs(far) < 1e-3 * Math.Abs(middle) && Math.Abs(middle) < 1e-3 * Math.Abs(near) ? 0
            : double.NaN;

        double At(int exponent)
        {
            var x = Ball.Scale(Ball.Of(side, Bits), exponent);
            var isDecided = program.Run(x, new(1, Bits), out var jet).IsDecided;
            var rest = isDecided ? jet.Value - x * jet.Slope : Ball.Unknown;
            return Ball.TryRound(rest, NumberFormat.Float64, -Near, out var rounded) ? rounded : double.NaN;
        }
    }
}
