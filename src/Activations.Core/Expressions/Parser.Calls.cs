namespace Activations.Expressions;

/// <summary>The half of the grammar about names: constants, parameters, functions, modules and methods.</summary>
internal sealed partial class Parser
{
    /// <summary>What converts numbers between types; its arguments, types of all kinds, are passed over.</summary>
    private static readonly HashSet<string> Conversions =
    [
        "float", "double", "half", "int", "bool", "to", "astype", "type", "type_as", "numpy", "detach", "clone", "contiguous",
    ];

    private static readonly HashSet<string> Attributes = ["dtype", "device", "shape"];

    private static readonly HashSet<string> Constants = ["None", "True", "False", "null", "nothing", "true", "false"];

    private Expression Named()
    {
        var (module, name) = ("", Taken());
        while (Next.Text == "." && _tokens[_next + 1].Kind == TokenKind.Name && Dialect.IsModule(name.Text))
        {
            module = module.Length == 0 || Dialect.IsFramework(name.Text) ? name.Text : module;
            _next++;
            name = Taken();
        }

        // sin.(x) is Julia's sin of each element.
        if (Next.Text == "." && _tokens[_next + 1].Text == "(")
        {
            _next++;
        }

        if (IsRaised && _dialect.IsFunction(name.Text))
        {
            return PowerOf(name, module);
        }

        var isCall = Next.Text == "(" || Next.Kind == TokenKind.Primes;
        return isCall ? Call(name, module) : Value(name, isOfModule: module.Length > 0);
    }

    /// <summary>Whether what follows stands above the line: its words are where it is.</summary>
    private bool IsRaised => Next.Text == "^" && _tokens[_next + 1].Position == Next.Position;

    /// <summary>tanh²(x), the power of what it is at x.</summary>
    private Operation PowerOf(Token name, string module)
    {
        _next++;
        var exponent = Enclosed(")", "an operator or )", bars: 0);
        return exponent is Number { Value.Numerator: > 0 } && Next.Text == "("
            ? new("^", Call(name, module), exponent)
            : throw name.Error($"expected {name.Text}(…) raised to a power, or {name.Text}²(…)");
    }

    private Expression Value(Token token, bool isOfModule) => Lower(token.Text) switch
    {
        "pi" => Number.Pi,
        "e" => Number.E,
        "inf" or "infinity" => new Number(double.PositiveInfinity),
        "nan" => new Number(double.NaN),
        var name when name == _variable => new Variable(Variable.X),
        var name when isOfModule || IsParameter(name) => new Variable(name),
        var name => throw token.Error($"expected a parameter or {name}(…): {name} is a function"),
    };

    // A Greek letter alone is never a function: sigma is one only before a parenthesis.
    private bool IsParameter(string name) =>
        _parameters.Contains(name) || Token.GreekLetter(name) != name || !_dialect.IsFunction(name);

    private Expression Call(Token name, string module)
    {
        var order = Next.Kind == TokenKind.Primes ? Taken().Text.Length : 0;
        if (order > 0 && Next.Text != "(" && !_dialect.IsFunction(name.Text))
        {
            throw Expected($"parentheses before a prime, as in ({name.Text})'");
        }

        var arguments = Arguments();

        // nn.LeakyReLU(0.1)(x): a layer is made before it is called.
        var call = new FunctionCall(name, module, order, Next.Text == "(" ? [.. Arguments(), .. arguments] : arguments);
        return Limited(_dialect.Resolve(call));
    }

    private Expression Method(Expression receiver)
    {
        var name = Taken();
        if (Conversions.Contains(name.Text))
        {
            Skip();
            return receiver;
        }

        // x.dtype, which only a conversion takes.
        return Next.Text != "(" && Attributes.Contains(name.Text) ? new Variable(name.Text)
            : Limited(_dialect.Resolve(new(name, "", 0, [new(null, receiver, null), .. Arguments()])));
    }

    private List<Argument> Arguments()
    {
        Take("(", "( and an argument");
        var (outside, arguments) = (_openBars, new List<Argument>());
        _openBars = 0;
        while (Next.Text != ")" || arguments.Count > 0)
        {
            arguments.Add(Argument());
            if (TryTake(",") is null)
            {
                break;
            }
        }

        Take(")", "an operator, a comma or )");
        _openBars = outside;
        return arguments;
    }

    private Argument Argument()
    {
        var isNamed = Next.Kind == TokenKind.Name && _tokens[_next + 1].Text == "=" && Lower(Next.Text) != _variable;
        Token? name = isNamed ? Next : null;
        _next += name is null ? 0 : 2;
        var isText = Next.Kind == TokenKind.Text || Constants.Contains(Next.Text);
        return isText ? new(name, null, Taken().Text) : new(name, Choice(), null);
    }

    /// <summary>Passes over parentheses and what is in them.</summary>
    private void Skip()
    {
        Take("(", "( after the name of a method");
        for (var open = 1; open > 0; _next++)
        {
            open += Next.Kind == TokenKind.End ? throw Expected(")") : Next.Text == "(" ? 1 : Next.Text == ")" ? -1 : 0;
        }
    }

    private Token Taken() => _tokens[_next++];
}
