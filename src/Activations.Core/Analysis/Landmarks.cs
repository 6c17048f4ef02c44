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
public sealed record Landmarks(
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
        var points = PointsOf(survey, known);
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

    private static List<Point> PointsOf(Survey survey, int order)
    {
        var found = new List<Point>();
        foreach (var node in survey.Nodes.Where(node => IsKink(node) || (IsPoint(node) && survey.IsHole(node, order))))
        {
            Add(node.X, node.Left[order]);
        }

        foreach (var node in survey.Nodes.Where(node => survey.StandsOut(node, order) != 0 && HasSlope(node)))
        {
            Add(node.X, survey.ValueAt(node, order));
        }

        var turns = order < 2 ? survey.SignChanges(order + 1).Where(IsPoint) : [];
        foreach (var node in turns)
        {
            Add(node.X, node.Left.Sign(order) == 0 ? 0 : node.Left[order]);
        }

        for (var i = 1; i < survey.Cells.Count && survey.Cells[i].Low.X < survey.ListedUpTo(order); i++)
        {
            var (before, after) = (survey.Cells[i - 1], survey.Cells[i]);
            var isStretch = survey.SignWithin(before, order) == 0 && survey.SignWithin(after, order) == 0;
            if (!isStretch && IsPoint(after.Low) && after.Low.Left.Sign(order) == 0)
            {
                Add(after.Low.X, 0);
            }
        }

        return found;

        // Between two infinite slopes there is none, whatever rules of differentiation give.
        bool HasSlope(SurveyNode node) =>
            order == 0 || double.IsFinite(node.Left[order]) || double.IsFinite(node.Right[order]);

        // Not where it has another value, which dots tell.
        bool IsPoint(SurveyNode node) => double.IsFinite(node.Left[order]) && node.Left[order] == node.Right[order]
            && node.X > survey.Over.Low && node.X < survey.Over.High
            && (survey.ValueAt(node, order).Equals(node.Left[order]) || survey.IsHole(node, order));

        bool IsKink(SurveyNode node) =>
            IsPoint(node) && node.IsBreak && order < 2 && node.Left[order + 1] != node.Right[order + 1];

        void Add(double x, double y)
        {
            var point = new Point(x + 0.0, y + 0.0);
            if (!found.Contains(point))
            {
                found.Add(point);
            }
        }
    }
}
