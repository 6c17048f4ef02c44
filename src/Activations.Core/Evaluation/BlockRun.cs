using System.Numerics.Tensors;

namespace Activations.Evaluation;

/// <summary>What one thread evaluates, a block of x after the other.</summary>
/// <param name="evaluation">The formula.</param>
/// <param name="budget">For what doubles cannot do.</param>
internal sealed class BlockRun(BlockEvaluation evaluation, Budget budget) : IDisposable
{
    // Numbers that are all below have lost digits on their way, or all of them.
    private const double Tiny = 1e-290;

    private readonly Block _block = Block.Take();
    private LanesByZone? _zones;

    /// <summary>Evaluates at no more x than a block has.</summary>
    public void Evaluate(ReadOnlySpan<double> x, JetSpans to)
    {
        var pieces = evaluation.Pieces;
        if (pieces.Nearest.IsEmpty)
        {
            Evaluate(pieces.Between[0].Program, x, to);
            return;
        }

        var piece = ~pieces.IndexOf(x[0]);
        if (piece >= 0 && LaneScan.AreBetween(x, pieces.Low(piece), pieces.High(piece)))
        {
            Evaluate(pieces.Between[piece].Program, x, to);
        }
        else if (evaluation.Lines is { } lines)
        {
            if (!lines.Evaluate(x, to))
            {
                EvaluatePlaces(x, to);
            }
        }
        else if (evaluation.CurvedPiece is { } curved)
        {
            EvaluateOverlaid(curved, x, to);
        }
        else
        {
            EvaluateByZone(x, to);
        }
    }

    public void Dispose()
    {
        _block.Dispose();
        _zones?.Dispose();
    }

    /// <summary>One piece everywhere, the lines written over it, and last what is at a place or not finite.</summary>
    private void EvaluateOverlaid(int curved, ReadOnlySpan<double> x, JetSpans to)
    {
        var pieces = evaluation.Pieces;
        EvaluateEverywhere(curved, x, to);
        for (var piece = 0; piece < pieces.Between.Length; piece++)
        {
            if (piece != curved && pieces.Between[piece].Program.Exactly is { } line)
            {
                LaneOverlay.Write(line, pieces.Low(piece), pieces.High(piece), x, to);
            }
        }

        if (LaneScan.HasAny(x, pieces.Nearest))
        {
            EvaluatePlaces(x, to);
        }
    }

    private void EvaluateEverywhere(int piece, ReadOnlySpan<double> x, JetSpans to)
    {
        var pieces = evaluation.Pieces;
        Span<double> moved = stackalloc double[x.Length];
        LaneOverlay.MoveBetween(pieces.Low(piece), pieces.High(piece), x, moved);
        Evaluate(pieces.Between[piece].Program, moved, to, x);
    }

    private void EvaluatePlaces(ReadOnlySpan<double> x, JetSpans to)
    {
        for (var i = 0; i < x.Length; i++)
        {
            var place = evaluation.Pieces.IndexOf(x[i]);
            if (place >= 0 || !double.IsFinite(x[i]))
            {
                EvaluateZone(2 * place + 1, x.Slice(i, 1), to.Slice(i, 1));
            }
        }
    }

    private void EvaluateByZone(ReadOnlySpan<double> x, JetSpans to)
    {
        _zones ??= new(evaluation.Pieces);
        _zones.Sort(x);
        for (var zone = 0; zone < _zones.Count; zone++)
        {
            var lanes = _zones.Lanes(zone);
            if (!lanes.IsEmpty)
            {
                EvaluateZone(zone, lanes, _zones.ResultsLike(to, zone));
            }
        }

        _zones.PutBack(to);
    }

    private void EvaluateZone(int zone, ReadOnlySpan<double> x, JetSpans to)
    {
        var (pieces, isPlace) = (evaluation.Pieces, zone % 2 == 1);
        if (!double.IsFinite(x[0]))
        {
            EvaluateExactly(x, to);
        }
        else if (isPlace && pieces.IsExact(zone / 2))
        {
            for (var i = 0; i < x.Length; i++)
            {
                to.Set(i, evaluation.AtPlace(x[i]));
            }
        }
        else
        {
            Evaluate(isPlace ? pieces.At(x[0]) : pieces.Between[zone / 2].Program, x, to);
        }
    }

    private void EvaluateExactly(ReadOnlySpan<double> x, JetSpans to)
    {
        for (var i = 0; i < x.Length; i++)
        {
            to.Set(i, evaluation.Near(x[i], to.Wanted, budget));
        }
    }

    private void Evaluate(EvaluationProgram program, ReadOnlySpan<double> x, JetSpans to) =>
        Evaluate(program, x, to, x);

    /// <summary>A program at all x; what doubles do not tell is asked only where x is as it is wanted.</summary>
    private void Evaluate(
        EvaluationProgram program, ReadOnlySpan<double> x, JetSpans to, ReadOnlySpan<double> wanted)
    {
        if (program.Exactly is { } line)
        {
            Evaluate(line, x, to);
            return;
        }

        if (program.Blocks is not { } blocks)
        {
            EvaluateExactly(x, to);
            return;
        }

        var jet = blocks.Run(_block, x, to.Order);
        var isSettled = Copy(jet.Value, to.Value)
            & (to.Slope.IsEmpty || Copy(jet.Slope, to.Slope))
            & (to.Curvature.IsEmpty || Copy(jet.Curvature, to.Curvature));
        if (!isSettled)
        {
            Settle(jet, x, to, wanted);
        }
    }

    private static void Evaluate(ExactLine line, ReadOnlySpan<double> x, JetSpans to)
    {
        var (slope, intercept) = line;
        if (slope == 0 || to.Value.IsEmpty)
        {
            to.Value.Fill(intercept);
        }
        else if (intercept == 0)
        {
            TensorPrimitives.Multiply(x, slope, to.Value);
        }
        else
        {
            to.Value.Fill(intercept);
            TensorPrimitives.FusedMultiplyAdd(x, slope, to.Value, to.Value);
        }

        to.Slope.Fill(slope);
        to.Curvature.Clear();
    }

    /// <summary>Writes numbers if they are wanted, and tells whether all are finite, and not all tiny.</summary>
    private static bool Copy(Lanes lanes, Span<double> to)
    {
        if (lanes.IsUniform)
        {
            to.Fill(lanes.Uniform);
            return double.IsFinite(lanes.Uniform);
        }

        var largest = to.IsEmpty ? LaneScan.LargestMagnitude(lanes.Values) : LaneScan.Copy(lanes.Values, to);
        return largest >= Tiny;
    }

    /// <summary>Asks the exact evaluator where a number is not finite, or everywhere where all are tiny.</summary>
    private void Settle(in LaneJet jet, ReadOnlySpan<double> x, JetSpans to, ReadOnlySpan<double> wanted)
    {
        var isDoubtful = new bool[x.Length];
        Doubt(jet.Value, isDoubtful);
        if (!to.Slope.IsEmpty)
        {
            Doubt(jet.Slope, isDoubtful);
        }

        if (!to.Curvature.IsEmpty)
        {
            Doubt(jet.Curvature, isDoubtful);
        }

        for (var i = 0; i < x.Length; i++)
        {
            if (isDoubtful[i] && x[i].Equals(wanted[i]))
            {
                to.Set(i, evaluation.Near(x[i], to.Wanted, budget));
            }
        }
    }

    private static void Doubt(Lanes lanes, bool[] isDoubtful)
    {
        if (lanes.IsUniform)
        {
            Array.Fill(isDoubtful, true, 0, double.IsFinite(lanes.Uniform) ? 0 : isDoubtful.Length);
            return;
        }

        var areTiny = LaneScan.LargestMagnitude(lanes.Values) < Tiny;
        for (var i = 0; i < isDoubtful.Length; i++)
        {
            isDoubtful[i] |= areTiny || !double.IsFinite(lanes.Values[i]);
        }
    }
}
