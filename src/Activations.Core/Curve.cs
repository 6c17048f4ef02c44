using Activations.Numerics;

namespace Activations;

/// <summary>
/// A function of x with every parameter fixed. Each of the three functions takes any double: NaN gives NaN, ±∞
/// the limit there, and everything between is right to a few ulp. At a breakpoint they follow PyTorch.
/// </summary>
/// <param name="value">f</param>
/// <param name="derivative">f′, analytic.</param>
/// <param name="secondDerivative">f″, analytic.</param>
/// <param name="breakpoints">Every x from a start to an end, both included, where f, f′ or f″ jumps, ascending.</param>
public sealed class Curve(
    Func<double, double> value,
    Func<double, double> derivative,
    Func<double, double> secondDerivative,
    Func<double, double, IEnumerable<Breakpoint>> breakpoints)
{
    /// <summary>The curve of three functions and every x where one of them jumps, ascending; none when it is smooth.</summary>
    public Curve(
        Func<double, double> value,
        Func<double, double> derivative,
        Func<double, double> secondDerivative,
        params IReadOnlyList<Breakpoint> breakpoints)
        : this(value, derivative, secondDerivative, (start, end) => breakpoints.Where(point => point.X >= start && point.X <= end))
    {
    }

    /// <summary>The curve of a function that gives all three at once.</summary>
    public Curve(Func<double, Jet> jet, params IReadOnlyList<Breakpoint> breakpoints)
        : this(x => jet(x).Value, x => jet(x).Derivative, x => jet(x).SecondDerivative, breakpoints)
    {
    }

    /// <summary>The curve of functions with digits to spare, each rounded once.</summary>
    internal Curve(
        Func<double, DoubleDouble> value,
        Func<double, DoubleDouble> derivative,
        Func<double, DoubleDouble> secondDerivative,
        params IReadOnlyList<Breakpoint> breakpoints)
        : this(x => value(x).High, x => derivative(x).High, x => secondDerivative(x).High, breakpoints)
    {
    }

    /// <summary>f, f′ or f″ for order 0, 1 or 2.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The order is not 0, 1 or 2.</exception>
    public Func<double, double> this[int order] => order switch
    {
        0 => value,
        1 => derivative,
        2 => secondDerivative,
        _ => throw new ArgumentOutOfRangeException(nameof(order), order, "expected 0, 1 or 2"),
    };

    /// <summary>
    /// The breakpoints with start ≤ x ≤ end, ascending. Of a formula that a person typed, those that are closer together
    /// than a thousandth of the interval or so may be left out.
    /// </summary>
    public IEnumerable<Breakpoint> BreakpointsWithin(double start, double end) => breakpoints(start, end);
}
