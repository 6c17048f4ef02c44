namespace Activations.Analysis;

/// <content>Tells whether the range is known of what waves faster than it can be followed.</content>
public sealed partial class CurveFacts
{
    /// <summary>
    /// Whether its bounds are known and all between them but the gaps are values: also of what waves too fast, if it
    /// goes by its steps no farther than it was seen to go, as sin(1/x) from −1 to 1.
    /// </summary>
    public bool IsRangeKnown => IsResolved || IsAsWideAsItsSteps;

    private bool IsAsWideAsItsSteps => field || (field = BothAreMet() && AreTheBoundsOfSteps());

    private bool AreTheBoundsOfSteps()
    {
        if (_survey.Curve.Formula?.Pieces.Between is not [var piece] || piece.Program.HasCases)
        {
            return false;
        }

        var steps = StepBounds.Of(piece.Program);
        return IsSame(steps.Low, Infimum.Value) && IsSame(steps.High, Supremum.Value);
    }

    /// <summary>Whether the least and the greatest value are met with no break between.</summary>
    private bool BothAreMet()
    {
        if (!Infimum.IsAttained || !Supremum.IsAttained)
        {
            return false;
        }

        var (meetsLow, meetsHigh) = (false, false);
        foreach (var cell in _survey.Cells)
        {
            var goesOn = cell.IsDefined && !cell.Low.IsBreak;
            meetsLow = (goesOn && meetsLow) || IsSame(cell.AtLow[0], Infimum.Value);
            meetsHigh = (goesOn && meetsHigh) || IsSame(cell.AtLow[0], Supremum.Value);
            if (meetsLow && meetsHigh)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSame(double a, double b)
    {
        const int rounding = 8;
        return double.IsFinite(a) && Math.Abs(a - b) <= rounding * Ulp.Of(b);
    }
}
