using Activations.Analysis.Surveys;

namespace Activations.Analysis;

/// <summary>
/// Numbers between two values of a curve that it never is, such as those from −0.5 to 0 of 1/(x² − 2).
/// </summary>
/// <param name="From">The greatest value below, and whether the curve has it: −0.5 and true there.</param>
/// <param name="To">The least value above, and whether the curve has it: 0 and false there.</param>
public readonly record struct ValueGap(Bound From, Bound To)
{
    /// <summary>Those of a surveyed curve, ascending; none where it was not followed everywhere.</summary>
    /// <param name="survey">Of the curve.</param>
    /// <param name="pieces">Where it goes one way.</param>
    /// <param name="all">From its greatest lower bound to its least upper one.</param>
    internal static IEnumerable<ValueGap> Of(Survey survey, IReadOnlyList<MonotonePiece> pieces, Interval all)
    {
        var isWhole = survey.Coverage is { IsResolved: true, Dense: null };
        if (!isWhole || !double.IsPositiveInfinity(survey.ListedUpTo(1)))
        {
            yield break;
        }

        var nodes = survey.Nodes.ToDictionary(node => node.X);
        var holes = survey.Nodes.Where(node => survey.IsHole(node)).Select(node => node.X).ToList();
        var ways = pieces.Where(piece => !piece.Where.IsPoint).SelectMany(piece => Cut(piece, holes));
        var stretches = ways.Select(piece => ValuesIn(survey, nodes, piece)).Concat(OwnValues(survey))
            .Where(values => !double.IsNaN(values.From.Value) && !double.IsNaN(values.To.Value));
        Bound? last = null;
        var ascending = stretches.OrderBy(values => values.From.Value).ThenBy(values => !values.From.IsAttained);
        foreach (var (from, to) in ascending)
        {
            if (last is { } below && IsApart(below, from))
            {
                yield return new(below, from);
            }

            last = last is { } highest && !IsBeyond(to, highest) ? highest : to;
        }

        // A number alone is left out between others only: all above overflow to the same.
        bool IsApart(Bound below, Bound above) => above.Value > below.Value
            || (above.Value == below.Value && !above.IsAttained && !below.IsAttained
                && above.Value > all.Low && above.Value < all.High);

        static bool IsBeyond(Bound bound, Bound other) =>
            bound.Value > other.Value || (bound.Value == other.Value && bound.IsAttained);
    }

    /// <summary>The parts of a piece between the holes in it.</summary>
    private static IEnumerable<MonotonePiece> Cut(MonotonePiece piece, List<double> holes)
    {
        var start = piece.Where.Low;
        foreach (var hole in holes.Where(hole => hole > piece.Where.Low && hole < piece.Where.High))
        {
            yield return piece with { Where = new(start, hole) };
            start = hole;
        }

        yield return piece with { Where = new(start, piece.Where.High) };
    }

    /// <summary>From the least to the greatest value where a curve goes one way.</summary>
    private static ValueGap ValuesIn(Survey survey, Dictionary<double, SurveyNode> nodes, MonotonePiece piece)
    {
        var (low, high) = (nodes[piece.Where.Low], nodes[piece.Where.High]);
        var (a, b) = (End(survey, low, low.Right), End(survey, high, high.Left));
        var both = new Bound(a.Value, piece.Direction == 0 || a.IsAttained || b.IsAttained);
        return a.Value < b.Value ? new(a, b)
            : a.Value > b.Value ? new(b, a)
            : both is { Value: 0, IsAttained: false } ? TooSmall(survey, piece)
            : new(both, both);
    }

    /// <summary>What is between 0 and the first double beside it all along, and none of both.</summary>
    private static ValueGap TooSmall(Survey survey, MonotonePiece piece)
    {
        var cell = survey.Cells.First(cell => cell.Low.X == piece.Where.Low);
        var sign = survey.SignWithin(cell, 0);
        return new(new(sign > 0 ? 0 : -double.Epsilon, false), new(sign < 0 ? 0 : double.Epsilon, false));
    }

    /// <summary>What it is at a node or only tends to there; what is too small for a double is not 0.</summary>
    private static Bound End(Survey survey, SurveyNode node, SignedJet side)
    {
        var isSmall = side[0] == 0 && side.OfValue is not 0;
        var isFinite = double.IsFinite(node.X) && double.IsFinite(side[0]);
        return new(side[0] + 0.0, isFinite && !isSmall && survey.Reaches(node, side));
    }

    /// <summary>What it is at breaks themselves.</summary>
    private static IEnumerable<ValueGap> OwnValues(Survey survey) =>
        survey.ValuesAtBreaks().Select(value => new ValueGap(value, value));
}
