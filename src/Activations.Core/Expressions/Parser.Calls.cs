namespace Activations.Expressions;

/// <summary>The half of the grammar about names: constants, parameters, functions, modules, methods, d/dNAME.</summary>
internal sealed partial class Parser
{
    /// <summary>What converts numbers between types; its arguments, types of all kinds, are passed over.</summary>
    private static readonly HashSet<string> Conversions =
    [
        "float", "double", "half", "int", "bool", "to", "astype", "type", "type_as",
        "numpy", "detach", "clone", "contiguous",
    ];

    private static readonly HashSet<string> Attributes = ["dtype", "device", "shape"];

    private static readonly HashSet<string> Constants = ["None", "True", "False", "null", "nothing", "true", "false"];

    private Expression Named()
    {
        var name = Qualified(out var module);
        return IsRaisedFunction(name) ? PowerOf(name, module)
            : IsFactor(name, module) ? Value(name, isOfModule: false)
            : Next.Text == "(" || Next.Kind == TokenKind.Primes ? Call(name, module)
            : Value(name, isOfModule: module.Length > 0);
    }

    /// <summary>Whether what stands before a parenthesis is no function: x(x + 1) and α(eˣ − 1) are products.</summary>
    private bool IsFactor(Token name, string module)
    {
        var letter = Lower(name.Text);
        var isGreek = Token.GreekLetter(letter) != letter && !_dialect.IsFunction(letter);
        return Next.Text == "(" && module.Length == 0 && (letter == _variable || isGreek);
    }

    /// <summary>d/dNAME(…), or null where d is a name.</summary>
    private Expression? DerivativeIn()
    {
        if (_tokens[_next + 1].Text != "/")
        {
            return null;
        }

        // dx is one word, dα two.
        var (by, isSplit) = (_tokens[_next + 2], _tokens[_next + 2].Text == "d");
        var name = isSplit ? _tokens[_next + 3] : by with { Text = by.Text.Length > 1 ? by.Text[1..] : "" };
        var open = _next + (isSplit ? 4 : 3);
        var isName = name is { Kind: TokenKind.Name, Text.Length: > 0 };
        if (by.Text is not ['d', ..] || !isName || _tokens[open].Text != "(")
        {
            return null;
        }

        _next = open;
        var body = Enclosed(")", "an operator or )", bars: 0);
        var variable = Lower(name.Text);
        return Limited(_dialect.DerivativeIn(variable == _variable ? Variable.X : variable, body) ?? throw name.Error(
            $"expected x, a parameter or a name in what follows: nothing in it is called {name.Text}"));
    }

    /// <summary>A name behind the modules that it is of; the last that is a framework's counts.</summary>
    private Token Qualified(out string module)
    {
        module = "";
        var name = Taken();
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

        return name;
    }

    /// <summary>
    /// Whether a power stands between a function and its parenthesis: sin^2(x), or above the line, where its words
    /// have the place of the power.
    /// </summary>
    private bool IsRaisedFunction(Token name)
    {
        if (Next.Text != "^" || !_dialect.IsFunction(name.Text))
        {
            return false;
        }

        var end = _next + 1;
        if (_tokens[end].Text == "{")
        {
            var isNumber = _tokens[end + 1].Kind == TokenKind.Number;
            return isNumber && _tokens[end + 2].Text == "}" && _tokens[end + 3].Text == "(";
        }

        if (_tokens[end].Position != Next.Position)
        {
            return _tokens[end].Kind == TokenKind.Number && _tokens[end + 1].Text == "(";
        }

        while (_tokens[end].Text != ")")
        {
            end++;
        }

        return _tokens[end + 1].Text == "(";
    }

    /// <summary>tanh²(x) or tanh^2(x), the power of what it is at x.</summary>
    private Operation PowerOf(Token name, string module)
    {
        _next++;
        var exponent = Next.Kind == TokenKind.Number ? Literal(Taken())
            : Enclosed(Next.Text == "{" ? "}" : ")", "an operator or )", bars: 0);
        return exponent is Number { Value.Numerator: > 0 } && Next.Text == "("
            ? new("^", Call(name, module), exponent)
            : throw name.Error($"expected {name.Text}(…) raised to a power, or {name.Text}²(…)");
    }

    private Expression Value(Token token, bool isOfModule) => Lower(token.Text) switch
    {
        "pi" or "m_pi" => Number.Pi,
        "e" => Number.E,
        "inf" or "infinity" => new Number(double.PositiveInfinity),
        "nan" => new Number(double.NaN),
        var name when name == _variable => new Variable(Variable.X),
        Variable.X => throw token.Error($"expected {_variable} in place of x: {_variable} is the argument"),
        var name when isOfModule || IsParameter(name) => new Variable(name),
        _ when Next.Text is "[" or "{" => throw Next.Error($"expected ( in place of {Next.Text}"),
        var name => throw token.Error($"expected a parameter or {name}(…): {name} is a function"),
    };

    // A Greek letter alone is never a function: sigma is one only before a parenthesis.
    private bool IsParameter(string name) =>
        _parameters.Contains(name) || Token.GreekLetter(name) != name || !_dialect.IsFunction(name);

    private Expression Call(Token name, string module)
    {
        var order = Order(name);
        return Resolved(name, module, order, Arguments());
    }

    private int Order(Token name)
    {
        var order = Next.Kind == TokenKind.Primes ? Taken().Text.Length : 0;
        return order == 0 || Next.Text == "(" || _dialect.IsFunction(name.Text) ? order
            : throw Expected($"parentheses before a prime, as in ({name.Text})'");
    }

    // nn.LeakyReLU(0.1)(x): a layer is made before it is called; alone it is what it will be called with.
    private Expression Resolved(Token name, string module, int order, List<Argument> arguments)
    {
        var (isCalled, isAlone) = (Next.Text == "(", module.Length > 0 && char.IsUpper(name.Text[0]));
        var isLayer = (isCalled || isAlone) && IsMade(name, arguments);
        if (isLayer)
        {
            var x = new Argument(null, new Variable(Variable.X), null);
            arguments.InsertRange(0, isCalled ? Arguments() : [x]);
        }

        return Limited(_dialect.Resolve(new(name, module, order, arguments) { IsLayer = isLayer }));
    }

    /// <summary>Whether these arguments make a layer, unlike those of sqrt(2/pi)(x + 1) and tanh(x)(1 - x).</summary>
    private bool IsMade(Token name, List<Argument> arguments) =>
        _dialect.Find(Definitions.Usual(name.Text)) is not null
        && !arguments.Exists(argument => argument.Value is { DependsOnX: true });

    private Expression Method(Expression receiver)
    {
        _next++;
        var name = Taken();
        if (Conversions.Contains(name.Text))
        {
            Skip();
            return receiver;
        }

        // x.dtype, which only a conversion takes.
        return Next.Text != "(" && Attributes.Contains(name.Text) ? new Variable(name.Text)
            : Limited(_dialect.Resolve(new(name, "", 0, ArgumentsOf(name, new(null, receiver, null)))));
    }

    /// <summary>What a method is called with: itself first, but x.where(x > 0, 0) is x where that holds.</summary>
    private List<Argument> ArgumentsOf(Token method, Argument self)
    {
        var arguments = Arguments();
        arguments.Insert(method.Text == "where" && arguments.Count > 0 ? 1 : 0, self);
        return arguments;
    }
}
