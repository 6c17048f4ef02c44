namespace Activations.Expressions;

/// <summary>How the parser takes one word after the other, and what it says when another is wanted.</summary>
internal sealed partial class Parser
{
    private Token Next => _tokens[_next];

    private Token Taken() => _tokens[_next++];

    private static string Lower(string name) => name.ToLowerInvariant();

    private void Enter()
    {
        if (++_depth > DeepestNesting)
        {
            throw TooDeep();
        }
    }

    private Expression Limited(Expression expression) =>
        expression.Height <= DeepestNesting ? expression : throw TooDeep();

    private ExpressionException TooDeep() =>
        Next.Error($"expected at most {DeepestNesting} operations or parentheses inside each other");

    private string? TryTake(params ReadOnlySpan<string> symbols) =>
        Next.Kind == TokenKind.Symbol && symbols.Contains(Next.Text) ? _tokens[_next++].Text : null;

    private void Take(string symbol, string expected)
    {
        if (TryTake(symbol) is null)
        {
            throw Expected(expected);
        }
    }

    private ExpressionException Expected(string what) => Next.Error(Next switch
    {
        { Kind: TokenKind.End } => $"expected {what} at the end",
        { Text: "=" } => $"expected {what} before '='; == compares",
        { Text: "{" } => "expected ( in place of {",
        { Text: "\\" } => @"LaTeX is not read: expected text such as exp(-x)/2 in place of \",
        { Text: "%" } => "languages differ on % of negative numbers: expected mod(a, b), which is a - b*floor(a/b)",
        { Text: "/" } when _next > 0 && _tokens[_next - 1].Text == "/" => "expected floor(a/b) in place of a//b",
        _ => $"expected {what} before '{Next.Text}'",
    });
}
