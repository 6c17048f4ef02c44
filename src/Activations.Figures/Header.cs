using ScottPlot;
using SkiaSharp;

namespace Activations.Figures;

/// <summary>Title, formula and legend, arranged in rows above the data.</summary>
internal sealed class Header
{
    /// <summary>The least that <see cref="Height"/> can be.</summary>
    public const float HeightOfOneRow = 30;

    /// <summary>Where the first row stands.</summary>
    public const float FirstBaseline = 20.5f;

    private const float RowHeight = 20, GapBetweenTexts = 14, GapBetweenEntries = 16;

    private readonly List<PlacedText> _texts = [];
    private readonly List<PlacedEntry> _entries = [];
    private readonly float _left, _right;
    private float _x, _baseline = FirstBaseline;

    /// <summary>
    /// Fits a figure's header between two sides: one row where possible, else texts first, then the legend.
    /// </summary>
    public Header(Figure figure, Style style, float left, float right)
    {
        (_left, _right, _x) = (left, right, left);
        Text[] texts = [.. Texts(figure, style)];
        var legend = figure.Legend.Select(entry => new DrawnLegendEntry(entry, style));
        DrawnLegendEntry[] entries = [.. legend.Select(entry => entry.Shorten(right - left))];
        IsEmpty = texts.Length + entries.Length == 0;
        var legendWidth = entries.Sum(entry => entry.Width) + GapBetweenEntries * (entries.Length - 1);
        var textsWidth = texts.Sum(text => text.Width + GapBetweenTexts);
        var fitsOneRow = textsWidth + legendWidth <= right - left;

        foreach (var line in fitsOneRow ? texts : texts.SelectMany(text => text.Wrap(right - left)))
        {
            var width = line.Width;
            _texts.Add(new(line, Place(width, GapBetweenTexts), _baseline));
        }

        if (texts.Length > 0 && fitsOneRow)
        {
            _x = right - legendWidth;
        }
        else if (texts.Length > 0)
        {
            NextRow();
        }

        foreach (var entry in entries)
        {
            var width = entry.Width;
            _entries.Add(new(entry, Place(width, GapBetweenEntries), _baseline));
        }
    }

    /// <summary>Whether there is nothing to draw.</summary>
    public bool IsEmpty { get; }

    /// <summary>From the top of the picture to where the data may begin.</summary>
    public float Height => HeightOfOneRow + _baseline - FirstBaseline;

    /// <summary>Draws all of it.</summary>
    public void Draw(SKCanvas canvas, Paint paint)
    {
        foreach (var (text, x, baseline) in _texts)
        {
            text.Draw(canvas, x, baseline);
        }

        foreach (var (entry, x, baseline) in _entries)
        {
            entry.Draw(canvas, paint, x, baseline);
        }
    }

    private static IEnumerable<Text> Texts(Figure figure, Style style)
    {
        if (!string.IsNullOrWhiteSpace(figure.Title))
        {
            yield return new(figure.Title, Style.TitleSize, style.Ink, IsBold: true);
        }

        if (!string.IsNullOrWhiteSpace(figure.Formula))
        {
            yield return new(figure.Formula, Style.TextSize, style.MutedInk);
        }
    }

    /// <summary>Room for the next thing, in this row or in a new one.</summary>
    private float Place(float width, float gap)
    {
        const float rounding = 0.01f;
        if (_x > _left && _x + width > _right + rounding)
        {
            NextRow();
        }

        var x = _x;
        _x += width + gap;
        return x;
    }

    private void NextRow() => (_x, _baseline) = (_left, _baseline + RowHeight);

    private sealed record PlacedText(Text Text, float X, float Baseline);

    private sealed record PlacedEntry(DrawnLegendEntry Entry, float X, float Baseline);
}
