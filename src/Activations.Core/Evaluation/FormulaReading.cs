using System.Numerics;
using Activations.Exercises;
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

    /// <summary>The value of a formula.</summary>
    /// <param name="expression">The formula.</param>
    /// <param name="names">What x and each parameter is.</param>
    public Node Read(Expression expression, IReadOnlyDictionary<string, Node> names) =>
        expression.Fold<Node>((part, parts) => part switch
        {
            Number { Symbol: "π" } => builder.Pi,
            Number { Symbol: "e" } => builder.Apply(Operator.Exp, builder.Number(1)),
            Number { Value: var value } => builder.Number(Exact(value)),
            Variable { Name: var name } => names.TryGetValue(name, out var node) ? node
                : throw new ArgumentException($"{name} has no value", nameof(names)),
            Application application => Apply(application, parts),
            Operation { Primitive.Name: var name } => Apply(name, parts),
            _ => throw new ArgumentException(part.GetType().Name, nameof(expression)),
        });

    /// <summary>A finite double as the fraction that it is.</summary>
    public static Fraction Exact(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)(bits >> 52) & 0x7FF;
        var mantissa = (bits & 0xFFFFFFFFFFFFF) | (exponent == 0 ? 0 : 1L << 52);
        var shift = Math.Max(exponent, 1) - 1075;
        var magnitude = new Fraction((BigInteger)mantissa << Math.Max(0, shift), BigInteger.One << Math.Max(0, -shift));
        return value < 0 ? -magnitude : magnitude;
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
        "where" => builder.Where(parts[0], parts[1], parts[2]),
        "max" => builder.Max(parts[0], parts[1]),
        "min" => builder.Min(parts[0], parts[1]),
        _ => builder.Apply(Functions[name], parts[0]),
    };

    private Node Apply(Application application, Node[] parts)
    {
        var (activation, argument) = (application.Activation, parts[0]);
        if (application.Order == 0)
        {
            return Apply(activation, argument, parts[1..]);
        }

        var variable = argument == builder.X ? argument : NodeBuilder.Symbol();
        var node = Apply(activation, variable, parts[1..]);
        for (var i = 0; i < application.Order; i++)
        {
            node = builder.Derivative(node, variable);
        }

        return variable == argument
            ? node
            : builder.WhereDefined(builder.Substitute(node, variable, argument), argument);
    }

    private Node Apply(Activation activation, Node argument, Node[] parameters)
    {
        if (Steps.TryGetValue(activation.Name, out var step))
        {
            return builder.Apply(step, argument);
        }

        var names = activation.Parameters.Select(parameter => parameter.Name).Zip(parameters).ToDictionary();
        names[Variable.X] = argument;
        return Read(Expression.Of(activation), names);
    }
}
