using System.Buffers;

namespace Activations.Evaluation;

/// <content>Runs the steps at a place.</content>
internal sealed partial class EvaluationProgram
{
    /// <summary>The jet at x by the quick number system; false where it leaves a case open.</summary>
    public bool TryRun(Wide x, int order, out RealJet<Wide> jet) =>
        Run(x, new(order, 0), WideConstants, out jet).IsDecided;

    /// <summary>
    /// The results of the first steps at x by the quick number system, as many as there is room for; false where it
    /// leaves a case open, so that those of later steps mean nothing.
    /// </summary>
    public bool TryTrace(Wide x, int order, Span<RealJet<Wide>> results) =>
        TryTrace(x, new(order, 0), WideConstants, results);

    /// <summary>The results of all steps at a place to some precision; false where that leaves a case open.</summary>
    public bool TryTrace(Place x, Effort effort, Span<RealJet<Ball>> results) =>
        TryTrace(x.As<Ball>(effort.Bits), effort, BallConstants(effort), results, ForLines(x));

    /// <summary>The jet at x to some precision.</summary>
    public Outcome Run(Ball x, Effort effort, out RealJet<Ball> jet) =>
        Run(x, effort, BallConstants(effort), out jet);

    /// <summary>The jet at a place to some precision.</summary>
    public Outcome Run(Place x, Effort effort, out RealJet<Ball> jet) =>
        Run(x.As<Ball>(effort.Bits), effort, BallConstants(effort), out jet, ForLines(x));

    /// <summary>
    /// The jet at x with every case taken as it is nearby: what f, f′ and f″ tend to from there; and what tells the
    /// cases.
    /// </summary>
    public bool TryRunAsBeside(Ball x, Ball beside, Effort effort, out RealJet<Ball> jet, out double[] decisions)
    {
        var constants = BallConstants(effort);
        decisions = new double[_steps.Length];
        var cells = Cells(constants);
        var there = new Execution<Ball>(_steps, _numbers, cells, beside, effort) { Decisions = decisions };
        there.Run(constants.Length, _steps.Length);
        var here = new Execution<Ball>(_steps, _numbers, cells, x, effort)
        {
            Decisions = decisions,
            IsFollowing = true,
        };
        here.Run(constants.Length, _steps.Length);
        jet = cells[^1];
        return !there.IsOpen && !here.IsOpen;
    }

    /// <summary>The jet where results of some steps are known exactly, of which digits come only near.</summary>
    /// <param name="x">Where.</param>
    /// <param name="effort">What is wanted.</param>
    /// <param name="known">The results, by step.</param>
    public RealJet<Ball> RunKnowing(Place x, Effort effort, SortedDictionary<int, Ball> known)
    {
        var constants = BallConstants(effort);
        var cells = Cells(constants);
        var execution = new Execution<Ball>(_steps, _numbers, cells, x.As<Ball>(effort.Bits), effort)
        {
            Exact = ForLines(x),
        };
        var next = constants.Length;
        foreach (var (step, value) in known)
        {
            execution.Run(next, step + 1);
            cells[step] = new(value, cells[step].Slope, cells[step].Curvature, cells[step].IsConstant);
            next = step + 1;
        }

        execution.Run(next, _steps.Length);
        return cells[^1];
    }

    /// <summary>
    /// A place as a fraction, for lines whose own numbers no binary digits are; null where there is no such line, or
    /// the fraction has very many digits.
    /// </summary>
    private Fraction? ForLines(Place x)
    {
        const int most = 128;
        if (!_hasFractions || (x.Exact is null && x.Exponent > most))
        {
            return null;
        }

        var exact = x.AsFraction;
        var isShort = exact.Numerator.GetBitLength() <= most && exact.Denominator.GetBitLength() <= most;
        return isShort ? exact : null;
    }

    /// <summary>Tells far out to which side of a number the result of a step is; null where it is not asked.</summary>
    private Func<int, double, int>? FarOutFrom<T>(T x, Effort effort) where T : struct, IReal<T>
    {
        if (!HasCases || !effort.CountsAsTie || T.Sign(x) is not (1 or -1) || T.Magnitude(x).Low < 0)
        {
            return null;
        }

        var side = T.Sign(x) ?? 0;
        return (step, number) => _sides.GetOrAdd(
            new(step, number, side), key => Tail.SideOf(this, key.Step, key.Number, key.Side));
    }

    /// <summary>Slopes and curvatures tell which case holds where values do not.</summary>
    private Effort ForCases(Effort effort) => HasCases && effort.CountsAsTie ? effort with { Order = 2 } : effort;

    private bool IsFraction(int step) => step >= 0 && !NumberOf(step).Denominator.IsPowerOfTwo;

    private bool TryTrace<T>(
        T x, Effort effort, RealJet<T>[] constants, Span<RealJet<T>> results, Fraction? exact = null)
        where T : struct, IReal<T>
    {
        constants.AsSpan(0, Math.Min(constants.Length, results.Length)).CopyTo(results);
        var execution = new Execution<T>(_steps, _numbers, results, x, ForCases(effort))
        {
            Exact = exact,
            FarOut = FarOutFrom(x, effort),
        };
        execution.Run(constants.Length, results.Length);
        return constants.Length >= _constantSteps && !execution.IsOpen;
    }

    private Outcome Run<T>(
        T x, Effort effort, RealJet<T>[] constants, out RealJet<T> jet, Fraction? exact = null)
        where T : struct, IReal<T>
    {
        if (constants.Length < _constantSteps)
        {
            jet = default;
            return default;
        }

        var cells = ArrayPool<RealJet<T>>.Shared.Rent(_steps.Length);
        constants.CopyTo(cells, 0);
        var execution = new Execution<T>(_steps, _numbers, cells, x, ForCases(effort))
        {
            Exact = exact,
            FarOut = FarOutFrom(x, effort),
        };
        execution.Run(_constantSteps, _steps.Length);
        jet = cells[_steps.Length - 1];
        var outcome = new Outcome(!execution.IsOpen, execution.HasTies)
        {
            HasWideTies = execution.HasWideTies,
            Largest = effort.CountsAsTie ? Largest<T>(cells) : 0,
            Blur = Waves && effort.Bits > 0 ? Blur<T>(cells.AsSpan(0, execution.Done)) : double.NegativeInfinity,
        };

        ArrayPool<RealJet<T>>.Shared.Return(cells);
        return outcome;
    }

    /// <summary>What is asked far out: a step, a number that it may be above or below, and −1 or 1 for ±∞.</summary>
    private readonly record struct FarSide(int Step, double Number, int Side);
}
