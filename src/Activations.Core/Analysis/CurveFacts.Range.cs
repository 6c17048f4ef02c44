using Activations.Analysis.Surveys;
using Activations.Evaluation;

namespace Activations.Analysis;

/// <content>Tells whether the range is known of what waves faster than it can be followed.</content>
public sealed partial class CurveFacts
{
    /// <summary>
    /// Whether its bounds are known and all between them but the gaps are values: also of what waves too fast, if it
    /// goes by its steps no farther than it was seen to go, as sin(1/x) from −1 to 1.
    /// </summary>
    public bool IsRangeKnown => IsResolved || _survey.GoesOneWay || IsAsWideAsItsSteps || StaysWithinUnresolved;

    private bool IsAsWideAsItsSteps => field || (field = BothAreMet() && AreTheBoundsOfSteps());

    private bool AreTheBoundsOfSteps() =>
        _survey.Curve.Formula is { Pieces.Between: [var piece] } formula
        && StepBounds.AreContinuous(piece.Program)
        && AreBoundsOfSteps(formula, new(Infimum.Value, Supremum.Value));

    private bool AreSlopesThoseOfSteps =>
        field || (field = AreBoundsOfSteps(_survey.Curve.Formula?.Derivative(), Slopes));

    private static bool AreBoundsOfSteps(Evaluator? formula, Interval seen)
    {
        if (formula?.Pieces.Between is not [var piece])
        {
            return false;
        }

        var steps = StepBounds.Of(piece.Program, Interval.Line);
        return IsSame(steps.Low, seen.Low) && IsSame(steps.High, seen.High);
    }

    /// <summary>
    /// Whether it goes from bound to bound elsewhere than where it waves too fast, and its steps keep it between them
    /// there, as x keeps x*sin(1/x) near 0.
    /// </summary>
    private bool StaysWithinUnresolved => field || (field = !IsLostFarOut
        && _survey.Coverage is { Unresolved: { } waving, Dense: null }
        && _survey.Curve.Formula is { Pieces.Between: [var piece] }
        && StepBounds.AreContinuous(piece.Program)
        && StepBounds.Of(piece.Program, waving) is var steps
        && steps.Low > Infimum.Value
        && steps.High < Supremum.Value
        && GoesFromBoundToBound());

    /// <summary>Whether the least and the greatest value are met with no break between.</summary>
    private bool BothAreMet() => Infimum.IsAttained && Supremum.IsAttained && GoesFromBoundToBound();

    private bool GoesFromBoundToBound()
    {
        var (meetsLow, meetsHigh) = (false, false);
        foreach (var cell in _survey.Cells)
        {
            var goesOn = cell.IsDefined && !cell.Low.IsBreak;
            meetsLow = (goesOn && meetsLow) || Meets(cell, Infimum.Value);
            meetsHigh = (goesOn && meetsHigh) || Meets(cell, Supremum.Value);
            if (meetsLow && meetsHigh)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Meets(Cell cell, double bound) => IsSame(cell.AtLow[0], bound) || IsSame(cell.AtHigh[0], bound);

    private static bool IsSame(double a, double b)
    {
        const int rounding = 8;
        return a == b || (double.IsFinite(a) && double.IsFinite(b) && Math.Abs(a - b) <= rounding * Ulp.Of(b));
    }
}
