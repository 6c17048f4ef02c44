namespace Activations.Expressions;

/// <summary>Writes an expression as a person types it.</summary>
internal static class PlainText
{
    /// <summary>How tightly the parts of a text hang together.</summary>
    private enum Level
    {
        Sum,
        Product,
        Power,
        Atom,
    }

    public static string Write(Expression expression) => Set(expression).Text;

    private static (string Text, Level Level) Set(Expression expression) => expression switch
    {
        Number { Symbol: { } symbol } => (symbol == "π" ? "pi" : symbol, Level.Atom),
        Number { Value: { IsFinite: true } value } =>
            (value.ToString(), double.IsNegative(value.Numerator) ? Level.Sum : value.Denominator == 1 ? Level.Atom : Level.Product),
        Number { Value.Numerator: var value } => (double.IsNaN(value) ? "(0/0)" : value > 0 ? "(1/0)" : "(-1/0)", Level.Atom),
        Variable { Name: var name } => (name, Level.Atom),
        Application application => (Set(application), Level.Atom),
        Operation { Primitive: var function, Arguments: var arguments } => (function.Name, arguments) switch
        {
            ("−", [var a]) => ("-" + Set(a, Level.Product), Level.Sum),
            ("+" or "-", [var a, var b]) => ($"{Set(a, Level.Sum)} {function.Name} {Set(b, Level.Product)}", Level.Sum),
            ("*", [Number { Symbol: null, Value: { Numerator: >= 0, IsFinite: true, Denominator: 1 } } a, Variable { Name: var name }]) when name[0] != 'e' => // 2e5 is a number
                (Set(a).Text + name, Level.Product),
            ("*" or "/", [var a, var b]) => (Set(a, Level.Product) + function.Name + Set(b, Level.Power), Level.Product),
            ("^", [var a, var b]) => ($"{Set(a, Level.Atom)}^{Set(b, Level.Atom)}", Level.Power),
            (var name, [var a, var b]) when function.IsCondition => ($"{Set(a).Text} {name} {Set(b).Text}", Level.Sum),
            (var name, _) => ($"{name}({string.Join(", ", arguments.Select(argument => Set(argument).Text))})", Level.Atom),
        },
        _ => throw new ArgumentException(expression.GetType().Name, nameof(expression)),
    };

    private static string Set(Expression expression, Level least)
    {
        var (text, level) = Set(expression);
        return level < least ? $"({text})" : text;
    }

    private static string Set(Application application)
    {
        var activation = application.Activation;
        var changed = activation.Parameters.Zip(application.Parameters)
            .Where(pair => pair.Second is not Number { Value: var value } || value != pair.First.Default)
            .Select(pair => $", {pair.First.Name}={Set(pair.Second).Text}");
        return $"{activation.Name}{new string('\'', application.Order)}({Set(application.Argument).Text}{string.Concat(changed)})";
    }
}
