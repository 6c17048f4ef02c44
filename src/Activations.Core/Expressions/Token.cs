using System.Text;
using System.Text.RegularExpressions;

namespace Activations.Expressions;

/// <summary>What a word of an expression is.</summary>
internal enum TokenKind
{
    Number,
    Name,
    Text,
    Primes,
    Symbol,
    End,
}

/// <summary>A word of an expression in the spelling of a keyboard, and where it stands.</summary>
internal sealed partial record Token(TokenKind Kind, string Text, int Position)
{
    // As in Unicode, which has two small sigmas.
    private static readonly string[] Greek =
        ("alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau "
        + "upsilon phi chi psi omega").Split(' ');

    private static readonly HashSet<string> Keywords = ["if", "else", "and", "or", "not"];

    // A dot before an operator says in Julia that it works on each element.
    private static readonly Dictionary<string, string> Typographic =
        "− - .- - .+ + · * × * ⋅ * ∗ * .* * ./ / ÷ / ** ^ .^ ^ ≤ <= .<= <= .< < ≥ >= .>= >= .> > ≠ != .!= != .== == "
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Concat("∧ and ∨ or ¬ not && and ~ ! ∂ d ⊙ * ⊗ * :: . ∙ * • * ⩽ <= ≦ <= ⩾ >= ≧ >= ↦ -> ⇒ ->".Split(' '))
            .Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]);

    private const string Vulgar = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒";

    private static readonly string[] Quotients =
        "1/2 1/3 2/3 1/4 3/4 1/5 2/5 3/5 4/5 1/6 5/6 1/7 1/8 3/8 5/8 7/8 1/9 1/10".Split(' ');

    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ᵈᵉʰⁱʲᵏˡᵐⁿʳˢᵗʷˣʸ", Lowered = "₀₁₂₃₄₅₆₇₈₉";

    /// <summary>What can be written above the line, and how it looks there.</summary>
    public static IReadOnlyDictionary<char, char> Superscripts { get; } =
        "0123456789+-()dehijklmnrstwxy".Zip(Raised).ToDictionary();

    private static readonly Dictionary<char, char> OnTheLine =
        Superscripts.ToDictionary(pair => pair.Value, pair => pair.Key);

    /// <summary>The words of a text; the last is the end. What is no word becomes symbols.</summary>
    public static IReadOnlyList<Token> Split(string text)
    {
        var end = new Token(TokenKind.End, "", text.Length);
        if (Ascii.IsValid(text))
        {
            return [.. Words(text, 0), end];
        }

        var (plain, places, place) = (new StringBuilder(), new List<int>(), 0);
        foreach (var sign in text.EnumerateRunes())
        {
            plain.Append(PlainSigns.Of(sign));
            places.AddRange(Enumerable.Repeat(place, plain.Length - places.Count));
            place += sign.Utf16SequenceLength;
        }

        return [.. Words($"{plain}", 0).Select(word => word with { Position = places[word.Position] }), end];
    }

    /// <summary>What is wrong where this word stands.</summary>
    public ExpressionException Error(string message) => new(Position, message);

    /// <summary>α for alpha; the name itself when it is no Greek letter's.</summary>
    public static string GreekLetter(string name) =>
        Array.IndexOf(Greek, name) is >= 0 and var index ? $"{(char)('α' + index)}" : name;

    /// <summary>A name that begins with a Greek letter, spelt out; another one as it is.</summary>
    private static string SpeltOut(string name)
    {
        if (name.Length == 0 || char.ToLowerInvariant(name[0]) is not (>= 'α' and <= 'ω'))
        {
            return name;
        }

        var letter = Greek[char.ToLowerInvariant(name[0]) - 'α'];
        return (char.IsUpper(name[0]) ? char.ToUpperInvariant(letter[0]) + letter[1..] : letter) + name[1..];
    }

    /// <summary>A name as a keyboard has it: alpha_p for α_p, p1 for p₁.</summary>
    public static string Typed(string name) => SpeltOut(OnOneLine(name));

    private static IEnumerable<Token> Words(string text, int start) =>
        Word().Matches(text).SelectMany(match => Of(match.Groups.Values.Skip(1).First(group => group.Success), start));

    private static IEnumerable<Token> Of(Group word, int start)
    {
        var (text, position) = (word.Value, start + word.Index);
        return word.Name switch
        {
            "number" => [new(TokenKind.Number, PlainNumber(text), position)],
            "name" when Keywords.Contains(text) => [new(TokenKind.Symbol, text, position)],
            "name" => [new(TokenKind.Name, Typed(text), position)],
            "text" => [new(TokenKind.Text, text[1..^1], position)],
            "primes" => [new(TokenKind.Primes, new('\'', text.Sum(PrimesIn)), position)],
            "raised" => Power(text, position),
            "comment" => [],
            _ => [new(TokenKind.Symbol, Typographic.GetValueOrDefault(text, text), position)],
        };
    }

    /// <summary>What stands above the line is a power, and its words are those on it, sign by sign.</summary>
    private static IEnumerable<Token> Power(string text, int position) =>
    [
        new(TokenKind.Symbol, "^", position),
        new(TokenKind.Symbol, "(", position),
        .. Words(string.Concat(text.Select(raised => OnTheLine[raised])), position),
        new(TokenKind.Symbol, ")", position + text.Length - 1),
    ];

    // 1f0 is Julia's, 1.0f C's.
    private static string PlainNumber(string text) => text switch
    {
        [var only] when Vulgar.IndexOf(only, StringComparison.Ordinal) is >= 0 and var index => Quotients[index],
        _ => text.Split('f')[0].Replace("_", "", StringComparison.Ordinal).Replace('−', '-'),
    };

    // log₂, and hardσ as Julia has it.
    private static string OnOneLine(string name) => name.Length == 1 ? name
        : string.Concat(name.Replace("σ", "sigma", StringComparison.Ordinal).Select(OnOneLine));

    private static char OnOneLine(char letter) =>
        Lowered.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var digit ? (char)('0' + digit) : letter;

    private static int PrimesIn(char sign) => sign switch
    {
        '″' => 2,
        '‴' => 3,
        _ => 1,
    };

    // A text is told from primes by what is before it: those follow a name or a parenthesis that closes.
    [GeneratedRegex("""
        (?<number> [½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒]
            | ([0-9]+(_[0-9]+)*(\.[0-9]*)?|\.[0-9]+) ([eE][+\-−]?[0-9]+)?
                ((f0|(?<=[.e][-0-9.e]*)f)(?![A-Za-z0-9_]))? )
        | (?<name> [A-Za-z_][A-Za-z0-9_]*[σ₀-₉]* | [Α-ΡΣ-Ωα-ω](_[A-Za-z0-9_]+)? )
        | (?<text> "[^"]*" | (?<=[=(,]\s*)'[^']*' )
        | (?<primes> ['′″‴’]+ )
        | (?<raised> [⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ᵈᵉʰⁱʲᵏˡᵐⁿʳˢᵗʷˣʸ]+ )
        | (?<comment> \#.* )
        | (?<symbol> \*\* | && | -> | :: | \.?[<>=!]= | \.[-+*/^<>] | [\uD800-\uDBFF][\uDC00-\uDFFF] | \S )
        """, RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
