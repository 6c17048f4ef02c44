using Activations.Analysis;

namespace Activations.Sampling;

/// <summary>
/// The logarithm to base 10 of the size of a function, for axes on which equal steps are equal factors.
/// </summary>
public static class LogarithmOfCurve
{
    /// <summary>
    /// log₁₀|f| where f has this sign; NaN where it has the other, and −∞ at its zeros. Only the value of the new curve
    /// has a meaning: its derivatives are NaN.
    /// </summary>
    /// <param name="curve">Whose.</param>
    /// <param name="order">0 for f, 1 for f′, 2 for f″.</param>
    /// <param name="sign">1 for the part where it is positive, −1 for that where it is negative.</param>
    public static Curve OfPart(Curve curve, int order, int sign)
    {
        var f = curve[order];
        return new(Value(f), Undefined, Undefined, BreakpointsWithin)
        {
            Format = curve.Format,
            Nearly = (_, budget) => Near(curve.Near(order, budget)),
            BetweenDoubles = x => JumpValues.At(curve, x) is { } jet ? JetOf(jet) : null,
        };

        Func<double, Jet> Near(Func<double, double> of) =>
            x => new(Logarithm(sign * of(x)), double.NaN, double.NaN);

        Func<double, double> Value(Func<double, double> of) => x => Logarithm(sign * of(x));

        IEnumerable<Breakpoint> BreakpointsWithin(double start, double end) =>
            from point in curve.BreakpointsWithin(start, end)
            select point with { Left = JetOf(point.Left), Right = JetOf(point.Right) };

        Jet JetOf(Jet jet) => new(Logarithm(sign * jet[order]), double.NaN, double.NaN);
    }

    private static double Undefined(double x) => double.NaN;

    private static double Logarithm(double value) => value >= 0 ? Math.Log10(value) : double.NaN;
}
