namespace Activations.Expressions;

/// <summary>Formulas as a book has them: e⁻ˣ for exp(-x), α·x for alpha*x, a real minus sign.</summary>
internal static class BookNotation
{
    public static readonly Notation It = new(
        new Dictionary<string, string>
        {
            ["−"] = "−",
            ["-"] = " − ",
            ["*"] = "·",
            ["<="] = " ≤ ",
            [">="] = " ≥ ",
            ["!="] = " ≠ ",
            ["not"] = "not ",
        },
        new Dictionary<string, string> { ["log"] = "ln", ["log2"] = "log₂", ["log10"] = "log₁₀", ["d/d"] = "d/dNAME" })
    {
        Number = value => new(
            value.ToString().Replace('-', '−'),
            double.IsNegative(value.Numerator) || value.Denominator != 1 ? Level.Product : Level.Atom),
        Constant = name => name == "inf" ? "∞" : name,
        Letter = name => name,
        Activation = activation => activation.Symbol,
        Parameter = parameter => parameter.Symbol,
        Primes = order => order == 2 ? "″" : new('′', order),
        Special = Special,
        Bracketed = Bracketed,
        Is = " = ",
        IsFlat = true,
        Factor = Level.Root,
    };

    private static Piece? Special(FormulaWriter writer, Operation operation) =>
        (operation.Primitive.Name, operation.Arguments) switch
        {
            ("abs", [var a]) => new($"|{writer.Text(a)}|", Level.Atom),
            ("sqrt", [var a]) => new("√" + writer.Set(a, Level.Atom), Level.Root),
            ("exp", [var a]) => Power(writer, "e", a),
            ("expm1", [var a]) => writer.Set(new Operation("-", new Operation("exp", a), new Number(1))),
            ("log1p", [var a]) => writer.Set(new Operation("log", new Operation("+", new Number(1), a))),
            ("−", [var a]) => new(writer.Joined("", "−", writer.Set(a, Level.Product)), Level.Product),
            ("^", [var a, var b]) => Power(writer, writer.Set(a, Level.Atom), b),
            ("*", [var a, var b]) => new(Product(writer, a, b), Level.Product),
            (var name, [var a, var b]) when name is "min" or "max" =>
                new(writer.Call(name, [.. Flat(writer, name, a), writer.Text(b)]), Level.Atom),
            ("where", [var condition, var then, var otherwise]) => new(
                $"{writer.Set(then, Level.Or)} if {writer.Set(condition, Level.Or)} else {writer.Text(otherwise)}",
                Level.Choice),
            _ => null,
        };

    private static Piece Power(FormulaWriter writer, string basis, Expression exponent)
    {
        // Set once: twice at each level would take forever for a tower of powers.
        var (text, level) = writer.Set(exponent);
        return Raised(text) is { } raised ? new(basis + raised, Level.Power)
            : basis == "e" ? new(writer.Call("exp", text), Level.Atom)
            : new($"{basis}^{(level < Level.Atom ? Bracketed(text) : text)}", Level.Power);
    }

    /// <summary>max(a, b) as the first argument of another max, without its name and parentheses.</summary>
    private static IEnumerable<string> Flat(FormulaWriter writer, string function, Expression expression) =>
        expression is Operation { Primitive.Name: var name, Arguments: [var a, var b] } && name == function
            ? [.. Flat(writer, function, a), writer.Text(b)]
            : [writer.Text(expression)];

    /// <summary>The text in superscript, or null where Unicode lacks a sign for that.</summary>
    private static string? Raised(string text)
    {
        text = text.Replace(" ", "", StringComparison.Ordinal).Replace('−', '-');
        return text.All(Token.Superscripts.ContainsKey)
            ? string.Concat(text.Select(sign => Token.Superscripts[sign]))
            : null;
    }

    private static string Product(FormulaWriter writer, Expression a, Expression b)
    {
        // (x/2)·y, since x / 2·y looks like x / (2·y).
        var isQuotient = a is Operation { Primitive.Name: "/" };
        var (left, right) = (writer.Set(a, Level.Product), writer.Set(b, Level.Product));
        return a is Number && IsJoined(right) ? left + right
            : writer.Joined(isQuotient ? Bracketed(left) : left, "*", right);
    }

    // A number stands right before a parenthesis, a root and what has one letter: 2x, 2(x + 1), 2eˣ, but 2·max(0, x).
    private static bool IsJoined(string text) =>
        text[0] is '(' or '√' || (char.IsLetter(text[0]) && !text.Skip(1).Take(1).Any(IsPartOfName));

    private static bool IsPartOfName(char character) =>
        character is '(' or '_' or '/' or '′' or '″' || char.IsAsciiLetterOrDigit(character);

    private static string Bracketed(string text) => $"({text.Replace(" / ", "/", StringComparison.Ordinal)})";
}
