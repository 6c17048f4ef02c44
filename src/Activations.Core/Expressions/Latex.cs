using Activations.Sampling;

namespace Activations.Expressions;

/// <summary>Writes an expression in LaTeX's mathematics mode.</summary>
internal static class Latex
{
    private static readonly Dictionary<string, string> Names = new()
    {
        ["<="] = @"\le",
        [">="] = @"\ge",
        ["=="] = "=",
        ["sigmoid"] = @"\sigma",
        ["log"] = @"\ln",
        ["log2"] = @"\log_2",
        ["log10"] = @"\log_{10}",
        ["asin"] = @"\arcsin",
        ["acos"] = @"\arccos",
        ["atan"] = @"\arctan",
    };

    private static readonly string[] Known = ["min", "max", "exp", "sin", "cos", "tan", "sinh", "cosh", "tanh"];

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
        Number { Symbol: { } symbol } => (symbol == "π" ? @"\pi" : symbol, Level.Atom),
        Number { Value: var value } => Decimal(value.ToDouble()),
        Variable { Name: var name } => (Letter(name), Level.Atom),
        Application application => (Set(application), Level.Atom),
        Operation { Primitive: var function, Arguments: [var a] } => function.Name switch
        {
            "−" => ("-" + Set(a, Level.Product), Level.Sum),
            "abs" => ($@"\left|{Set(a).Text}\right|", Level.Atom),
            "sqrt" => ($@"\sqrt{{{Set(a).Text}}}", Level.Atom),
            "cbrt" => ($@"\sqrt[3]{{{Set(a).Text}}}", Level.Atom),
            "exp" => ($"e^{{{Set(a).Text}}}", Level.Power),
            "expm1" => ($"e^{{{Set(a).Text}}} - 1", Level.Sum),
            "log1p" => (Call(@"\ln", "1 + " + Set(a, Level.Product)), Level.Atom),
            var name => (Call(Function(name), Set(a).Text), Level.Atom),
        },
        Operation { Primitive: var function, Arguments: [var a, var b] } => function.Name switch
        {
            "+" or "-" => ($"{Set(a, Level.Sum)} {function.Name} {Set(b, Level.Product)}", Level.Sum),
            "*" => ($"{Set(a, Level.Product)} {(a is Number && b is not Number ? "" : @"\cdot ")}{Set(b, Level.Product)}", Level.Product),
            "/" => ($@"\frac{{{Set(a).Text}}}{{{Set(b).Text}}}", Level.Product),
            "^" => ($"{{{Set(a, Level.Atom)}}}^{{{Set(b).Text}}}", Level.Power),
            "min" or "max" => (Call(Function(function.Name), $"{Set(a).Text}, {Set(b).Text}"), Level.Atom),
            var name => ($"{Set(a).Text} {Names.GetValueOrDefault(name, name)} {Set(b).Text}", Level.Sum),
        },
        Operation { Arguments: [var condition, var then, var otherwise] } =>
            ($@"\begin{{cases}} {Set(then).Text} & \text{{if }} {Set(condition).Text} \\ {Set(otherwise).Text} & \text{{otherwise}} \end{{cases}}", Level.Product),
        _ => throw new ArgumentException(expression.GetType().Name, nameof(expression)),
    };

    private static string Set(Expression expression, Level least)
    {
        var (text, level) = Set(expression);
        return level < least ? $@"\left({text}\right)" : text;
    }

    private static string Set(Application application)
    {
        var activation = application.Activation;
        var changed = activation.Parameters.Zip(application.Parameters)
            .Where(pair => pair.Second is not Number { Value: var value } || value != pair.First.Default)
            .Select(pair => $"; {Letter(pair.First.Name)} = {Set(pair.Second).Text}");
        return Call(Function(activation.Name) + new string('\'', application.Order), Set(application.Argument).Text + string.Concat(changed));
    }

    private static (string, Level) Decimal(double value)
    {
        var parts = double.IsNaN(value) ? [@"\mathrm{NaN}"]
            : double.IsInfinity(value) ? [value > 0 ? @"\infty" : @"-\infty"]
            : DecimalNumber.Shortest(value).ToString().Split('e');
        return (parts.Length == 1 ? parts[0] : $@"{parts[0]} \cdot 10^{{{parts[1]}}}",
            double.IsNegative(value) ? Level.Sum : parts.Length == 1 ? Level.Atom : Level.Product);
    }

    private static string Call(string function, string arguments) => $@"{function}\left({arguments}\right)";

    private static string Function(string name) => Names.GetValueOrDefault(name)
        ?? (Known.Contains(name) ? $@"\{name}" : $@"\operatorname{{{Escaped(name)}}}");

    private static string Letter(string name) => Token.GreekLetter(name) != name ? $@"\{name}"
        : name.Length == 1 ? name : $@"\mathit{{{Escaped(name)}}}";

    private static string Escaped(string name) => name.Replace("_", @"\_", StringComparison.Ordinal);
}
