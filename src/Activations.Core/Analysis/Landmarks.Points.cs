using Activations.Analysis.Surveys;
using Activations.Sampling;

namespace Activations.Analysis;

/// <content>The points, kind by kind.</content>
public sealed partial record Landmarks
{
    /// <summary>What a survey tells of the points of f, f′ or f″.</summary>
    private sealed class Marked(Survey survey, int order)
    {
        /// <summary>Kinks, extrema and zeros, in this order, each point once.</summary>
        public List<Point> Points()
        {
            Point[] all = [.. KinksAndHoles(), .. ApartFromTheCurve(), .. Turns(), .. Zeros()];
            return [.. all.Select(point => new Point(point.X + 0.0, point.Y + 0.0)).Distinct()];
        }

        private IEnumerable<Point> KinksAndHoles() => survey.Nodes
            .Where(node => IsOnTheLine(node) && (IsKink(node) || survey.IsHole(node, order)))
            .Select(node => new Point(node.X, node.Left[order]));

        /// <summary>Extrema that are a single value above, or below, what is around it.</summary>
        private IEnumerable<Point> ApartFromTheCurve() => survey.Nodes
            .Where(node => survey.StandsOut(node, order) != 0 && HasSlope(node))
            .Select(node => new Point(node.X, survey.ValueAt(node, order)));

        private IEnumerable<Point> Turns() => order == 2 ? [] : survey.SignChanges(order + 1)
            .Where(IsOnTheLine)
            .Select(node => new Point(node.X, node.Left.Sign(order) == 0 ? 0 : node.Left[order]));

        /// <summary>Zeros, but not the ends of stretches on which all is 0.</summary>
        private IEnumerable<Point> Zeros()
        {
            for (var i = 1; i < survey.Cells.Count && survey.Cells[i].Low.X < survey.ListedUpTo(order); i++)
            {
                var (before, after) = (survey.Cells[i - 1], survey.Cells[i]);
                var isStretch = survey.SignWithin(before, order) == 0 && survey.SignWithin(after, order) == 0;
                if (!isStretch && IsOnTheLine(after.Low) && after.Low.Left.Sign(order) == 0)
                {
                    yield return new(after.Low.X, 0);
                }
            }
        }

        // Between two infinite slopes there is none, whatever rules of differentiation give.
        private bool HasSlope(SurveyNode node) =>
            order == 0 || double.IsFinite(node.Left[order]) || double.IsFinite(node.Right[order]);

        /// <summary>
        /// Whether the line goes through a node within the range; not where it has another value, which dots tell.
        /// </summary>
        private bool IsOnTheLine(SurveyNode node) =>
            double.IsFinite(node.Left[order]) && node.Left[order] == node.Right[order]
            && node.X > survey.Over.Low && node.X < survey.Over.High
            && (survey.ValueAt(node, order).Equals(node.Left[order]) || survey.IsHole(node, order));

        private bool IsKink(SurveyNode node) =>
            order < 2 && node.IsBreak && node.Left[order + 1] != node.Right[order + 1];
    }
}
