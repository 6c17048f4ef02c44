namespace Activations.Analysis.Surveys;

/// <content>Finds the extremes of more turns than are listed.</content>
internal sealed partial class NodeList
{
    // Beside the values around: what is more where f turns is not 0.
    private const double FarFrom0 = 1e-4;

    // Turns that are all as far out as the farthest are as good as it.
    private const int MostPromising = 20;

    /// <summary>Up to where all places are added at which f comes to 0 and turns back; ∞ for everywhere.</summary>
    public double TouchesListedUpTo { get; private set; } = double.PositiveInfinity;

    /// <summary>
    /// Adds the first of those turns of f, among these, that come to 0, or go through it and back, as f(x) − x of
    /// sqrt(1 - cos(100x)) does twice within a thousandth at 1.4137.
    /// </summary>
    private void AddTouchingTurns(List<Cell> turning, int most)
    {
        List<Cell> touching = [.. turning.Where(MayTouch0).Take(most + 1)];
        Add(touching.Take(most).Select(cell => RootIn(cell, 1)).OfType<SurveyNode>());
        TouchesListedUpTo = touching.Count > most
            ? Math.Min(touching[most].Low.X, TouchesListedUpTo)
            : TouchesListedUpTo;
    }

    private bool MayTouch0(Cell cell)
    {
        var sign = cell.AtLow.Sign(0) is not (null or 0) ? cell.AtLow.Sign(0) : cell.AtHigh.Sign(0);
        var largest = Math.Max(Math.Abs(cell.AtLow[0]), Math.Abs(cell.AtHigh[0]));
        var isAway = sign * cell.AtLow.Sign(1) > 0;
        return !isAway && !cell.Changes(0) && !(sign * AtTurn(cell, 0) > FarFrom0 * largest);
    }

    /// <summary>
    /// The turns of f or f′ (order 0 or 1) in these cells that lead to its least and to its greatest value there.
    /// </summary>
    private IEnumerable<SurveyNode> FarthestTurns(List<Cell> turning, int order)
    {
        var up = turning.Where(cell => cell.AtLow.Sign(order + 1) > 0);
        var down = turning.Where(cell => cell.AtLow.Sign(order + 1) < 0);
        var farthest = up.OrderByDescending(cell => Reach(cell, order, 1)).Take(MostPromising)
            .Concat(down.OrderByDescending(cell => Reach(cell, order, -1)).Take(MostPromising));
        return farthest.Select(cell => RootIn(cell, order + 1)).OfType<SurveyNode>();
    }

    /// <summary>
    /// How far up (side 1) or down (−1) f or f′ goes in a cell, be it at an end of it, where a kink may be near.
    /// </summary>
    private double Reach(Cell cell, int order, int side)
    {
        var atEnds = Math.Max(side * cell.AtLow[order], side * cell.AtHigh[order]);
        var atTurn = side * AtTurn(cell, order);
        return double.IsNaN(atTurn) ? atEnds : Math.Max(atEnds, atTurn);
    }

    /// <summary>What f or f′ is at its turn in a cell, as far as a few looks near to that tell.</summary>
    private double AtTurn(Cell cell, int order)
    {
        const int looks = 3;
        var (low, slopeAtLow) = (cell.Low.X, cell.AtLow[order + 1]);
        var (high, slopeAtHigh) = (cell.High.X, cell.AtHigh[order + 1]);
        var turn = double.NaN;
        for (var i = 0; i < looks; i++)
        {
            var near = low + (high - low) * (slopeAtLow / (slopeAtLow - slopeAtHigh));
            var there = _curve.Quick(near);
            var (value, slope) = (there[order], there[order + 1]);
            var bend = (slopeAtHigh - slopeAtLow) / (high - low);
            turn = value - slope * slope / (2 * bend);
            if (slope * slopeAtLow > 0)
            {
                (low, slopeAtLow) = (near, slope);
            }
            else
            {
                (high, slopeAtHigh) = (near, slope);
            }
        }

        return turn;
    }
}
