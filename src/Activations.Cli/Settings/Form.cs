namespace Activations.Cli.Settings;

/// <summary>How a value is written on a command line: <c>START:END</c>, read to a range and written back.</summary>
/// <param name="Syntax">What stands for the value in the help, such as WxH; null for an option without one.</param>
/// <param name="Read">
/// The value of the texts given, at least one unless there is no value; throws UsageException.
/// </param>
/// <param name="Write">The texts that are read to this value, in canonical form.</param>
/// <param name="Draw">Some value, by chance.</param>
internal sealed record Form<T>(
    string? Syntax,
    Func<IReadOnlyList<string>, T> Read,
    Func<T, IReadOnlyList<string>> Write,
    Func<Random, T> Draw)
{
    /// <summary>What can be typed, for completion.</summary>
    public Vocabulary Vocabulary { get; init; } = Vocabulary.None;
}

/// <summary>Makes forms.</summary>
internal static class Form
{
    private const int MostDrawn = 3;

    /// <summary>An option without a value, true when it is given.</summary>
    public static readonly Form<bool> Flag = new(null, _ => true, _ => [], _ => true);

    /// <summary>An option with one value; the last one given wins.</summary>
    public static Form<T> One<T>(
        string syntax, Func<string, T> read, Func<T, string> write, Func<Random, T> draw) => new(
        syntax,
        texts => Naming(texts[^1], read),
        value => [write(value)],
        draw);

    /// <summary>The form of an option that may be repeated, each time with another value.</summary>
    // No method of a form: native code would need a form of lists of lists of lists without end.
    public static Form<IReadOnlyList<T>> Each<T>(Form<T> form) => new(
        form.Syntax,
        texts => [.. texts.Select(text => form.Read([text]))],
        values => [.. values.SelectMany(form.Write)],
        random => [.. Enumerable.Range(0, random.Next(1, MostDrawn + 1)).Select(_ => form.Draw(random))])
    {
        Vocabulary = form.Vocabulary,
    };

    /// <summary>What is read from a text; an error names the text.</summary>
    private static T Naming<T>(string text, Func<string, T> read)
    {
        try
        {
            return read(text);
        }
        catch (UsageException error)
        {
            throw error.About(text);
        }
    }
}
