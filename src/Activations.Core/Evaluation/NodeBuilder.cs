using System.Numerics;

namespace Activations.Evaluation;

/// <summary>
/// Makes the steps of a program: each once, lines and exact numbers worked out, choices that the domain decides made,
/// and what would cancel put into a stable form, such as log(1 + exp(a)) into softplus(a).
/// </summary>
/// <param name="domain">Where x is taken to be.</param>
internal sealed partial class NodeBuilder(Domain domain)
{
    private const int MostMultiplied = 1024;

    private readonly Dictionary<Key, Node> _known = [];

    /// <summary>Where in the domain linear conditions change: there it has to be split.</summary>
    public SortedSet<Fraction> Roots { get; } = new(Comparer<Fraction>.Create((a, b) => a.CompareTo(b)));

    /// <summary>The conditions that the domain does not decide, those in others first.</summary>
    public List<OpenCondition> Undecided { get; } = [];

    public Node X => Of(Line.X);

    public Node Number(Fraction number) => Of((Line)number);

    public Node Pi => Make(Operator.Pi);

    /// <summary>What has no value.</summary>
    public Node Undefined => Make(Operator.Divide, Number(1), Number(0));

    /// <summary>A new one, unlike all others.</summary>
    public static Node Symbol() => new(Operator.Symbol, []);

    public Node Negate(Node a) => a switch
    {
        { Line: { } line } => Of(-line),
        { Operator: Operator.Negate } => a.Arguments[0],
        { Operator: Operator.Subtract } => Subtract(a.Arguments[1], a.Arguments[0]),
        { Operator: Operator.Multiply, Arguments: [{ Line: { IsLevel: true } by }, var rest] } =>
            Multiply(Of(-by), rest),
        _ => Make(Operator.Negate, a),
    };

    public Node Add(Node a, Node b)
    {
        if (a.Line is { } first && b.Line is { } second && (first + second) is { IsShort: true } sum)
        {
            return Of(sum);
        }

        return a.Is(0) ? b : b.Is(0) ? a
            : b.Operator == Operator.Negate ? Subtract(a, b.Arguments[0])
            : a.Operator == Operator.Negate ? Subtract(b, a.Arguments[0])
            : LikeTerms(a, b, 1) ?? StableSum(a, b) ?? StableSum(b, a) ?? Make(Operator.Add, a, b);
    }

    public Node Subtract(Node a, Node b)
    {
        if (a.Line is not null && b.Line is not null)
        {
            return Add(a, Negate(b));
        }

        return b.Is(0) ? a : a.Is(0) ? Negate(b)
            : b.Operator == Operator.Negate ? Add(a, b.Arguments[0])
            : LikeTerms(a, b, -1) ?? StableDifference(a, b) ?? Make(Operator.Subtract, a, b);
    }

    public Node Multiply(Node a, Node b)
    {
        if (b.Line is { IsLevel: true })
        {
            (a, b) = (b, a);
        }

        if (a.Line is not { IsLevel: true, Intercept: var by })
        {
            return a == b ? Power(a, 2) : StableProduct(a, b) ?? Make(Operator.Multiply, a, b);
        }

        return b switch
        {
            { Line: { } line } when (line * by) is { IsShort: true } product => Of(product),
            _ when a.Is(1) => b,
            _ when a.Is(-1) => Negate(b),
            _ when a.Is(0) && b.IsTotal => InsteadOf(b, a),
            { Operator: Operator.Multiply, Arguments: [{ Line: { IsLevel: true } inner }, var rest] }
                when (inner * by) is { IsShort: true } product => Multiply(Of(product), rest),
            { Operator: Operator.Negate } => Multiply(Number(-by), b.Arguments[0]),
            _ => Make(Operator.Multiply, a, b),
        };
    }

    public Node Divide(Node a, Node b) =>
        b.Line is { IsLevel: true, Intercept: var by } && !by.Numerator.IsZero
            ? Multiply(Number(1 / by), a)
            : LikeSides(a, b) ?? StableQuotient(a, b) ?? Make(Operator.Divide, a, b);

    /// <summary>aᵇ: multiplied out where b is a whole number, whatever the sign of a.</summary>
    public Node Power(Node a, Node b)
    {
        if (b.Line is { IsLevel: true, Intercept: { Denominator.IsOne: true, Numerator: var whole } })
        {
            return BigInteger.Abs(whole) <= MostMultiplied ? Power(a, (int)whole)
                : whole.IsEven ? Make(Operator.RealPower, Abs(a), b)
                : Multiply(Sign(a), Make(Operator.RealPower, Abs(a), b));
        }

        return b.IsWhole && a.Operator != Operator.Abs ? PowerOfEitherSign(a, b) : RealPower(a, b);
    }

    private Node RealPower(Node a, Node b) =>
        a.Is(0) && !b.HasSymbol ? PowerOfZero(b) : StablePower(a, b) ?? Make(Operator.RealPower, a, b);

    /// <summary>aᵇ where b is whole all along: below 0 as that of −a, with the sign that b gives.</summary>
    private Node PowerOfEitherSign(Node a, Node b)
    {
        return SignOf(a) switch
        {
            >= 0 => RealPower(a, b),
            < 0 => BelowZero(),
            null => Where(IsNotNegative(a), RealPower(a, b), BelowZero()),
        };

        Node BelowZero() => Multiply(ParityOf(b), RealPower(Abs(a), b));
    }

    /// <summary>1 where a whole number is even, −1 where it is odd.</summary>
    private Node ParityOf(Node whole) =>
        Subtract(Number(1), Twice(Subtract(whole, Twice(Floor(Half(whole))))));

    public Node Power(Node a, int whole) => whole switch
    {
        1 => a,
        0 => WhereDefined(Number(1), a),
        > 0 when a.Line is { IsLevel: true, Intercept: var number } && Raised(number, whole) is { } power => Of(power),
        _ when a.Operator == Operator.Abs && whole % 2 == 0 => Power(a.Arguments[0], whole),
        _ when a.Of(Operator.Exp) is { } w => Apply(Operator.Exp, Multiply(Number(whole), w)),
        _ => Keep(Operator.WholePower, [a], whole),
    };

    /// <summary>0 to a positive power is 0, 0⁰ is 1, and to a negative power there is none.</summary>
    private Node PowerOfZero(Node b) => Where(
        IsPositive(b),
        Number(0),
        Where(IsZero(b), Number(1), Divide(Number(1), Number(0))));

    /// <summary>A function of one argument, in a stable form.</summary>
    public Node Apply(Operator function, Node a) => function switch
    {
        Operator.Negate => Negate(a),
        Operator.Abs => Abs(a),
        Operator.Sign => Sign(a),
        Operator.Floor => Floor(a),
        Operator.Sinc => Sinc(a, 0),
        _ => StableFunction(function, a) ?? Make(function, a),
    };

    public Node Sinc(Node a, int order) => Keep(Operator.Sinc, [a], order);

    public Node WhereDefined(Node a, Node b) => b.IsTotal ? a : Make(Operator.WhereDefined, a, b);

    private static Line? Raised(Fraction number, int exponent)
    {
        var power = new Line(0, 1);
        for (var i = 0; i < exponent; i++)
        {
            power *= number;
            if (!power.IsShort)
            {
                return null;
            }
        }

        return power;
    }

    private Node Of(Line line) => Keep(Operator.Line, [], line: line);

    private Node Make(Operator @operator, params IReadOnlyList<Node> arguments) => Keep(@operator, arguments);

    private Node Keep(Operator @operator, IReadOnlyList<Node> arguments, int whole = 0, Line? line = null)
    {
        var key = new Key(@operator, At(0), At(1), At(2), whole, line);
        if (!_known.TryGetValue(key, out var node))
        {
            node = _known[key] = new(@operator, arguments, whole, line);
        }

        return node;

        Node? At(int index) => index < arguments.Count ? arguments[index] : null;
    }

    private readonly record struct Key(Operator Operator, Node? A, Node? B, Node? C, int Whole, Line? Line);
}
