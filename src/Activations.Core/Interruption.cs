namespace Activations;

/// <summary>Curves that cease to be evaluated once nobody waits for them.</summary>
public static class Interruption
{
    /// <summary>
    /// The same curve, every evaluation of which throws <see cref="OperationCanceledException"/> when that is asked
    /// for: so whatever follows, compares or integrates a curve ends at once.
    /// </summary>
    public static Curve Until(this Curve curve, CancellationToken cancellation)
    {
        return new(Watched(curve[0]), Watched(curve[1]), Watched(curve[2]), BreakpointsWithin)
        {
            Format = curve.Format,
        };

        Func<double, double> Watched(Func<double, double> f) => x =>
        {
            cancellation.ThrowIfCancellationRequested();
            return f(x);
        };

        IEnumerable<Breakpoint> BreakpointsWithin(double start, double end)
        {
            cancellation.ThrowIfCancellationRequested();
            return curve.BreakpointsWithin(start, end);
        }
    }
}
