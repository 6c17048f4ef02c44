namespace Activations.Expressions;

/// <summary>Formulas as a person types them: <c>where(x &gt; 0, x, alpha*(exp(x) - 1))</c>.</summary>
internal static class PlainNotation
{
    public static readonly Notation It = new(
        new Dictionary<string, string> { ["−"] = "-", ["*"] = "*", ["/"] = "/", ["not"] = "not " },
        new Dictionary<string, string> { ["d/d"] = "d/dNAME" })
    {
        Number = value => new(
            value.ToString(),
            double.IsNegative(value.Numerator) ? Level.Sum : value.Denominator == 1 ? Level.Atom : Level.Product),
        Constant = name => name == "π" ? "pi" : name,
        Letter = name => name,
        Activation = activation => activation.Name,
        Parameter = parameter => parameter.Name,
        Primes = order => new('\'', order),
        Special = Special,
        Factor = Level.Power,
    };

    // 2x, but 2*e5 and 2*f0, since 2e5 and 2f0 are numbers.
    private static Piece? Special(FormulaWriter writer, Operation operation)
    {
        if (operation is not { Primitive.Name: "*", Arguments: [Number { Symbol: null } number, Variable variable] })
        {
            return null;
        }

        var isPlain = number.Value is { IsFinite: true, Denominator: 1, Numerator: >= 0 };
        var isNumberToo = variable.Name[0] is 'e' or 'f' or '_';
        return isPlain && !isNumberToo ? new(writer.Text(number) + variable.Name, Level.Product) : null;
    }
}
