using Activations.Evaluation;

namespace Activations;

/// <summary>
/// A function of x with every parameter fixed, and its first two derivatives. Each takes any double: NaN gives NaN, ±∞
/// the limit there, and where there is no value the result is NaN. What comes of a formula is correctly rounded: the
/// double nearest to the true value. At a breakpoint the case counts that the formula says.
/// </summary>
public sealed partial class Curve
{
    // For what doubles cannot do, in one call.
    private const long Microseconds = 1_200_000;

    private readonly Func<double, Jet> _jet;
    private readonly Func<double, double>[] _orders;
    private readonly Func<double, double, IEnumerable<Breakpoint>> _breakpoints;
    private readonly ManyJets _many;
    private readonly ExactJets _exactly;

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
        _exactly = OneByOne;
        _many = (x, to, _) => OneByOne(x, to);
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

    /// <summary>The same, with what evaluates at many x at a time.</summary>
    internal Curve(
        Func<double, double> value,
        Func<double, double> derivative,
        Func<double, double> secondDerivative,
        Func<double, double, IEnumerable<Breakpoint>> breakpoints,
        ManyJets many)
        : this(value, derivative, secondDerivative, breakpoints)
    {
        _many = many;
    }

    /// <summary>The curve of a formula.</summary>
    internal Curve(Evaluator evaluator)
    {
        Formula = evaluator;
        _jet = evaluator.At;
        _orders = [x => evaluator.At(x, 0), x => evaluator.At(x, 1), x => evaluator.At(x, 2)];
        _breakpoints = evaluator.Pieces.Breakpoints.Within;
        _many = new BlockEvaluation(evaluator).Evaluate;
        Nearly = (wanted, budget) => x => evaluator.NearJet(x, wanted, budget);
        _exactly = evaluator.Evaluate;
    }

    /// <summary>
    /// The number type whose values alone x takes, so that the curve is level between two places halfway between those;
    /// null where x is any double. Its steps are no breakpoints: those are of the function that it stands for.
    /// </summary>
    public NumberFormat? Format { get; init; }

    /// <summary>
    /// What there is to be said of the values that were asked for so far. Nothing is known of a curve that is made of
    /// functions.
    /// </summary>
    public Doubt Doubts => Formula?.Doubts ?? Doubt.None;

    /// <summary>
    /// What gives f, f′ and f″ at a breakpoint that no double is, by the nearest; null of a formula, which tells it.
    /// </summary>
    internal Func<double, Jet?>? BetweenDoubles { get; init; }

    /// <summary>f, f′ and f″ at many x, each as far as it is wanted, within a budget.</summary>
    internal delegate void ManyJets(ReadOnlySpan<double> x, JetSpans to, Budget budget);

    /// <summary>
    /// What gives those of f, f′ and f″ that are wanted (bit 0, 1 and 2) within a budget; null where only they
    /// themselves do.
    /// </summary>
    internal Func<int, Budget, Func<double, Jet>>? Nearly { get; init; }

    /// <summary>f, f′ and f″ at many x, each as far as it is wanted, and as the curve has it at one.</summary>
    internal delegate void ExactJets(ReadOnlySpan<double> x, JetSpans to);

    /// <summary>What evaluates at many x exactly; one after the other unless set.</summary>
    internal ExactJets Exactly { init => _exactly = value; }

    /// <summary>What evaluates the formula, slopes at kinks as it defines them; null where there is none.</summary>
    internal Evaluator? Formula { get; init; }

    /// <summary>What is called before every evaluation, to end it when nobody waits for it; null for nothing.</summary>
    internal Action? Watch { get; init; }

    /// <summary>f, f′ or f″ for order 0, 1 or 2.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The order is not 0, 1 or 2.</exception>
    public Func<double, double> this[int order] => order is >= 0 and <= 2
        ? _orders[order]
        : throw new ArgumentOutOfRangeException(nameof(order), order, "expected 0, 1 or 2");

    /// <summary>f, f′ and f″ at x, for little more than the last of them alone.</summary>
    public Jet At(double x) => _jet(x);

    /// <summary>The same within a budget: what that does not decide counts as a tie, or is NaN.</summary>
    internal Jet At(double x, Budget budget)
    {
        Watch?.Invoke();
        return Formula?.At(x, budget) ?? At(x);
    }

    /// <summary>
    /// f, f′ or f″ for order 0, 1 or 2 as a picture needs it: off by a unit in the last place at most; NaN where a
    /// budget does not suffice to find it.
    /// </summary>
    internal Func<double, double> Near(int order, Budget budget)
    {
        if (Nearly is null)
        {
            return this[order];
        }

        var jets = Nearly(1 << order, budget);
        return x => jets(x)[order];
    }

    /// <summary>The same of f and f′ at once; f″ means nothing.</summary>
    internal Func<double, Jet> NearWithSlope(Budget budget) =>
        Nearly?.Invoke(3, budget) ?? (x => new(this[0](x), this[1](x), 0));

    /// <summary>
    /// The breakpoints with start ≤ x ≤ end, ascending. Of conditions that are not linear in x, changes that are closer
    /// together than a thousandth of the interval or so may be left out.
    /// </summary>
    public IEnumerable<Breakpoint> BreakpointsWithin(double start, double end) => _breakpoints(start, end);

    /// <summary>Whether it is known to have more breakpoints there than are told, as floor(1/x) around 0.</summary>
    public bool HasMoreBreakpointsWithin(double start, double end) =>
        Formula?.Pieces.Breakpoints.AreLeftOut(start, end) ?? false;

    /// <summary>The same curve with more breakpoints.</summary>
    internal Curve With(IReadOnlyList<Breakpoint> breakpoints)
    {
        return new(this[0], this[1], this[2], Within, Evaluate)
        {
            Format = Format,
            Formula = Formula,
            Watch = Watch,
            Nearly = Nearly,
            BetweenDoubles = BetweenDoubles,
            Exactly = _exactly,
        };

        IEnumerable<Breakpoint> Within(double start, double end)
        {
            var more = breakpoints.Where(point => point.X >= start && point.X <= end);
            return BreakpointsWithin(start, end).Concat(more).OrderBy(point => point.X);
        }
    }
}
