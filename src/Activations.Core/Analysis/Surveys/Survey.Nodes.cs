namespace Activations.Analysis.Surveys;

/// <content>Tells what is at a node.</content>
internal sealed partial class Survey
{
    /// <summary>Whether f goes through a node without a jump, a gap or a pole, and has its limit for a value.</summary>
    public bool IsContinuousAt(SurveyNode node) =>
        node.IsContinuous && !IsApart(node) && !TinyJumps.ContainsKey(node.X);

    /// <summary>How f jumps at a place by less than any double tells, if it does.</summary>
    public TinyJump TinyJumpAt(double x) => TinyJumps.GetValueOrDefault(x);

    /// <summary>
    /// Whether f tends to one value from both sides of a node and has another, as where(x==0, 5, x) at 0.
    /// </summary>
    public bool IsApart(SurveyNode node) => node.IsContinuous && !At(node).CountsAs0
        && ValueAt(node) is var here && !double.IsNaN(here) && here != node.Left[0];

    /// <summary>
    /// 1 or −1 where f, f′ or f″ has a value that is above, or below, what it tends to from both sides, as
    /// where(x==0, 5, x) has 5 at 0; 0 elsewhere.
    /// </summary>
    public int StandsOut(SurveyNode node, int order = 0)
    {
        var isInside = node.IsBreak && !node.IsOpen && node.X > Over.Low && node.X < Over.High;
        if (!isInside || !double.IsFinite(ValueAt(node, order)) || (order == 0 && At(node).CountsAs0))
        {
            return 0;
        }

        var (fromLeft, fromRight) = (ValueAt(node, order) - node.Left[order], ValueAt(node, order) - node.Right[order]);
        return fromLeft > 0 && fromRight > 0 ? 1 : fromLeft < 0 && fromRight < 0 ? -1 : 0;
    }

    /// <summary>Nodes that are listed on whose sides f, f′ or f″ has opposite signs, be it at a jump.</summary>
    public IEnumerable<SurveyNode> SignChanges(int order)
    {
        for (var i = 1; i < Cells.Count && Cells[i].Low.X < ListedUpTo(order); i++)
        {
            if (SignWithin(Cells[i - 1], order) * SignWithin(Cells[i], order) < 0)
            {
                yield return Cells[i].Low;
            }
        }
    }

    /// <summary>Whether f, f′ or f″ has no value at a node, whatever it tends to there, as sin(x)/x at 0.</summary>
    public bool IsHole(SurveyNode node, int order = 0) =>
        double.IsFinite(node.X) && !node.IsOpen && At(node) is { IsNotFound: false } here && double.IsNaN(here[order]);

    /// <summary>
    /// What f, f′ or f″ is at a node itself, NaN where it is nothing; where that is not known, what it tends to from
    /// below.
    /// </summary>
    public double ValueAt(SurveyNode node, int order = 0) =>
        At(node) is { IsNotFound: false } here ? here[order] : node.Left[order];

    /// <summary>Whether f is at a node what it tends to there from a side, as far as is known.</summary>
    public bool Reaches(SurveyNode node, SignedJet side) => !node.IsBreak || node.IsOpen || ValueAt(node) == side[0];

    /// <summary>
    /// Whether f has a value, or may have one, inside of a cell at whose ends none was found: there it may only have
    /// taken too many digits, as those of (asin(sin(100x)))″ do, which is 0.
    /// </summary>
    public bool HasValueWithin(Cell cell) =>
        Curve.Budget.IsShort && (Curve.MayHaveValue(cell.At(0.382)) || Curve.MayHaveValue(cell.At(0.7)));

    /// <summary>Whether f is level in a cell, since it does nothing but step, and not there.</summary>
    private bool OnlySteps(Cell cell)
    {
        if (Curve.Formula is not { Pieces: var pieces } || cell.IsIn(Coverage.Dense) || !cell.IsDefined)
        {
            return false;
        }

        var piece = pieces.PieceBeside(cell.Low.X, 1);
        return piece.Stairs is not null && piece == pieces.PieceBeside(cell.High.X, -1);
    }

    /// <summary>
    /// Every number that f is at a break itself, as far as that is known; not 0 for what is only too small for a
    /// double.
    /// </summary>
    public IEnumerable<Bound> ValuesAtBreaks()
    {
        foreach (var node in Nodes.Where(node => node.IsBreak && !node.IsOpen))
        {
            var here = At(node);
            var isSmall = here[0] == 0 && here.OfValue is 1 or -1;
            if (!here.IsNotFound && double.IsFinite(here[0]) && !isSmall)
            {
                yield return new(here[0] + 0.0, true);
            }
        }
    }

    /// <summary>What is at a node itself; where that is not known, what is just below.</summary>
    public SignedJet At(SurveyNode node)
    {
        if (node.Here is { } known)
        {
            return known;
        }

        if (node is not { IsBreak: true, IsBetween: false } || !double.IsFinite(node.X))
        {
            return node.Left;
        }

        // Each fact asks again.
        return _atBreaks.TryGetValue(node.X, out var here) ? here : _atBreaks[node.X] = Curve.At(node.X);
    }
}
