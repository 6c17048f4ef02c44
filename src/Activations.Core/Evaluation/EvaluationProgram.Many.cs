using System.Buffers;
using System.Runtime.Intrinsics;

namespace Activations.Evaluation;

/// <content>Runs at many x, four at a time.</content>
internal sealed partial class EvaluationProgram
{
    private RealJet<FourWide>[]? _fourfoldConstants;

    private RealJet<FourWide>[] FourfoldConstants => _fourfoldConstants ??= [.. WideConstants.Select(Fourfold)];

    /// <summary>
    /// f, f′ and f″ at many x, as they are wanted, correctly rounded; NaN where there is none, where digits are not
    /// proven, and at ±0, where zeros have signs.
    /// </summary>
    public void Round(ReadOnlySpan<double> x, JetSpans to)
    {
        var constants = FourfoldConstants;
        if (constants.Length < _constantSteps)
        {
            to.Fill(double.NaN);
            return;
        }

        var room = ArrayPool<RealJet<FourWide>>.Shared.Rent(_steps.Length);
        var cells = room.AsSpan(0, _steps.Length);
        constants.CopyTo(cells);
        var effort = new Effort(to.Order, 0);
        for (var start = 0; start < x.Length; start += FourWide.Count)
        {
            var here = x[start..Math.Min(start + FourWide.Count, x.Length)];
            var four = FourWide.Of(Four(here));
            var execution = new Execution<FourWide>(_steps, _numbers, cells, four, effort);
            execution.Run(_constantSteps, _steps.Length);
            var there = to.Slice(start, here.Length);
            if (execution.IsOpen)
            {
                there.Fill(double.NaN);
            }
            else
            {
                // What is constant is not that at NaN; what has no value has no derivative, whatever is in its place.
                ref readonly var jet = ref cells[^1];
                var value = jet.Value.WhereKnown(four);
                Round(value, there.Value);
                Round(jet.Slope.WhereKnown(value), there.Slope);
                Round(jet.Curvature.WhereKnown(value), there.Curvature);
            }
        }

        ArrayPool<RealJet<FourWide>>.Shared.Return(room);
    }

    /// <summary>Four of them; where there are fewer, the last one for those that are missing.</summary>
    private static Vector256<double> Four(ReadOnlySpan<double> x) => x.Length == FourWide.Count
        ? Vector256.Create(x)
        : Vector256.Create(x[0], x[Math.Min(1, x.Length - 1)], x[Math.Min(2, x.Length - 1)], x[^1]);

    private static void Round(FourWide numbers, Span<double> to)
    {
        if (to.Length == FourWide.Count)
        {
            numbers.Rounded.CopyTo(to);
            return;
        }

        var rounded = numbers.Rounded;
        for (var i = 0; i < to.Length; i++)
        {
            to[i] = rounded[i];
        }
    }

    private static RealJet<FourWide> Fourfold(RealJet<Wide> cell) =>
        new(cell.Value.Fourfold, cell.Slope.Fourfold, cell.Curvature.Fourfold, cell.IsConstant);
}
