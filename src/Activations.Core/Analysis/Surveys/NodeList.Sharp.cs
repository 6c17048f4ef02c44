using Activations.Evaluation;

namespace Activations.Analysis.Surveys;

/// <content>Looks between two doubles, where a curve or its slope turns too sharply for them to tell how far.</content>
internal sealed partial class NodeList
{
    // Of f or f′: what changes by less from one double to the next is told by them; what is less at a root is a 0.
    private const double Sharp = 1e-9, Vanishing = 1e-6;

    // How often what is between two doubles is halved.
    private const int BetweenDoublesDepth = 48;

    /// <summary>
    /// What is at a root of f′ or f″ itself, as the slope 1e17 of atan(1e17*(x - pi)) at π, beside which no double has
    /// one so large; null where the doubles tell as much.
    /// </summary>
    private SignedJet? AtSharpRoot(Crossing crossing)
    {
        var below = crossing.Order - 1;
        var isBetween = Math.BitIncrement(crossing.Low) == crossing.High;
        var isFormula = _curve.Formula is not null && ReferenceEquals(_curve.Surveyed, _curve.Formula);
        if (below < 0 || !isFormula || !isBetween || !IsSharp(crossing))
        {
            return null;
        }

        var (first, second) = (Math.Abs(crossing.Below[below]), Math.Abs(crossing.Above[below]));
        var (least, largest) = (Math.Min(first, second), Math.Max(first, second));
        var jet = Halved(crossing);
        var there = Math.Abs(jet[below]);
        var isOther = there > largest * (1 + Sharp) || there < least * (1 - Sharp);
        return isOther && there > Vanishing * largest ? SignedJet.Plain(jet) : null;
    }

    private static bool IsSharp(Crossing crossing)
    {
        var (order, below) = (crossing.Order, crossing.Order - 1);
        var largest = Math.Max(Math.Abs(crossing.Below[below]), Math.Abs(crossing.Above[below]));
        var steepest = Math.Max(Math.Abs(crossing.Below[order]), Math.Abs(crossing.Above[order]));
        var change = steepest * (crossing.High - crossing.Low);
        return double.IsFinite(change) && change > Sharp * largest;
    }

    private Jet Halved(Crossing crossing)
    {
        var (low, high) = (Fraction.Of(crossing.Low), Fraction.Of(crossing.High));
        var program = _curve.Formula!.Pieces.Beside(crossing.Low, 1);
        var found = crossing.Below.Jet;
        for (var i = 0; i < BetweenDoublesDepth && !_curve.Budget.IsSpent; i++)
        {
            var middle = (low + high) / 2;
            found = CorrectRounding.Of(program, new(crossing.X, middle), _curve.Budget).Jet;
            var isAsLow = Math.Sign(found[crossing.Order]) == crossing.Below.Sign(crossing.Order);
            (low, high) = isAsLow ? (middle, high) : (low, middle);
        }

        return found;
    }
}
