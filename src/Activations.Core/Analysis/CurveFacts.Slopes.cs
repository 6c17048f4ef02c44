namespace Activations.Analysis;

/// <content>Tells the bounds of the slope.</content>
public sealed partial class CurveFacts
{
    private static IReadOnlyList<Bound> SlopesOf(Survey survey)
    {
        var ends = survey.Cells.Where(cell => cell.IsDefined)
            .SelectMany(cell => new[] { Slope(cell, cell.Low, cell.AtLow), Slope(cell, cell.High, cell.AtHigh) });
        return [.. ends.Where(slope => !double.IsNaN(slope.Value)).DefaultIfEmpty(new(double.NaN, false))];

        Bound Slope(Cell cell, Node end, SignedJet side) =>
            new(side[1] + 0.0, HasSlope(survey, end, side) || IsLineIn(survey, cell, side));
    }

    /// <summary>
    /// Whether f has the slope that it tends to at the end of a cell, be it on that side alone; a slope of which f′
    /// only comes near, as 1 of softplus, may be the nearest double at many places.
    /// </summary>
    private static bool HasSlope(Survey survey, Node end, SignedJet side)
    {
        var isEdge = end.X == survey.Over.Low || end.X == survey.Over.High;
        var isTurn = end.IsBreak || isEdge || side.OfCurvature == 0;
        var isWhole = !end.IsBreak || end.IsOpen || survey.ValueAt(end) == side[0];
        var isSmall = side[1] == 0 && side.OfSlope is not 0;
        return isTurn && isWhole && !isSmall && double.IsFinite(end.X) && double.IsFinite(side[1]);
    }

    private static bool IsLineIn(Survey survey, Cell cell, SignedJet side) =>
        double.IsFinite(side[1]) && cell.AtLow[1] == cell.AtHigh[1] && survey.SignWithin(cell, 2) == 0;
}
