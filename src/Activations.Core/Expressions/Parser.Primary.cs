namespace Activations.Expressions;

/// <content>Reads what stands by itself: numbers, names, and what is enclosed.</content>
internal sealed partial class Parser
{
    private Expression Primary() => Next switch
    {
        { Kind: TokenKind.Number } => Literal(Taken()),
        { Text: "d" } => DerivativeIn() ?? Named(),
        { Kind: TokenKind.Name } => Named(),
        { Text: "∞" } when Taken() is not null => new Number(double.PositiveInfinity),
        { Text: "(" } => Enclosed(")", "an operator or )", bars: 0),
        { Text: "{" } => Enclosed("}", "an operator or }", bars: 0),
        { Text: "⌊" } => new Operation("floor", Enclosed("⌋", "an operator or ⌋", bars: 0)),
        { Text: "⌈" } => new Operation("ceil", Enclosed("⌉", "an operator or ⌉", bars: 0)),
        { Text: "|" } => new Operation("abs", Enclosed("|", "an operator or |", _openBars + 1)),
        _ => throw Expected("a number, x, a function or ("),
    };

    private static Number Literal(Token token) =>
        DecimalNumber.TryParse(token.Text, out var number) ? new(number.ToDouble())
        : token.Text.Contains('/', StringComparison.Ordinal) ? new(Quotient.Parse(token.Text))
        : throw token.Error("expected a number that a double can hold");

    /// <summary>What stands between this word and another that closes it.</summary>
    private Expression Enclosed(string close, string expected, int bars)
    {
        var outside = _openBars;
        _openBars = bars;
        _next++;
        var inner = Choice();
        Take(close, expected);
        _openBars = outside;
        return inner;
    }

    private static Operation Not(Expression expression) => new("not", Condition(expression));

    private static Operation Where(Expression condition, Expression then, Expression otherwise) =>
        new("where", Condition(condition), then, otherwise);

    /// <summary>What is no condition holds where it is not 0.</summary>
    public static Expression Condition(Expression expression) =>
        IsCondition(expression) ? expression : new Operation("!=", expression, new Number(0));

    private static bool IsCondition(Expression expression) => expression is Operation { Primitive.IsCondition: true };
}
