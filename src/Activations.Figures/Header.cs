using ScottPlot;

namespace Activations.Figures;

/// <summary>Title, formula and legend above the data: in one row where possible, never in more than two.</summary>
internal sealed class Header
{
    /// <summary>The height of a row and what is free around it.</summary>
    public const float HeightOfOneRow = 30;

    /// <summary>The least that <see cref="Height"/> can be: what half of a number on the y axis needs.</summary>
    public const float HeightIfEmpty = 12;

    /// <summary>Where the first row stands.</summary>
    public const float FirstBaseline = 20.5f;

    private const float RowHeight = 20;

    private readonly List<PlacedText> _texts = [];
    private readonly List<PlacedEntry> _entries = [];
    private readonly int _rows;

    /// <summary>Fits a figure's header between two sides.</summary>
    /// <param name="figure">Whose title and formula.</param>
    /// <param name="legend">What is to be said about lines here.</param>
    /// <param name="style">How it is drawn.</param>
    /// <param name="sides">Where the data begin and end.</param>
    public Header(Figure figure, IReadOnlyList<LegendEntry> legend, Style style, Span sides)
    {
        DrawnLegendEntry[] entries = [.. legend.Select(entry => new DrawnLegendEntry(entry, style))];
        var rows = new HeaderFit(figure, entries, style, sides.Width).Rows;
        IsEmpty = rows.Count == 0;
        _rows = Math.Max(1, rows.Count);
        for (var row = 0; row < rows.Count; row++)
        {
            Place(rows[row], row, sides);
        }
    }

    /// <summary>Whether there is nothing to draw.</summary>
    public bool IsEmpty { get; }

    /// <summary>From the top of the picture to where the data may begin.</summary>
    public float Height => IsEmpty ? HeightIfEmpty : HeightOfOneRow + RowHeight * (_rows - 1);

    /// <summary>Draws all of it.</summary>
    public void Draw(Page page, Paint paint)
    {
        foreach (var (text, x, row) in _texts)
        {
            text.Draw(page, x, BaselineOf(row));
        }

        foreach (var (entry, x, row) in _entries)
        {
            entry.Draw(page, paint, x, BaselineOf(row));
        }
    }

    private static float BaselineOf(int row) => FirstBaseline + RowHeight * row;

    private void Place(HeaderRow row, int number, Span sides)
    {
        var x = sides.Left;
        foreach (var text in row.Texts)
        {
            _texts.Add(new(text, x, number));
            x += text.Width + HeaderRow.GapBetweenTexts;
        }

        x = row.Texts.Count > 0 ? sides.Right - LegendFit.WidthOf(row.Entries, HeaderRow.GapBetweenEntries) : x;
        foreach (var entry in row.Entries)
        {
            _entries.Add(new(entry, x, number));
            x += entry.Width + HeaderRow.GapBetweenEntries;
        }
    }

    private sealed record PlacedText(Text Text, float X, int Row);

    private sealed record PlacedEntry(DrawnLegendEntry Entry, float X, int Row);
}
