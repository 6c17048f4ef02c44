namespace Activations.Expressions;

/// <content>Takes the values of parameters, and says what is wrong with them.</content>
internal sealed partial class Meaning
{
    private Application Applied(Activation activation) => Applied(activation, Given(activation.Parameters));

    /// <summary>An activation with these values of its parameters, and its defaults where there are none.</summary>
    private Application Applied(Activation activation, Expression?[] values)
    {
        Expression[] bound =
            [.. activation.Parameters.Select((parameter, i) => values[i] ?? Default(activation, parameter))];
        if (bound.All(value => value is Number)
            && activation.WhyCrossed([.. bound.Select(value => value.Constant())]) is { } crossed)
        {
            throw call.Error(crossed);
        }

        return new(activation, call.Order, Input, bound) { AtKink = dialect.SlopeAtKinks(activation) };
    }

    private Expression Input => ValueOf(_arguments.First(argument => argument.Name is null));

    /// <summary>What is given of these parameters, by its place behind x or by name; null for the others.</summary>
    private Expression?[] Given(IReadOnlyList<Parameter> parameters)
    {
        List<Argument> places = [.. _arguments.Where(argument => argument.Name is null)];
        if (places.Count == 0 || places.Count > 1 + parameters.Count)
        {
            throw call.Error(parameters.Count == 0 || places.Count <= 1
                ? $"expected 1 argument, not {places.Count}"
                : $"expected at most {1 + parameters.Count} arguments, x and {Listed(parameters)}, not {places.Count}");
        }

        var values = new Expression?[parameters.Count];
        foreach (var argument in _arguments.Where(one => !ReferenceEquals(one, places[0]) && !one.IsMissing))
        {
            var name = argument.Name ?? call.Name;
            var index = argument.Name is null ? places.FindIndex(place => ReferenceEquals(place, argument)) - 1
                : parameters.TakeWhile(parameter => !parameter.IsCalled(name.Text)).Count();
            if (index == parameters.Count)
            {
                throw NoParameter(name, index == 0 ? "" : $"; it has {Listed(parameters)}");
            }

            values[index] = values[index] is null ? Checked(parameters[index], ValueOf(argument), name)
                : throw name.Error($"{parameters[index].Name} is given twice");
        }

        return values;
    }

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
        { Items: not null } => throw (argument.Name ?? call.Name).Error("expected a number rather than a list"),
        _ => throw (argument.Name ?? call.Name).Error($"expected a number rather than '{argument.Text}'"),
    };

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
