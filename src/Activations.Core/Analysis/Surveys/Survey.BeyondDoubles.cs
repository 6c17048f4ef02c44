namespace Activations.Analysis.Surveys;

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

    /// <summary>
    /// Beyond its ends no digits tell the slopes, and f would go the other way to its limit without a jump:
    /// x^x/exp(x^1.01) rises wherever it is told, and goes to 0.
    /// </summary>
    private Interval FindTold()
    {
        var (first, last) = (0, Cells.Count - 1);
        while (first < last && !IsSloped(Cells[first]))
        {
            first++;
        }

        while (last > first && !IsSloped(Cells[last]))
        {
            last--;
        }

        var (low, high) = (Cells[first], Cells[last]);
        var (before, behind) = (Cells.Take(first), Cells.Skip(last).SkipLast(1));
        var isLowAgainst = IsUntold(Cells[0], low) && before.All(GoesOn)
            && IsAgainst(low, Cells[0].AtLow[0], low.AtHigh[0]);
        var isHighAgainst = IsUntold(Cells[^1], high) && behind.All(GoesOn)
            && IsAgainst(high, high.AtLow[0], Cells[^1].AtHigh[0]);
        return new(isLowAgainst ? low.Low.X : Over.Low, isHighAgainst ? high.High.X : Over.High);

        bool IsSloped(Cell cell) => !cell.IsDefined || SignWithin(cell, 1) is not (null or 0);

        bool GoesOn(Cell cell) => cell.IsDefined && IsContinuousAt(cell.High);

        bool IsUntold(Cell outer, Cell inner) => outer != inner && !TurnsBeyondDoubles(outer);

        bool IsAgainst(Cell cell, double from, double to) =>
            !double.IsNaN(from + to) && to.CompareTo(from) * SignWithin(cell, 1) < 0;
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
