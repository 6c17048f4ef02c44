namespace Activations.Expressions;

/// <content>Takes the values of parameters, and says what is wrong with them.</content>
internal sealed partial class Meaning
{
    private Expression Checked(Parameter parameter, Expression value, Token at)
    {
        if (value.DependsOnX)
        {
            throw at.Error($"expected a value of {parameter.Name} that does not depend on x");
        }

        if (value.FreeNames.Count == 0 && !parameter.Allows(value.Constant()))
        {
            throw at.Error($"{call.Name.Text} does not allow this value of {parameter.Name}");
        }

        return value.Exact is { } exact ? new Number(exact) : value;
    }

    private Number Default(Activation activation, Parameter parameter)
    {
        var (value, name) = (dialect.Default(activation, parameter), parameter.Name);
        return value.IsFinite ? new(value)
            : throw call.Error($"{dialect.Framework!.Title} has no default of {name}: expected {name}=…");
    }

    private Expression ValueOf(Argument argument) => argument switch
    {
        { Value: { } value } => value,
        { Text: "inf" or "Inf" } => new Number(double.PositiveInfinity),
        { Text: "-inf" or "-Inf" } => new Number(double.NegativeInfinity),
        { Text: "True" or "true" } => new Number(1),
        { Text: "False" or "false" } => new Number(0),
        _ => throw (argument.Name ?? call.Name).Error($"expected a number rather than '{argument.Text}'"),
    };

    // Beyond its threshold torch's softplus is x, which it differs from by less than 1e-8.
    private static bool IsIgnored(FunctionCall call, Argument argument) => argument.Name is { Text: var name }
        && (Ignored.Contains(name) || (name == "threshold" && Catalog.Key(call.Name.Text) == "softplus"));

    private ExpressionException NoParameter(Token name, string known = "") =>
        name.Error($"{call.Name.Text} has no parameter {name.Text}{known}");

    private static string Listed(IEnumerable<Parameter> parameters) =>
        string.Join(", ", parameters.Select(parameter => parameter.Name));

    /// <summary>What is wrong with a name that is no function's.</summary>
    private string WhyUnknown()
    {
        var name = call.Name.Text;
        var known = Primitive.Callable.Concat(Definitions.Names)
            .Concat(Catalog.All.SelectMany(activation => activation.Aliases.Prepend(activation.Name)));
        var isLetter = name.Length == 1 || Token.GreekLetter(name) != name;
        return Catalog.WhyNotElementwise(name) is { } reason ? $"{name} has no single curve: {reason}"
            : name is ['x', .. { Length: > 0 } rest] && dialect.IsFunction(rest)
                ? $"unknown function '{name}'; a product is written x*{rest}(…)"
            : isLetter ? $"unknown function '{name}'; a product is written {name}*(…)"
            : Spelling.Nearest(name, known) is { } near ? $"unknown function '{name}'; did you mean {near}?"
            : $"unknown function '{name}'";
    }
}
