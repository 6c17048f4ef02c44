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
        IReadOnlyList<DrawnLegendEntry> entries, float gap, float width, Style style)
    {
        if (WidthOf(entries, gap) <= width)
        {
            return entries;
        }

        var widest = WidestEntry(entries, width - gap * (entries.Count - 1));
        if (widest >= ShortestEntry)
        {
            return [.. entries.Select(entry => entry.Shorten(widest))];
        }

        var count = Math.Max(1, (int)((width + gap) / (ShortestEntry + gap)) - 1);
        var more = DrawnLegendEntry.Words($"+ {entries.Count - count} more", style);
        var room = width - more.Width - gap * count;
        return [.. entries.Take(count).Select(entry => entry.Shorten(room / count)), more];
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
        var first = InRow([.. entries.Take(count)], gap, width, style);
        return new(first, count < entries.Count ? InRow([.. entries.Skip(count)], gap, width, style) : []);
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
