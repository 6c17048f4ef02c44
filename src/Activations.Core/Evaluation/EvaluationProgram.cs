using System.Buffers;
using System.Collections.Concurrent;
using Activations.Exercises;

namespace Activations.Evaluation;

/// <summary>
/// A formula in x as a list of steps, each taking the results of steps before it. What does not depend on x is worked
/// out once for each number system and precision. Any number of threads may run it at a time.
/// </summary>
internal sealed partial class EvaluationProgram
{
    // Enough for sin(1e300), and for any constant to be rounded.
    private const int BitsOfConstants = 1600;

    private readonly Step[] _steps;
    private readonly Fraction[] _numbers;

    // The steps that do not depend on x come first.
    private readonly int _constantSteps;
    private readonly ConcurrentDictionary<Effort, RealJet<Ball>[]> _ballConstants = new();
    private RealJet<Wide>[]? _wideConstants;
    private readonly bool _varies, _waves, _hasFractions;

    // What a run takes besides arithmetic: square roots, and functions as so many exponentials.
    private readonly int _roots, _functions;
    private readonly Lazy<BlockProgram?> _blocks;
    private Tail? _left, _right;

    /// <summary>The program whose result a node is.</summary>
    public EvaluationProgram(Node result)
    {
        (Line, Exactly) = (result.Line, ExactLine.Of(result.Line));
        var listing = new Listing(result);
        (_steps, _numbers, _constantSteps) = (listing.Steps, listing.Numbers, listing.ConstantSteps);
        Exponent = ExponentsOfNumbers.Select(Math.Abs).DefaultIfEmpty().Max();
        _waves = _steps.Any(step => IsWave(step.Operator));
        _hasFractions = _steps.Skip(_constantSteps)
            .Any(step => step.Operator == Operator.Line && (IsFraction(step.A) || IsFraction(step.B)));
        foreach (var step in _steps.AsSpan(_constantSteps))
        {
            _roots += step.Operator is Operator.Sqrt or Operator.Cbrt ? 1 : 0;
            _functions += FunctionsIn(step.Operator);
        }

        _varies = result.Varies;
        _blocks = new(MakeBlocks);
    }

    /// <summary>The line that it is, if it is one.</summary>
    public Line? Line { get; }

    /// <summary>The line in doubles, if it is one that they hold.</summary>
    public ExactLine? Exactly { get; }

    /// <summary>How many bits the exponents of its numbers are away from that of 1, at most.</summary>
    public int Exponent { get; }

    /// <summary>The binary exponents of its numbers, except 0.</summary>
    public IEnumerable<int> ExponentsOfNumbers => _numbers.Where(number => !number.Numerator.IsZero).Select(ExponentOf);

    /// <summary>Whether it may wave for ever.</summary>
    public bool Waves => _waves;

    /// <summary>The program over many doubles at a time; null where these do not hold its constants.</summary>
    public BlockProgram? Blocks => _blocks.Value;

    /// <summary>The steps, each behind those whose results it takes.</summary>
    public ReadOnlySpan<Step> Steps => _steps;

    /// <summary>Whether the result of a step depends on x.</summary>
    public bool Varies(int step) => step >= _constantSteps;

    /// <summary>The exact number that a step is; only for a step that is one.</summary>
    public Fraction NumberOf(int step) => _numbers[_steps[step].Whole];

    private RealJet<Wide>[] WideConstants => _wideConstants ??= MakeWideConstants();

    /// <summary>How many steps depend on x.</summary>
    public int Length => _steps.Length - _constantSteps;

    /// <summary>The jet at x by the quick number system; false where it leaves a case open.</summary>
    public bool TryRun(Wide x, int order, out RealJet<Wide> jet)
    {
        var effort = new Effort(order, 0);
        return Run(x, effort, WideConstants, out jet).IsDecided;
    }

    /// <summary>
    /// The results of the first steps at x by the quick number system, as many as there is room for; false where it
    /// leaves a case open, so that those of later steps mean nothing.
    /// </summary>
    public bool TryTrace(Wide x, int order, Span<RealJet<Wide>> results) =>
        TryTrace(x, new(order, 0), WideConstants, results);

    /// <summary>The results of all steps at a place to some precision; false where that leaves a case open.</summary>
    public bool TryTrace(Place x, Effort effort, Span<RealJet<Ball>> results)
    {
        var constants = _ballConstants.GetOrAdd(effort with { Order = 2 }, Constants<Ball>);
        return TryTrace(x.As<Ball>(effort.Bits), effort, constants, results, ForLines(x));
    }

    /// <summary>The jet at x to some precision.</summary>
    public Outcome Run(Ball x, Effort effort, out RealJet<Ball> jet)
    {
        var constants = _ballConstants.GetOrAdd(effort with { Order = 2 }, Constants<Ball>);
        return Run(x, effort, constants, out jet);
    }

    /// <summary>The jet at a place to some precision.</summary>
    public Outcome Run(Place x, Effort effort, out RealJet<Ball> jet)
    {
        var constants = _ballConstants.GetOrAdd(effort with { Order = 2 }, Constants<Ball>);
        return Run(x.As<Ball>(effort.Bits), effort, constants, out jet, ForLines(x));
    }

    /// <summary>
    /// The jet at x with every case taken as it is nearby: what f, f′ and f″ tend to from there.
    /// </summary>
    public bool TryRunAsBeside(Ball x, Ball beside, Effort effort, out RealJet<Ball> jet)
    {
        var constants = _ballConstants.GetOrAdd(effort with { Order = 2 }, Constants<Ball>);
        var decisions = new double[_steps.Length];
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
        var constants = _ballConstants.GetOrAdd(effort with { Order = 2 }, Constants<Ball>);
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

    /// <summary>The signs that it keeps towards −∞ or ∞.</summary>
    public Tail TailOf(int side) => side < 0 ? _left ??= new(this, -1) : _right ??= new(this, 1);

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

        var exact = x.Exact ?? FormulaReading.Exact(x.Nearest);
        var isShort = exact.Numerator.GetBitLength() <= most && exact.Denominator.GetBitLength() <= most;
        return isShort ? exact : null;
    }

    private bool IsFraction(int step) => step >= 0 && !NumberOf(step).Denominator.IsPowerOfTwo;

    private bool TryTrace<T>(
        T x, Effort effort, RealJet<T>[] constants, Span<RealJet<T>> results, Fraction? exact = null)
        where T : struct, IReal<T>
    {
        constants.AsSpan(0, Math.Min(constants.Length, results.Length)).CopyTo(results);
        var execution = new Execution<T>(_steps, _numbers, results, x, effort) { Exact = exact };
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
        var execution = new Execution<T>(_steps, _numbers, cells, x, effort) { Exact = exact };
        execution.Run(_constantSteps, _steps.Length);
        jet = cells[_steps.Length - 1];
        var outcome = new Outcome(!execution.IsOpen, execution.HasTies)
        {
            Largest = effort.CountsAsTie ? Largest<T>(cells) : 0,
            Blur = _waves && effort.Bits > 0 ? Blur<T>(cells.AsSpan(0, execution.Done)) : double.NegativeInfinity,
        };

        ArrayPool<RealJet<T>>.Shared.Return(cells);
        return outcome;
    }

    private static int ExponentOf(Fraction number) =>
        (int)(number.Numerator.GetBitLength() - number.Denominator.GetBitLength());

    private RealJet<Ball>[] Cells(RealJet<Ball>[] constants)
    {
        var cells = new RealJet<Ball>[_steps.Length];
        constants.CopyTo(cells, 0);
        return cells;
    }

    /// <summary>The results that do not depend on x; fewer where one of them is open.</summary>
    private RealJet<T>[] Constants<T>(Effort effort) where T : struct, IReal<T>
    {
        var cells = new RealJet<T>[_constantSteps];
        var execution = new Execution<T>(_steps, _numbers, cells, default, effort);
        execution.Run(0, _constantSteps);
        return execution.IsOpen ? [] : cells;
    }

    /// <summary>
    /// What does not depend on x in the quick number system; what that cannot tell, such as sin(1e300), is taken from
    /// the precise one, or every x would have to be.
    /// </summary>
    private RealJet<Wide>[] MakeWideConstants()
    {
        var quick = Constants<Wide>(new(2, 0));
        if (quick.Length == _constantSteps && quick.All(cell => Wide.HasSign(cell.Value)))
        {
            return quick;
        }

        var effort = new Effort(2, BitsOfConstants);
        return [.. _ballConstants.GetOrAdd(effort, Constants<Ball>).Select(Quick)];

        static RealJet<Wide> Quick(RealJet<Ball> cell) =>
            new(cell.Value.ToWide(), cell.Slope.ToWide(), cell.Curvature.ToWide(), cell.IsConstant);
    }

    private BlockProgram? MakeBlocks()
    {
        var constants = WideConstants;
        if (!_varies || constants.Length < _constantSteps)
        {
            return null;
        }

        var doubles = new double[_constantSteps];
        for (var i = 0; i < doubles.Length; i++)
        {
            var constant = constants[i].Value;
            var isRounded = Wide.TryRound(constant, NumberFormat.Float64, out doubles[i]);
            if (!isRounded || !(double.IsNormal(doubles[i]) || Wide.Sign(constant) == 0))
            {
                return null;
            }
        }

        return new(_steps, doubles);
    }

    private static bool IsWave(Operator function) =>
        function is Operator.Sin or Operator.Cos or Operator.Tan or Operator.Sinc;
}
