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

    private const float RowHeight = 20, GapBetweenTexts = 14, GapBetweenEntries = 16;

    // Less of a formula than this says nothing.
    private const float ShortestFormula = 80;

    // What stands between a formula and the value of a parameter, and between two of these.
    private const string BeforeValue = ",  ";

    private readonly List<PlacedText> _texts = [];
    private readonly List<PlacedEntry> _entries = [];
    private readonly Span _sides;
    private int _rows = 1;

    /// <summary>Fits a figure's header between two sides.</summary>
    /// <param name="figure">Whose title and formula.</param>
    /// <param name="legend">What is to be said about lines here.</param>
    /// <param name="style">How it is drawn.</param>
    /// <param name="sides">Where the data begin and end.</param>
    public Header(Figure figure, IReadOnlyList<LegendEntry> legend, Style style, Span sides)
    {
        _sides = sides;
        var title = TextOf(figure.Title, Style.TitleSize, style.Ink, isBold: true);
        var formula = TextOf(figure.Formula, Style.TextSize, style.MutedInk, isBold: false);
        DrawnLegendEntry[] entries = [.. legend.Select(entry => new DrawnLegendEntry(entry, style))];
        var hasTexts = title is not null || formula is not null;
        IsEmpty = !hasTexts && entries.Length == 0;

        var textsWidth = WidthOf(title) + WidthOf(formula);
        if (textsWidth + LegendFit.WidthOf(entries, GapBetweenEntries) <= sides.Width)
        {
            WriteTexts(title, formula, row: 0);
            PlaceEntries(entries, row: 0, atRight: hasTexts);
        }
        else if (hasTexts && entries.Length > 0)
        {
            WriteTexts(title, formula, row: 0);
            PlaceEntries(LegendFit.InRow(entries, GapBetweenEntries, sides.Width, style), row: 1, atRight: false);
        }
        else if (hasTexts)
        {
            WriteTexts(title, null, row: 0);
            WriteTexts(null, formula, row: title is null ? 0 : 1);
        }
        else
        {
            var (first, second) = LegendFit.InTwoRows(entries, GapBetweenEntries, sides.Width, style);
            PlaceEntries(first, row: 0, atRight: false);
            PlaceEntries(second, row: 1, atRight: false);
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

    private static Text? TextOf(string? content, float size, Color colour, bool isBold) =>
        string.IsNullOrWhiteSpace(content) ? null : new(content, size, colour, isBold);

    private static float WidthOf(Text? text) => text is null ? 0 : text.Width + GapBetweenTexts;

    /// <summary>Writes both in one row: a formula that is too long ends in an ellipsis, or is left out.</summary>
    private void WriteTexts(Text? title, Text? formula, int row)
    {
        var x = _sides.Left;
        if (title?.Shorten(_sides.Width) is { } name)
        {
            _texts.Add(new(name, x, row));
            x += WidthOf(name);
            _rows = row + 1;
        }

        var room = _sides.Right - x;
        var isShown = formula is not null && room >= Math.Min(formula.Width, ShortestFormula);
        if (isShown)
        {
            _texts.Add(new(ShortenFormula(formula!, room), x, row));
            _rows = row + 1;
        }
    }

    /// <summary>
    /// A formula and the values behind it, of which those that have no room for all of their digits go.
    /// </summary>
    internal static Text ShortenFormula(Text formula, float room)
    {
        var shortened = formula.Shorten(room);
        var lastValue = shortened.Content.LastIndexOf(BeforeValue, StringComparison.Ordinal);
        if (shortened == formula || lastValue < 0)
        {
            return shortened;
        }

        var whole = shortened.Content[..lastValue] + BeforeValue;
        return new(whole + "…", formula.Size, formula.Colour);
    }

    private void PlaceEntries(IReadOnlyList<DrawnLegendEntry> entries, int row, bool atRight)
    {
        var x = atRight ? _sides.Right - LegendFit.WidthOf(entries, GapBetweenEntries) : _sides.Left;
        foreach (var entry in entries)
        {
            _entries.Add(new(entry, x, row));
            x += entry.Width + GapBetweenEntries;
            _rows = row + 1;
        }
    }

    private sealed record PlacedText(Text Text, float X, int Row);

    private sealed record PlacedEntry(DrawnLegendEntry Entry, float X, int Row);
}
