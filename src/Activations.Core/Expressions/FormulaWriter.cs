namespace Activations.Expressions;

/// <summary>Writes formulas in a notation. In all but LaTeX the parser reads them back, as the same function.</summary>
/// <param name="notation">Which.</param>
/// <param name="symbols">How names are written that are not written as the notation does.</param>
internal sealed class FormulaWriter(Notation notation, IReadOnlyDictionary<string, string>? symbols = null)
{
    private static readonly Dictionary<string, Level> Levels = new()
    {
        ["or"] = Level.Or,
        ["and"] = Level.And,
        ["<"] = Level.Comparison,
        ["<="] = Level.Comparison,
        ["=="] = Level.Comparison,
        ["!="] = Level.Comparison,
        [">"] = Level.Comparison,
        [">="] = Level.Comparison,
        ["+"] = Level.Sum,
        ["-"] = Level.Sum,
        ["*"] = Level.Product,
        ["/"] = Level.Product,
    };

    // Of derivatives at a place: what their names stand for there.
    private readonly Dictionary<string, Expression> _places = [];

    /// <summary>The whole text.</summary>
    public string Write(Expression expression) => Set(expression).Text;

    /// <summary>A part, in parentheses unless it hangs together so tightly.</summary>
    public string Set(Expression expression, Level least)
    {
        var (text, level) = Set(expression);
        return level < least ? notation.Bracketed(text) : text;
    }

    /// <summary>A part by itself.</summary>
    public Piece Set(Expression expression) => expression switch
    {
        Number { Symbol: { } symbol } => new(notation.Constant(symbol), Level.Atom),
        Number { Value: { IsFinite: true } value } => notation.Number(value),
        Number { Value.Numerator: var value } => double.IsNaN(value) ? new(notation.Constant("nan"), Level.Atom)
            : value > 0 ? new(notation.Constant("inf"), Level.Atom)
            : new(notation.Signs["−"] + notation.Constant("inf"), Level.Sum),
        Variable { Name: var name } when _places.TryGetValue(name, out var place) => Set(place),
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

        if (!Levels.TryGetValue(name, out var level))
        {
            return new(Call(Function(name), arguments.Select(argument => Set(argument).Text)), Level.Atom);
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
        var changed = activation.Parameters.Zip(application.Parameters)
            .Where(pair => pair.Second.Exact is not { } value || value != pair.First.Default)
            .Select(pair => notation.Parameter(pair.First) + notation.Named.Is + Set(pair.Second).Text)
            .Select(named => notation.Named.Before + named);
        var arguments = Set(application.Argument).Text + string.Concat(changed);
        return notation.Activation(activation) + notation.Primes(application.Order) + notation.Bracketed(arguments);
    }

    private string Set(Differentiated derivative)
    {
        var (body, name) = (derivative.Body, derivative.Variable);
        if (name == Variable.X)
        {
            return notation.Bracketed(Set(body).Text) + notation.Primes(derivative.Order);
        }

        // A built-in's parameter is told by its name and, in the call, by its value.
        if (derivative.At is not Variable { Name: var place } || place != name)
        {
            _places[name] = derivative.At;
        }

        var (shown, text) = (Letter(name.TrimStart('∂')), Set(body).Text);
        _places.Remove(name);
        for (var i = 0; i < derivative.Order; i++)
        {
            var operation = notation.Functions["d/d"].Replace("NAME", shown, StringComparison.Ordinal);
            text = operation + notation.Bracketed(text);
        }

        return text;
    }

    private string Letter(string name) => symbols?.GetValueOrDefault(name) ?? notation.Letter(name);

    private string Sign(string name) => notation.Signs.GetValueOrDefault(name, $" {name} ");
}
