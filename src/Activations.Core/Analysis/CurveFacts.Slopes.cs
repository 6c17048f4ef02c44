using Activations.Analysis.Surveys;

namespace Activations.Analysis;

/// <content>Tells the bounds of the slope.</content>
public sealed partial class CurveFacts
{
    /// <summary>Whether f is the same number wherever it has a value, and not only rounded to one double.</summary>
    public bool HasOneValue => Infimum.Value == Supremum.Value
        && Pieces.All(piece => piece.Direction == 0) && _survey.TinyJumps.Count == 0;

    /// <summary>The same of its slope: f is a line, or nothing but steps and lines of one slope.</summary>
    public bool HasOneSlope => LeastSlope.Value == GreatestSlope.Value && _survey.TinyJumpsOfSlope.Count == 0
        && (LeastSlope.Value == 0 ? IsLevelEverywhere(1) : IsLevelEverywhere(2));

    private bool IsLevelEverywhere(int order) =>
        _survey.Cells.Where(cell => cell.IsDefined && !cell.IsIn(_survey.Coverage.Dense))
            .All(cell => _survey.SignWithin(cell, order) == 0);

    private static IEnumerable<Bound> SlopesOf(Survey survey)
    {
        return survey.Cells.Where(cell => cell.IsDefined)
            .SelectMany(cell => new[] { Slope(cell, cell.Low, cell.AtLow), Slope(cell, cell.High, cell.AtHigh) });

        Bound Slope(Cell cell, SurveyNode end, SignedJet side) =>
            new(side[1] + 0.0, HasSlope(survey, end, side) || IsLineIn(survey, cell, side));
    }

    /// <summary>
    /// Whether f has the slope that it tends to at the end of a cell, be it on that side alone; a slope of which f′
    /// only comes near, as 1 of softplus, may be the nearest double at many places.
    /// </summary>
    private static bool HasSlope(Survey survey, SurveyNode end, SignedJet side)
    {
        var isEdge = end.X == survey.Over.Low || end.X == survey.Over.High;
        var isTurn = end.IsBreak || isEdge || side.OfCurvature == 0;
        var isSmall = side[1] == 0 && side.OfSlope is not 0;
        return isTurn && survey.Reaches(end, side) && !isSmall && double.IsFinite(end.X) && double.IsFinite(side[1]);
    }

    private static bool IsLineIn(Survey survey, Cell cell, SignedJet side) =>
        double.IsFinite(side[1]) && cell.AtLow[1] == cell.AtHigh[1] && survey.SignWithin(cell, 2) == 0;
}
