using Activations.Evaluation;

namespace Activations;

/// <summary>Curves that cease to be evaluated once nobody waits for them.</summary>
public static class Interruption
{
    // Of many x: milliseconds, even where each is asked of the exact evaluator.
    private const int AtATime = 1 << 12;

    /// <summary>
    /// The same curve, every evaluation of which throws <see cref="OperationCanceledException"/> when that is asked
    /// for: so whatever follows, compares or integrates a curve ends at once.
    /// </summary>
    public static Curve Until(this Curve curve, CancellationToken cancellation)
    {
        return new(Watched(curve[0]), Watched(curve[1]), Watched(curve[2]), BreakpointsWithin, Many)
        {
            Format = curve.Format,
            Formula = curve.Formula,
            Watch = cancellation.ThrowIfCancellationRequested,
            Nearly = curve.Nearly is { } nearly ? (wanted, budget) => Watched(nearly(wanted, budget)) : null,
        };

        Func<double, T> Watched<T>(Func<double, T> f) => x =>
        {
            cancellation.ThrowIfCancellationRequested();
            return f(x);
        };

        void Many(ReadOnlySpan<double> x, JetSpans to, Budget budget)
        {
            for (var start = 0; start < x.Length; start += AtATime)
            {
                cancellation.ThrowIfCancellationRequested();
                var count = Math.Min(AtATime, x.Length - start);
                curve.Evaluate(x.Slice(start, count), to.Slice(start, count), budget);
            }
        }

        IEnumerable<Breakpoint> BreakpointsWithin(double start, double end)
        {
            cancellation.ThrowIfCancellationRequested();
            return curve.BreakpointsWithin(start, end);
        }
    }
}
