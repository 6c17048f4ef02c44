using Activations.Analysis.Surveys;
using Activations.Evaluation;

namespace Activations.Analysis;

/// <summary>
/// Tells what is a straight line though its steps are not, as softplus(x) − softplus(−x) is x: by hundreds of digits of
/// its curvature at many places.
/// </summary>
internal static class Straightness
{
    // A binary logarithm of what counts as no curvature, bits enough for what cancels, and for what is curved.
    private const int Flat = -400, Bits = 640, FewBits = 160;

    // At most so many places are looked at; fewer that tell are no proof.
    private const int Most = 64, Fewest = 3;

    // Distances from a place, in terms of its width.
    private static readonly double[] Distances = [0.3125, 1.3125, 2.6875, 19.3125];

    /// <summary>
    /// Whether a formula is a straight line on one side, from its last breakpoint on; not where only a stand-in is one
    /// that begins without a breakpoint, as that of sqrt_softplus far out does.
    /// </summary>
    /// <param name="formula">Which.</param>
    /// <param name="side">−1 towards −∞, 1 towards ∞.</param>
    public static bool Holds(Evaluator formula, int side)
    {
        var pieces = formula.Pieces;
        if (StartOf(formula, side) is not { } start)
        {
            return false;
        }

        var flat = 0;
        foreach (var x in PlacesFrom(formula, start, side).Take(Most))
        {
            if (IsCurved(CurvatureAt(x, FewBits)) || (CurvatureAt(x, Bits) is var curvature && IsCurved(curvature)))
            {
                return false;
            }

            flat += Ball.Magnitude(curvature).High < Flat ? 1 : 0;
        }

        return flat >= Fewest;

        static bool IsCurved(Ball curvature) => Ball.Sign(curvature) is 1 or -1;

        // Cases that no digits tell apart, as those of max(x, log(exp(x))), are the same there.
        Ball CurvatureAt(double x, int bits)
        {
            pieces.At(x).Run(Ball.Of(x, bits), new(2, bits, CountsAsTie: true), out var jet);
            return jet.Curvature;
        }
    }

    /// <summary>The last breakpoint on the side; an end of the line for none, null where they are not known.</summary>
    private static double? StartOf(Evaluator formula, int side)
    {
        // Asked for all of the line, as they have been before.
        var (low, high) = Interval.Line;
        var breakpoints = formula.Pieces.Breakpoints.First(low, high, Survey.MostListed);
        return breakpoints.Dense is not null ? null
            : side * breakpoints.Points.Select(point => side * point.X).DefaultIfEmpty(double.NegativeInfinity).Max();
    }

    /// <summary>The plain ones first, which tell nearly always.</summary>
    private static IEnumerable<double> PlacesFrom(Evaluator formula, double start, int side)
    {
        var centre = double.IsFinite(start) ? start : 0;
        var plain = Distances.Select(distance => centre + side * distance);
        return plain.Concat(Beside()).Where(x => side * x > side * start);

        IEnumerable<double> Beside()
        {
            foreach (var feature in Feature.Of(formula, Interval.Line))
            {
                foreach (var distance in Distances)
                {
                    yield return feature.Place.Nearest - distance * feature.Width;
                    yield return feature.Place.Nearest + distance * feature.Width;
                }
            }
        }
    }
}
