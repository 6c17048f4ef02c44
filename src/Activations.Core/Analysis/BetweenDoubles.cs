using Activations.Analysis.Surveys;
using Activations.Evaluation;

namespace Activations.Analysis;

/// <summary>
/// What two curves are at a place between two doubles, where another case may hold than at all doubles: exp(x) ≥ 2 and
/// exp(x) &gt; 2 are the same but at log(2).
/// </summary>
/// <param name="X">The double nearest to the place.</param>
/// <param name="A">The first there.</param>
/// <param name="B">The second there.</param>
/// <param name="Difference">What the difference of their formulas is there; NaN where that is not known.</param>
internal readonly record struct BetweenDoubles(double X, Jet A, Jet B, Jet Difference)
{
    // Each takes about a millisecond.
    private const int Most = 64;

    /// <summary>Those where a case of either begins, as many as there is time for, the nearest to 0.</summary>
    /// <param name="a">The first curve.</param>
    /// <param name="b">The second.</param>
    /// <param name="survey">Of their difference.</param>
    public static IReadOnlyList<BetweenDoubles> Of(Curve a, Curve b, Survey survey)
    {
        if (a.Formula is null || b.Formula is null)
        {
            return [];
        }

        var over = survey.Over;
        var (first, second) = (new SignedCurve(a), new SignedCurve(b));
        var ofEither = first.BreakpointsWithin(over).Points.Concat(second.BreakpointsWithin(over).Points);
        var points = ofEither.Select(point => point.X);
        var breaks = survey.Nodes.Where(node => node.IsBreak).Select(node => node.X);
        var nearest = points.Concat(breaks).Where(double.IsFinite).Distinct().OrderBy(Math.Abs).Take(Most);
        var found = new List<BetweenDoubles>();
        var ofPoints = nearest.SelectMany(x => new[] { first.PlaceOf(x), second.PlaceOf(x) });

        // They may be at an end of where there are values, as 3x == 1 is in sqrt(x-1/3)+where(3x==1,1,0).
        var ofCases = Nearest(first.EndsOfCases(over)).Concat(Nearest(second.EndsOfCases(over)));
        var places = ofPoints.Concat(ofCases).Concat(Nearest(survey.Exactly)).Distinct();
        foreach (var place in places.Where(place => !place.IsDouble && place.IsWithin(over)))
        {
            if (first.AtRoot(place) is { } atA && second.AtRoot(place) is { } atB)
            {
                var (x, difference) = (place.Nearest, survey.Curve.AtRoot(place)?.Jet ?? Jet.None);
                found.Add(new(x, Chosen(a, x, atA.Jet), Chosen(b, x, atB.Jet), difference));
            }
        }

        return found;
    }

    private static IEnumerable<Place> Nearest(IEnumerable<Place> places) =>
        places.OrderBy(place => Math.Abs(place.Nearest)).Take(Most);

    /// <summary>The same with the slope that is chosen for kinks, where that is not what the formula says.</summary>
    private static Jet Chosen(Curve curve, double x, Jet here)
    {
        var slope = curve[1](x);
        return slope.Equals(curve.Formula!.At(x, 1)) ? here : here with { Derivative = slope };
    }
}
