namespace Activations.Expressions;

/// <summary>Writes formulas in a notation. In all but LaTeX the parser reads them back, as the same function.</summary>
/// <param name="notation">Which.</param>
/// <param name="symbols">How names are written that are not written as the notation does.</param>
internal sealed class FormulaWriter(Notation notation, IReadOnlyDictionary<string, string>? symbols = null)
{
    // Of derivatives at a place: what the names of the place stand for, wherever they are.
    private readonly Dictionary<Expression, Expression> _places = new(ReferenceEqualityComparer.Instance);

    private readonly Dictionary<Expression, Piece> _pieces = new(ReferenceEqualityComparer.Instance);

    /// <summary>The whole text, each part once and after its own parts, so that no depth of nesting matters.</summary>
    public string Write(Expression expression)
    {
        // From the outside, since a name belongs to the derivative that is nearest.
        foreach (var derivative in expression.All.Reverse().OfType<Differentiated>())
        {
            Place(derivative);
        }

        foreach (var part in expression.All)
        {
            _pieces[part] = Make(part);
        }

        return Text(expression);
    }

    /// <summary>A part by itself.</summary>
    public string Text(Expression expression) => Set(expression).Text;

    /// <summary>A part by itself, and how tightly it hangs together.</summary>
    public Piece Set(Expression expression) =>
        _pieces.TryGetValue(expression, out var piece) ? piece : Make(expression);

    /// <summary>A part, in parentheses unless it hangs together so tightly.</summary>
    public string Set(Expression expression, Level least)
    {
        var (text, level) = Set(expression);
        return level < least ? notation.Bracketed(text) : text;
    }

    private Piece Make(Expression expression) => expression switch
    {
        Number { Symbol: { } symbol } => new(notation.Constant(symbol), Level.Atom),
        Number { Value: { IsFinite: true } value } => notation.Number(value),
        Number { Value.Numerator: var value } => double.IsNaN(value) ? new(notation.Constant("nan"), Level.Atom)
            : value > 0 ? new(notation.Constant("inf"), Level.Atom)
            : new(notation.Signs["−"] + notation.Constant("inf"), Level.Sum),
        Variable when _places.TryGetValue(expression, out var place) => Set(place),
        Variable { Name: var name } => new(Letter(name), Level.Atom),
        Application application => new(Set(application), Level.Atom),
        Differentiated derivative => new(Set(derivative), Level.Atom),
        Operation operation => notation.Special(this, operation) ?? Set(operation),
        _ => throw new ArgumentException(expression.GetType().Name, nameof(expression)),
    };

    /// <summary>An operator's sign between what it joins, with a minus sign behind it in parentheses.</summary>
    public string Joined(string a, string name, string b) =>
        a + Sign(name) + (b.StartsWith(notation.Signs["−"], StringComparison.Ordinal) ? notation.Bracketed(b) : b);

    /// <summary>A function's name with its arguments, of which some may be named.</summary>
    public string Call(string function, params IEnumerable<string> arguments) =>
        function + notation.Bracketed(string.Join(", ", arguments));

    /// <summary>The name of an elementary function.</summary>
    public string Function(string name) => notation.Functions.GetValueOrDefault(name, name);

    private Piece Set(Operation operation)
    {
        var (name, arguments) = (operation.Primitive.Name, operation.Arguments);
        if (name == "−")
        {
            return new(notation.Signs[name] + Tight(Set(arguments[0], Level.Product)), Level.Sum);
        }

        if (name == "not")
        {
            return new(notation.Signs[name] + Set(arguments[0], Level.Negation), Level.Negation);
        }

        if (name == "^")
        {
            return new($"{Set(arguments[0], Level.Atom)}^{Set(arguments[1], Level.Atom)}", Level.Power);
        }

        if (!Operator.Levels.TryGetValue(name, out var level))
        {
            return new(Call(Function(name), arguments.Select(argument => Text(argument))), Level.Atom);
        }

        var (left, right) = level switch
        {
            Level.Product => (Level.Product, name == "/" || !notation.IsFlat ? notation.Factor : Level.Product),
            Level.Sum => (Level.Sum, name == "+" && notation.IsFlat ? Level.Sum : Level.Product),
            Level.Comparison => (Level.Sum, Level.Sum),
            _ => (level, level + 1),
        };
        var (a, b) = (Set(arguments[0], left), Set(arguments[1], right));
        return new(level < Level.Sum ? a + Sign(name) + b : Joined(a, name, b), level);
    }

    private string Tight(string text) =>
        text.StartsWith(notation.Signs["−"], StringComparison.Ordinal) ? notation.Bracketed(text) : text;

    private string Set(Application application)
    {
        var activation = application.Activation;
        var arguments = Text(application.Argument);
        foreach (var (parameter, value) in activation.Parameters.Zip(application.Parameters))
        {
            if (value.Exact is not { } exact || exact != parameter.Default)
            {
                arguments += notation.BeforeParameter + notation.Parameter(parameter) + notation.Is + Text(value);
            }
        }

        return notation.Activation(activation) + notation.Primes(application.Order) + notation.Bracketed(arguments);
    }

    private string Set(Differentiated derivative)
    {
        var (body, name) = (derivative.Body, derivative.Variable);
        if (name == Variable.X)
        {
            return notation.Bracketed(Text(body)) + notation.Primes(derivative.Order);
        }

        // A built-in's parameter is told by its name and, in the call, by its value.
        var (shown, text) = (Letter(name.TrimStart('∂')), Text(body));
        for (var i = 0; i < derivative.Order; i++)
        {
            var operation = notation.Functions["d/d"].Replace("NAME", shown, StringComparison.Ordinal);
            text = operation + notation.Bracketed(text);
        }

        return text;
    }

    private void Place(Differentiated derivative)
    {
        if (derivative.Variable.StartsWith('∂'))
        {
            foreach (var part in derivative.Body.All)
            {
                if (part is Variable variable && variable.Name == derivative.Variable)
                {
                    _places[variable] = derivative.At;
                }
            }
        }
    }

    private string Letter(string name) => symbols?.GetValueOrDefault(name) ?? notation.Letter(name);

    private string Sign(string name) => notation.Signs.GetValueOrDefault(name, $" {name} ");
}
