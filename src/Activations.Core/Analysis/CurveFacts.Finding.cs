using Activations.Analysis.Surveys;
using Activations.Evaluation;

namespace Activations.Analysis;

/// <content>Reads the facts off a survey.</content>
public sealed partial class CurveFacts
{
    private static Singularity SingularityAt(SurveyNode node) => new(node.X, node.Left[0], node.Right[0]);

    private bool IsGap(SurveyNode node, int index) =>
        node.IsBreak && !node.IsPole() && _survey.IsHole(node) && IsBesideValues(node, index);

    private bool IsBesideValues(SurveyNode node, int index)
    {
        if (node.X == Over.Low || node.X == Over.High)
        {
            return (node.X == Over.Low ? node.Right : node.Left).IsDefined;
        }

        // What waves too fast beside a place, as sin(1/x) does, has neither values nor limits there.
        var areSeen = IsSeen(_survey.Nodes[index - 1]) && IsSeen(_survey.Nodes[index + 1]);
        return (node.Left.IsDefined && node.Right.IsDefined) || (node.X >= _survey.Coverage.FollowedUpTo && areSeen);

        static bool IsSeen(SurveyNode beside) => beside.Left.IsDefined || beside.Right.IsDefined;
    }

    /// <summary>
    /// Where it has no value, between places that all have none, whatever digits are worked out; in two where a value
    /// stands alone, as that of sqrt(x-1)+sqrt(1-x) at 1.
    /// </summary>
    private static IEnumerable<Interval> UndefinedOf(Survey survey)
    {
        var none = survey.Cells.Where(cell => !cell.IsDefined && IsNone(cell.Low) && IsNone(cell.High));
        var cells = none.Where(cell => !survey.HasValueWithin(cell));
        var values = survey.Nodes.Where(node => node.IsBreak && !double.IsNaN(survey.ValueAt(node)));
        var parts = Interval.Merge(cells.Select(cell => cell.Where), values.Select(node => node.X).ToHashSet());
        return parts.Where(where => !IsTiny(where));

        bool IsNone(SurveyNode node) => !node.Left.IsNotFound && !node.Right.IsNotFound
            && (!node.IsBreak || !double.IsFinite(node.X) || IsFound(node));

        bool IsFound(SurveyNode node) => node.Here is not null || survey.Curve.At(node.X) is { IsNotFound: false };

        // Beside its edge, a pole or a gap, there is one double at which nothing was worked out.
        static bool IsTiny(Interval where) => Math.BitIncrement(Math.BitIncrement(where.Low)) >= where.High;
    }

    private static IEnumerable<Breakpoint> BreakpointsOf(Survey survey)
    {
        HashSet<double> declared = [.. survey.Curve.BreakpointsWithin(survey.Over).Points.Select(point => point.X)];
        var followed = survey.Nodes.Where(node => node.X <= survey.Coverage.FollowedUpTo && !IsDense(node.X));
        var breaks = followed.Where(node => node.IsBreak && !node.IsPole());
        foreach (var node in breaks.Where(node => node.Left.IsDefined || node.Right.IsDefined))
        {
            double[] near = [node.X, Math.BitDecrement(node.X), Math.BitIncrement(node.X)];
            var hasSides = node.Left.IsDefined && node.Right.IsDefined;
            var isDeclared = declared.Contains(node.X) || (hasSides && near.Any(declared.Contains));
            var isApart = node.Here is not null && survey.IsApart(node);
            var tinyRise = survey.TinyJumpAt(node.X).Rise ?? 0;
            var isKnown = isDeclared || isApart || tinyRise != 0 || (node.IsKink && !survey.IsHole(node));
            if (isKnown && (node.Left.Jet != node.Right.Jet || tinyRise != 0 || survey.IsApart(node)))
            {
                yield return new(node.X, node.Left.Jet, node.Right.Jet) { TinyRise = tinyRise };
            }
        }

        bool IsDense(double x) => survey.Coverage.Dense is var (low, high) && x >= low && x < high;
    }

    /// <summary>Whether f goes on towards ±∞ where no limit of it, or of f′ (order 1), was found.</summary>
    private bool IsLost(int order)
    {
        var (first, last) = (_survey.Cells[0], _survey.Cells[^1]);
        return (double.IsInfinity(first.Low.X) && first.AtHigh.IsDefined && double.IsNaN(first.AtLow[order]))
            || (double.IsInfinity(last.High.X) && last.AtLow.IsDefined && double.IsNaN(last.AtHigh[order]));
    }

    /// <summary>Whether f jumps, be it at an end of where it has values, as 0^x does at 0.</summary>
    private bool Jumps(SurveyNode node)
    {
        var (left, right) = (node.Left[0], node.Right[0]);
        var here = node.IsBreak ? _survey.ValueAt(node) : double.NaN;
        return AreApart(left, right) || (double.IsNaN(right) && AreApart(left, here))
            || (double.IsNaN(left) && AreApart(here, right)) || (node.IsContinuous && !_survey.IsContinuousAt(node));

        static bool AreApart(double a, double b) => a != b && !double.IsNaN(a) && !double.IsNaN(b);
    }

    /// <summary>Whether its sides differ by no more than what its place, between two doubles, is off.</summary>
    private static bool IsOffByPlace(SurveyNode node)
    {
        var (left, right) = (node.Left, node.Right);
        var off = (Math.Abs(left[1]) + Math.Abs(right[1])) * Ulp.Of(node.X);
        return left[0] != right[0] && double.IsFinite(off) && Math.Abs(left[0] - right[0]) <= off;
    }

    private bool IsConstantTowards(int side) =>
        _survey.Cells[side < 0 ? 0 : ^1] is var last && last.IsDefined && _survey.SignWithin(last, 1) == 0;

    private Ends EndsOf(int order) =>
        new(_survey.Nodes[0].Right[order] + 0.0, _survey.Nodes[^1].Left[order] + 0.0);

    /// <summary>
    /// Every value that bounds the others: those at the ends of pieces and those at breaks themselves.
    /// </summary>
    private IEnumerable<Bound> Values()
    {
        HashSet<double> ends = [.. Pieces.SelectMany(piece => new[] { piece.Where.Low, piece.Where.High })];
        foreach (var cell in _survey.Cells.Where(cell => cell.IsDefined))
        {
            yield return At(cell.Low, cell.AtLow, ends);
            yield return At(cell.High, cell.AtHigh, ends);
        }

        var constant = Pieces.Where(piece => piece.Direction == 0 && !piece.Where.IsPoint).ToList();
        foreach (var node in _survey.Nodes.Where(node => constant.Exists(piece => piece.Where.Low == node.X)))
        {
            yield return new(node.Right[0] + 0.0, true);
        }

        foreach (var value in _survey.ValuesAtBreaks())
        {
            yield return value;
        }
    }

    /// <summary>Whether a limit is a value of f too.</summary>
    private Bound At(SurveyNode node, SignedJet side, HashSet<double> ends)
    {
        var isInside = double.IsFinite(node.X) && (side.OfSlope == 0 || node.IsBreak || ends.Contains(node.X));
        var isSmall = side[0] == 0 && (node.IsBreak ? _survey.At(node) : side) is { OfValue: 1 or -1 };
        return new(side[0] + 0.0, isInside && double.IsFinite(side[0]) && !isSmall && _survey.Reaches(node, side));
    }

    /// <summary>Values that stand alone above or below those around.</summary>
    private static IEnumerable<Extremum> LoneExtremaOf(Survey survey)
    {
        foreach (var node in survey.Nodes.Where(node => node.X < survey.ListedUpTo(1)))
        {
            var direction = survey.StandsOut(node);
            if (direction != 0)
            {
                yield return new(new(node.X, node.X), survey.ValueAt(node) + 0.0, direction > 0);
            }
        }
    }

    private static IEnumerable<Extremum> TurnsOf(Survey survey, IReadOnlyList<MonotonePiece> pieces)
    {
        var nodes = survey.Nodes.ToDictionary(node => node.X);
        for (var i = 1; i < pieces.Count; i++)
        {
            var isLevel = pieces[i].Direction == 0 && i + 1 < pieces.Count;
            var (before, after) = (pieces[i - 1], pieces[isLevel ? i + 1 : i]);
            var isTurn = before.Direction * after.Direction == -1 && before.Where.High == pieces[i].Where.Low
                && (!isLevel || pieces[i].Where.High == after.Where.Low);
            if (!isTurn)
            {
                continue;
            }

            var where = isLevel ? pieces[i].Where : new(before.Where.High, before.Where.High);
            var (low, isMaximum) = (nodes[where.Low], before.Direction > 0);
            double[] sides = [low.Left[0], nodes[where.High].Right[0]];
            var value = isLevel ? low.Right[0] : survey.ValueAt(low);
            var isExact = survey.TinyJumpAt(where.Low).MayBeExtremum(isMaximum ? 1 : -1);
            if (isExact && double.IsFinite(value) && sides.All(side => isMaximum ? side <= value : side >= value))
            {
                yield return new(where, value + 0.0, isMaximum);
            }
        }
    }

    private static IEnumerable<double> InflectionsOf(Survey survey)
    {
        return survey.SignChanges(2).Where(node => IsSmooth(node) && !survey.IsHole(node)).Select(node => node.X);

        static bool IsSmooth(SurveyNode node) => node.IsContinuous && node.Left[1] == node.Right[1];
    }

    /// <summary>The part of a cell where |f′| is below <see cref="SmallSlope"/>; none, or one.</summary>
    private IEnumerable<Interval> FlatPart(Cell cell)
    {
        var low = new SlopeAt(cell.Low.X, cell.AtLow[1]);
        var high = new SlopeAt(cell.High.X, cell.AtHigh[1]);
        if (double.IsNaN(low.Slope) || double.IsNaN(high.Slope))
        {
            return [];
        }

        var (start, end) = (EndOfFlat(low, high), EndOfFlat(high, low));
        return start < end ? [new(start, end)] : [];
    }

    /// <summary>
    /// Where small slopes begin on the way from one end of a cell to the other, along which f′ goes one way: that end
    /// itself where its slope is small; NaN where none is small.
    /// </summary>
    private double EndOfFlat(SlopeAt from, SlopeAt to)
    {
        var least = Math.Clamp(from.Slope, -SmallSlope, SmallSlope);
        if (least == from.Slope)
        {
            return from.X;
        }

        if (Math.Sign(from.Slope - least) * Math.Sign(to.Slope - least) >= 0)
        {
            return double.NaN;
        }

        var (low, high) = from.X < to.X ? (from, to) : (to, from);
        var (below, above) = Bisection.Root(
            low.X, low.Slope - least, high.X, high.Slope - least, x => _survey.Curve.Quick(x)[1] - least);
        return from.X < to.X ? above : below;
    }

    private readonly record struct SlopeAt(double X, double Slope);
}
