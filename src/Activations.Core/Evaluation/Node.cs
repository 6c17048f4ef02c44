namespace Activations.Evaluation;

/// <summary>
/// A step of a program that is being made, with the steps whose results it takes. Two that are the same are one object.
/// </summary>
internal sealed class Node
{
    // What has a value for some arguments only.
    private static readonly HashSet<Operator> Partial =
    [
        Operator.Divide, Operator.RealPower, Operator.Sqrt, Operator.Log, Operator.Log1p, Operator.Log2, Operator.Log10,
        Operator.Tan, Operator.Asin, Operator.Acos, Operator.Acosh, Operator.Atanh, Operator.WhereDefined,
    ];

    public Node(Operator @operator, IReadOnlyList<Node> arguments, int whole = 0, Line? line = null)
    {
        (Operator, Arguments, Whole, Line) = (@operator, arguments, whole, line);
        Varies = line is { IsLevel: false } || arguments.Any(argument => argument.Varies);
        HasSymbol = @operator == Operator.Symbol || arguments.Any(argument => argument.HasSymbol);
        MayLackValue = Partial.Contains(@operator) || @operator == Operator.Where
            || (@operator == Operator.WholePower && whole < 0);
        IsWhole = IsAlwaysWhole(@operator, arguments, whole, line);
        IsTotal = (!MayLackValue || @operator == Operator.Where) && arguments.All(argument => argument.IsTotal);
    }

    public Operator Operator { get; }

    public IReadOnlyList<Node> Arguments { get; }

    /// <summary>The exponent of a whole power, the order of a derivative of sinc; otherwise 0.</summary>
    public int Whole { get; }

    /// <summary>The line that it is, if it is one.</summary>
    public Line? Line { get; }

    /// <summary>Whether it depends on x.</summary>
    public bool Varies { get; }

    /// <summary>Whether something has to be put in for a symbol yet.</summary>
    public bool HasSymbol { get; }

    /// <summary>Whether it has a value at every x, as far as its steps tell.</summary>
    public bool IsTotal { get; }

    /// <summary>
    /// Whether it may have no value, or need none of an argument for its own, where its arguments have values.
    /// </summary>
    public bool MayLackValue { get; }

    /// <summary>Whether it is a whole number wherever it has a value, as floors are, and what they make.</summary>
    public bool IsWhole { get; }

    /// <summary>Whether it is this exact number.</summary>
    public bool Is(Fraction number) => Line is { IsLevel: true } line && line.Intercept == number;

    /// <summary>Its argument when it is this step, otherwise null.</summary>
    public Node? Of(Operator @operator) => Operator == @operator ? Arguments[0] : null;

    private static bool IsAlwaysWhole(Operator @operator, IReadOnlyList<Node> arguments, int whole, Line? line) =>
        @operator switch
        {
            Operator.Line => line is { IsLevel: true, Intercept.Denominator.IsOne: true },
            Operator.Floor or Operator.Sign => true,
            Operator.Negate or Operator.Add or Operator.Subtract or Operator.Multiply or Operator.Abs =>
                arguments.All(argument => argument.IsWhole),
            Operator.WholePower => whole > 0 && arguments[0].IsWhole,
            Operator.Where => arguments[1].IsWhole && arguments[2].IsWhole,
            Operator.WhereDefined => arguments[0].IsWhole,
            var other => other.IsComparison(),
        };
}
