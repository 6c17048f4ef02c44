namespace Activations.Analysis;

/// <content>Finds the extremes of more turns than are listed.</content>
internal sealed partial class NodeList
{
    // Turns that are all as far out as the farthest are as good as it.
    private const int MostPromising = 20;

    /// <summary>
    /// The turns of f or f′ (order 0 or 1) in these cells that lead to its least and to its greatest value there.
    /// </summary>
    private IEnumerable<Node> FarthestTurns(List<Cell> turning, int order)
    {
        var up = turning.Where(cell => cell.AtLow.Sign(order + 1) > 0);
        var down = turning.Where(cell => cell.AtLow.Sign(order + 1) < 0);
        var farthest = up.OrderByDescending(cell => Reach(cell, order, 1)).Take(MostPromising)
            .Concat(down.OrderByDescending(cell => Reach(cell, order, -1)).Take(MostPromising));
        return farthest.Select(cell => RootIn(cell, order + 1)).OfType<Node>();
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
