namespace Activations.Analysis;

/// <content>Tells where a curve turns that no double is.</content>
internal sealed partial class Survey
{
    /// <summary>
    /// Whether f′ or f″ changes its sign in a cell, or f does not go there as its slope says, and no double is where
    /// that is: log(x) - x^0.001 rises up to all of them and goes to −∞. So may it do between 0 and the least double.
    /// </summary>
    public bool TurnsBeyondDoubles(Cell cell)
    {
        var isFar = double.IsInfinity(cell.Low.X) || double.IsInfinity(cell.High.X);
        var isNear0 = (cell.Low.X == 0 && cell.Low.IsBreak) || (cell.High.X == 0 && cell.High.IsBreak);
        return cell.IsDefined && (isFar || isNear0) && (ChangesUnseen(cell) || GoesAgainstItsSlope(cell));
    }

    private bool ChangesUnseen(Cell cell) =>
        Enumerable.Range(1, 2).Any(order => double.IsPositiveInfinity(_listedUpTo[order]) && cell.Changes(order));

    private bool GoesAgainstItsSlope(Cell cell)
    {
        const double rounding = 1e-9;
        var (low, high) = (cell.AtLow[0], cell.AtHigh[0]);
        if (double.IsNaN(low) || double.IsNaN(high))
        {
            return false;
        }

        var isRounding = Math.Abs(high - low) <= rounding * Math.Max(Math.Abs(low), Math.Abs(high));
        return (double.IsInfinity(high - low) || !isRounding) && (high.CompareTo(low) * SignWithin(cell, 1)) < 0;
    }
}
