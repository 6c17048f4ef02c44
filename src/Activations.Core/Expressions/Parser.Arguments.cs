namespace Activations.Expressions;

/// <content>Reads what functions and methods are called with.</content>
internal sealed partial class Parser
{
    private List<Argument> Arguments()
    {
        Take("(", "( and an argument");
        var (outside, arguments) = (_openBars, new List<Argument>());
        _openBars = 0;
        while (Next.Text != ")" || arguments.Count > 0)
        {
            var name = ArgumentName();
            arguments.Add(Next.Text == "[" ? Listed(name) : Single(name));
            if (TryTake(",") is null)
            {
                break;
            }
        }

        Take(")", "an operator, a comma or )");
        _openBars = outside;
        return arguments;
    }

    private Argument Single(Token? name) => Next.Kind == TokenKind.Text || Constants.Contains(Next.Text)
        ? new(name, null, Taken().Text)
        : new(name, Choice(), null);

    /// <summary>[x &lt; 0, x &gt; 1], and functions such as [lambda x: -x, 1], of what all is a function of.</summary>
    private Argument Listed(Token? name)
    {
        var (outside, items) = (_variable, new List<Argument>());
        do
        {
            _next++;
            _variable = Next.Text == "lambda" ? Lambda() : outside;
            items.Add(Single(null));
            _variable = outside;
        }
        while (Next.Text == ",");
        Take("]", "an operator, a comma or ]");
        return new(name, null, null) { Items = items };
    }

    private string Lambda()
    {
        _next++;
        var name = Taken();
        return name.Kind == TokenKind.Name && TryTake(":") is not null ? Lower(name.Text)
            : throw name.Error("expected a function of one argument, such as lambda x: x^2");
    }

    private Token? ArgumentName()
    {
        var name = Next;
        if (name.Kind != TokenKind.Name || _tokens[_next + 1].Text != "=" || Lower(name.Text) == _variable)
        {
            return null;
        }

        _next += 2;
        return name;
    }

    /// <summary>Passes over parentheses and what is in them.</summary>
    private void Skip()
    {
        Take("(", "( after the name of a method");
        for (var open = 1; open > 0; _next++)
        {
            open += Next.Kind == TokenKind.End ? throw Expected(")") : Next.Text == "(" ? 1 : Next.Text == ")" ? -1 : 0;
        }
    }
}
