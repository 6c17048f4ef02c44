using ScottPlot;
using SkiaSharp;

namespace Activations.Figures;

/// <summary>Title, formula and keys, arranged in rows above the data.</summary>
internal sealed class Header
{
    /// <summary>The least that <see cref="Height"/> can be.</summary>
    public const float HeightOfOneRow = 30;

    /// <summary>Where the first row stands.</summary>
    public const float FirstBaseline = 20.5f;

    private const float RowHeight = 20, GapBetweenTexts = 14, GapBetweenKeys = 16;

    private readonly List<(Text Text, float X, float Baseline)> _texts = [];
    private readonly List<(DrawnKey Key, float X, float Baseline)> _keys = [];
    private readonly float _left, _right;
    private float _x, _baseline = FirstBaseline;

    /// <summary>Fits a figure's header between two sides: one row where possible, else texts first, then keys.</summary>
    public Header(Figure figure, Look look, float left, float right)
    {
        (_left, _right, _x) = (left, right, left);
        Text[] texts = [.. Texts(figure, look)];
        DrawnKey[] keys = [.. figure.Keys.Select(key => new DrawnKey(key, look).Shorten(right - left))];
        IsEmpty = texts.Length + keys.Length == 0;
        var keysWidth = keys.Sum(key => key.Width) + GapBetweenKeys * (keys.Length - 1);
        var textsWidth = texts.Sum(text => text.Width + GapBetweenTexts);
        var fitsOneRow = textsWidth + keysWidth <= right - left;

        foreach (var line in fitsOneRow ? texts : texts.SelectMany(text => text.Wrap(right - left)))
        {
            var width = line.Width;
            _texts.Add((line, Place(width, GapBetweenTexts), _baseline));
        }

        if (texts.Length > 0 && fitsOneRow)
        {
            _x = right - keysWidth;
        }
        else if (texts.Length > 0)
        {
            NextRow();
        }

        foreach (var key in keys)
        {
            var width = key.Width;
            _keys.Add((key, Place(width, GapBetweenKeys), _baseline));
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

        foreach (var (key, x, baseline) in _keys)
        {
            key.Draw(canvas, paint, x, baseline);
        }
    }

    private static IEnumerable<Text> Texts(Figure figure, Look look)
    {
        if (!string.IsNullOrWhiteSpace(figure.Title))
        {
            yield return new(figure.Title, Look.TitleSize, look.Ink, IsBold: true);
        }

        if (!string.IsNullOrWhiteSpace(figure.Formula))
        {
            yield return new(figure.Formula, Look.TextSize, look.MutedInk);
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
}
