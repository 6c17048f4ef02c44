using System.Collections.Concurrent;

namespace Activations.Evaluation;

/// <summary>
/// f, f′ and f″ of a formula at many x in doubles; what these do not tell is asked of the exact evaluator.
/// </summary>
/// <param name="evaluator">The formula.</param>
internal sealed class BlockEvaluation(Evaluator evaluator)
{
    // So many x are worth a thread, and so many several.
    private const int Part = 1 << 14, Long = 1 << 16;

    // What doubles cannot do of such a part may take so long.
    private const long Microseconds = 1_200_000;

    // More lines are not worth writing over each other: x is sorted instead.
    private const int MostPlaces = 8;

    private readonly ConcurrentDictionary<long, Jet> _atPlaces = new();
    private readonly Lazy<LaneLines?> _lines = new(() => FindLines(evaluator.Pieces));
    private readonly Lazy<int?> _curvedPiece = new(() => FindCurvedPiece(evaluator.Pieces));

    /// <summary>The programs, and where they change.</summary>
    public Pieces Pieces { get; } = evaluator.Pieces;

    /// <summary>The pieces, where all are lines.</summary>
    public LaneLines? Lines => _lines.Value;

    /// <summary>The only piece that is no line; null where there are several, or too many lines.</summary>
    public int? CurvedPiece => _curvedPiece.Value;

    /// <summary>Evaluates, on several threads where there are many x.</summary>
    public void Evaluate(ReadOnlySpan<double> x, JetSpans to, Budget budget)
    {
        if (x.Length >= Long)
        {
            EvaluateInParallel(x, to);
        }
        else
        {
            EvaluatePart(x, to, budget);
        }
    }

    /// <summary>The jet at x by exact arithmetic, with the value and what else is wanted.</summary>
    public Jet Near(double x, int wanted, Budget budget) => evaluator.NearJet(x, wanted | 1, budget);

    /// <summary>The exact jet at a place between pieces, which many x may be: it is found once.</summary>
    public Jet AtPlace(double x)
    {
        var bits = BitConverter.DoubleToInt64Bits(x);
        return _atPlaces.TryGetValue(bits, out var jet) ? jet : _atPlaces[bits] = evaluator.At(x);
    }

    private static LaneLines? FindLines(Pieces pieces)
    {
        var lines = new List<ExactLine>();
        foreach (var piece in pieces.Between)
        {
            if (lines.Count > MostPlaces || piece.Program.Exactly is not { } line)
            {
                return null;
            }

            lines.Add(line);
        }

        return new([.. lines], pieces.Nearest.ToArray());
    }

    private static int? FindCurvedPiece(Pieces pieces)
    {
        int[] all = [.. Enumerable.Range(0, pieces.Between.Length)];
        var curved = Array.FindAll(all, piece => pieces.Between[piece].Program.Exactly is null);
        var isOverlaid = pieces.Nearest.Length <= MostPlaces && curved.Length == 1
            && pieces.Between[curved[0]].Program.Blocks is not null;
        return isOverlaid ? curved[0] : null;
    }

    private unsafe void EvaluateInParallel(ReadOnlySpan<double> x, JetSpans to)
    {
        var length = x.Length;
        fixed (double* places = x, values = to.Value, slopes = to.Slope, curvatures = to.Curvature)
        {
            // What is fixed cannot be used in another function, but a copy can.
            var (from, f, first, second) = ((nint)places, (nint)values, (nint)slopes, (nint)curvatures);
            Parallel.For(0, (length + Part - 1) / Part, EvaluatePartOf);

            void EvaluatePartOf(int part)
            {
                var start = part * Part;
                var count = Math.Min(Part, length - start);
                // One for all of them would be spent by those that happen to come first.
                EvaluatePart(Of(from), new(Of(f), Of(first), Of(second)), new Budget(Microseconds));

                Span<double> Of(nint pointer) => pointer == 0 ? [] : new((double*)pointer + start, count);
            }
        }
    }

    private void EvaluatePart(ReadOnlySpan<double> x, JetSpans to, Budget budget)
    {
        using var run = new BlockRun(this, budget);
        for (var start = 0; start < x.Length; start += Block.Size)
        {
            var count = Math.Min(Block.Size, x.Length - start);
            run.Evaluate(x.Slice(start, count), to.Slice(start, count));
        }
    }
}
