using Activations.Analysis.Surveys;

namespace Activations.Analysis;

/// <summary>Where a curve does nothing but rise (1), fall (−1) or stay (0); a point where it jumps.</summary>
public readonly record struct MonotonePiece(Interval Where, int Direction)
{
    /// <summary>
    /// The pieces from left to right, up to the first root of f′ that is not listed. Between two of them the curve may
    /// be undefined or go through infinity.
    /// </summary>
    internal static IReadOnlyList<MonotonePiece> Of(Survey survey)
    {
        var pieces = new List<MonotonePiece>();
        foreach (var part in Parts(survey))
        {
            var touches = pieces.Count > 0 && pieces[^1].Where.High == part.Low.X;
            if (touches && part.Low.IsBreak && Jump(survey, part.Low) is { } jump)
            {
                pieces.Add(jump);
            }

            var goesOn = pieces.Count > 0
                && pieces[^1].Where.High == part.Low.X
                && pieces[^1].Direction == part.Direction
                && survey.IsContinuousAt(part.Low);
            if (goesOn)
            {
                pieces[^1] = pieces[^1] with { Where = new(pieces[^1].Where.Low, part.HighX) };
            }
            else
            {
                pieces.Add(new(new(part.Low.X, part.HighX), part.Direction));
            }
        }

        return pieces;
    }

    private static MonotonePiece? Jump(Survey survey, SurveyNode node)
    {
        var rise = node.Right[0] - node.Left[0];
        var direction = !double.IsFinite(rise) ? 0
            : rise == 0 ? survey.TinyJumpAt(node.X).Rise ?? 0
            : Math.Sign(rise);
        return direction != 0 ? new(new(node.X, node.X), direction) : null;
    }

    /// <summary>
    /// The cells with their directions. Where f′ cannot be told from 0 the curve goes on as it does beside, as where
    /// its slope is lost to cancelling digits; if that is not known on either side up to a breakpoint it stays. So it
    /// is where the slope of a formula counts as 0: without a breakpoint between, no formula begins to be constant.
    /// </summary>
    private static List<Part> Parts(Survey survey)
    {
        var end = survey.ListedUpTo(1);
        var dense = survey.Coverage.Dense;
        var cells = survey.Cells.Where(cell => cell.IsDefined && cell.Low.X < end && !cell.IsIn(dense));
        List<Part> parts = [.. cells.Where(cell => cell.IsIn(survey.Told) && !survey.TurnsBeyondDoubles(cell))
            .Select(cell => new Part(cell.Low, cell.High.X, survey.SignWithin(cell, 1)))];
        for (var i = 1; i < parts.Count; i++)
        {
            parts[i] = IsOpen(parts[i], parts[i].Low) && Touch(parts[i - 1], parts[i])
                ? parts[i] with { Known = parts[i - 1].Known }
                : parts[i];
        }

        for (var i = parts.Count - 2; i >= 0; i--)
        {
            parts[i] = IsOpen(parts[i], parts[i + 1].Low) && Touch(parts[i], parts[i + 1])
                ? parts[i] with { Known = parts[i + 1].Known }
                : parts[i];
        }

        return parts;

        bool IsOpen(Part part, SurveyNode beside) =>
            part.Known is null || (part.Known == 0 && !survey.MayChangeAt(beside));

        static bool Touch(Part a, Part b) => a.HighX == b.Low.X && !b.Low.IsBreak;
    }

    private readonly record struct Part(SurveyNode Low, double HighX, int? Known)
    {
        public int Direction => Known ?? 0;
    }
}
