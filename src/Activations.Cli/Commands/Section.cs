namespace Activations.Cli.Commands;

/// <summary>Lines of a text under a heading in a column of its own; nothing where there are none.</summary>
internal sealed record Section(string Heading, params IReadOnlyList<string> Lines)
{
    // Of 80 columns, what headings leave.
    private const int HeadingWidth = 11, Width = 66;

    /// <summary>A section of one text, or of none, in as many lines as it needs.</summary>
    public static Section Of(string heading, string? text) =>
        new(heading, string.IsNullOrEmpty(text) ? [] : [.. Wrapped(text)]);

    /// <summary>A section of a list separated by commas, in as many lines as it needs.</summary>
    public static Section OfList(string heading, IEnumerable<string> items)
    {
        string[] all = [.. items];
        var lines = new List<string>();
        for (var i = 0; i < all.Length; i++)
        {
            var item = i < all.Length - 1 ? all[i] + "," : all[i];
            if (lines.Count > 0 && lines[^1].Length + 1 + item.Length <= Width)
            {
                lines[^1] += " " + item;
            }
            else
            {
                lines.Add(item);
            }
        }

        return new(heading, lines);
    }

    public void Print(TextWriter output)
    {
        var heading = Heading;
        foreach (var line in Lines)
        {
            output.WriteLine($"  {heading.PadRight(HeadingWidth)} {line}");
            heading = "";
        }
    }

    /// <summary>
    /// Broken at spaces, or where a formula has none behind a sign: pasted together with spaces it is the same again.
    /// </summary>
    private static IEnumerable<string> Wrapped(string text)
    {
        while (text.Length > Width)
        {
            var space = text.LastIndexOf(' ', Width);
            var end = space > 0 ? space : text.AsSpan(0, Width).LastIndexOfAny("(,*/^") + 1;
            end = end > 0 ? end : Width;
            yield return text[..end];
            text = text[end..].TrimStart(' ');
        }

        yield return text;
    }
}
