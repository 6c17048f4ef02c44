using Activations.Analysis.Surveys;
using Activations.Evaluation;

namespace Activations.Analysis;

/// <summary>A straight line that a curve comes ever nearer to without being it, such as y = x for gelu at ∞.</summary>
/// <param name="Slope">0 for a level one.</param>
/// <param name="Intercept">Where it crosses the y axis.</param>
/// <param name="Side">−1 for that at −∞, 1 for that at ∞.</param>
public sealed record Asymptote(double Slope, double Intercept, int Side)
{
    // Binary logarithms of places, the nearest of three and how far they are apart; bits enough for what cancels there.
    private const int Near = 100, Step = 20, Bits = 640;

    // Of what has no digits there, such as log(exp(x) + exp(-x)), where it is looked at instead.
    private static readonly int[] Nearer = [8, 5];

    /// <summary>Those of a formula, at −∞ first; at most two.</summary>
    internal static IEnumerable<Asymptote> Of(Evaluator formula)
    {
        foreach (var side in new[] { -1, 1 })
        {
            var program = formula.Pieces.FarOut(side);
            if (IsLine(program, side))
            {
                continue;
            }

            var limit = new SignedCurve(new Curve(formula)).At(side * double.PositiveInfinity).Jet;
            var intercept = limit is { Derivative: 0, Value: var level } && double.IsFinite(level) ? level
                : double.IsFinite(limit.Derivative) ? InterceptOf(program, side)
                : double.NaN;
            if (double.IsFinite(intercept) && !Straightness.Holds(formula, side))
            {
                yield return new(limit.Derivative + 0.0, intercept + 0.0, side);
            }
        }
    }

    /// <summary>What f(x) − x·f′(x) goes to; NaN where it goes nowhere.</summary>
    private static double InterceptOf(EvaluationProgram program, int side)
    {
        var found = InterceptOf(program, side, Near, Step);

        // Three places of a wave that are near to each other tell nothing.
        var nearer = program.Waves ? [] : Nearer;
        foreach (var nearest in nearer)
        {
            found ??= InterceptOf(program, side, nearest + program.Exponent, 1);
        }

        var mayBeSlow = found is double.NaN && program is { HasLogarithms: true, Waves: false };
        return mayBeSlow ? SlowInterceptOf(program, side) : found ?? double.NaN;
    }

    /// <summary>The same of what levels off as a series in 1/log(x): from places each the square of the last.</summary>
    private static double SlowInterceptOf(EvaluationProgram program, int side)
    {
        const int places = 5, nearest = 60, bits = 2400;
        const double settled = 1e-8, rounding = 1e-16;
        var rests = Enumerable.Range(0, places).Select(i => RestAt(nearest << i)).ToArray();
        var before = rests[^1];
        for (var order = 1; order < places; order++)
        {
            // Of 1/log(x)^order, what is left is a part of 2^order each time (Richardson's extrapolation).
            before = rests[^1];
            for (var i = places - 1; i >= order; i--)
            {
                rests[i] += (rests[i] - rests[i - 1]) / Ball.Of((1 << order) - 1, bits);
            }
        }

        var off = Math.Abs(Rounded(rests[^1] - before));
        return off < settled ? ShortNumber.Known(Rounded(rests[^1]), 6, Math.Max(off, rounding)) : double.NaN;

        Ball RestAt(int exponent)
        {
            var x = Ball.Scale(Ball.Of(side, bits), exponent);
            program.Run(x, new(1, bits, CountsAsTie: true), out var jet);
            return jet.Value - x * jet.Slope;
        }

        static double Rounded(Ball a) =>
            Ball.TryRound(a, NumberFormat.Float64, -Near, out var rounded) ? rounded : double.NaN;
    }

    /// <summary>The same as three places tell; null where there are no digits at them.</summary>
    private static double? InterceptOf(EvaluationProgram program, int side, int nearest, int step)
    {
        var (near, middle, far) = (At(nearest), At(nearest + step), At(nearest + 2 * step));
        return double.IsNaN(near + middle + far) ? null
            : far == middle && middle == near ? far
            : Shrinks(near, middle) && Shrinks(middle, far) ? 0
            : double.NaN;

        // What two cases differ by so far out that no digits tell it, as gelu and silu, makes no difference.
        double At(int exponent)
        {
            var x = Ball.Scale(Ball.Of(side, Bits), exponent);
            program.Run(x, new(1, Bits, CountsAsTie: true), out var jet);
            return Ball.TryRound(jet.Value - x * jet.Slope, NumberFormat.Float64, -Near, out var rounded)
                ? rounded
                : double.NaN;
        }

        static bool Shrinks(double before, double after) => Math.Abs(after) <= 1e-3 * Math.Abs(before);
    }

    /// <summary>
    /// Whether it is a straight line far out, as max(x, tanh(x)) is, and not only near to one; a wave may be one for a
    /// while.
    /// </summary>
    private static bool IsLine(EvaluationProgram program, int side)
    {
        if (program.Line is not null || program.Waves)
        {
            return program.Line is not null;
        }

        var isStraight = IsStraight(Near);
        foreach (var nearest in Nearer)
        {
            isStraight ??= IsStraight(nearest + program.Exponent);
        }

        return isStraight ?? false;

        // Null where it is not known which case holds.
        bool? IsStraight(int exponent)
        {
            var x = Ball.Scale(Ball.Of(side, Bits), exponent);
            var isDecided = program.Run(x, new(2, Bits), out var jet).IsDecided;
            var isExact = Ball.IsExact(jet.Curvature) && Ball.IsExact(jet.Value);
            return isDecided ? isExact && Ball.Sign(jet.Curvature) == 0 : null;
        }
    }
}
