using System.Runtime.CompilerServices;

namespace Activations.Evaluation;

/// <summary>One run of a program's steps over a number system.</summary>
/// <param name="steps">All of them.</param>
/// <param name="numbers">The exact numbers that they name.</param>
/// <param name="cells">A place for each step's result.</param>
/// <param name="x">Where; no matter for steps that do not depend on it.</param>
/// <param name="effort">What is wanted.</param>
[SkipLocalsInit]
internal ref partial struct Execution<T>(
    ReadOnlySpan<Step> steps, Fraction[] numbers, Span<RealJet<T>> cells, T x, Effort effort) where T : struct, IReal<T>
{
    private readonly ReadOnlySpan<Step> _steps = steps;
    private readonly Span<RealJet<T>> _cells = cells;

    /// <summary>A place for each step's decision, to be kept or followed; empty where neither is wanted.</summary>
    public Span<double> Decisions { get; init; }

    /// <summary>Whether the decisions are those that are given rather than those at x.</summary>
    public bool IsFollowing { get; init; }

    /// <summary>
    /// x as a fraction, where lines are worked out in fractions: x/3 − 1 is 0 at 3. Null where they need not be.
    /// </summary>
    public Fraction? Exact { get; init; }

    /// <summary>
    /// Tells whether the result of a step stays above (1) or below (−1) a number far out; null where that is not asked.
    /// </summary>
    public Func<int, double, int>? FarOut { get; init; }

    /// <summary>Whether something was not decided, so that the results mean nothing.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Whether what could not be told from 0 has counted as 0.</summary>
    public bool HasTies { get; private set; }

    /// <summary>
    /// Whether something of those may be large, however little it is beside what cancels, as x + sqrt(x² + 4) is with
    /// too few digits: then it is a tie by no means.
    /// </summary>
    public bool HasWideTies { get; private set; }

    /// <summary>How many steps have a result, from the first on.</summary>
    public int Done { get; private set; }

    /// <summary>Runs the steps from one to another, which is not included; stops where something is open.</summary>
    public void Run(int start, int end)
    {
        for (Done = start; Done < end && !IsOpen; Done++)
        {
            _cells[Done] = Take(Done, in _steps[Done]);
        }
    }

    private static RealJet<T> Undefined => RealJet<T>.Constant(T.Undefined);

    private RealJet<T> Take(int place, in Step step)
    {
        if (step.Operator == Operator.Line)
        {
            return step.A < 0 ? Number(step.Whole) : Line(step);
        }

        if (step.A < 0)
        {
            return RealJet<T>.Constant(T.Pi(effort.Bits));
        }

        ref readonly var a = ref _cells[step.A];
        ref readonly var b = ref _cells[Math.Max(0, step.B)];
        return step.Operator switch
        {
            Operator.Negate => RealJet<T>.Negate(a),
            Operator.Add => Add(a, b, step.Constants),
            Operator.Subtract => RealJet<T>.Subtract(a, b, effort),
            Operator.Multiply => step.Constants.HasFlag(ConstantArguments.First)
                ? RealJet<T>.Multiply(a.Value, b, effort)
                : RealJet<T>.Multiply(a, b, effort),
            Operator.Divide => RealJet<T>.Divide(a, b, effort),
            Operator.WholePower => RealJet<T>.WholePower(a, step.Whole, effort),
            Operator.RealPower => RealJet<T>.RealPower(a, b, effort),
            Operator.Sqrt => RealJet<T>.Sqrt(a, effort),
            Operator.Cbrt => RealJet<T>.Cbrt(a, effort),
            Operator.Exp => RealJet<T>.Exp(a, effort),
            Operator.Expm1 => RealJet<T>.Expm1(a, effort),
            Operator.Log => RealJet<T>.Log(a, effort),
            Operator.Log1p => RealJet<T>.Log1p(a, effort),
            Operator.Log2 => RealJet<T>.Log2(a, effort),
            Operator.Log10 => RealJet<T>.Log10(a, effort),
            Operator.Sin => RealJet<T>.Sin(a, effort),
            Operator.Cos => RealJet<T>.Cos(a, effort),
            Operator.Tan => RealJet<T>.Tan(a, effort),
            Operator.Asin => RealJet<T>.Asin(a, effort),
            Operator.Acos => RealJet<T>.Acos(a, effort),
            Operator.Atan => RealJet<T>.Atan(a, effort),
            Operator.Sinh => RealJet<T>.Sinh(a, effort),
            Operator.Cosh => RealJet<T>.Cosh(a, effort),
            Operator.Tanh => RealJet<T>.Tanh(a, effort),
            Operator.Asinh => RealJet<T>.Asinh(a, effort),
            Operator.Acosh => RealJet<T>.Acosh(a, effort),
            Operator.Atanh => RealJet<T>.Atanh(a, effort),
            Operator.Erf => RealJet<T>.Erf(a, effort),
            Operator.Erfc => RealJet<T>.Erfc(a, effort),
            Operator.Gaussian => RealJet<T>.Gaussian(a, effort),
            Operator.Sigmoid => RealJet<T>.Sigmoid(a, effort),
            Operator.SigmoidSlope => RealJet<T>.SigmoidSlope(a, effort),
            Operator.Softplus => RealJet<T>.Softplus(a, effort),
            Operator.LogCosh => RealJet<T>.LogCosh(a, effort),
            Operator.Sinc => RealJet<T>.Sinc(a, step.Whole, effort),
            Operator.Where => T.IsUndefined(a.Value) ? Undefined : T.Hint(a.Value) != 0 ? b : _cells[step.C],
            Operator.Frozen => RealJet<T>.Constant(a.Value),
            Operator.Broken => new(a.Value, T.Undefined, T.Undefined, false),
            Operator.WhereDefined => T.IsUndefined(b.Value) ? Undefined : a,
            _ => Choose(place, step.Operator, a),
        };
    }

    private readonly RealJet<T> Number(int index)
    {
        return RealJet<T>.Constant(Place.Of<T>(numbers[index], effort.Bits));
    }

    private readonly RealJet<T> Line(in Step step)
    {
        var slope = _cells[step.A].Value;
        if (Exact is { } exact)
        {
            var intercept = step.B < 0 ? 0 : numbers[_steps[step.B].Whole];
            var line = numbers[_steps[step.A].Whole] * exact + intercept;
            return new(Place.Of<T>(line, effort.Bits), slope, default, false);
        }

        var value = slope * x;
        return new(step.B < 0 ? value : value + _cells[step.B].Value, slope, default, false);
    }

    private readonly RealJet<T> Add(in RealJet<T> a, in RealJet<T> b, ConstantArguments constants) => constants switch
    {
        ConstantArguments.First => new(a.Value + b.Value, b.Slope, b.Curvature, b.IsConstant),
        ConstantArguments.Second => new(a.Value + b.Value, a.Slope, a.Curvature, a.IsConstant),
        _ => RealJet<T>.Add(a, b, effort),
    };

    /// <summary>What is defined by cases, which the sign of a tells apart.</summary>
    private RealJet<T> Choose(int place, Operator @operator, in RealJet<T> a)
    {
        if (T.IsUndefined(a.Value))
        {
            return Undefined;
        }

        var decision = IsFollowing ? Decisions[place] : Decide(@operator, _steps[place].A);
        if (Decisions.Length > 0)
        {
            Decisions[place] = decision;
        }

        return @operator switch
        {
            Operator.Abs => decision > 0 ? a : decision < 0 ? RealJet<T>.Negate(a) : Whole(0),
            Operator.IsPositive or Operator.WasPositive => Whole(decision > 0 ? 1 : 0),
            Operator.IsNotNegative => Whole(decision >= 0 ? 1 : 0),
            Operator.IsZero => Whole(decision == 0 ? 1 : 0),

            // A decision is a double, and of 1/x at 1e-310 no double is the floor.
            Operator.Floor when Math.Abs(decision) >= Ulp.AllWhole => RealJet<T>.Constant(T.Floor(a.Value)),
            _ => Whole(decision),
        };
    }

    private readonly RealJet<T> Whole(double number) => RealJet<T>.Constant(T.Of(number, effort.Bits));

    private double Decide(Operator @operator, int place)
    {
        if (@operator == Operator.Floor)
        {
            return Floor(place);
        }

        ref readonly var a = ref _cells[place];
        var sign = SignOf(place);
        if (sign != 0 || @operator != Operator.WasPositive || effort.Order < 1)
        {
            return sign;
        }

        // Just before x it was on the other side of 0 from where its slope leads.
        var slope = SignOrTie(a.Slope);
        return slope != 0 ? -slope : effort.Order < 2 ? 0 : SignOrTie(a.Curvature);
    }

    private int SignOf(int place)
    {
        var value = _cells[place].Value;
        var side = T.Sign(value) is null ? SideFarOut(place, 0) : 0;

        // A number is at most 1 above its floor, however few of its digits are known.
        return side != 0 ? side : SignOrTie(value, IsAboveFloor(place));
    }

    private int SignOrTie(T a, bool isLittle = false)
    {
        var sign = T.Sign(a);
        if (sign is null)
        {
            Count(isLittle ? default : a);
        }

        return sign ?? 0;
    }

    private double Floor(int place)
    {
        ref readonly var a = ref _cells[place];
        var floor = T.Floor(a.Value);
        if (T.TryRound(floor, NumberFormat.Float64, out var rounded))
        {
            return rounded;
        }

        var isNear = T.TryRound(a.Value, NumberFormat.Float64, double.PositiveInfinity, out rounded);
        var whole = isNear ? Math.Round(rounded) : 0;
        var side = isNear ? SideFarOut(place, whole) : 0;
        if (side == 0)
        {
            Count(isNear ? a.Value - T.Of(whole, effort.Bits) : a.Value);
        }

        return side < 0 ? whole - 1 : whole;
    }
}
