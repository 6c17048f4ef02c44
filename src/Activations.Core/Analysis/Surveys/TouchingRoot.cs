using Activations.Evaluation;

namespace Activations.Analysis.Surveys;

/// <summary>
/// Tells where a curve comes to 0 between two doubles without going through it, as (x² − 2)² does at √2: both doubles
/// have values above 0, and no sign changes.
/// </summary>
internal static class TouchingRoot
{
    // Relative to x: what is no zero there is far larger at such a distance.
    private const double Around = 1e-3, Tiny = 1e-9;

    // Of such a distance.
    private static readonly double[] Parts = [1, 0.618];

    // Of bits, and of steps that more than double the digits.
    private const int Bits = 640, Steps = 6, CountsAs0 = -300;

    /// <summary>Whether f or f′ touches 0 near a double where it turns, as (x² − 2)² does at √2.</summary>
    public static bool IsNear(SignedCurve curve, SurveyNode node, int order)
    {
        var mayTouch = !node.IsBreak && node.Left.Sign(order + 1) == 0 && node.Left.Sign(order) != 0;
        if (!mayTouch || curve.Formula?.Pieces.PieceBeside(node.X, 1).Stairs is not null)
        {
            return false;
        }

        var distance = Around * Math.Max(Math.Abs(node.X), Around);
        var isNearZero = IsFarSmaller(-distance) && IsFarSmaller(distance);
        if (!isNearZero || curve.Surveyed is not { } formula)
        {
            return isNearZero;
        }

        var touching = order == 0 ? formula : formula.Derivative();
        return HasRoot(touching.Pieces.At(node.X), node.X);

        // A wave may be 0 again just there.
        bool IsFarSmaller(double away) => Array.Exists(
            Parts, part => Math.Abs(node.Left[order]) < Tiny * Math.Abs(curve.At(node.X + part * away)[order]));
    }

    /// <summary>
    /// Whether a root of any multiplicity is within a unit in the last place: Newton's method for f/f′, which has it
    /// as a simple one, comes to a place where f is 0 to 300 bits. That there is one is the question here, not where.
    /// </summary>
    private static bool HasRoot(EvaluationProgram program, double start)
    {
        var (first, effort) = (Ball.Of(start, Bits), new Effort(2, Bits, CountsAsTie: true));
        var x = first;
        for (var i = 0; i < Steps; i++)
        {
            var outcome = program.Run(x, effort, out var jet);
            var isRoot = Ball.Magnitude(jet.Value).High < outcome.Largest + CountsAs0;
            var isNear = Ball.Magnitude(x - first).High <= Math.Log2(2 * Ulp.Of(start));
            if (isRoot || !isNear || !outcome.IsDecided)
            {
                return isRoot && isNear;
            }

            var step = jet.Value * jet.Slope / (jet.Slope * jet.Slope - jet.Value * jet.Curvature);
            x = Ball.Of((x - step).Middle?.Numerator ?? 0, (x - step).Middle?.Denominator ?? 1, Bits);
        }

        return false;
    }
}
