namespace Activations.Expressions;

/// <summary>An operator that stands between two operands.</summary>
/// <param name="Name">Of its <see cref="Primitive"/>.</param>
/// <param name="Level">How tightly it binds: the larger the tighter.</param>
/// <param name="Words">How many words it is made of: two for ||.</param>
/// <param name="WantsConditions">Whether it is one of numpy's, which mean something else between numbers.</param>
internal sealed record Operator(string Name, int Level, int Words = 1, bool WantsConditions = false)
{
    /// <summary>The level of the weakest operator, and that of what not stands before.</summary>
    public const int Weakest = Or, Negation = And + 1;

    private const int Or = 1, And = 2, Comparison = 4, Sum = 5, Product = 6;

    private static readonly Dictionary<string, int> Levels = new()
    {
        ["or"] = Or,
        ["and"] = And,
        ["<"] = Comparison,
        ["<="] = Comparison,
        [">"] = Comparison,
        [">="] = Comparison,
        ["=="] = Comparison,
        ["!="] = Comparison,
        ["+"] = Sum,
        ["-"] = Sum,
        ["*"] = Product,
        ["/"] = Product,
    };

    /// <summary>Whether it joins conditions.</summary>
    public bool IsLogical => Level is Or or And;

    /// <summary>Whether it compares numbers.</summary>
    public bool IsComparison => Level == Comparison;

    /// <summary>The operator at this word, or null. Where a bar is open, another one closes it.</summary>
    public static Operator? At(IReadOnlyList<Token> words, int index, int openBars)
    {
        var word = words[index];
        if (word.Kind != TokenKind.Symbol)
        {
            return null;
        }

        if (word.Text == "|" && openBars == 0)
        {
            var isDoubled = words[index + 1] is { Text: "|", Position: var next } && next == word.Position + 1;
            return new("or", Or, isDoubled ? 2 : 1, WantsConditions: !isDoubled);
        }

        if (word.Text == "&")
        {
            return new("and", And, WantsConditions: true);
        }

        return Levels.TryGetValue(word.Text, out var level) ? new(word.Text, level) : null;
    }
}
