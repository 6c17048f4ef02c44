using System.Numerics.Tensors;

namespace Activations.Evaluation;

/// <summary>What one thread evaluates, a block of x after the other.</summary>
/// <param name="evaluation">The formula.</param>
/// <param name="budget">For what doubles cannot do.</param>
internal sealed class BlockRun(BlockEvaluation evaluation, Budget budget) : IDisposable
{
    // Numbers that are all below have lost digits on their way, or all of them.
    private const double Tiny = 1e-290;

    private readonly Block _block = new();
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

        // Both are NaN where any is.
        var (low, high) = (TensorPrimitives.Min(x), TensorPrimitives.Max(x));
        var piece = ~pieces.IndexOf(low);
        if (double.IsFinite(low) && double.IsFinite(high) && piece >= 0 && ~pieces.IndexOf(high) == piece)
        {
            Evaluate(pieces.Between[piece].Program, x, to);
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

    private void Evaluate(EvaluationProgram program, ReadOnlySpan<double> x, JetSpans to)
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
        var isSettled = IsSettled(jet.Value)
            & (to.Slope.IsEmpty || IsSettled(jet.Slope))
            & (to.Curvature.IsEmpty || IsSettled(jet.Curvature));
        Copy(jet.Value, to.Value);
        Copy(jet.Slope, to.Slope);
        Copy(jet.Curvature, to.Curvature);
        if (!isSettled)
        {
            Settle(jet, x, to);
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

    /// <summary>Whether all are finite, and not all tiny.</summary>
    private static bool IsSettled(Lanes lanes) => lanes.IsUniform
        ? double.IsFinite(lanes.Uniform)
        : Largest(lanes) is >= Tiny and < double.PositiveInfinity;

    /// <summary>The largest magnitude; NaN where any is.</summary>
    private static double Largest(Lanes lanes) => Math.Abs(TensorPrimitives.MaxMagnitude(lanes.Values));

    private static void Copy(Lanes lanes, Span<double> to)
    {
        if (lanes.IsUniform)
        {
            to.Fill(lanes.Uniform);
        }
        else if (!to.IsEmpty)
        {
            lanes.Values.CopyTo(to);
        }
    }

    /// <summary>Asks the exact evaluator where a number is not finite, or everywhere where all are tiny.</summary>
    private void Settle(in LaneJet jet, ReadOnlySpan<double> x, JetSpans to)
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
            if (isDoubtful[i])
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

        var areTiny = Largest(lanes) < Tiny;
        for (var i = 0; i < isDoubtful.Length; i++)
        {
            isDoubtful[i] |= areTiny || !double.IsFinite(lanes.Values[i]);
        }
    }
}
