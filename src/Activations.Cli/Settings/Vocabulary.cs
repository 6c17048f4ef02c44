namespace Activations.Cli.Settings;

/// <summary>A word that could be typed.</summary>
/// <param name="Word">The whole word, such as <c>dark</c>; what ends in an equals sign or a colon goes on.</param>
/// <param name="Meaning">What it means to people; empty where the word says it.</param>
internal sealed record Suggestion(string Word, string Meaning = "");

/// <summary>What a vocabulary is of.</summary>
internal enum VocabularyKind
{
    /// <summary>Words that are listed; none where anything can be typed.</summary>
    Words,

    /// <summary>Paths of files, which shells know.</summary>
    Files,

    /// <summary>Names of functions, with parameters.</summary>
    Curves,

    /// <summary>Names of parameters, with values.</summary>
    Parameters,
}

/// <summary>What a value of a setting can be, as far as it can be told before it is typed.</summary>
/// <param name="Kind">Of what.</param>
/// <param name="Words">The words, where it is of words.</param>
/// <param name="AreSeveral">Whether a value may have several of them, separated by commas.</param>
internal sealed record Vocabulary(VocabularyKind Kind, IReadOnlyList<Suggestion> Words, bool AreSeveral = false)
{
    /// <summary>That of a number or a text.</summary>
    public static readonly Vocabulary None = new(VocabularyKind.Words, []);

    public static readonly Vocabulary Files = new(VocabularyKind.Files, []);

    public static readonly Vocabulary Parameters = new(VocabularyKind.Parameters, []);

    public static readonly Vocabulary Curves = new(VocabularyKind.Curves, []);

    /// <summary>That of a table.</summary>
    public static Vocabulary Of<T>(IReadOnlyList<Choice<T>> choices, bool areSeveral = false) =>
        new(VocabularyKind.Words, [.. choices.Select(SuggestionOf)], areSeveral);

    private static Suggestion SuggestionOf<T>(Choice<T> choice) => new(choice.Word, choice.Meaning);
}
