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

    private ExpressionException Expected(string what) => Next.Error(
        Next.Text == "=" ? $"expected {what} before '='; == compares"
        : Next.Text == "\\" ? @"LaTeX is not read: expected text such as exp(-x)/2 in place of \"
        : Next.Kind == TokenKind.End ? $"expected {what} at the end"
        : $"expected {what} before '{Next.Text}'");
}
