namespace Activations.Evaluation;

/// <content>
/// Shapes made of exponentials, and gates that are 1 together: what digits, or slopes of slopes, would cancel in.
/// </content>
internal sealed partial class NodeBuilder
{
    /// <summary>Its w where a node is 1 + exp(w), or 1 + 2^v, which is 1 + exp(v·log 2).</summary>
    private Node? OnePlusExp(Node a) => a.Operator != Operator.Add ? null
        : a.Arguments[0].Is(1) ? ExponentOf(a.Arguments[1])
        : a.Arguments[1].Is(1) ? ExponentOf(a.Arguments[0])
        : null;

    /// <summary>Its w where a node is exp(w), or a power of a number above 0.</summary>
    private Node? ExponentOf(Node a) => a.Of(Operator.Exp)
        ?? (a is { Operator: Operator.RealPower, Arguments: [{ Line: { } line } number, var exponent] }
            && line.IsLevel && line.Intercept.Numerator.Sign > 0
            ? Multiply(exponent, Apply(Operator.Log, number))
            : null);

    /// <summary>Its w where a node is exp(w) + exp(−w), which is written as 2·cosh(w).</summary>
    private static Node? OppositeExponents(Node a) => TwiceOf(a)?.Of(Operator.Cosh);

    private static Node? TwiceOf(Node a) => MultipleOf(a, 2);

    private static Node? HalfOf(Node a) => MultipleOf(a, new(1, 2));

    private static Node? MultipleOf(Node a, Fraction times) =>
        a.Operator == Operator.Multiply && a.Arguments[0].Is(times) ? a.Arguments[1] : null;

    /// <summary>The logarithm of what is above 0 everywhere, and may be far beyond all doubles.</summary>
    private Node? LogOfExponentials(Node a) => OnePlusExp(a) is { } w ? Apply(Operator.Softplus, w)
        : a.Of(Operator.Sigmoid) is { } v ? Negate(Apply(Operator.Softplus, Negate(v)))
        : a.Of(Operator.Cosh) is { } u ? Apply(Operator.LogCosh, u)
        : a is { Operator: Operator.WholePower, Arguments: [var root] } && LogOfExponentials(root) is { } log
            ? Multiply(Number(a.Whole), log)
        : a is { Operator: Operator.Divide, Arguments: [var above, var below] }
            && LogOfExponentials(above) is { } gain && LogOfExponentials(below) is { } loss
            ? Subtract(gain, loss)
        : LogOfMultiple(a) ?? LogOfSum(a);

    /// <summary>log(c) + log(w) for the logarithm of c·w, as in log(2·cosh(x)).</summary>
    private Node? LogOfMultiple(Node a) =>
        a is { Operator: Operator.Multiply, Arguments: [{ Line: { IsLevel: true } times } number, var rest] }
        && times.Intercept.Numerator.Sign > 0
        && LogOfExponentials(rest) is { } log
            ? Add(Apply(Operator.Log, number), log)
            : null;

    /// <summary>Of a sum of two exponentials, u + softplus(v − u); of 1 + cosh(u), which is 2·cosh²(u/2).</summary>
    private Node? LogOfSum(Node a)
    {
        if (a is not { Operator: Operator.Add, Arguments: [var first, var second] })
        {
            return null;
        }

        if ((first.Is(1) ? second : second.Is(1) ? first : a).Of(Operator.Cosh) is { } w)
        {
            return Add(Apply(Operator.Log, Number(2)), Twice(Apply(Operator.LogCosh, Half(w))));
        }

        return LogOfTerm(first) is { } u && LogOfTerm(second) is { } v
            ? Add(u, Apply(Operator.Softplus, Subtract(v, u)))
            : null;
    }

    /// <summary>The logarithm of a number above 0, of an exponential, or of a product of both.</summary>
    private Node? LogOfTerm(Node a) =>
        a.Line is { IsLevel: true } number
            ? number.Intercept.Numerator.Sign > 0 ? Apply(Operator.Log, a) : null
            : ExponentOf(a)
                ?? (a is { Operator: Operator.Multiply, Arguments: [var times, var power] }
                    && times.Line is not null && LogOfTerm(times) is { } log && ExponentOf(power) is { } exponent
                    ? Add(exponent, log)
                    : null);

    private Node? StableQuotient(Node a, Node b)
    {
        return OfExponentials(a, b) ?? OfFactors(a, b)
            ?? (OnePlusExp(b) is { } w ? Multiply(a, Apply(Operator.Sigmoid, Negate(w)))
            : b.Of(Operator.Exp) is { } power ? Multiply(a, Apply(Operator.Exp, Negate(power)))
            : null);
    }

    /// <summary>That of a product of which one factor makes a stable one: x·exp(x)/(1 + exp(x)).</summary>
    private Node? OfFactors(Node a, Node b)
    {
        if (a is not { Operator: Operator.Multiply, Arguments: [var first, var second] })
        {
            return null;
        }

        var isNumber = first.Line is { IsLevel: true };
        return isNumber && b.Operator == Operator.Multiply && first == b.Arguments[0]
            ? StableQuotient(second, b.Arguments[1])
            : OfExponentials(second, b) is { } gate ? Multiply(first, gate)
            : OfExponentials(first, b) is { } other ? Multiply(second, other)
            : null;
    }

    /// <summary>Quotients that are a sigmoid or tanh: exp(x)/(exp(x) + exp(−x)) is sigmoid(2x).</summary>
    private Node? OfExponentials(Node a, Node b)
    {
        if (OnePlusExp(b) is { } w)
        {
            return a.Of(Operator.Negate)?.Of(Operator.Expm1) == w ? Negate(Apply(Operator.Tanh, Half(w)))
                : a.Of(Operator.Expm1) == w ? Apply(Operator.Tanh, Half(w))
                : ExponentOf(a) == w ? Apply(Operator.Sigmoid, w)
                : null;
        }

        if (a.Of(Operator.Sinh) is { } v)
        {
            return b.Of(Operator.Cosh) == v ? Apply(Operator.Tanh, v)
                : b == Add(Number(1), Apply(Operator.Cosh, v)) ? Apply(Operator.Tanh, Half(v))
                : null;
        }

        if (a.Of(Operator.Exp) is { } up)
        {
            return OppositeExponents(b) is not { } both ? ShareOf(up, b)
                : both == up || AreOpposite(both, up) ? Apply(Operator.Sigmoid, Twice(up))
                : null;
        }

        return TanhOfSoftplus(a, b);
    }

    /// <summary>exp(up) over a sum of it and another exponential, which is sigmoid(up − other).</summary>
    private Node? ShareOf(Node up, Node sum)
    {
        if (sum is not { Operator: Operator.Add, Arguments: [var first, var second] })
        {
            return null;
        }

        var other = first.Of(Operator.Exp) == up ? second : second.Of(Operator.Exp) == up ? first : null;
        return other?.Of(Operator.Exp) is { } down ? Apply(Operator.Sigmoid, Subtract(up, down)) : null;
    }

    /// <summary>(g² − 1)/(g² + 1) for g = 1 + exp(w), as mish is often computed: tanh(softplus(w)).</summary>
    private Node? TanhOfSoftplus(Node a, Node b)
    {
        if (a is not { Operator: Operator.Subtract, Arguments: [var square, var one] } || !one.Is(1))
        {
            return null;
        }

        return Square(square) is { } root && OnePlusExp(root) is { } w && b == Add(square, one)
            ? Apply(Operator.Tanh, Apply(Operator.Softplus, w))
            : null;
    }

    /// <summary>
    /// What is left where two gates are a number together: 1 for sigmoid(w) + sigmoid(−w), and p for
    /// p·erfc(w)/2 + p·erfc(−w)/2.
    /// </summary>
    private Node? SumOfGates(Node a, Node b)
    {
        var (first, second) = (GatedBy(a), GatedBy(b));
        return first.By == second.By ? TogetherTimes(first.By, first.Gate, second.Gate) : null;
    }

    /// <summary>p for p·gate − (−p)·(1 − gate): swish(x) − swish(−x) is x.</summary>
    private Node? DifferenceOfGated(Node a, Node b)
    {
        var (first, second) = (GatedBy(a), GatedBy(b));
        return AreOpposite(first.By, second.By) ? TogetherTimes(first.By, first.Gate, second.Gate) : null;
    }

    private Node? TogetherTimes(Node by, Node a, Node b) => Together(a, b) is not { } sum ? null
        : Add(Multiply(Number(sum), by), Times(new Line(0, 0), a));

    /// <summary>The number that two gates are together, wherever they have values; null for others.</summary>
    private int? Together(Node a, Node b) =>
        AreOfOpposite(Operator.Sigmoid, a, b) || (a.Of(Operator.Erf) is { } w && b.Of(Operator.Erfc) == w) ? 1
        : AreOfOpposite(Operator.Erfc, a, b) ? 2
        : null;

    private bool AreOfOpposite(Operator function, Node a, Node b) =>
        a.Of(function) is { } v && b.Of(function) is { } w && AreOpposite(v, w);

    /// <summary>The factors of a product of a gate; 1 and the node itself where it is none.</summary>
    private Gated GatedBy(Node a)
    {
        if (a is not { Operator: Operator.Multiply, Arguments: [var first, var second] })
        {
            return new(Number(1), a);
        }

        var (by, gate) = IsGate(first) ? (second, first) : (first, second);
        var inner = GatedBy(gate);
        return inner.By.Is(1) ? new(by, gate) : new(Multiply(inner.By, by), inner.Gate);
    }

    private static bool IsGate(Node a) => a.Operator is Operator.Sigmoid or Operator.Erfc or Operator.Erf;

    /// <summary>1 for cos²(w) + sin²(w).</summary>
    private Node? SumOfSquares(Node a, Node b) =>
        Square(a)?.Of(Operator.Cos) is { } w && Square(b)?.Of(Operator.Sin) == w
            ? Add(Number(1), Times(new Line(0, 0), w))
            : null;

    /// <summary>A product of a gate and something else.</summary>
    private readonly record struct Gated(Node By, Node Gate);
}
