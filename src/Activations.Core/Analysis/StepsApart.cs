using Activations.Analysis.Surveys;
using Activations.Evaluation;
using Activations.Expressions;

namespace Activations.Analysis;

/// <summary>
/// Where what steps too often to be listed cannot be x: floor(exp(x)) is more than exp(x) − 1, which is more than x.
/// </summary>
internal static class StepsApart
{
    /// <summary>From where on it may be x, as far as that tells; ∞ for nowhere.</summary>
    /// <param name="survey">Of what steps.</param>
    /// <param name="from">Where the steps begin that are not listed.</param>
    public static double UpTo(Survey survey, double from)
    {
        var isKnown = double.IsPositiveInfinity(from) || from >= survey.Over.High;
        if (isKnown || survey.Curve.Formula is not { } formula || WithoutFloors.Of(formula.Formula) is not { } near)
        {
            return from;
        }

        var over = new Interval(from, survey.Over.High);
        var isAbove = Keeps(1, near.Least);
        return isAbove > from ? isAbove : Keeps(-1, near.Most);

        // Up to where the bound below it is above x, or that above it below.
        double Keeps(int sign, double bound)
        {
            var difference = new Operation("-", near.Formula, new Variable(Variable.X));
            var apart = new Operation("+", difference, new Number(bound));
            return KeepsSign(Survey.Of(new(new Evaluator(apart, formula.Values)), over), sign);
        }
    }

    /// <summary>Up to where a function has a sign from the beginning; ∞ where it has it throughout.</summary>
    private static double KeepsSign(Survey survey, int sign)
    {
        var listed = survey.Coverage is { IsResolved: true, Dense: null } ? survey.ListedUpTo(0) : survey.Over.Low;
        foreach (var cell in survey.Cells)
        {
            var isEnd = cell.High.X == survey.Over.High && double.IsInfinity(cell.High.X);
            var isSigned = cell.IsDefined && survey.SignWithin(cell, 0) == sign && cell.High.X <= listed
                && (isEnd || survey.At(cell.High).OfValue == sign);
            if (!isSigned)
            {
                return cell.Low.X;
            }
        }

        return double.PositiveInfinity;
    }
}
