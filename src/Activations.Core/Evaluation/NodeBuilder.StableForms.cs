namespace Activations.Evaluation;

/// <content>The shapes that lose digits by cancelling, and what computes the same without.</content>
internal sealed partial class NodeBuilder
{
    // Cases may stand in cases, each of them twice, as in hard_swish(hard_swish(x)): only so deep they are looked into.
    private const int MostCasesWithin = 3;

    private int _casesWithin;

    private Node Twice(Node a) => Multiply(Number(2), a);

    private Node Half(Node a) => Multiply(Number(new(1, 2)), a);

    /// <summary>Its w where a node is w².</summary>
    private static Node? Square(Node a) => a is { Operator: Operator.WholePower, Whole: 2 } ? a.Arguments[0] : null;

    /// <summary>Its w where a node is erfc(w)/2, the normal distribution of −w√2.</summary>
    private static Node? HalfErfc(Node a) => a.Operator == Operator.Multiply && a.Arguments[0].Is(new(1, 2))
        ? a.Arguments[1].Of(Operator.Erfc)
        : null;

    /// <summary>
    /// Its divisor where a node is w/(1 + w), or w/(1 − w) for the sign −1: 1 minus or plus the node is 1 over that.
    /// </summary>
    private Node? DivisorOf(Node a, int sign)
    {
        if (a is not { Operator: Operator.Divide, Arguments: [var w, var divisor] })
        {
            return null;
        }

        return divisor == (sign > 0 ? Add(Number(1), w) : Subtract(Number(1), w)) ? divisor : null;
    }

    /// <summary>Whether two nodes differ by their sign alone.</summary>
    private bool AreOpposite(Node a, Node b)
    {
        if (Negate(a) == b)
        {
            return true;
        }

        return (a.Operator, b.Operator) switch
        {
            (Operator.Negate, Operator.Negate) => AreOpposite(a.Arguments[0], b.Arguments[0]),
            (Operator.Divide, Operator.Divide) => a.Arguments[1] == b.Arguments[1]
                && AreOpposite(a.Arguments[0], b.Arguments[0]),
            _ => false,
        };
    }

    private Node? StableSum(Node a, Node b)
    {
        if (a.Is(1))
        {
            return b.Of(Operator.Erf) is { } w ? Apply(Operator.Erfc, Negate(w))
                : b.Of(Operator.Tanh) is { } v ? Twice(Apply(Operator.Sigmoid, Twice(v)))
                : DivisorOf(b, -1) is { } divisor ? Divide(Number(1), divisor)
                : Square(b)?.Of(Operator.Sinh) is { } u ? Power(Apply(Operator.Cosh, u), 2)
                : null;
        }

        if (a.Is(new(1, 2)) && HalfOf(b)?.Of(Operator.Tanh) is { } half)
        {
            return Apply(Operator.Sigmoid, Twice(half));
        }

        if (a.Is(-1))
        {
            return b.Of(Operator.Exp) is { } w ? Apply(Operator.Expm1, w)
                : b.Of(Operator.Cosh) is { } c ? Twice(Power(Apply(Operator.Sinh, Half(c)), 2))
                : b.Of(Operator.Tanh) is { } v ? Negate(Twice(Apply(Operator.Sigmoid, Negate(Twice(v)))))
                : b.Of(Operator.Erf) is { } u ? Negate(Apply(Operator.Erfc, u))
                : b.Of(Operator.Sigmoid) is { } s ? Negate(Apply(Operator.Sigmoid, Negate(s)))
                : HalfErfc(b) is { } t ? Negate(Half(Apply(Operator.Erfc, Negate(t))))
                : TwiceOf(b)?.Of(Operator.Sigmoid) is { } r ? Apply(Operator.Tanh, Half(r))
                : null;
        }

        if (a.Of(Operator.Softplus) is { } rise && AreOpposite(rise, b))
        {
            return Apply(Operator.Softplus, b);
        }

        return a.Of(Operator.Exp) is { } up && b.Of(Operator.Exp) is { } down && AreOpposite(up, down)
            ? Twice(Apply(Operator.Cosh, up))
            : SumOfGates(a, b) ?? SumOfSquares(a, b);
    }

    private Node? StableDifference(Node a, Node b)
    {
        if (a.Is(1) && RestOfOne(b) is { } rest)
        {
            return rest;
        }

        if (b.Line is { IsLevel: true } && StableSum(Negate(b), a) is { } sum)
        {
            return sum;
        }

        if (a.Of(Operator.Softplus) is { } rise && b.Of(Operator.Softplus) is { } fall && AreOpposite(rise, fall))
        {
            return rise;
        }

        if (a.Of(Operator.Softplus) == b)
        {
            return Apply(Operator.Softplus, Negate(b));
        }

        if (b.Of(Operator.Softplus) == a)
        {
            return Negate(Apply(Operator.Softplus, Negate(a)));
        }

        return a.Of(Operator.Exp) is { } up && b.Of(Operator.Exp) is { } down && AreOpposite(up, down)
            ? Twice(Apply(Operator.Sinh, up))
            : Ungated(a, b) ?? Negated(Ungated(b, a)) ?? DifferenceOfGated(a, b) ?? DifferenceInCases(a, b);
    }

    /// <summary>1 − b.</summary>
    private Node? RestOfOne(Node b) => b.Of(Operator.Exp) is { } w ? Negate(Apply(Operator.Expm1, w))
        : b.Of(Operator.Erf) is { } v ? Apply(Operator.Erfc, v)
        : b.Of(Operator.Sigmoid) is { } u ? Apply(Operator.Sigmoid, Negate(u))
        : b.Of(Operator.Tanh) is { } t ? Twice(Apply(Operator.Sigmoid, Negate(Twice(t))))
        : HalfErfc(b) is { } n ? Half(Apply(Operator.Erfc, Negate(n)))
        : TwiceOf(b)?.Of(Operator.Sigmoid) is { } r ? Negate(Apply(Operator.Tanh, Half(r)))
        : Square(b)?.Of(Operator.Tanh) is { } s ? Multiply(Number(4), Apply(Operator.SigmoidSlope, Twice(s)))
        : DivisorOf(b, 1) is { } divisor ? Divide(Number(1), divisor)
        : null;

    private Node? Negated(Node? a) => a is null ? null : Negate(a);

    /// <summary>What is left of a without a·gate, a gate near 1: x - gelu(x) is x times erfc(x/√2)/2.</summary>
    private Node? Ungated(Node a, Node gated) =>
        gated is { Operator: Operator.Multiply, Arguments: [var first, var second] }
        && (GateOf(a, first, second) ?? GateOf(a, second, first)) is { } gate
        && RestOfOne(gate) is { } rest
            ? Multiply(a, rest)
            : null;

    /// <summary>What a is multiplied by to give a product, of which one factor is a, or a multiple of it.</summary>
    private Node? GateOf(Node a, Node factor, Node other) => a == factor ? other
        : a.Line is { IsLevel: false, Intercept.Numerator.IsZero: true, Slope: var slope }
            && factor.Line is { Intercept.Numerator.IsZero: true, Slope: var steeper }
        ? Multiply(Number(steeper / slope), other)
        : null;

    /// <summary>
    /// The difference in each case, where that cancels in one of them: max(gelu(x), -0.1) - x is x - gelu(x) far out.
    /// </summary>
    private Node? DifferenceInCases(Node a, Node b)
    {
        if (_casesWithin == MostCasesWithin)
        {
            return null;
        }

        _casesWithin++;
        var difference = Cases(a) is [var condition, var then, var otherwise]
            ? InCases(condition, new(then, b), new(otherwise, b))
            : Cases(b) is [var choice, var first, var second] ? InCases(choice, new(a, first), new(a, second))
            : null;
        _casesWithin--;
        return difference;
    }

    /// <summary>A condition and the two cases of what is defined by them; nothing for others.</summary>
    private Node[] Cases(Node a) =>
        a.Operator == Operator.Where ? [.. a.Arguments]
        : a.Of(Operator.Abs) is { } w ? [IsZero(w), Number(0), Where(IsPositive(w), w, Negate(w))]
        : [];

    private Node? InCases(Node condition, Operands then, Operands otherwise)
    {
        var (first, second) = (Cancelled(then), Cancelled(otherwise));
        return first is null && second is null ? null
            : Where(condition, first ?? Subtract(then.A, then.B), second ?? Subtract(otherwise.A, otherwise.B));
    }

    private Node? Cancelled(Operands of) => LikeTerms(of.A, of.B, -1) ?? StableDifference(of.A, of.B);

    /// <summary>Two nodes, of which the second is taken from the first.</summary>
    private readonly record struct Operands(Node A, Node B);

    private Node? StableProduct(Node a, Node b)
    {
        var (v, w) = (a.Of(Operator.Sigmoid), b.Of(Operator.Sigmoid));
        return v is not null && w is not null && AreOpposite(v, w) ? Apply(Operator.SigmoidSlope, v) : null;
    }

    private Node? StablePower(Node a, Node b) =>
        OnePlusExp(a) is { } w ? Apply(Operator.Exp, Multiply(b, Apply(Operator.Softplus, w))) : null;

    private Node? StableFunction(Operator function, Node a) => function switch
    {
        Operator.Log or Operator.Log2 or Operator.Log10 when a.Of(Operator.Sqrt) is { } square =>
            Half(Apply(function, square)),
        Operator.Log => LogOfExponentials(a) ?? StableLog(a),
        Operator.Log2 => LogOfExponentials(a) is { } log ? Divide(log, Apply(Operator.Log, Number(2))) : null,
        Operator.Log10 => LogOfExponentials(a) is { } log ? Divide(log, Apply(Operator.Log, Number(10))) : null,
        Operator.Log1p => ExponentOf(a) is { } w ? Apply(Operator.Softplus, w) : a.Of(Operator.Expm1),
        Operator.Atanh => a.Of(Operator.Tanh),
        Operator.Sqrt => Square(a) is { } w ? Abs(w)
            : a.Of(Operator.Exp) is { } power ? Apply(Operator.Exp, Half(power))
            : null,
        Operator.Sinh => a.Of(Operator.Asinh),
        Operator.Asinh => a.Of(Operator.Sinh),
        Operator.Asin when a.Of(Operator.Tanh) is { } t => Apply(Operator.Atan, Apply(Operator.Sinh, t)),
        Operator.Asin or Operator.Acos => AngleOf(function, a),
        _ => null,
    };

    private Node? StableLog(Node a)
    {
        if (a is { Operator: Operator.Multiply, Arguments: [var above, var gate] }
            && OnePlusExp(above) is { } up && gate.Of(Operator.Sigmoid) is { } down)
        {
            return Subtract(Apply(Operator.Softplus, up), Apply(Operator.Softplus, Negate(down)));
        }

        return MinusOne(a) is { } rest ? Apply(Operator.Log1p, rest) : null;
    }

    /// <summary>a − 1 where a is a sum or difference of a number near 1 and something else; null for others.</summary>
    private Node? MinusOne(Node a)
    {
        if (a is not { Operator: Operator.Add or Operator.Subtract, Arguments: [var first, var second] })
        {
            return null;
        }

        return first.Is(1) ? a.Operator == Operator.Add ? second : Negate(second)
            : second.Is(1) && a.Operator == Operator.Add ? first
            : first.Is(2) && a.Operator == Operator.Subtract ? Subtract(Number(1), second)
            : null;
    }
}
