namespace Activations.Figures;

/// <summary>Entries of a legend in two rows.</summary>
internal sealed record LegendRows(IReadOnlyList<DrawnLegendEntry> First, IReadOnlyList<DrawnLegendEntry> Second);

/// <summary>Makes a legend as short as its room: first its texts, then itself.</summary>
internal static class LegendFit
{
    // A shorter entry tells nothing.
    private const float ShortestEntry = 66;

    /// <summary>How far entries reach side by side.</summary>
    public static float WidthOf(IReadOnlyList<DrawnLegendEntry> entries, float gap) =>
        entries.Sum(entry => entry.Width) + gap * Math.Max(0, entries.Count - 1);

    /// <summary>
    /// The entries that fit into a row, the longest shortened; the last says how many there are besides.
    /// </summary>
    public static IReadOnlyList<DrawnLegendEntry> InRow(
        IReadOnlyList<DrawnLegendEntry> entries, float gap, float width, Style style) =>
        PartOf(entries, entries, gap, width, style);

    /// <summary>The same of entries of a legend that has others too.</summary>
    private static IReadOnlyList<DrawnLegendEntry> PartOf(
        IReadOnlyList<DrawnLegendEntry> all,
        IReadOnlyList<DrawnLegendEntry> entries,
        float gap,
        float width,
        Style style)
    {
        if (WidthOf(entries, gap) <= width)
        {
            return entries;
        }

        var widest = WidestEntry(entries, width - gap * (entries.Count - 1));
        if (widest >= ShortestEntry)
        {
            return Shortened(entries, widest, all);
        }

        var count = Math.Max(1, (int)((width + gap) / (ShortestEntry + gap)) - 1);
        var more = DrawnLegendEntry.Words($"+ {entries.Count - count} more", style);
        var room = width - more.Width - gap * count;
        return [.. Shortened([.. entries.Take(count)], room / count, all), more];
    }

    /// <summary>
    /// The entries, shortened to this width: at their ends or, where what is left would stand for another one too,
    /// before what tells them apart.
    /// </summary>
    private static DrawnLegendEntry[] Shortened(
        IReadOnlyList<DrawnLegendEntry> entries, float width, IReadOnlyList<DrawnLegendEntry> all)
    {
        string[] texts = [.. all.Select(entry => entry.Text.Content)];
        return [.. entries.Select(entry => entry.Shorten(width, EndOf(entry.Text.Content, Beginning(entry), texts)))];

        string Beginning(DrawnLegendEntry entry) => entry.Shorten(width).Text.Content.TrimEnd('…');
    }

    /// <summary>A text from the word on in which it differs from others that begin so; empty where none do.</summary>
    private static string EndOf(string text, string beginning, string[] texts)
    {
        var first = int.MaxValue;
        foreach (var other in texts)
        {
            if (other != text && other.StartsWith(beginning, StringComparison.Ordinal))
            {
                first = Math.Min(first, text.AsSpan().CommonPrefixLength(other));
            }
        }

        if (first == int.MaxValue)
        {
            return "";
        }

        while (first > 0 && text[first - 1] is not (' ' or ',' or '('))
        {
            first--;
        }

        return text[first..];
    }

    /// <summary>
    /// As many entries in the first row as fit, the others in the second, as in <see cref="InRow"/>; f, f′ and f″ stay
    /// together behind names of curves.
    /// </summary>
    public static LegendRows InTwoRows(
        IReadOnlyList<DrawnLegendEntry> entries, float gap, float width, Style style)
    {
        var count = 1;
        while (count < entries.Count && WidthOf([.. entries.Take(count + 1)], gap) <= width)
        {
            count++;
        }

        var curves = entries.TakeWhile(entry => !entry.TellsOrder).Count();
        count = curves > 0 && count < entries.Count ? Math.Min(count, curves) : count;
        var first = PartOf(entries, [.. entries.Take(count)], gap, width, style);
        var second = count < entries.Count ? PartOf(entries, [.. entries.Skip(count)], gap, width, style) : [];
        return new(first, second);
    }

    /// <summary>How wide an entry may be so that all of them, those that are wider shortened, have room.</summary>
    private static float WidestEntry(IReadOnlyList<DrawnLegendEntry> entries, float room)
    {
        var left = entries.Count;
        foreach (var width in entries.Select(entry => entry.Width).Order())
        {
            if (width > room / left)
            {
                return room / left;
            }

            room -= width;
            left--;
        }

        return float.PositiveInfinity;
    }
}
