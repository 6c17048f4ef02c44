using Activations.Evaluation;

namespace Activations;

/// <summary>
/// A function of x with every parameter fixed, and its first two derivatives. Each takes any double: NaN gives NaN, ±∞
/// the limit there, and where there is no value the result is NaN. What comes of a formula is correctly rounded: the
/// double nearest to the true value. At a breakpoint the case counts that the formula says.
/// </summary>
public sealed class Curve
{
    private readonly Func<double, Jet> _jet;
    private readonly Func<double, double>[] _orders;
    private readonly Func<double, double, IEnumerable<Breakpoint>> _breakpoints;

    /// <summary>The curve of three functions.</summary>
    /// <param name="value">f</param>
    /// <param name="derivative">f′</param>
    /// <param name="secondDerivative">f″</param>
    /// <param name="breakpoints">Every x from a start to an end, both included, where one jumps, ascending.</param>
    public Curve(
        Func<double, double> value,
        Func<double, double> derivative,
        Func<double, double> secondDerivative,
        Func<double, double, IEnumerable<Breakpoint>> breakpoints)
    {
        _jet = x => new(value(x), derivative(x), secondDerivative(x));
        _orders = [value, derivative, secondDerivative];
        _breakpoints = breakpoints;
    }

    /// <summary>The curve of three functions and every x where one jumps, ascending; none when it is smooth.</summary>
    public Curve(
        Func<double, double> value,
        Func<double, double> derivative,
        Func<double, double> secondDerivative,
        params IReadOnlyList<Breakpoint> breakpoints)
        : this(value, derivative, secondDerivative, (start, end) =>
            breakpoints.Where(point => point.X >= start && point.X <= end))
    {
    }

    /// <summary>The curve of a formula.</summary>
    internal Curve(Evaluator evaluator)
    {
        _jet = evaluator.At;
        _orders = [x => evaluator.At(x, 0), x => evaluator.At(x, 1), x => evaluator.At(x, 2)];
        _breakpoints = new Breakpoints(evaluator).Within;
    }

    /// <summary>
    /// The number type whose values alone x takes, so that the curve is level between two places halfway between those;
    /// null where x is any double. Its steps are no breakpoints: those are of the function that it stands for.
    /// </summary>
    public NumberFormat? Format { get; init; }

    /// <summary>f, f′ or f″ for order 0, 1 or 2.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The order is not 0, 1 or 2.</exception>
    public Func<double, double> this[int order] => order is >= 0 and <= 2
        ? _orders[order]
        : throw new ArgumentOutOfRangeException(nameof(order), order, "expected 0, 1 or 2");

    /// <summary>f, f′ and f″ at x, for little more than the last of them alone.</summary>
    public Jet At(double x) => _jet(x);

    /// <summary>
    /// The breakpoints with start ≤ x ≤ end, ascending. Of conditions that are not linear in x, changes that are closer
    /// together than a thousandth of the interval or so may be left out.
    /// </summary>
    public IEnumerable<Breakpoint> BreakpointsWithin(double start, double end) => _breakpoints(start, end);
}
