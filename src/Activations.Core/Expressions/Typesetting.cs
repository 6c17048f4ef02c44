using System.Globalization;
using Activations.Sampling;

namespace Activations.Expressions;

/// <summary>Writes a formula as a book does: e⁻ˣ for exp(-x), α·x for alpha*x, a real minus sign.</summary>
public sealed class Typesetting
{
    // Those that the embedded font has.
    private static readonly Dictionary<char, char> Superscripts =
        "0123456789+−()dehijklmnrstwxy".Zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ᵈᵉʰⁱʲᵏˡᵐⁿʳˢᵗʷˣʸ").ToDictionary();

    private static readonly string[] Primes = ["", "′", "″"];

    private static readonly Dictionary<string, string> Names = new()
    {
        ["log"] = "ln",
        ["log2"] = "log₂",
        ["log10"] = "log₁₀",
        ["<="] = "≤",
        [">="] = "≥",
        ["=="] = "=",
    };

    private readonly IReadOnlyDictionary<string, string> _symbols;

    private Typesetting(IReadOnlyDictionary<string, string> symbols) => _symbols = symbols;

    /// <summary>How tightly the parts of a text hang together.</summary>
    private enum Level
    {
        Choice,
        Sum,
        Product,
        Root,
        Power,
        Atom,
    }

    /// <summary>The expression in Unicode.</summary>
    /// <param name="expression">What to write.</param>
    /// <param name="symbols">How parameters in it are written, such as α for alpha.</param>
    public static string Typeset(Expression expression, IReadOnlyDictionary<string, string>? symbols = null) =>
        new Typesetting(symbols ?? new Dictionary<string, string>()).Set(expression).Text;

    /// <summary>An activation's formula in Unicode.</summary>
    public static string Typeset(Activation activation) =>
        Typeset(Expression.Of(activation), activation.Parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Symbol));

    private (string Text, Level Level) Set(Expression expression) => expression switch
    {
        Number { Symbol: { } symbol } => (symbol, Level.Atom),
        Number { Value: var value } => (Decimal(value.ToDouble()), double.IsNegative(value.Numerator) ? Level.Product : Level.Atom),
        Variable variable => (_symbols.GetValueOrDefault(variable.Name, variable.Name), Level.Atom),
        Application application => (Set(application), Level.Atom),
        Operation { Arguments: [var a] } operation => Set(operation.Primitive.Name, a),
        Operation { Arguments: [var a, var b] } operation => Set(operation.Primitive.Name, a, b),
        Operation { Arguments: [Operation condition, var then, var otherwise] } =>
            ($"{Set(then, Level.Sum)} if {Set(condition).Text} else {Set(otherwise).Text}", Level.Choice),
        _ => throw new ArgumentException(expression.GetType().Name, nameof(expression)),
    };

    private string Set(Expression expression, Level least)
    {
        var (text, level) = Set(expression);
        return level < least ? Bracketed(text) : text;
    }

    private string Set(Application application)
    {
        var activation = application.Activation;
        var changed = activation.Parameters.Zip(application.Parameters)
            .Where(pair => pair.Second is not Number { Value: var value } || value != pair.First.Default)
            .Select(pair => $", {pair.First.Symbol} = {Set(pair.Second).Text}");
        return activation.Symbol + Primes[application.Order] + Bracketed(Set(application.Argument).Text + string.Concat(changed));
    }

    private (string, Level) Set(string function, Expression a) => function switch
    {
        "−" => (Joined("", "−", Set(a, Level.Product)), Level.Product),
        "abs" => ($"|{Set(a).Text}|", Level.Atom),
        "sqrt" => ("√" + Set(a, Level.Atom), Level.Root),
        "exp" => Power("e", a),
        "expm1" => Set("-", new Operation("exp", a), new Number(1)),
        "log1p" => Set("log", new Operation("+", new Number(1), a)),
        _ => (Name(function) + Bracketed(Set(a).Text), Level.Atom),
    };

    private (string, Level) Set(string function, Expression a, Expression b) => function switch
    {
        "+" => (Joined(Set(a, Level.Sum), " + ", Set(b, Level.Sum)), Level.Sum),
        "-" => (Joined(Set(a, Level.Sum), " − ", Set(b, Level.Product)), Level.Sum),
        // (x/2)·y, since x / 2·y looks like x / (2·y).
        "*" when a is Operation { Primitive.Name: "/" } => (Joined(Bracketed(Set(a).Text), "·", Set(b, Level.Product)), Level.Product),
        "*" => (Product(Set(a, Level.Product), Set(b, Level.Product), a is Number), Level.Product),
        "/" => (Joined(Set(a, Level.Product), " / ", Set(b, Level.Root)), Level.Product),
        "^" => Power(Set(a, Level.Atom), b),
        "min" or "max" => (function + Bracketed($"{Flat(function, a)}, {Set(b).Text}"), Level.Atom),
        _ => ($"{Set(a).Text} {Name(function)} {Set(b).Text}", Level.Choice),
    };

    private (string, Level) Power(string basis, Expression exponent)
    {
        // Set once: twice at each level would take forever for a tower of powers.
        var (text, level) = Set(exponent);
        return Raised(text) is { } raised ? (basis + raised, Level.Power)
            : basis == "e" ? ("exp" + Bracketed(text), Level.Atom)
            : ($"{basis}^{(level < Level.Atom ? Bracketed(text) : text)}", Level.Power);
    }

    /// <summary>max(a, b) as the first argument of another max, without its name and parentheses.</summary>
    private string Flat(string function, Expression expression) =>
        expression is Operation { Primitive.Name: var name, Arguments: [var a, var b] } && name == function
            ? $"{Flat(function, a)}, {Set(b).Text}"
            : Set(expression).Text;

    /// <summary>The text in superscript, or null where Unicode lacks a sign for that.</summary>
    private static string? Raised(string text)
    {
        text = text.Replace(" ", "", StringComparison.Ordinal);
        return text.All(Superscripts.ContainsKey) ? string.Concat(text.Select(character => Superscripts[character])) : null;
    }

    // A number stands directly before a parenthesis, a root and what has one letter: 2x, 2(x + 1), 2eˣ, but 2·max(0, x).
    private static string Product(string a, string b, bool numberFirst) =>
        numberFirst && (b[0] is '(' or '√' || (char.IsLetter(b[0]) && !b.Skip(1).Take(1).Any(IsPartOfName))) ? a + b : Joined(a, "·", b);

    private static bool IsPartOfName(char character) =>
        character is '(' or '_' or '′' or '″' || char.IsAsciiLetterOrDigit(character);

    private static string Joined(string a, string sign, string b) => a + sign + (b[0] == '−' ? Bracketed(b) : b);

    private static string Bracketed(string text) => $"({text.Replace(" / ", "/", StringComparison.Ordinal)})";

    private static string Name(string function) => Names.GetValueOrDefault(function, function);

    private static string Decimal(double value) => (double.IsFinite(value)
        ? DecimalNumber.Shortest(value).ToString()
        : value.ToString(CultureInfo.InvariantCulture)).Replace('-', '−');
}
