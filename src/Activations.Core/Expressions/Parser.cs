namespace Activations.Expressions;

/// <summary>
/// Recursive descent. Whatever the text, it ends soon, with an expression or an <see cref="ExpressionException"/>:
/// nothing is read twice, and neither length nor nesting can exhaust the stack. The grammar:
/// <code>
/// formula    = [ head ] ( choice [ ";" ] | "{" "return" choice [ ";" ] "}" [ ";" ] )
/// head       = NAME names [ ":" ] "=" | ( "function" | "\" | "@" ) names | "lambda" NAMES ":" | "return" | "@" "."
///              | "def" NAME names [ "->" TYPE ] ":" "return" | ( NAME | names [ ":" TYPE ] ) ( "->" | "=>" )
///              | { TYPE } NAME names [ "->" TYPE ], before "{"
/// names      = "(" { TYPE } NAME [ ":" TYPE ] [ "=" NUMBER ] { "," … } ")"           x, or the first, is the argument
/// choice     = operations [ "if" operations "else" choice | "?" choice ":" choice ]
/// operations = { "not" } product { operator operations }                    by the levels of <see cref="Operator"/>
/// product    = signed { power }                                       behind ) or x, before (, as in (x + 1)(x - 1)
/// signed     = { "-" | "+" | "!" } ( "√" signed | power )
/// power      = factor [ "^" signed ] | NUMBER power                         the latter a product, as in 2x^2 and 2|x|
/// factor     = primary { "'" | "." NAME "(" arguments ")" }                 a prime only after ) or |
/// primary    = NUMBER | NAME | call | "(" choice ")" | "{" choice "}" | "|" choice "|" | "⌊" choice "⌋"
///              | "⌈" choice "⌉" | "d" "/" "d" NAME "(" choice ")"
/// call       = { MODULE "." } NAME { "'" } "(" arguments ")" [ "(" choice ")" ] | NAME "^" NUMBER "(" arguments ")"
/// arguments  = [ argument { "," argument } ]
/// argument   = [ NAME "=" ] ( choice | TEXT | "None" | "True" | "False" | "[" items "]" )
/// items      = [ lambda ] argument { "," [ lambda ] argument }                     of np.select and np.piecewise
/// </code>
/// A comparison is 1 where it holds and 0 elsewhere, and a &lt; x &lt; b is both of its parts. A bar opens where an
/// operand is expected and closes where an operator is; where none is open it means "or".
/// </summary>
internal sealed partial class Parser
{
    /// <summary>How many characters an expression may have.</summary>
    public const int MostCharacters = 2000;

    /// <summary>
    /// How many parentheses, functions and operations may be inside each other; a sum's terms are, one by one.
    /// </summary>
    public const int DeepestNesting = 200;

    private static readonly HashSet<string> Signs = ["-", "+", "!", "not", "√", "∛"];

    private readonly IReadOnlyList<Token> _tokens;
    private readonly HashSet<string> _parameters;
    private readonly Dialect _dialect;
    private string _variable = Variable.X;
    private int _next;
    private int _depth;
    private int _openBars;

    public Parser(string text, IEnumerable<string> parameters, Dialect dialect)
    {
        if (text.Length > MostCharacters)
        {
            throw new ExpressionException(
                MostCharacters, $"expected at most {MostCharacters} characters, not {text.Length}");
        }

        _tokens = Token.Split(text);
        _parameters = [.. parameters.ToList().ConvertAll(name => Token.Typed(name).ToLowerInvariant())];
        _dialect = dialect;
    }

    public Expression Parse()
    {
        Head();
        var expression = Body();
        return Next.Kind == TokenKind.End ? expression : throw Expected("an operator such as *");
    }

    // What nests keeps few values, so that a deep nest needs little of the stack.
    private Expression Choice()
    {
        var first = Operations(Level.Or);
        return Next.Text is "if" or "?" ? Chosen(first) : first;
    }

    private Expression Chosen(Expression first)
    {
        if (TryTake("if") is not null)
        {
            var condition = Operations(Level.Or);
            Take("else", "else");
            return Limited(Where(condition, first, Branch()));
        }

        _next++;
        var then = Branch();
        Take(":", "an operator or :");
        return Limited(Where(first, then, Branch()));
    }

    private Expression Branch()
    {
        Enter();
        var branch = Choice();
        _depth--;
        return branch;
    }

    private Expression Operations(Level weakest)
    {
        var left = weakest <= Level.Negation && Next.Text == "not" ? Negation() : JoinedByNothing();
        Expression? compared = null; // with what the next comparison of a chain compares, too
        while (Operator.At(_tokens, _next, _openBars) is { } found && found.Level >= weakest)
        {
            var sign = Next;
            _next += found.Words;
            var right = Operations(found.Level + 1);
            left = Joined(found, sign, left, right, compared);
            compared = found.IsComparison ? right : null;
        }

        return left;
    }

    /// <summary>An operation, or another comparison of a chain that has compared something before.</summary>
    private Expression Joined(Operator found, Token sign, Expression left, Expression right, Expression? compared)
    {
        if (found.WantsConditions && !(IsCondition(left) && IsCondition(right)))
        {
            var example = $"(x > 0) {sign.Text} (x < 1)";
            throw sign.Error($"expected conditions on both sides of {sign.Text}, such as {example}");
        }

        return Limited(found switch
        {
            { IsLogical: true } => new(found.Name, Condition(left), Condition(right)),
            { IsComparison: true } when compared is not null =>
                new Operation("and", left, new Operation(found.Name, compared, right)),
            _ => new(found.Name, left, right),
        });
    }

    private Operation Negation()
    {
        Enter();
        _next++;
        var negated = Not(Operations(Level.Negation));
        _depth--;
        return negated;
    }

    // Every way to nest comes through here, or counts itself.
    private Expression Signed()
    {
        Enter();
        var signed = Next.Kind == TokenKind.Symbol && Signs.Contains(Next.Text) ? After(Taken().Text) : Power();
        _depth--;
        return Limited(signed);
    }

    private Expression After(string sign) => sign switch
    {
        "-" => new Operation("−", Signed()),
        "+" => Signed(),
        "√" => new Operation("sqrt", Signed()),
        "∛" => new Operation("cbrt", Signed()),
        _ => Not(Signed()),
    };

    private Expression Power()
    {
        var start = _next;
        var factor = Factor();
        return IsFactorNext && _tokens[start].Kind == TokenKind.Number ? Product(start, factor)
            : TryTake("^") is null ? factor
            : Raised(factor);
    }

    private Operation Raised(Expression factor) =>
        factor == Number.E ? new("exp", Signed()) : new("^", factor, Signed());

    private Expression Factor()
    {
        var factor = Primary();
        while (IsPrimed || (Next.Text == "." && _tokens[_next + 1].Kind == TokenKind.Name))
        {
            factor = Limited(IsPrimed ? Primed(factor) : Method(factor));
        }

        return factor;
    }

    private bool IsPrimed => Next.Kind == TokenKind.Primes && _tokens[_next - 1].Text is ")" or "|";

    private Expression Primed(Expression factor) => _dialect.Derivative(factor, Variable.X, Taken().Text.Length);
}
