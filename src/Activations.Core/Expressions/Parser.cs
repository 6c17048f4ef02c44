using Activations.Sampling;

namespace Activations.Expressions;

/// <summary>
/// Recursive descent, one method a level of precedence. Whatever the text, it ends soon, with an expression or an
/// <see cref="ExpressionException"/>: nothing is read twice, and neither length nor nesting can exhaust the stack.
/// </summary>
internal sealed class Parser
{
    /// <summary>How many characters an expression may have.</summary>
    public const int MostCharacters = 2000;

    /// <summary>How many parentheses, functions and operations may be inside each other; a sum's terms are, one by one.</summary>
    public const int DeepestNesting = 200;

    private static readonly string[] Comparisons = ["<", "<=", ">", ">=", "=="];

    private readonly IReadOnlyList<Token> _tokens;
    private readonly HashSet<string> _parameters;
    private int _next;
    private int _depth;

    public Parser(string text, IEnumerable<string> parameters)
    {
        if (text.Length > MostCharacters)
        {
            throw new ExpressionException(MostCharacters, $"expected at most {MostCharacters} characters, not {text.Length}");
        }

        _tokens = Token.Split(text);
        _parameters = [.. parameters.Select(name => name.ToLowerInvariant())];
    }

    private Token Next => _tokens[_next];

    public Expression Parse()
    {
        var expression = Sum();
        return Next.Kind == TokenKind.End ? expression : throw Expected("an operator such as *");
    }

    private Expression Sum()
    {
        var sum = Product();
        while (TryTake("+", "-") is { } sign)
        {
            sum = Limited(new Operation(sign, sum, Product()));
        }

        return sum;
    }

    private Expression Product()
    {
        var product = Signed();
        while (TryTake("*", "/") is { } sign)
        {
            product = Limited(new Operation(sign, product, Signed()));
        }

        return product;
    }

    // Every way to nest comes through here, so that this is where depth is counted.
    private Expression Signed()
    {
        if (++_depth > DeepestNesting)
        {
            throw TooDeep();
        }

        var signed = TryTake("-", "+") switch
        {
            "-" => new Operation("−", Signed()),
            "+" => Signed(),
            _ => Power(),
        };
        _depth--;
        return Limited(signed);
    }

    private Expression Power()
    {
        var (start, factor) = (_next, Primary());
        if (_tokens[start].Kind == TokenKind.Number && (Next.Kind == TokenKind.Name || Next.Text == "("))
        {
            RefuseUnclearProduct(start);
            return new Operation("*", factor, Power());
        }

        var exponent = TryTake("^", "²", "³") switch
        {
            "^" => Signed(),
            "²" => new Number(2),
            "³" => new Number(3),
            _ => null,
        };
        return exponent is null ? factor : factor == Number.E ? new Operation("exp", exponent) : new Operation("^", factor, exponent);
    }

    /// <summary>1/2x and x^2y are read one way by some and another way by others.</summary>
    private void RefuseUnclearProduct(int number)
    {
        var before = number - 1;
        while (before >= 0 && _tokens[before].Text is "+" or "-")
        {
            before--;
        }

        if (before >= 0 && _tokens[before].Text is ("/" or "^") and var sign)
        {
            var (a, b) = (_tokens[number].Text, Next.Text == "(" ? "(…)" : Next.Text);
            throw Next.Error($"expected parentheses to tell {sign}({a}{b}) from {sign}{a}*{b}");
        }
    }

    private Expression Primary()
    {
        var token = Next;
        switch (token.Kind)
        {
            case TokenKind.Number:
                _next++;
                return DecimalNumber.TryParse(token.Text, out var number) ? new Number(number.ToDouble())
                    : throw token.Error("expected a number that a double can hold");
            case TokenKind.Name:
                _next++;
                return Next.Text == "(" || Next.Kind == TokenKind.Primes ? Call(token) : Name(token);
            case TokenKind.Symbol when TryTake("(") is not null:
                var inner = Sum();
                Take(")", "an operator or )");
                return inner;
            default:
                throw Expected("a number, x, a function or (");
        }
    }

    private Expression Name(Token token) => token.Text.ToLowerInvariant() switch
    {
        "pi" => Number.Pi,
        "e" => Number.E,
        Variable.X => new Variable(Variable.X),
        var name when _parameters.Contains(name) || !FunctionCall.IsFunction(name) => new Variable(name),
        var name => throw token.Error($"expected a parameter or {name}(…): {name} is a function"),
    };

    private Expression Call(Token name)
    {
        if (!FunctionCall.IsFunction(name.Text))
        {
            throw name.Error(FunctionCall.WhyUnknown(name.Text));
        }

        var call = new FunctionCall(name, Order: Next.Kind == TokenKind.Primes ? _tokens[_next++].Text.Length : 0);
        Take("(", "( and an argument");
        do
        {
            if (call.IsWhere && call.Arguments.Count == 0)
            {
                call.Arguments.Add(Comparison());
            }
            else if (Next.Kind == TokenKind.Name && _tokens[_next + 1].Text == "=")
            {
                var parameter = Next;
                _next += 2;
                call.Named.Add((parameter, Sum()));
            }
            else
            {
                call.Arguments.Add(Sum());
            }
        }
        while (TryTake(",") is not null);
        Take(")", "an operator, a comma or )");
        return call.Resolve();
    }

    private Operation Comparison()
    {
        var left = Sum();
        return new Operation(TryTake(Comparisons) ?? throw Expected("one of < <= > >= =="), left, Sum());
    }

    private Expression Limited(Expression expression) => expression.Height <= DeepestNesting ? expression : throw TooDeep();

    private ExpressionException TooDeep() => Next.Error($"expected at most {DeepestNesting} operations or parentheses inside each other");

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
        Comparisons.Contains(Next.Text) ? "a comparison stands only first in where, as in where(x<0, a, b)"
        : Next.Kind == TokenKind.End ? $"expected {what} at the end"
        : $"expected {what} before '{Next.Text}'");
}
