using System.Text.RegularExpressions;

namespace Activations.Expressions;

/// <summary>What a word of an expression is.</summary>
internal enum TokenKind
{
    Number,
    Name,
    Primes,
    Symbol,
    End,
}

/// <summary>A word of an expression in the spelling of a keyboard, and where it stands.</summary>
internal readonly partial record struct Token(TokenKind Kind, string Text, int Position)
{
    private static readonly string[] Greek = ("alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi "
        + "omicron pi rho sigma sigma tau upsilon phi chi psi omega").Split(' '); // as Unicode, which has two small sigmas

    private static readonly Dictionary<string, string> Typographic = new()
    {
        ["−"] = "-",
        ["·"] = "*",
        ["×"] = "*",
        ["**"] = "^",
        ["≤"] = "<=",
        ["≥"] = ">=",
    };

    /// <summary>The words of a text; the last is the end. What is no word becomes symbols.</summary>
    public static IReadOnlyList<Token> Split(string text) =>
        [.. Word().Matches(text).Select(match => Of(match.Groups.Values.Skip(1).First(group => group.Success))), new(TokenKind.End, "", text.Length)];

    /// <summary>What is wrong where this word stands.</summary>
    public ExpressionException Error(string message) => new(Position, message);

    /// <summary>α for alpha; the name itself when it is no Greek letter's.</summary>
    public static string GreekLetter(string name) => Array.IndexOf(Greek, name) is >= 0 and var index ? $"{(char)('α' + index)}" : name;

    private static Token Of(Group word) => word switch
    {
        { Name: "greek" } => new(TokenKind.Name, Greek[char.ToLowerInvariant(word.Value[0]) - 'α'], word.Index),
        { Name: "name" } => new(TokenKind.Name, word.Value, word.Index),
        { Name: "number" } => new(TokenKind.Number, word.Value, word.Index),
        { Name: "primes" } => new(TokenKind.Primes, word.Value.Replace("″", "''", StringComparison.Ordinal), word.Index),
        _ => new(TokenKind.Symbol, Typographic.GetValueOrDefault(word.Value, word.Value), word.Index),
    };

    [GeneratedRegex("""
        (?<number> ([0-9]+\.?[0-9]*|\.[0-9]+) ([eE][+-]?[0-9]+)? )
        | (?<name> [A-Za-z_][A-Za-z0-9_]* )
        | (?<greek> [Α-ΡΣ-Ωα-ω] )
        | (?<primes> ['′″’]+ )
        | (?<symbol> \*\* | [<>=]= | [\uD800-\uDBFF][\uDC00-\uDFFF] | \S )
        """, RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
