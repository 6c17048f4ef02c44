using Activations.Evaluation;

namespace Activations.Analysis;

/// <summary>
/// Finds places where a formula has no value and goes on with another one than it came with, as atan(1/x) at 0.
/// </summary>
/// <param name="curve">Whose.</param>
/// <param name="order">0 for f, 1 for f′, 2 for f″.</param>
/// <param name="range">What is drawn of it.</param>
internal sealed class JumpsAtGaps(Curve curve, int order, Interval range)
{
    private readonly SignedCurve _curve = new(curve);

    /// <summary>
    /// Those in narrow intervals, ascending, where the curve has no breakpoints; none without a formula.
    /// </summary>
    public IReadOnlyList<Breakpoint> Within(IReadOnlyList<Interval> intervals)
    {
        var mayHaveSome = curve.Formula?.Pieces.Between.Any(piece => MayHaveGaps(piece.Program)) ?? false;
        if (!mayHaveSome)
        {
            return [];
        }

        // Asked for all of the range, as they have been before, since finding those of a part takes as long.
        double[] known = [.. curve.BreakpointsWithin(range.Low, range.High).Select(point => point.X)];
        var open = intervals.Where(interval => !Array.Exists(known, x => IsInside(x, interval))).ToList();
        if (open.Count == 0)
        {
            return [];
        }

        // The inner functions are followed once through all of them, which costs as much as through one.
        var features = Feature.Of(curve.Formula!, new(open[0].Low, open[^1].High));
        var places = features.Where(feature => feature.IsSingular).Select(feature => feature.Place).Distinct();
        var inside = places.Where(place => open.Exists(interval => IsInside(place.Nearest, interval)));
        return [.. inside.Select(GapAt).OfType<Breakpoint>().DistinctBy(point => point.X)];
    }

    private static bool IsInside(double x, Interval interval) => x >= interval.Low && x <= interval.High;

    private Breakpoint? GapAt(Place place)
    {
        var here = place.IsDouble ? _curve.At(place.Nearest) : _curve.AtRoot(place);
        if (here is { IsDefined: true } or { IsNotFound: true })
        {
            return null;
        }

        var left = _curve.Beside(place, -1);
        var right = _curve.Beside(place, 1).JoinedTo(left);
        var isFinite = double.IsFinite(left[order]) || double.IsFinite(right[order]);
        return left.IsDefined && right.IsDefined && isFinite && Ulp.AreApart(left[order], right[order])
            ? new Breakpoint(place.Nearest, left.Jet, right.Jet) { HasNoValue = !place.IsDouble }
            : null;
    }

    private static bool MayHaveGaps(EvaluationProgram program)
    {
        foreach (var step in program.Steps)
        {
            var mayHaveGaps = step.Operator switch
            {
                Operator.Divide => program.Varies(step.B),
                Operator.WholePower => step.Whole < 0,
                Operator.RealPower or Operator.Tan or Operator.Log or Operator.Log2 or Operator.Log10 => true,
                _ => false,
            };
            if (mayHaveGaps)
            {
                return true;
            }
        }

        return false;
    }
}
