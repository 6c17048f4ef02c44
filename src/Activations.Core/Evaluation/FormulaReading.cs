using Activations.Expressions;

namespace Activations.Evaluation;

/// <summary>Makes the steps of a formula: the one place that knows both the tree and the steps.</summary>
/// <param name="builder">Where they are made.</param>
internal sealed class FormulaReading(NodeBuilder builder)
{
    // What is a step rather than its formula.
    private static readonly Dictionary<string, Operator> Steps = new()
    {
        ["sigmoid"] = Operator.Sigmoid,
        ["tanh"] = Operator.Tanh,
        ["erf"] = Operator.Erf,
        ["sinc"] = Operator.Sinc,
    };

    private static readonly Dictionary<string, Operator> Functions = Enum.GetValues<Operator>()
        .Where(step => step is >= Operator.Sqrt and <= Operator.Floor)
        .ToDictionary(step => step.ToString().ToLowerInvariant());

    private readonly Dictionary<string, Node> _symbols = [];

    /// <summary>The value of a formula.</summary>
    /// <param name="formula">In x and parameters.</param>
    /// <param name="names">What x and each parameter is.</param>
    public Node Read(Expression formula, IReadOnlyDictionary<string, Node> names)
    {
        var known = new Dictionary<Expression, Node>(ReferenceEqualityComparer.Instance);
        var open = new Stack<Expression>([formula]);
        while (open.TryPeek(out var top))
        {
            var parts = PartsOf(top);
            var left = parts.Where(part => !known.ContainsKey(part)).ToList();
            foreach (var part in left)
            {
                open.Push(part);
            }

            if (left.Count == 0)
            {
                known[open.Pop()] = Read(top, [.. parts.Select(part => known[part])], names);
            }
        }

        return known[formula];
    }

    /// <summary>What is read before it; not the body of a derivative, where its variable is something else.</summary>
    private static IReadOnlyList<Expression> PartsOf(Expression formula) =>
        formula is Differentiated { At: var place } ? [place] : formula.Parts;

    private Node Read(Expression part, Node[] parts, IReadOnlyDictionary<string, Node> names) => part switch
    {
        Number { Symbol: "π" } => builder.Pi,
        Number { Symbol: "e" } => builder.Apply(Operator.Exp, builder.Number(1)),
        Number { Value: { IsFinite: true } value } => builder.Number(Fraction.Of(value)),
        Number => builder.Undefined,
        Expressions.Variable { Name: var name } => names.TryGetValue(name, out var node) ? node
            : throw new ArgumentException($"{name} has no value", nameof(names)),
        Application application => Apply(application, parts),
        Differentiated derivative => Differentiate(derivative, parts[0], names),
        Operation operation when UnlessBounded(operation) is { } index => parts[index],
        Operation { Primitive.Name: var name } => Apply(name, parts),
        _ => throw new ArgumentException(part.GetType().Name, nameof(part)),
    };

    /// <summary>
    /// Which part alone is left where the other bounds nothing, such as clip(x, 0, inf) above; else null.
    /// </summary>
    private static int? UnlessBounded(Operation operation)
    {
        double? nothing = operation.Primitive.Name switch
        {
            "min" => double.PositiveInfinity,
            "max" => double.NegativeInfinity,
            _ => null,
        };
        var bound = nothing is null ? -1 : Array.FindIndex([.. operation.Arguments], IsNothing);
        return bound < 0 ? null : 1 - bound;

        bool IsNothing(Expression part) => part is Number { Value: var value } && value.ToDouble() == nothing;
    }

    private Node Differentiate(Differentiated derivative, Node place, IReadOnlyDictionary<string, Node> names)
    {
        var name = derivative.Variable;
        var variable = Variable(name == Expressions.Variable.X ? place : null, name, derivative.AtKink);
        var inner = new Dictionary<string, Node>(names) { [name] = variable };
        return Differentiate(Read(derivative.Body, inner), variable, derivative.Order, derivative.AtKink, place);
    }

    /// <summary>A derivative of a node in a variable, and then something else in the place of that.</summary>
    private Node Differentiate(Node node, Node variable, int order, SlopeAtKink atKink, Node place)
    {
        var oriented = variable == builder.X ? node : builder.Oriented(node, variable);
        var derivative = builder.Derivative(oriented, variable, order, atKink);
        if (variable == place)
        {
            return derivative;
        }

        var there = builder.Substitute(derivative, variable, place);
        return order == 0 ? there : builder.WhereDefined(there, place);
    }

    /// <summary>What to differentiate in: x, unless its conditions may not be decided yet, or a symbol.</summary>
    private Node Variable(Node? place, string name, SlopeAtKink atKink)
    {
        if (place == builder.X && atKink == SlopeAtKink.AsDefined)
        {
            return place;
        }

        if (!_symbols.TryGetValue(name, out var symbol))
        {
            symbol = _symbols[name] = NodeBuilder.Symbol();
        }

        return symbol;
    }

    private Node Apply(string name, Node[] parts) => name switch
    {
        "−" => builder.Negate(parts[0]),
        "+" => builder.Add(parts[0], parts[1]),
        "-" => builder.Subtract(parts[0], parts[1]),
        "*" => builder.Multiply(parts[0], parts[1]),
        "/" => builder.Divide(parts[0], parts[1]),
        "^" => builder.Power(parts[0], parts[1]),
        ">" => builder.IsPositive(builder.Subtract(parts[0], parts[1])),
        "<" => builder.IsPositive(builder.Subtract(parts[1], parts[0])),
        ">=" => builder.IsNotNegative(builder.Subtract(parts[0], parts[1])),
        "<=" => builder.IsNotNegative(builder.Subtract(parts[1], parts[0])),
        "==" => builder.IsZero(builder.Subtract(parts[0], parts[1])),
        "!=" => builder.Not(builder.IsZero(builder.Subtract(parts[0], parts[1]))),
        "and" => builder.Where(parts[0], parts[1], builder.Number(0)),
        "or" => builder.Where(parts[0], builder.Number(1), parts[1]),
        "not" => builder.Not(parts[0]),
        "ceil" => builder.Negate(builder.Floor(builder.Negate(parts[0]))),
        "round" => builder.Round(parts[0]),
        "where" => builder.Where(parts[0], parts[1], parts[2]),
        "max" => builder.Max(parts[0], parts[1]),
        "min" => builder.Min(parts[0], parts[1]),
        _ => builder.Apply(Functions[name], parts[0]),
    };

    private Node Apply(Application application, Node[] parts)
    {
        var (activation, argument, atKink) = (application.Activation, parts[0], application.AtKink);
        var isPlain = application.Order == 0 && atKink == SlopeAtKink.AsDefined;
        if (isPlain && (argument == builder.X || !HasChoices(activation)))
        {
            return Apply(activation, argument, parts[1..]);
        }

        var variable = Variable(argument, activation.Name, atKink);
        var node = Apply(activation, variable, parts[1..]);
        return Differentiate(node, variable, application.Order, atKink, argument);
    }

    private Node Apply(Activation activation, Node argument, Node[] parameters)
    {
        if (Steps.TryGetValue(activation.Name, out var step))
        {
            return builder.Apply(step, argument);
        }

        if (parameters.All(parameter => !parameter.HasSymbol))
        {
            activation.Check([.. parameters.Select(Value)]);
        }

        var names = activation.Parameters.Select(parameter => parameter.Name).Zip(parameters).ToDictionary();
        names[Expressions.Variable.X] = argument;
        return Read(activation.Defined, names);
    }

    /// <summary>Whether max or min is in it, whose slope where two meet is that from the left of its own x.</summary>
    private static bool HasChoices(Activation activation) =>
        !Steps.ContainsKey(activation.Name) && activation.Defined.All.Any(part => part is Application inner
            ? HasChoices(inner.Activation)
            : part is Operation { Primitive.Name: "max" or "min" });

    /// <summary>The double nearest to what does not depend on x.</summary>
    private static Quotient Value(Node constant) => constant.Line is { Intercept: var number }
        ? number.ToDouble()
        : CorrectRounding.Of(new(constant), 0, new(NumberFormat.Float64, 1), Budget.Endless).Jet.Value;
}
