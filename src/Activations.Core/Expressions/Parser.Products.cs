namespace Activations.Expressions;

/// <content>Reads products without a sign, as textbooks write them: 2x, (x + 1)(x - 1) and x(x + 1).</content>
internal sealed partial class Parser
{
    /// <summary>What is multiplied by what is enclosed behind it.</summary>
    private Expression JoinedByNothing()
    {
        var start = _next;
        var product = Signed();
        while (Next.Text == "(" && IsOperandsEnd(_tokens[_next - 1]))
        {
            RefuseUnclearProduct(_tokens[_next - 1].Text == ")" ? start : _next - 1);
            product = Limited(new Operation("*", product, Power()));
        }

        return product;
    }

    private static bool IsOperandsEnd(Token token) => token.Text == ")" || token.Kind == TokenKind.Name;

    private Operation Product(int start, Expression number)
    {
        RefuseUnclearProduct(start);
        return new("*", number, Next.Text is "√" or "∛" ? Signed() : Power());
    }

    private bool IsFactorNext => Next.Kind == TokenKind.Name || Next.Text is "(" or "√" or "∛" or "⌊" or "⌈"
        || (Next.Text == "|" && _openBars == 0 && Operator.At(_tokens, _next, _openBars)!.Words == 1);

    /// <summary>
    /// 1/2x, x^2y and 1/(x + 1)(x - 1) are read one way by some and another way by others.
    /// </summary>
    private void RefuseUnclearProduct(int factor)
    {
        var before = factor - 1;
        while (before >= 0 && _tokens[before].Text is "+" or "-")
        {
            before--;
        }

        if (before >= 0 && _tokens[before].Text is ("/" or "^" or "√" or "∛") and var sign)
        {
            var isEnclosed = _tokens[_next - 1].Text == ")";
            var (a, b) = (isEnclosed ? "(…)" : _tokens[factor].Text, Next.Text == "(" ? "(…)" : Next.Text);
            throw Next.Error($"expected parentheses to tell {sign}({a}{b}) from {sign}{a}*{b}");
        }
    }
}
