using Activations.Analysis.Surveys;

namespace Activations.Analysis;

/// <summary>Where a surveyed function is 0.</summary>
internal static class Roots
{
    /// <summary>Points and stretches where f is 0, ascending, up to the first that is not listed.</summary>
    public static IReadOnlyList<Interval> Of(Survey survey)
    {
        var end = survey.ListedUpTo(0);
        var zeros = survey.Nodes.Where(node => node.X < end && IsZero(survey, node));
        var points = zeros.Select(node => new Interval(node.X, node.X));
        List<Interval> stretches =
            [.. LevelCells(survey).Where(cell => cell.High.X <= end).Select(cell => cell.Where)];
        var places = points.Concat(stretches).Concat(BesideBreaks(survey, end, stretches));
        var ascending = places.OrderBy(place => place.Low).ThenByDescending(place => place.High);
        // What counts as 0 between stretches where it is 0 does not part them.
        var others = survey.Nodes.Where(node => node.IsBreak && !IsZero(survey, node) && !survey.At(node).CountsAs0)
            .Select(node => node.X);
        return [.. Interval.Merge(ascending, others.ToHashSet()).Select(AsPoint)];
    }

    /// <summary>
    /// From where on it is not known at steps whether f is 0, as of ceil(gelu(x)) - x, where no digits tell gelu(x)
    /// from x; ∞ for nowhere.
    /// </summary>
    public static double UnknownFrom(Survey survey)
    {
        var areSteps = survey.Curve.Formula?.Pieces.Any(program => program.FlooredSteps.Any()) == true;
        var steps = survey.Nodes.Where(node => areSteps && node.IsBreak && double.IsFinite(node.X));
        var unknown = steps.Where(node => survey.At(node).CountsAs0
            || (node.IsBetween && survey.Curve.At(node.X).CountsAs0));
        return unknown.Select(node => node.X).FirstOrDefault(double.PositiveInfinity);
    }

    /// <summary>
    /// Doubles that are roots beside a break, of which they are only the nearest: floor(softplus(x)) is 34 at 34, and
    /// steps to that less than a unit in the last place below.
    /// </summary>
    private static IEnumerable<Interval> BesideBreaks(Survey survey, double end, List<Interval> stretches)
    {
        var breaks = survey.Nodes.Where(node => node is { IsBetween: true, IsBreak: true } && node.X < end);
        var alone = breaks.Where(node => !stretches.Exists(where => where.Contains(node.X)));
        return alone.Where(node => survey.Curve.At(node.X).OfValue == 0).Select(node => new Interval(node.X, node.X));
    }

    /// <summary>
    /// Of two neighbouring doubles the one nearer to 0: relu(tanh(x)) - x is 0 at 0, and less than all doubles beside.
    /// </summary>
    private static Interval AsPoint(Interval where)
    {
        var nearest = Math.Abs(where.Low) <= Math.Abs(where.High) ? where.Low : where.High;
        return where.High == Math.BitIncrement(where.Low) ? new(nearest, nearest) : where;
    }

    /// <summary>
    /// The cells where f is 0 and, as far as it is one analytic function, in those beside them: one that is not 0
    /// there is only too small to be told from it here.
    /// </summary>
    private static IEnumerable<Cell> LevelCells(Survey survey)
    {
        var cells = survey.Cells;
        var (ahead, behind) = (new bool[cells.Count], new bool[cells.Count]);
        for (var i = 0; i < cells.Count; i++)
        {
            var isFirst = i == 0 || survey.MayChangeBetween(cells[i - 1], cells[i]);
            behind[i] = isFirst || GoesOn(cells[i - 1], behind[i - 1]);
        }

        for (var i = cells.Count - 1; i >= 0; i--)
        {
            var isLast = i + 1 == cells.Count || survey.MayChangeBetween(cells[i], cells[i + 1]);
            ahead[i] = isLast || GoesOn(cells[i + 1], ahead[i + 1]);
        }

        return cells.Where((cell, i) => ahead[i] && behind[i] && IsLevel(survey, cell) && survey.CountsAs0Within(cell));

        bool GoesOn(Cell next, bool beyond) => beyond && survey.SignWithin(next, 0) is null or 0;
    }

    /// <summary>Whether f is 0 in a cell, or counts as 0 there, as log(exp(x)) − x does.</summary>
    private static bool IsLevel(Survey survey, Cell cell) => cell.IsDefined && survey.SignWithin(cell, 0) switch
    {
        0 => true,
        null => (survey.AreChangesKnown || OnlySteps(survey, cell))
            && Is0(cell.Low, cell.AtLow) && Is0(cell.High, cell.AtHigh)
            && (IsTie(cell.AtLow) || IsTie(cell.AtHigh)) && !cell.Changes(0),
        _ => false,
    };

    /// <summary>Whether f does nothing but step, and not in a cell: what counts as 0 there is 0.</summary>
    private static bool OnlySteps(Survey survey, Cell cell)
    {
        if (survey.Curve.Surveyed is not { Pieces: var pieces } || cell.IsIn(survey.Coverage.Dense))
        {
            return false;
        }

        var piece = pieces.PieceBeside(cell.Low.X, 1);
        return piece.Stairs is not null && piece == pieces.PieceBeside(cell.High.X, -1);
    }

    private static bool IsTie(SignedJet side) => side[0] == 0 && (side.IsTie || side.OfValue == 0);

    // Beyond the last double nothing is known of f(x) − x.
    private static bool Is0(SurveyNode node, SignedJet side) =>
        side[0] == 0 || (double.IsInfinity(node.X) && double.IsNaN(side[0]));

    private static bool IsZero(Survey survey, SurveyNode node)
    {
        if (double.IsInfinity(node.X))
        {
            return false;
        }

        if (node.IsBreak)
        {
            return node.IsOpen ? node.Left.OfValue == 0 || node.Right.OfValue == 0 : survey.At(node).OfValue == 0;
        }

        return node.Left.OfValue == 0;
    }
}
