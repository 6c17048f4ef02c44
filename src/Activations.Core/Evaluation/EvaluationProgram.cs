using System.Collections.Concurrent;

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
    private readonly bool _varies, _hasFractions;

    // What a run takes besides arithmetic: square roots, and functions as so many exponentials.
    private readonly int _roots, _functions;
    private readonly Lazy<BlockProgram?> _blocks;
    private readonly ConcurrentDictionary<FarSide, int> _sides = new();
    private Tail? _left, _right;

    /// <summary>The program whose result a node is.</summary>
    public EvaluationProgram(Node result)
    {
        (Line, Exactly) = (result.Line, ExactLine.Of(result.Line));
        var listing = new Listing(result);
        (_steps, _numbers, _constantSteps) = (listing.Steps, listing.Numbers, listing.ConstantSteps);
        Exponent = ExponentsOfNumbers.Select(Math.Abs).DefaultIfEmpty().Max();
        Waves = _steps.Any(step => IsWave(step.Operator));
        HasCases = _steps.Any(step => step.Operator.IsDecision());
        HasLogarithms = _steps.Skip(_constantSteps).Any(step => IsLogarithm(step.Operator));
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

    /// <summary>Whether a number in it is a decimal that no double is, as 0.1, but for which one stands.</summary>
    public bool HasRoundedDecimals => Array.Exists(_numbers, IsRoundedDecimal);

    /// <summary>Whether functions of numbers are in it, such as tanh(1000).</summary>
    public bool HasConstantFunctions =>
        Array.Exists(_steps[.._constantSteps], step => FunctionsIn(step.Operator) > 0);

    /// <summary>Whether a number has as many binary digits as the double that stands for a decimal.</summary>
    public static bool IsRoundedDecimal(Fraction number)
    {
        const int fewBits = 40;
        return number.Denominator.IsPowerOfTwo && number.Numerator.GetBitLength() > fewBits
            && number.Denominator.GetBitLength() > fewBits;
    }

    /// <summary>The binary exponents of its numbers, except 0.</summary>
    public IEnumerable<int> ExponentsOfNumbers => _numbers.Where(number => !number.Numerator.IsZero).Select(ExponentOf);

    /// <summary>Whether it may wave for ever.</summary>
    public bool Waves { get; }

    /// <summary>Whether something in it is defined by cases that depend on x.</summary>
    public bool HasCases { get; }

    /// <summary>Whether there are logarithms in it, or powers that are no whole ones, of what depends on x.</summary>
    public bool HasLogarithms { get; }

    /// <summary>Whether there are roots, powers or logarithms of what depends on x.</summary>
    public bool HasRoots => HasLogarithms || _roots > 0;

    /// <summary>The program over many doubles at a time; null where these do not hold its constants.</summary>
    public BlockProgram? Blocks => _blocks.Value;

    /// <summary>The steps, each behind those whose results it takes.</summary>
    public ReadOnlySpan<Step> Steps => _steps;

    /// <summary>Those steps that floors are taken of and that depend on x.</summary>
    public IEnumerable<int> FlooredSteps =>
        _steps.Where(step => step.Operator == Operator.Floor && Varies(step.A)).Select(step => step.A);

    /// <summary>Whether the result of a step depends on x.</summary>
    public bool Varies(int step) => step >= _constantSteps;

    /// <summary>The exact number that a step is; only for a step that is one.</summary>
    public Fraction NumberOf(int step) => _numbers[_steps[step].Whole];

    private RealJet<Wide>[] WideConstants => _wideConstants ??= MakeWideConstants();

    /// <summary>1 or −1 where f is above or below a number at every x, however near; 0 for not known.</summary>
    public int AlwaysBeside(double number) => OpenRange.SideOf(_steps, _numbers, _steps.Length - 1, number);

    /// <summary>How many steps depend on x.</summary>
    public int Length => _steps.Length - _constantSteps;

    /// <summary>The signs that it keeps towards −∞ or ∞.</summary>
    public Tail TailOf(int side) => side < 0 ? _left ??= new(this, -1) : _right ??= new(this, 1);

    private static int ExponentOf(Fraction number) =>
        (int)(number.Numerator.GetBitLength() - number.Denominator.GetBitLength());

    private RealJet<Ball>[] Cells(RealJet<Ball>[] constants)
    {
        var cells = new RealJet<Ball>[_steps.Length];
        constants.CopyTo(cells, 0);
        return cells;
    }

    /// <summary>The results that do not depend on x, all orders of them, to a precision.</summary>
    private RealJet<Ball>[] BallConstants(Effort effort) =>
        _ballConstants.GetOrAdd(effort with { Order = 2 }, Constants<Ball>);

    /// <summary>The results that do not depend on x; none where one of them is open.</summary>
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

        return [.. BallConstants(new(2, BitsOfConstants)).Select(Quick)];

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

    private static bool IsLogarithm(Operator function) => function is Operator.RealPower or Operator.Cbrt
        or Operator.Log or Operator.Log1p or Operator.Log2 or Operator.Log10 or Operator.Asinh or Operator.Acosh;

    private static bool IsWave(Operator function) =>
        function is Operator.Sin or Operator.Cos or Operator.Tan or Operator.Sinc;
}
