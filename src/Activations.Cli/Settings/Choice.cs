using Activations.Figures;

namespace Activations.Cli.Settings;

/// <summary>One of the words that a setting knows.</summary>
/// <param name="Word">What is typed, such as dark.</param>
/// <param name="Value">What it means to the program.</param>
/// <param name="Meaning">What it means to people, for the help; empty where the word says it.</param>
/// <param name="Also">What others call it: not understood, but answered with the word.</param>
internal sealed record Choice<T>(string Word, T Value, string Meaning = "", params IReadOnlyList<string> Also);

/// <summary>Reads and writes the words of a table.</summary>
internal static class Choice
{
    /// <summary>One of the words.</summary>
    public static Form<T> One<T>(IReadOnlyList<Choice<T>> choices) => Form.One(
        string.Join('|', choices.Select(choice => choice.Word)),
        text => ValueOf(choices, text),
        value => WordOf(choices, value),
        random => choices[random.Next(choices.Count)].Value) with
    {
        Vocabulary = Vocabulary.Of(choices),
    };

    /// <summary>Some of the words, separated by commas, each once.</summary>
    public static Form<IReadOnlyList<T>> Several<T>(IReadOnlyList<Choice<T>> choices) => Form.One<IReadOnlyList<T>>(
        string.Join('|', choices.Select(choice => choice.Word)) + "[,...]",
        text => [.. text.Split(',').Select(word => ValueOf(choices, word)).Distinct()],
        values => string.Join(',', values.Select(value => WordOf(choices, value))),
        random => [.. choices.Select(choice => choice.Value).Skip(random.Next(choices.Count))]) with
    {
        Vocabulary = Vocabulary.Of(choices, areSeveral: true),
    };

    /// <summary>One of the words, where other commands take several.</summary>
    public static Form<IReadOnlyList<T>> OneOf<T>(IReadOnlyList<Choice<T>> choices)
    {
        var one = One(choices);
        return new(
            one.Syntax,
            texts => [one.Read(texts)],
            values => one.Write(values[0]),
            random => [one.Draw(random)])
        {
            Vocabulary = one.Vocabulary,
        };
    }

    /// <summary>The choice that a word names.</summary>
    /// <exception cref="UsageException">There is none: what was expected, and which is nearest.</exception>
    public static Choice<T> Find<T>(IReadOnlyList<Choice<T>> choices, string word, string expected)
    {
        if (choices.FirstOrDefault(choice => choice.Word == word) is { } found)
        {
            return found;
        }

        var calledSo = choices.FirstOrDefault(choice => choice.Also.Contains(word.ToLowerInvariant()))?.Word;
        var words = choices.Select(choice => choice.Word);
        var near = calledSo ?? Spelling.Nearest(word, words) ?? Abbreviated(choices, word);
        throw new UsageException(near is null ? expected : $"{expected}; did you mean {near}?");
    }

    /// <summary>The word for a value.</summary>
    public static string WordOf<T>(IReadOnlyList<Choice<T>> choices, T value) =>
        choices.First(choice => EqualityComparer<T>.Default.Equals(choice.Value, value)).Word;

    /// <summary>For the help: <c>light (for white pages), dark (for dark pages)</c>.</summary>
    public static string Describe<T>(IReadOnlyList<Choice<T>> choices) => string.Join(", ", choices
        .Select(choice => choice.Meaning.Length > 0 ? $"{choice.Word} ({choice.Meaning})" : choice.Word));

    /// <summary>
    /// The only word that this begins, such as stacked for stack, or that is this with letters left out.
    /// </summary>
    private static string? Abbreviated<T>(IReadOnlyList<Choice<T>> choices, string word)
    {
        var words = choices.Select(choice => choice.Word);
        string[] meant = [.. words.Where(known => Shortens(word, known) || Shortens(known, word))];
        return meant is [var only] ? only : null;
    }

    /// <summary>Whether one is the other with letters left out, but for the first, as npy is numpy.</summary>
    private static bool Shortens(string word, string whole)
    {
        const int least = 3;
        if (word.Length < least || whole.Length < word.Length || word[0] != whole[0])
        {
            return false;
        }

        var next = 0;
        foreach (var letter in whole)
        {
            next += next < word.Length && letter == word[next] ? 1 : 0;
        }

        return next == word.Length;
    }

    private static T ValueOf<T>(IReadOnlyList<Choice<T>> choices, string word) =>
        Find(choices, word, $"expected {Expected(choices)}").Value;

    private static string Expected<T>(IReadOnlyList<Choice<T>> choices)
    {
        const int mostInWords = 4;
        var words = choices.Select(choice => choice.Word);
        return choices.Count > mostInWords ? $"one of {string.Join(", ", words)}" : English.Or(words);
    }
}
