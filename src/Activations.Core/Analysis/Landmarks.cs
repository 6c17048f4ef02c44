using Activations.Analysis.Surveys;
using Activations.Evaluation;
using Activations.Sampling;

namespace Activations.Analysis;

/// <summary>What a reader asks for of a drawn curve.</summary>
/// <param name="Points">
/// The kinks, extrema and zeros of f, f′ or f″, the former first, each point once, none at an end of the range or at a
/// jump, which is marked by dots already, unless its value is an extremum. As exact as doubles are, and of a wave the
/// first hundred of each.
/// </param>
/// <param name="Poles">Where it goes to infinity within the range, ascending.</param>
/// <param name="Asymptotes">The lines that it comes near to beyond the range, each once.</param>
public sealed partial record Landmarks(
    IReadOnlyList<Point> Points, IReadOnlyList<double> Poles, IReadOnlyList<Asymptote> Asymptotes)
{
    /// <summary>Those of the points at which it has no value but tends to one, as (0, 1) of sin(x)/x.</summary>
    public IReadOnlyList<Point> Holes { get; init; } = [];

    /// <summary>Looks for them.</summary>
    /// <param name="curve">What is drawn.</param>
    /// <param name="order">0 for f, 1 for f′, 2 for f″.</param>
    /// <param name="range">Where; its ends are finite.</param>
    public static Landmarks Of(Curve curve, int order, Interval range)
    {
        // The extrema of f″ are where f‴ is 0: those of the slope of f′.
        var isDerived = order == 2 && curve.Formula is not null;
        var drawn = isDerived ? new Curve(curve.Formula!.Derivative()) { Watch = curve.Watch } : curve;
        var survey = Survey.Of(drawn, range);
        var known = isDerived ? 1 : order;
        var poles = survey.Nodes.Where(node => node.IsPole(known)).Select(node => node.X);
        var points = new Marked(survey, known).Points();
        var holes = survey.Nodes.Where(node => survey.IsHole(node, known)).Select(node => node.X + 0.0).ToHashSet();
        return new(points, [.. poles], AsymptotesOf(curve, order, range))
        {
            Holes = [.. points.Where(point => holes.Contains(point.X))],
        };
    }

    private static IReadOnlyList<Asymptote> AsymptotesOf(Curve curve, int order, Interval range)
    {
        if (curve.Formula is not { } formula)
        {
            return [];
        }

        for (var i = 0; i < order; i++)
        {
            formula = formula.Derivative();
        }

        var beyond = Asymptote.Of(formula).Where(line => line.Side < 0 ? range.Low < 0 : range.High > 0);
        return [.. beyond.DistinctBy(line => (line.Slope, line.Intercept))];
    }
}
