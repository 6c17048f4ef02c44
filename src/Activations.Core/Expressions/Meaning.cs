using Activations.Functions;

namespace Activations.Expressions;

/// <summary>Finds what a call means: an elementary function, an activation, or a formula that goes by a name.</summary>
internal sealed partial class Meaning(FunctionCall call, Dialect dialect)
{
    private readonly string _name = Definitions.Usual(call.Name.Text);

    private readonly List<Argument> _arguments = Counting(call);

    /// <summary>The call as an expression.</summary>
    /// <exception cref="ExpressionException">There is no such function, or it takes other arguments.</exception>
    public Expression Find()
    {
        if (IsOfCases)
        {
            return Cases();
        }

        var (primitive, activation) = (Primitive.Find(_name), dialect.Find(_name));
        var definitions = primitive?.Arity == _arguments.Count ? [] : Definitions.Find(_name, call.Module);
        var isPlain = call.Order == 0 && _arguments.All(argument => argument is { Name: null, Value: not null });
        if (definitions.Count > 0 && (primitive ?? (object?)activation) is null | IsOnlyDefined(definitions, primitive))
        {
            return Primed(arguments => Defined(definitions, arguments));
        }

        if (primitive is not null && (isPlain || activation is null))
        {
            return Primed(arguments => Elementary(primitive, arguments));
        }

        return activation switch
        {
            null => throw call.Name.Error(WhyUnknown()),
            { Vector: { } vector } => Several(vector),
            { Name: "relu" } when _arguments.Count > 1 => RectifiedAsKeras(),
            { Name: "softplus" } => SoftplusUpToThreshold(activation),
            _ => Applied(Meant(activation)),
        };
    }

    /// <summary>
    /// Whether a call is of the definition rather than of the primitive: log(x, 2), and np.sinc for ever.
    /// </summary>
    private bool IsOnlyDefined(IReadOnlyList<Definition> definitions, Primitive? primitive) =>
        primitive is null ? call.Module.Length > 0 : definitions[0].Parameters.Count == _arguments.Count
            && primitive.Arity != _arguments.Count;

    /// <summary>Without primes the call; with them its derivative, of one argument.</summary>
    private Expression Primed(Func<IReadOnlyList<Argument>, Expression> called)
    {
        if (call.Order == 0)
        {
            return called(_arguments);
        }

        if (_arguments is not [{ Value: { } argument } only])
        {
            throw call.Error(
                $"expected a prime only after a function of one argument; around others write ({call.Name.Text}(…))'");
        }

        if (argument is Variable { Name: Variable.X })
        {
            return dialect.Derivative(called(_arguments), Variable.X, call.Order);
        }

        var inner = new Variable(Differentiated.Bound(Variable.X));
        var derivative = new Differentiated(called([only with { Value = inner }]), inner.Name, call.Order, argument);
        return Derivatives.WrittenOut(derivative with { AtKink = dialect.AtKink ?? default });
    }

    private Operation Elementary(Primitive function, IReadOnlyList<Argument> arguments)
    {
        if (arguments.FirstOrDefault(argument => argument.Name is not null)?.Name is { } named)
        {
            throw NoParameter(named);
        }

        // The largest of three is that of the third and the largest of the others.
        var (takesMore, arity) = (function.Name is "min" or "max", function.Arity);
        List<Expression> values = [.. arguments.Select(ValueOf)];
        if (values.Count != arity && !(takesMore && values.Count > arity))
        {
            var (more, plural) = (takesMore ? " or more" : "", arity == 1 ? "" : "s");
            throw call.Error($"expected {arity}{more} argument{plural}, not {values.Count}");
        }

        if (function.Name == "where")
        {
            values[0] = Parser.Condition(values[0]);
        }

        var first = new Operation(function, [.. values.Take(arity)]);
        return values.Skip(arity).Aggregate(first, (all, next) => new(function, all, next));
    }

    private Expression Defined(IReadOnlyList<Definition> definitions, IReadOnlyList<Argument> arguments)
    {
        var given = new Dictionary<string, Expression>();
        var all = definitions[0].Parameters;
        for (var i = 0; i < arguments.Count; i++)
        {
            var argument = arguments[i];
            var parameter = argument.Name is { } name
                ? all.FirstOrDefault(names => names.Contains(name.Text)) ?? throw NoParameter(name)
                : all.ElementAtOrDefault(i)
                    ?? throw call.Error($"expected at most {all.Count} arguments, not {arguments.Count}");
            if (!argument.IsMissing && !given.TryAdd(parameter[0], ValueOf(argument)))
            {
                throw argument.Name!.Error($"{parameter[0]} is given twice");
            }
        }

        var definition = definitions.FirstOrDefault(one =>
            one.Parameters.Count == given.Count && one.Parameters.All(names => given.ContainsKey(names[0])));
        var wanted = string.Join(", ", all.Select(names => names[0]));
        return definition?.Of(given) ?? throw call.Error($"expected ({wanted}), not {arguments.Count} arguments");
    }

    /// <summary>softmax(x, 0, 1): one output of a function of several inputs.</summary>
    private Expression Several(VectorFunction function)
    {
        List<Expression> inputs = [.. _arguments.Where(argument => argument.Name is null).Select(ValueOf)];
        if (inputs.Count < 2 || call.Order > 0)
        {
            throw call.Error(call.Order > 0
                ? $"expected a prime behind parentheses, as in ({call.Name.Text}(x, 0))'"
                : $"expected all its inputs, as in {call.Name.Text}(x, 0)");
        }

        try
        {
            var output = Named("output")?.Constant() ?? 0;
            return function.Of(inputs, output.IsWhole ? (int)output.ToDouble() : -1, Named("temperature"));
        }
        catch (ArgumentException error)
        {
            throw call.Error(error.Message);
        }

        Expression? Named(string name)
        {
            var known = name == "output" ? function.HasOutputs : function.HasTemperature;
            var stranger = _arguments.Find(argument => argument.Name is { Text: not ("output" or "temperature") });
            var given = _arguments.Find(argument => argument.Name?.Text == name);
            return stranger is not null ? throw NoParameter(stranger.Name!)
                : given is null ? null
                : known ? ValueOf(given)
                : throw NoParameter(given.Name!);
        }
    }
}
