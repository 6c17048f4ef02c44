namespace Activations.Expressions;

/// <summary>A number, which may be known by a sign such as π: then its value is the nearest double.</summary>
/// <param name="Value">Exact: a third is a third. It may be infinite or NaN.</param>
/// <param name="Symbol">π or e: not the double, but the number that it is nearest to; null for others.</param>
internal sealed record Number(Quotient Value, string? Symbol = null) : Expression(1)
{
    /// <summary>π</summary>
    public static readonly Number Pi = new(Math.PI, "π");

    /// <summary>Euler's number. A power of it is a call of exp, which knows e to more digits.</summary>
    public static readonly Number E = new(Math.E, "e");

    internal override IReadOnlyList<Expression> Parts => [];
}

/// <summary>x or a parameter.</summary>
/// <param name="Name">In lower case; a Greek letter is spelt out.</param>
internal sealed record Variable(string Name) : Expression(1)
{
    /// <summary>The name of what a curve is a function of.</summary>
    public const string X = "x";

    internal override IReadOnlyList<Expression> Parts => [];
}

/// <summary>
/// An operator or built-in function with its arguments, as many as it takes. What decides, such as the first argument
/// of
/// <c>where</c>, is always a condition: an operation whose <see cref="Primitive.IsCondition"/> says so.
/// </summary>
internal sealed record Operation(Primitive Primitive, params IReadOnlyList<Expression> Arguments)
    : Expression(1 + Arguments.Max(argument => argument.Height))
{
    /// <summary>The same, given the function's name in <see cref="Primitive.Find"/>.</summary>
    public Operation(string name, params IReadOnlyList<Expression> arguments)
        : this(Primitive.Find(name) ?? throw new ArgumentException(name, nameof(name)), arguments)
    {
    }

    /// <summary>What the primitive is applied to, from left to right.</summary>
    public IReadOnlyList<Expression> Arguments { get; } = Arguments.Count == Primitive.Arity ? Arguments
        : throw new ArgumentException(
            $"{Primitive.Name} takes {Primitive.Arity} arguments, not {Arguments.Count}", nameof(Arguments));

    internal override IReadOnlyList<Expression> Parts => Arguments;
}

/// <summary>An activation, or a derivative of it in its own x, of an argument: <c>gelu''(2x)</c>.</summary>
/// <param name="Activation">Which family.</param>
/// <param name="Order">How many primes there are, from 0; any number.</param>
/// <param name="Argument">What it is applied to.</param>
/// <param name="Parameters">One a parameter, in the activation's order; none depends on x.</param>
internal sealed record Application(
    Activation Activation, int Order, Expression Argument, IReadOnlyList<Expression> Parameters)
    : Expression(1 + Parameters.Prepend(Argument).Max(part => part.Height))
{
    /// <summary>What the slope is at the activation's own kinks, whatever its argument.</summary>
    public SlopeAtKink AtKink { get; init; }

    internal override IReadOnlyList<Expression> Parts => [Argument, .. Parameters];
}

/// <summary>
/// The derivative of a formula in one of its names, taken somewhere: <c>(x*sigmoid(x))'</c>, <c>d/dk(sin(k*x))</c>, and
/// with a name of its own for the place <c>exp'(2x)</c> and <c>d/dalpha(prelu(x, alpha=0.1))</c>.
/// </summary>
/// <param name="Body">
/// What is differentiated; inside it the name is what varies, and stands for nothing outside.
/// </param>
/// <param name="Variable">
/// In which name. Where <paramref name="At"/> is not the name itself it is one that nobody can type.
/// </param>
/// <param name="Order">How many times, from 1.</param>
/// <param name="At">Where: what the name stands for once differentiated.</param>
internal sealed record Differentiated(Expression Body, string Variable, int Order, Expression At)
    : Expression(1 + Math.Max(Body.Height, At.Height))
{
    /// <summary>What the derivative is where the body has a kink.</summary>
    public SlopeAtKink AtKink { get; init; }

    internal override IReadOnlyList<Expression> Parts => [Body, At];

    /// <summary>A name for the place that nobody can type, and that says whose place it is.</summary>
    public static string Bound(string name) => "∂" + name;
}
