namespace Activations.Expressions;

/// <summary>Formulas in LaTeX's mathematics mode.</summary>
internal static class LatexNotation
{
    private static readonly string[] Known = ["min", "max", "exp", "sin", "cos", "tan", "sinh", "cosh", "tanh"];

    public static readonly Notation It = new(
        new Dictionary<string, string>
        {
            ["−"] = "-",
            ["*"] = @" \cdot ",
            ["<="] = @" \le ",
            [">="] = @" \ge ",
            ["=="] = " = ",
            ["!="] = @" \ne ",
            ["and"] = @" \land ",
            ["or"] = @" \lor ",
            ["not"] = @"\lnot ",
        },
        new Dictionary<string, string>
        {
            ["sigmoid"] = @"\sigma",
            ["log"] = @"\ln",
            ["log2"] = @"\log_2",
            ["log10"] = @"\log_{10}",
            ["asin"] = @"\arcsin",
            ["acos"] = @"\arccos",
            ["atan"] = @"\arctan",
            ["d/d"] = @"\frac{d}{dNAME}",
        })
    {
        Number = Decimal,
        Constant = name => name switch
        {
            "π" => @"\pi",
            "inf" => @"\infty",
            "nan" => @"\mathrm{NaN}",
            _ => name,
        },
        Letter = Letter,
        Activation = activation => Function(activation.Name),
        Parameter = parameter => Letter(parameter.Name),
        Primes = order => new('\'', order),
        Special = Special,
        Bracketed = text => $@"\left({text}\right)",
        BeforeParameter = "; ",
        Is = " = ",
    };

    private static Piece? Special(FormulaWriter writer, Operation operation) =>
        (operation.Primitive.Name, operation.Arguments) switch
        {
            ("abs", [var a]) => new($@"\left|{writer.Text(a)}\right|", Level.Atom),
            ("floor", [var a]) => new($@"\left\lfloor {writer.Text(a)} \right\rfloor", Level.Atom),
            ("ceil", [var a]) => new($@"\left\lceil {writer.Text(a)} \right\rceil", Level.Atom),
            ("sqrt", [var a]) => new($@"\sqrt{{{writer.Text(a)}}}", Level.Atom),
            ("cbrt", [var a]) => new($@"\sqrt[3]{{{writer.Text(a)}}}", Level.Atom),
            ("exp", [var a]) => new($"e^{{{writer.Text(a)}}}", Level.Power),
            ("expm1", [var a]) => new($"e^{{{writer.Text(a)}}} - 1", Level.Sum),
            ("log1p", [var a]) => new(writer.Call(@"\ln", "1 + " + writer.Set(a, Level.Product)), Level.Atom),
            ("*", [Number a, not Number and var b]) =>
                new($"{writer.Set(a, Level.Product)} {writer.Set(b, Level.Product)}", Level.Product),
            ("/", [var a, var b]) => new($@"\frac{{{writer.Text(a)}}}{{{writer.Text(b)}}}", Level.Product),
            ("^", [var a, var b]) => new($"{{{writer.Set(a, Level.Atom)}}}^{{{writer.Text(b)}}}", Level.Power),
            ("where", [var condition, var then, var otherwise]) => new(
                $@"\begin{{cases}} {writer.Text(then)} & \text{{if }} {writer.Text(condition)} \\ "
                    + $@"{writer.Text(otherwise)} & \text{{otherwise}} \end{{cases}}",
                Level.Product),
            (var name, { Count: 1 or 2 } arguments) when IsFunction(name) =>
                new(writer.Call(Function(name), arguments.Select(writer.Text)), Level.Atom),
            _ => null,
        };

    private static bool IsFunction(string primitive) =>
        char.IsLetter(primitive[0]) && primitive is not ("and" or "or" or "not");

    private static Piece Decimal(Quotient value)
    {
        if (value.Denominator != 1)
        {
            return new($@"\frac{{{value.Numerator}}}{{{value.Denominator}}}", Level.Product);
        }

        var parts = value.ToString().Split('e');
        return new(
            parts.Length == 1 ? parts[0] : $@"{parts[0]} \cdot 10^{{{parts[1]}}}",
            double.IsNegative(value.Numerator) ? Level.Sum : parts.Length == 1 ? Level.Atom : Level.Product);
    }

    private static string Function(string name) => It.Functions.GetValueOrDefault(name)
        ?? (Known.Contains(name) ? $@"\{name}" : $@"\operatorname{{{Escaped(name)}}}");

    private static string Letter(string name) => Token.GreekLetter(name) != name ? $@"\{name}"
        : name.Length == 1 ? name : $@"\mathit{{{Escaped(name)}}}";

    private static string Escaped(string name) => name.Replace("_", @"\_", StringComparison.Ordinal);
}
