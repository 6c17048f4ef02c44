using Activations.Evaluation;

namespace Activations;

/// <summary>
/// A function of x with every parameter fixed, and its first two derivatives. Each takes any double: NaN gives NaN, ±∞
/// the limit there, and where there is no value the result is NaN. What comes of a formula is correctly rounded: the
/// double nearest to the true value. At a breakpoint the case counts that the formula says.
/// </summary>
public sealed class Curve
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
    /// f, and if they are wanted f′ and f″, at many x at once, in any order: some nanoseconds each, on several threads
    /// where there are very many. They are not correctly rounded as <see cref="At(double)"/> is.
    /// </summary>
    /// <remarks>
    /// For every function of the catalogue and its defaults, each is within 1e-14 of the largest magnitude of f (f′,
    /// f″) over these x, where they reach over −8…8; on other ranges as many digits more are lost as cancel in the
    /// formula, as in x − tanh(x) near 0. Where one of the three is not finite in doubles (a pole, NaN, ±∞, a number on
    /// the way that is too large), at breakpoints that the formula says, and where all are smaller than 1e-290, they
    /// are those of <see cref="At(double)"/>, but for a unit in the last place, and for NaN where very many need very
    /// many digits, such as sin(exp(x)) at a million x near 700. The sign of a 0 may differ.
    /// </remarks>
    /// <param name="x">Any doubles; not in the same memory as a result.</param>
    /// <param name="f">Where to write f: as long as x, or empty if it is not wanted.</param>
    /// <param name="derivative">Where to write f′: as long as x, or empty if it is not wanted.</param>
    /// <param name="secondDerivative">Where to write f″: as long as x, or empty if it is not wanted.</param>
    /// <exception cref="ArgumentException">A length is another, or a result overlaps x.</exception>
    public void Evaluate(
        ReadOnlySpan<double> x,
        Span<double> f,
        Span<double> derivative = default,
        Span<double> secondDerivative = default)
    {
        Check(x, f, derivative, secondDerivative);
        Evaluate(x, new(f, derivative, secondDerivative), new(Microseconds));
    }

    /// <inheritdoc cref="Evaluate(ReadOnlySpan{double}, Span{double}, Span{double}, Span{double})"/>
    /// <param name="x">Any doubles; not in the same memory as a result.</param>
    /// <param name="to">Where to write what is wanted.</param>
    /// <param name="budget">For what doubles cannot do; if there are very many x, for each part of them.</param>
    internal void Evaluate(ReadOnlySpan<double> x, JetSpans to, Budget budget) => _many(x, to, budget);

    /// <summary>
    /// f, and if they are wanted f′ and f″, at many x at once, in any order, each as <see cref="At(double)"/> gives it;
    /// several times as fast as that where neighbours in x are near each other.
    /// </summary>
    /// <param name="x">Any doubles; not in the same memory as a result.</param>
    /// <param name="f">Where to write f: as long as x, or empty if it is not wanted.</param>
    /// <param name="derivative">Where to write f′: as long as x, or empty if it is not wanted.</param>
    /// <param name="secondDerivative">Where to write f″: as long as x, or empty if it is not wanted.</param>
    /// <exception cref="ArgumentException">A length is another, or a result overlaps x.</exception>
    public void EvaluateExactly(
        ReadOnlySpan<double> x,
        Span<double> f,
        Span<double> derivative = default,
        Span<double> secondDerivative = default)
    {
        Check(x, f, derivative, secondDerivative);
        EvaluateExactly(x, new(f, derivative, secondDerivative));
    }

    /// <inheritdoc cref="EvaluateExactly(ReadOnlySpan{double}, Span{double}, Span{double}, Span{double})"/>
    /// <param name="x">Any doubles; not in the same memory as a result.</param>
    /// <param name="to">Where to write what is wanted.</param>
    internal void EvaluateExactly(ReadOnlySpan<double> x, JetSpans to) => _exactly(x, to);

    /// <summary>
    /// The breakpoints with start ≤ x ≤ end, ascending. Of conditions that are not linear in x, changes that are closer
    /// together than a thousandth of the interval or so may be left out.
    /// </summary>
    public IEnumerable<Breakpoint> BreakpointsWithin(double start, double end) => _breakpoints(start, end);

    /// <summary>The same curve with more breakpoints.</summary>
    internal Curve With(IReadOnlyList<Breakpoint> breakpoints)
    {
        return new(this[0], this[1], this[2], Within, Evaluate)
        {
            Format = Format,
            Formula = Formula,
            Watch = Watch,
            Nearly = Nearly,
            Exactly = _exactly,
        };

        IEnumerable<Breakpoint> Within(double start, double end)
        {
            var more = breakpoints.Where(point => point.X >= start && point.X <= end);
            return BreakpointsWithin(start, end).Concat(more).OrderBy(point => point.X);
        }
    }

    private static void Check(
        ReadOnlySpan<double> x, Span<double> f, Span<double> derivative, Span<double> secondDerivative)
    {
        Check(x, f, nameof(f));
        Check(x, derivative, nameof(derivative));
        Check(x, secondDerivative, nameof(secondDerivative));
    }

    private static void Check(ReadOnlySpan<double> x, Span<double> result, string name)
    {
        if (!result.IsEmpty && result.Length != x.Length)
        {
            throw new ArgumentException($"expected {x.Length} places for as many x, not {result.Length}", name);
        }

        if (x.Overlaps(result))
        {
            throw new ArgumentException("expected other memory than that of x", name);
        }
    }

    private void OneByOne(ReadOnlySpan<double> x, JetSpans to)
    {
        OneByOne(_orders[0], x, to.Value);
        OneByOne(_orders[1], x, to.Slope);
        OneByOne(_orders[2], x, to.Curvature);
    }

    private static void OneByOne(Func<double, double> f, ReadOnlySpan<double> x, Span<double> to)
    {
        for (var i = 0; i < to.Length; i++)
        {
            to[i] = f(x[i]);
        }
    }
}
