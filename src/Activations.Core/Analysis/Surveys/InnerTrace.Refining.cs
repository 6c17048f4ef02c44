using Activations.Evaluation;

namespace Activations.Analysis.Surveys;

/// <content>Finds where the changes are: to the last bit, and what is singular to hundreds of digits.</content>
internal sealed partial class InnerTrace
{
    // So many bits of a root are right, or nearly so many.
    private const int BitsOfRoots = 896;

    // Of bits; a root is refined until its own error is far below the distances that limits are taken at.
    private static readonly int[] Precisions = [192, 384, 768, BitsOfRoots];

    // Beside the distance at which an inner function is 1: how near to its root the quick digits come, and how near a
    // fraction is that is the root.
    private const double QuickDigits = 1e-25, NoDistance = 1e-90;

    // Some short fraction is 1e-24 from any number, but not so near.
    private const double NoChance = 1e-40;

    /// <summary>
    /// The place of a change; of a turn beyond 0, as that of x^2-0.2x+0.01 (0.1^2 is a little more than 0.01) is, also
    /// those on either side of it where the inner function goes through 0.
    /// </summary>
    public IEnumerable<Feature> FeaturesAt(Change change)
    {
        var feature = FeatureAt(change);
        yield return feature;

        var turn = feature.Place.Nearest;
        var ends = change.Between;
        if (change.IsTurn && SignAt(ends.Low, change.Inner, 0) * SignAt(turn, change.Inner, 0) < 0)
        {
            yield return FeatureAt(new(change.Inner, new(ends.Low, turn), false));
            yield return FeatureAt(new(change.Inner, new(turn, ends.High), false));
        }
    }

    /// <summary>
    /// The place of a change, exact to hundreds of digits if it is singular; of too many changes of too long a formula
    /// only about where it is.
    /// </summary>
    private Feature FeatureAt(Change change)
    {
        if (_steps > MostSteps)
        {
            var (from, to) = change.Between;
            return new(new Place(from / 2 + to / 2), to - from, false);
        }

        var order = change.IsTurn ? 1 : 0;
        var sign = SignAt(change.Between.Low, change.Inner, order);
        var hit = double.NaN;
        var (low, high) = Bisection.Between(change.Between.Low, change.Between.High, IsAsLow);
        var root = double.IsNaN(hit) ? high : hit;
        var inner = JetAt(root, change.Inner);
        var width = change.IsTurn ? 1 / Math.Sqrt(Math.Abs(inner.SecondDerivative)) : Math.Abs(1 / inner.Derivative);
        width = double.IsFinite(width) && width > 0 ? width : 1;
        var watched = change.IsTurn ? AsFloored(change.Inner, inner.Value) : change.Inner;
        var fromZero = inner with { Value = inner.Value + watched.Shift - change.Inner.Shift };
        if (!watched.IsSingular || (change.IsTurn && !MayTouch(root, fromZero)))
        {
            return new(new Place(root), width, false);
        }

        // Where quick digits end, as those of gelu(x) - silu(x) far out, the sign that they show is none.
        var place = Refined(change, root, width);
        var isRoot = change.IsTurn ? IsZeroAt(place, watched)
            : (IsTold(low, watched) && IsTold(high, watched)) || IsZeroNear(place, watched, width);
        return isRoot
            ? new(place, width, true)
            : new(new Place(root), width, false);

        bool IsAsLow(double x)
        {
            var here = SignAt(x, change.Inner, order);
            hit = here == 0 ? x : hit;
            return here == sign;
        }
    }

    /// <summary>Where a case of the formula begins, if one does so at a double or right beside it.</summary>
    public Place? StepAt(double x)
    {
        if (!TryTrace(x))
        {
            return null;
        }

        var floors = Inner.OfFloors(program, step => _results[step].Value.Approximate);
        foreach (var inner in floors.Concat(Inner.Of(program).Where(inner => inner.IsSingular)))
        {
            var jet = Seen(inner);
            if (TouchAt(x, inner, jet) is { } touch)
            {
                return touch;
            }

            var width = Math.Abs(1 / jet.Slope.Approximate);
            if (Math.Abs(jet.Value.Approximate) * width <= 2 * Ulp.Of(x))
            {
                return Refined(new(inner, new(x, x), false), x, width);
            }
        }

        return null;
    }

    /// <summary>Where it is 0 and turns, as sin(x) − 1 does at π/2; there Newton's method for a zero is slow.</summary>
    private Place? TouchAt(double x, Inner inner, RealJet<Wide> jet)
    {
        var near = Approximate(jet);
        if (!MayTouch(x, near))
        {
            return null;
        }

        var width = 1 / Math.Sqrt(Math.Abs(near.SecondDerivative));
        var place = Refined(new(inner, new(x, x), true), x, double.IsFinite(width) ? width : 1);
        return IsZeroAt(place, inner) ? place : null;
    }

    /// <summary>The sign of an inner function or of its slope, for which no step behind it is taken.</summary>
    private int? SignAt(double x, Inner inner, int order) => SignOf(Traced(x, inner, order)[order]);

    /// <summary>
    /// An inner function and its derivatives, for which no step behind it is taken; NaN where it has none.
    /// </summary>
    private Jet JetAt(double x, Inner inner) => Approximate(Traced(x, inner, 2));

    private static Jet Approximate(RealJet<Wide> jet) =>
        new(jet.Value.Approximate, jet.Slope.Approximate, jet.Curvature.Approximate);

    private RealJet<Wide> Traced(double x, Inner inner, int order)
    {
        _steps += inner.Step + 1;
        var isKnown = double.IsFinite(x) && program.TryTrace(Wide.Of(x), order, _results.AsSpan(0, inner.Step + 1));
        return isKnown
            ? inner.From(_results[inner.Step], new(order, 0))
            : new(Wide.Undefined, Wide.Undefined, Wide.Undefined, false);
    }

    /// <summary>
    /// What is 0 where an inner function is the nearest whole number, if a floor takes it, as at π/2 that of sin(x) for
    /// floor(sin(x)): where it turns at that number, the floor is it there alone.
    /// </summary>
    private Inner AsFloored(Inner inner, double value)
    {
        var floors = Inner.OfFloors(program, _ => value).Where(floored => floored.Step == inner.Step);
        return inner.IsSingular ? inner : floors.FirstOrDefault(inner);
    }

    /// <summary>Whether what turns at a double may be 0 there, but for what the double is off.</summary>
    private static bool MayTouch(double turn, Jet inner)
    {
        var off = 4 * Ulp.Of(turn);
        return Math.Abs(inner.Value) <= Math.Abs(inner.SecondDerivative) * off * off;
    }

    /// <summary>Whether an inner function is 0 at a place, as far as hundreds of digits tell.</summary>
    private bool IsZeroAt(Place place, Inner inner) =>
        Ball.Magnitude(Precisely(place, inner)).High <= RootValue.CountsAs0;

    /// <summary>Whether quick digits tell the sign of an inner function.</summary>
    private bool IsTold(double x, Inner inner) => Wide.Sign(Traced(x, inner, 0).Value) is not null;

    /// <summary>
    /// Whether hundreds of digits tell the signs of an inner function right beside a place, and not that it has one
    /// sign there too.
    /// </summary>
    private bool IsZeroNear(Place place, Inner inner, double width)
    {
        // The next double to 0 would take a thousand digits.
        var off = Math.Max(Ulp.Of(place.Nearest), QuickDigits * width);
        var (low, high) = (place.Nearest - off, place.Nearest + off);
        var (before, after) = (Ball.Sign(Precisely(low, inner)), Ball.Sign(Precisely(high, inner)));
        var keepsItsSign = before is -1 or 1 && before == after && Ball.Sign(Precisely(place, inner)) == before;
        return before is not null && after is not null && !keepsItsSign;
    }

    private Ball Precisely(Place place, Inner inner)
    {
        var effort = new Effort(0, BitsOfRoots, CountsAsTie: true);
        var results = new RealJet<Ball>[inner.Step + 1];
        program.TryTrace(place, effort, results);
        return inner.From(results[inner.Step], effort).Value;
    }

    /// <summary>
    /// The place of a change near a double, by Newton's method; a short fraction where hundreds of digits do not tell
    /// it from that, as 0 for (x - sqrt(2))^2 - 2 and 1/3 for tan(3x - 1).
    /// </summary>
    /// <param name="change">What changes its sign, or turns.</param>
    /// <param name="start">About where, as far as quick digits tell.</param>
    /// <param name="width">How far from there it is as much as 1.</param>
    private Place Refined(Change change, double start, double width)
    {
        var (inner, order) = (change.Inner, change.IsTurn ? 1 : 0);
        var x = Fraction.Of(start);
        var farthest = Math.Max(4 * Ulp.Of(start), QuickDigits * width);
        var results = new RealJet<Ball>[inner.Step + 1];
        foreach (var bits in Precisions)
        {
            var effort = new Effort(order + 1, bits, CountsAsTie: true);
            program.TryTrace(new Place(start, x), effort, results);
            var jet = inner.From(results[inner.Step], effort);
            if (Ball.Sign(jet[order]) == 0)
            {
                break;
            }

            var step = (jet[order] / jet[order + 1]).Middle;
            if (step is { } distance && Math.Abs(distance.ToDouble()) <= farthest)
            {
                x = (Place.Of<Ball>(x, bits) - Place.Of<Ball>(distance, bits)).Middle ?? x;
            }
        }

        var root = x.Convergent(mostDenominator: 1L << 40);
        root = Math.Abs((root - x).ToDouble()) <= Math.Min(NoDistance * width, NoChance) ? root : x;
        return new(root.ToDouble(), root);
    }
}
