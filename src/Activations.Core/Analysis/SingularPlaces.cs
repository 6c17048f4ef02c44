using Activations.Analysis.Surveys;
using Activations.Evaluation;
using Activations.Sampling;

namespace Activations.Analysis;

/// <summary>
/// Finds places where a formula has no value and goes on with another one than it came with, as atan(1/x) at 0, and
/// those between two doubles where it has a value that no double has, as |eˣ − 2|^0.01 at ln(2).
/// </summary>
/// <param name="curve">Whose.</param>
/// <param name="order">0 for f, 1 for f′, 2 for f″.</param>
/// <param name="range">What is drawn of it.</param>
internal sealed class SingularPlaces(Curve curve, int order, Interval range)
{
    private readonly SignedCurve _curve = new(curve);

    /// <summary>Those in narrow intervals where the curve has no breakpoints; none without a formula.</summary>
    public SingularPoints Within(IReadOnlyList<Interval> intervals)
    {
        Place[] places = [.. PlacesWithin(intervals)];
        Breakpoint[] jumps = [.. places.Select(GapAt).OfType<Breakpoint>().DistinctBy(point => point.X)];
        Point[] cusps = [.. places.Select(CuspAt).OfType<Point>().DistinctBy(point => point.X)];
        return new(jumps, cusps);
    }

    private IEnumerable<Place> PlacesWithin(IReadOnlyList<Interval> intervals)
    {
        var mayHaveSome = curve.Formula?.Pieces.Any(program => MayHaveGaps(program, order)) ?? false;
        if (!mayHaveSome)
        {
            return [];
        }

        // Asked for all of the range, as they have been before, since finding those of a part takes as long.
        Breakpoint[] known = [.. curve.BreakpointsWithin(range.Low, range.High).Where(IsToldThere)];
        var open = intervals.Where(interval => !Array.Exists(known, point => interval.Contains(point.X))).ToList();
        if (open.Count == 0)
        {
            return [];
        }

        // The inner functions are followed once through all of them, which costs as much as through one.
        var features = Feature.Of(curve.Formula!, new(open[0].Low, open[^1].High));
        var places = features.Where(feature => feature.IsSingular).Select(feature => feature.Place).Distinct();
        return places.Where(place => open.Exists(interval => interval.Contains(place.Nearest)));
    }

    /// <summary>Whether the nearest double has nearly the value of the place: not where f goes straight up.</summary>
    private bool IsToldThere(Breakpoint point) =>
        order > 0 || !(double.IsInfinity(point.Left.Derivative) && double.IsInfinity(point.Right.Derivative));

    private Breakpoint? GapAt(Place place)
    {
        var here = place.IsDouble ? _curve.At(place.Nearest) : _curve.AtRoot(place);
        if (here is { IsNotFound: true } || here is { } known && !double.IsNaN(known[order]))
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

    private Point? CuspAt(Place place)
    {
        if (place.IsDouble)
        {
            return null;
        }

        var (y, beside) = ((_curve.AtRoot(place) ?? AtEdge(place))[order], curve[order](place.Nearest));
        var isAnother = double.IsNaN(beside) || Ulp.AreApart(y, beside);
        return double.IsFinite(y) && isAnother ? new Point(place.Nearest, y) : null;
    }

    /// <summary>What it tends to where it begins or ends.</summary>
    private SignedJet AtEdge(Place place)
    {
        var (left, right) = (_curve.Beside(place, -1), _curve.Beside(place, 1));
        return left.IsDefined == right.IsDefined ? SignedJet.None : left.IsDefined ? left : right;
    }

    private static bool MayHaveGaps(EvaluationProgram program, int order)
    {
        foreach (var step in program.Steps)
        {
            var mayHaveGaps = step.Operator switch
            {
                Operator.Divide => program.Varies(step.B),
                Operator.WholePower => step.Whole < 0,
                Operator.RealPower or Operator.Tan or Operator.Log or Operator.Log2 or Operator.Log10 => true,

                // They have a value where they have no slope.
                Operator.Sqrt or Operator.Cbrt or Operator.Asin or Operator.Acos => order > 0,
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

/// <summary>What a line needs to know of its singular places.</summary>
/// <param name="Jumps">Where it goes on with another value, ascending.</param>
/// <param name="Cusps">Where it has a value that no double has: the nearest one, and the value.</param>
internal sealed record SingularPoints(IReadOnlyList<Breakpoint> Jumps, IReadOnlyList<Point> Cusps);
