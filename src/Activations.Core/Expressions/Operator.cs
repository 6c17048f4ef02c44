namespace Activations.Expressions;

/// <summary>An operator that stands between two operands.</summary>
/// <param name="Name">Of its <see cref="Primitive"/>.</param>
/// <param name="Level">How tightly it binds.</param>
/// <param name="Words">How many words it is made of: two for ||.</param>
/// <param name="WantsConditions">Whether it is one of numpy's, which mean something else between numbers.</param>
internal sealed record Operator(string Name, Level Level, int Words = 1, bool WantsConditions = false)
{
    /// <summary>Those that go by the name of their primitive.</summary>
    public static readonly IReadOnlyDictionary<string, Level> Levels = new Dictionary<string, Level>
    {
        ["or"] = Level.Or,
        ["and"] = Level.And,
        ["<"] = Level.Comparison,
        ["<="] = Level.Comparison,
        [">"] = Level.Comparison,
        [">="] = Level.Comparison,
        ["=="] = Level.Comparison,
        ["!="] = Level.Comparison,
        ["+"] = Level.Sum,
        ["-"] = Level.Sum,
        ["*"] = Level.Product,
        ["/"] = Level.Product,
    };

    /// <summary>Whether it joins conditions.</summary>
    public bool IsLogical => Level is Level.Or or Level.And;

    /// <summary>Whether it compares numbers.</summary>
    public bool IsComparison => Level == Level.Comparison;

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
            return new("or", Level.Or, isDoubled ? 2 : 1, WantsConditions: !isDoubled);
        }

        if (word.Text == "&")
        {
            return new("and", Level.And, WantsConditions: true);
        }

        return Levels.TryGetValue(word.Text, out var level) ? new(word.Text, level) : null;
    }
}
