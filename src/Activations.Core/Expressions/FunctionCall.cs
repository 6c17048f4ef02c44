namespace Activations.Expressions;

/// <summary>A call as it was typed, and what it means.</summary>
/// <param name="Name">Of the function.</param>
/// <param name="Order">How many primes follow it.</param>
internal sealed record FunctionCall(Token Name, int Order)
{
    private readonly Primitive? _function = Primitive.Find(Name.Text);
    private readonly Activation? _activation = Catalog.Find(Name.Text);

    /// <summary>Whether a name is a function's.</summary>
    public static bool IsFunction(string name) => (Primitive.Find(name), Catalog.Find(name)) is not (null, null);

    public bool IsWhere => _function?.Name == "where";

    public List<Expression> Arguments { get; } = [];

    /// <summary>Arguments such as alpha=2.</summary>
    public List<(Token Name, Expression Value)> Named { get; } = [];

    /// <summary>The built-in function or, where there is none or a parameter or a prime asks for it, the activation.</summary>
    public Expression Resolve() =>
        _function is not null && Order == 0 && Named.Count == 0 ? BuiltIn(_function)
        : _activation is not null ? Applied(_activation)
        : throw Name.Error(
            Order > 0 ? $"{Name.Text} is no activation: expected a prime only after one, as in sigmoid'(x)"
            : $"{Name.Text} has no parameters to name");

    private Operation BuiltIn(Primitive function)
    {
        // The largest of three is that of the third and the largest of the others.
        var (takesMore, arity) = (function.Name is "min" or "max", function.Arity);
        return Arguments.Count == arity || (takesMore && Arguments.Count > arity)
            ? Arguments.Skip(arity).Aggregate(new Operation(function, [.. Arguments.Take(arity)]), (all, next) => new(function, all, next))
            : throw Name.Error($"{Name.Text}: expected {arity}{(takesMore ? " or more" : "")} arguments, not {Arguments.Count}");
    }

    private Application Applied(Activation activation)
    {
        var parameters = activation.Parameters;
        if (Order > 2)
        {
            throw Name.Error($"{Name.Text}: expected at most two primes, not {Order}");
        }

        if (Arguments.Count != 1)
        {
            throw Name.Error($"{Name.Text}: expected 1 argument, not {Arguments.Count}" + (parameters.Count == 0 ? ""
                : $"; parameters have names, as in {Name.Text}(x, {parameters[0].Name}={parameters[0].Default})"));
        }

        var values = new Expression?[parameters.Count];
        foreach (var (name, value) in Named)
        {
            var index = parameters.TakeWhile(parameter => !parameter.IsCalled(name.Text)).Count();
            var wrong = index == parameters.Count ? $"{Name.Text} has no parameter {name.Text}"
                    + (index == 0 ? "" : $"; it has {string.Join(", ", parameters.Select(parameter => parameter.Name))}")
                : values[index] is not null ? $"{name.Text} is given twice"
                : value.DependsOnX ? $"expected a value of {name.Text} that does not depend on x"
                : value.FreeNames.Count == 0 && !parameters[index].Allows(value.Constant()) ? $"{Name.Text} does not allow this value of {name.Text}"
                : null;
            values[index] = wrong is null ? value : throw name.Error(wrong);
        }

        return new(activation, Order, Arguments[0], [.. values.Zip(parameters, (value, parameter) => value ?? new Number(parameter.Default))]);
    }

    /// <summary>What is wrong with a name that is no function's.</summary>
    public static string WhyUnknown(string name)
    {
        var known = Primitive.Callable.Concat(Catalog.All.SelectMany(activation => activation.Aliases.Prepend(activation.Name)));
        return Catalog.WhyNotElementwise(name) is { } reason ? $"{name} has no single curve: {reason}"
            : name.Length > 2 && Spelling.Nearest(name, known) is { } near ? $"unknown function '{name}'; did you mean {near}?"
            : $"unknown function '{name}'; a product is written {name}*(…)";
    }
}
