namespace Activations.Expressions;

/// <summary>A formula in x and parameters, as a tree: one of the four records below.</summary>
public abstract record Expression
{
    private static readonly Dictionary<string, double> NoValues = [];

    private protected Expression(int height) => Height = height;

    /// <summary>How many expressions are inside each other, at most; what walks the tree needs a stack as high.</summary>
    internal int Height { get; }

    /// <summary>The names in it other than x, each once, in the order that they come.</summary>
    public IReadOnlyList<string> FreeNames => [.. Names.Distinct().Where(name => name != Variable.X)];

    /// <summary>Whether its value changes with x, as far as its look tells.</summary>
    public bool DependsOnX => Names.Contains(Variable.X);

    /// <summary>Every name in it from left to right, x among them.</summary>
    internal abstract IEnumerable<string> Names { get; }

    /// <summary>Reads an expression.</summary>
    /// <param name="text">What a person typed or a paper says, such as <c>1/(1+exp(-x))</c>.</param>
    /// <param name="parameters">
    /// Names that are parameters even where a function is called so, as sigma is. Others need no declaration.
    /// </param>
    /// <exception cref="ExpressionException">It is not an expression.</exception>
    public static Expression Parse(string text, params IEnumerable<string> parameters) => new Parser(text, parameters).Parse();

    /// <summary>What an activation's formula says.</summary>
    public static Expression Of(Activation activation) =>
        Parse(activation.Formula, activation.Parameters.Select(parameter => parameter.Name));

    /// <summary>The function of x for these parameter values. NaN gives NaN unless nothing depends on x.</summary>
    /// <param name="values">A value for each of <see cref="FreeNames"/>; more do no harm.</param>
    /// <exception cref="ArgumentException">A name has no value, or its value is one that an activation in the expression does not allow.</exception>
    public Func<double, double> Bind(IReadOnlyDictionary<string, double>? values = null) => Evaluator(values ?? NoValues);

    internal abstract Func<double, double> Evaluator(IReadOnlyDictionary<string, double> values);

    /// <summary>The expression as a book writes it.</summary>
    public sealed override string ToString() => Typesetting.Typeset(this);
}

/// <summary>A number, which may be known by a sign such as π.</summary>
public sealed record Number(double Value, string? Symbol = null) : Expression(1)
{
    /// <summary>π</summary>
    public static readonly Number Pi = new(Math.PI, "π");

    /// <summary>Euler's number. A power of it is a call of exp, which knows e to more digits.</summary>
    public static readonly Number E = new(Math.E, "e");

    internal override IEnumerable<string> Names => [];

    internal override Func<double, double> Evaluator(IReadOnlyDictionary<string, double> values) => _ => Value;
}

/// <summary>x or a parameter.</summary>
/// <param name="Name">In lower case; a Greek letter is spelt out.</param>
public sealed record Variable(string Name) : Expression(1)
{
    /// <summary>The name of what a curve is a function of.</summary>
    public const string X = "x";

    internal override IEnumerable<string> Names => [Name];

    internal override Func<double, double> Evaluator(IReadOnlyDictionary<string, double> values) =>
        Name == X ? x => x
        : values.TryGetValue(Name, out var value) ? _ => value
        : throw new ArgumentException($"{Name} has no value", nameof(values));
}

/// <summary>An operator or built-in function with its arguments, as many as it takes.</summary>
public sealed record Operation(Primitive Primitive, params IReadOnlyList<Expression> Arguments)
    : Expression(1 + Arguments.Max(argument => argument.Height))
{
    /// <summary>The same, given the function's name in <see cref="Primitive.Find"/>.</summary>
    public Operation(string name, params IReadOnlyList<Expression> arguments)
        : this(Primitive.Find(name) ?? throw new ArgumentException(name, nameof(name)), arguments)
    {
    }

    /// <summary>What the primitive is applied to, from left to right.</summary>
    public IReadOnlyList<Expression> Arguments { get; } = Arguments.Count == Primitive.Arity ? Arguments
        : throw new ArgumentException($"{Primitive.Name} takes {Primitive.Arity} arguments, not {Arguments.Count}", nameof(Arguments));

    internal override IEnumerable<string> Names => Arguments.SelectMany(argument => argument.Names);

    internal override Func<double, double> Evaluator(IReadOnlyDictionary<string, double> values) =>
        Primitive.Lift([.. Arguments.Select(argument => argument.Evaluator(values))]);
}

/// <summary>An activation, or its first or second derivative, of an argument.</summary>
/// <param name="Activation">Which family.</param>
/// <param name="Order">0, 1 or 2.</param>
/// <param name="Argument">What it is applied to.</param>
/// <param name="Parameters">One a parameter, in the activation's order; none depends on x.</param>
public sealed record Application(Activation Activation, int Order, Expression Argument, IReadOnlyList<Expression> Parameters)
    : Expression(1 + Parameters.Prepend(Argument).Max(part => part.Height))
{
    internal override IEnumerable<string> Names => Parameters.Prepend(Argument).SelectMany(part => part.Names);

    internal override Func<double, double> Evaluator(IReadOnlyDictionary<string, double> values)
    {
        var function = Activation.Bind([.. Parameters.Select(parameter => parameter.Evaluator(values)(0))])[Order];
        var argument = Argument.Evaluator(values);
        return x => function(argument(x));
    }
}
