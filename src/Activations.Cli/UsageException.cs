using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;

namespace Activations.Cli;

/// <summary>Words that were not understood: one line naming the value and what would be right.</summary>
/// <param name="message">The line, lower case and without a period.</param>
/// <param name="hint">What to try instead, if there is more to say.</param>
internal sealed partial class UsageException(string message, string? hint = null)
    : Exception(OneLine(Shortened(message)))
{
    private const int MostShown = 200;

    /// <summary>The same from an interpolated text, each of whose values is shown as far as there is room.</summary>
    public UsageException(ExcerptedText message, string? hint = null)
        : this(message.ToString(), hint)
    {
    }

    public string? Hint { get; } = hint is null
        ? null
        : string.Join('\n', hint.Split('\n').Select(Shortened).Select(OneLine));

    /// <summary>The same, said of the option or argument that brought it.</summary>
    public UsageException About(string subject) => new(Excerpt(subject) + ": " + Message, Hint);

    /// <inheritdoc cref="About(string)"/>
    public UsageException About(ExcerptedText subject) => new(subject.ToString() + ": " + Message, Hint);

    /// <summary>The same, said of a value whose option was this.</summary>
    public UsageException Behind(string option) => new(option + " " + Message, Hint);

    /// <summary>What was typed may hold line ends and escape sequences, which no terminal should obey.</summary>
    public static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? '\uFFFD' : c));

    /// <summary>The beginning of a word that would fill the screen.</summary>
    public static string Excerpt(string word) => word.Length <= MostShown ? word : word[..MostShown] + "...";

    /// <summary>
    /// The same for whatever has no space in it, but for quotes and dots around what is short already.
    /// </summary>
    private static string Shortened(string text) => text.Length <= MostShown ? text : LongWord().Replace(text, "$1...");

    [GeneratedRegex(@"(\S{200})\S{7,}")]
    private static partial Regex LongWord();
}

/// <summary>An interpolated text that shows at most the beginning of every value.</summary>
[InterpolatedStringHandler]
internal readonly ref struct ExcerptedText
{
    private readonly StringBuilder _text;

    public ExcerptedText(int literalLength, int formattedCount) =>
        _text = new(literalLength + formattedCount * literalLength);

    public void AppendLiteral(string text) => _text.Append(text);

    public void AppendFormatted<T>(T value) => _text.Append(UsageException.Excerpt($"{value}"));

    public override string ToString() => _text.ToString();
}
