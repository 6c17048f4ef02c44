namespace Activations.Expressions;

/// <summary>
/// Makes expressions that are simplified and share what they have in common: of two that are the same, there is one
/// object. Sums have each term once, products each factor, with a whole exponent; numbers are worked out where no digit
/// is lost, 0 and 1 vanish. A product with 0 is 0 and x/x is 1, wherever they are defined.
/// </summary>
internal sealed partial class Algebra
{
    /// <summary>Expressions made here are the same when they are one object.</summary>
    private static readonly ReferenceEqualityComparer ByIdentity = ReferenceEqualityComparer.Instance;

    private readonly Dictionary<string, Expression> _known = [];
    private readonly Dictionary<Expression, int> _ids = new(ByIdentity);

    public Algebra() => (Zero, One) = (Number(0), Number(1));

    public Expression Zero { get; }

    public Expression One { get; }

    public Expression Number(Quotient value) => value.Denominator == 1
        ? Keep(new Number(value), value.ToString())
        : Product(value, []);

    /// <summary>The expression, simplified, with some of its variables replaced.</summary>
    /// <param name="expression">Any.</param>
    /// <param name="values">Expressions made here.</param>
    public Expression Simplify(Expression expression, IReadOnlyDictionary<string, Expression>? values = null) =>
        expression.Fold<Expression>((old, parts) => Replacement(old, values) ?? With(old, parts));

    /// <summary>The same operation or application with other parts, made here.</summary>
    public Expression With(Expression old, IReadOnlyList<Expression> parts) => old switch
    {
        Operation { Primitive: var primitive } => Make(primitive, parts),
        Application application => Apply(application, parts),
        Number { Symbol: null, Value: var value } => Number(value),
        Number { Symbol: { } symbol } => Keep(old, symbol),
        _ => Keep(old, ((Variable)old).Name),
    };

    /// <summary>The same activation, of this order, of other parts.</summary>
    public Expression Apply(Application of, IReadOnlyList<Expression> parts)
    {
        var made = of with { Argument = parts[0], Parameters = [.. parts.Skip(1)] };
        return Keep(made, $"{of.Activation.Name}{new string('\'', of.Order)}{(int)of.AtKink}({Ids(parts)})");
    }

    public Expression Make(string primitive, params IReadOnlyList<Expression> arguments) =>
        Make(Primitive.Find(primitive)!, arguments);

    public Expression Make(Primitive primitive, params IReadOnlyList<Expression> arguments)
    {
        var (a, b) = (arguments[0], arguments.ElementAtOrDefault(1)!);
        return primitive.Name switch
        {
            "+" => Sum((1, a), (1, b)),
            "-" => Sum((1, a), (-1, b)),
            "−" => Sum((-1, a)),
            "*" => Product((a, 1), (b, 1)),
            "/" => Product((a, 1), (b, -1)),
            "^" => Power(a, b),
            "where" when a is Number { Value: var holds } => holds.Numerator == 0 ? arguments[2] : b,
            "where" when ReferenceEquals(b, arguments[2]) => b,
            "min" or "max" when ReferenceEquals(a, b) => a,
            _ => WorkedOut(primitive, arguments)
                ?? Keep(new Operation(primitive, arguments), Key(primitive.Name, arguments)),
        };
    }

    private static Expression? Replacement(Expression old, IReadOnlyDictionary<string, Expression>? values) =>
        old is Variable { Name: var name } ? values?.GetValueOrDefault(name) : null;

    /// <summary>The whole number that an operation on numbers gives; null when it gives another.</summary>
    private Expression? WorkedOut(Primitive primitive, IReadOnlyList<Expression> arguments)
    {
        if (!arguments.All(argument => argument is Number { Symbol: null }))
        {
            return null;
        }

        var values = arguments.OfType<Number>().Select(number => number.Value.ToDouble()).ToList();
        var value = primitive.Value(values[0], values.ElementAtOrDefault(1), values.ElementAtOrDefault(2));
        return double.IsInteger(value) && IsExactly(new Operation(primitive, arguments), value) ? Number(value) : null;
    }

    /// <summary>
    /// Whether numbers give a whole number and not one that is only rounded to it, as exp(300) and cos(1e-9) are.
    /// </summary>
    private static bool IsExactly(Operation operation, double value) =>
        new Operation("-", operation, new Number(value)).Bind()(0) == 0;

    private Expression Keep(string primitive, params IReadOnlyList<Expression> arguments) =>
        Keep(new Operation(primitive, arguments), Key(primitive, arguments));

    private Expression Keep(Expression expression, string key)
    {
        if (_known.TryAdd(key, expression))
        {
            _ids.Add(expression, _ids.Count);
        }

        return _known[key];
    }

    private string Key(string primitive, IReadOnlyList<Expression> arguments) => $"{primitive}({Ids(arguments)})";

    private string Ids(IEnumerable<Expression> expressions) =>
        string.Join(',', expressions.Select(expression => _ids[expression]));
}
