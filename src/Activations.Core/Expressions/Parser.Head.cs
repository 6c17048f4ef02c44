namespace Activations.Expressions;

/// <content>
/// Reads what is written before a function's body, such as <c>def f(x: float, a: float = 0.1) -> float: return</c>.
/// </content>
internal sealed partial class Parser
{
    private static readonly HashSet<string> HeadWords = ["=", "->", "lambda", "return", "function", "\\", "@"];

    private static readonly HashSet<string> NumberNames = ["pi", "m_pi", "e", "inf", "infinity", "nan"];

    private readonly Dictionary<string, Quotient> _defaults = [];

    /// <summary>What a head says of a parameter where no value is given; not finite where it says nothing.</summary>
    public Quotient DefaultOf(string name) => _defaults.GetValueOrDefault(name, Quotient.None);

    /// <summary>What is written before a function's body names the variable, and perhaps parameters.</summary>
    private void Head()
    {
        if (!_tokens.Any(token => HeadWords.Contains(token.Text)))
        {
            return;
        }

        var names = new List<string>();
        if (!IsHead(names))
        {
            _next = 0;
            _defaults.Clear();
        }
        else if (names.Find(NumberNames.Contains) is { } constant)
        {
            var token = _tokens.First(token => Lower(token.Text) == constant);
            throw token.Error($"expected another name for the argument {token.Text}, which is a number in formulas");
        }
        else if (names.Count > 0)
        {
            _variable = names.Contains(Variable.X) ? Variable.X : names[0];
            _parameters.UnionWith(names.Where(name => name != _variable));
        }
    }

    /// <summary>Whether a head stands here; if so, it is taken, with the names of what the function takes.</summary>
    private bool IsHead(List<string> names) => Next.Text switch
    {
        "return" => Passes("return"),
        "@" when _tokens[1].Text == "." => Passes("@", "."), // in Julia all that follows works on each element
        "@" or "\\" => Passes(Next.Text) && IsSignature(names),
        "lambda" => Passes("lambda") && AreNames(names, canHaveTypes: false) && Passes(":"),
        "def" => Passes("def") && IsName() && IsSignature(names) && IsAfter("->") && Passes(":", "return"),
        "function" when _tokens[1].Text == "(" => Passes("function") && IsSignature(names) && IsAfter(":"),
        "[" => Passes("[", "]") && IsSignature(names) && IsAfter("->") && IsBody, // C++
        "(" => IsSignature(names) && IsAfter(":") && IsArrow(),
        _ => IsPlainArrow(names) || IsDefinition(names),
    };

    private bool IsPlainArrow(List<string> names)
    {
        var isArrow = _tokens[1].Text == "->" || (_tokens[1].Text == "=" && _tokens[2].Text == ">");
        return isArrow && IsName(names) && IsArrow();
    }

    /// <summary>f(x) = or, where a body in braces follows, float f(float x) with a type before its name.</summary>
    private bool IsDefinition(List<string> names)
    {
        var words = 0;
        while (IsName())
        {
            words++;
        }

        return words > 0 && IsSignature(names) && IsAfter("->", ":")
            && (IsBody || (words == 1 && (Passes("=") || Passes(":", "="))));
    }

    private bool IsArrow() => Passes("->") || Passes("=", ">");

    private bool IsBody => Next.Text == "{";

    private bool IsSignature(List<string> names) => Passes("(") && AreNames(names) && Passes(")");

    private bool AreNames(List<string> names, bool canHaveTypes = true)
    {
        do
        {
            // C has the type before the name.
            while (canHaveTypes && Next.Kind == TokenKind.Name && _tokens[_next + 1].Kind == TokenKind.Name)
            {
                _next++;
            }

            if (!IsName(names) || (canHaveTypes && !IsAfter(":", ".")) || !IsDefault(names[^1]))
            {
                return false;
            }
        }
        while (Passes(",") || Passes(";"));
        return true;
    }

    private bool IsDefault(string name)
    {
        if (Next.Text != "=" || _tokens[_next + 1].Text == ">")
        {
            return true;
        }

        _next++;
        var sign = Passes("-") ? "-" : "";
        if (Next.Kind != TokenKind.Number || !Quotient.TryParse(sign + Taken().Text, out var value))
        {
            return false;
        }

        return _defaults.TryAdd(name, value);
    }

    /// <summary>Whether no such sign comes, or a type behind it, such as np.ndarray.</summary>
    private bool IsAfter(params ReadOnlySpan<string> signs)
    {
        if (!signs.Contains(Next.Text) || _tokens[_next + 1].Kind != TokenKind.Name)
        {
            return true;
        }

        do
        {
            _next += 2;
        }
        while (Next.Text == "." && _tokens[_next + 1].Kind == TokenKind.Name);
        return true;
    }

    private bool IsName(List<string>? names = null)
    {
        if (Next.Kind != TokenKind.Name)
        {
            return false;
        }

        var name = Lower(Taken().Text);
        names?.Add(name);
        return true;
    }

    private bool Passes(params ReadOnlySpan<string> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (_next + i >= _tokens.Count || _tokens[_next + i].Text != words[i])
            {
                return false;
            }
        }

        _next += words.Length;
        return true;
    }

    /// <summary>{ return x*x; }, which some languages have for a body.</summary>
    private Expression Body()
    {
        var isBlock = Passes("{", "return");
        var body = Choice();
        TryTake(";");
        if (isBlock)
        {
            Take("}", "an operator or }");
            TryTake(";");
        }

        return body;
    }
}
