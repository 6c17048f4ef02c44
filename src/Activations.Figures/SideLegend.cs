using ScottPlot;
using SkiaSharp;

namespace Activations.Figures;

/// <summary>A legend to the right of the only panel: names at the ends of lines, or the colours of a sweep.</summary>
/// <param name="Entries">What it says.</param>
/// <param name="Places">Where each line ends, as values of y, or null for a bar of colours.</param>
internal sealed record SideLegend(IReadOnlyList<LegendEntry> Entries, IReadOnlyList<double>? Places)
{
    private const float LeaderLength = 16, GapToText = 5, LabelHeight = 15, BarGap = 12, BarWidth = 12;

    // Of the picture's width: more would take the room of what the names belong to.
    private const float MostOfWidth = 0.3f;

    private const int FewestEntriesOfBar = 7, FewestEntriesAtEnds = 3;

    /// <summary>The legend beside a figure's panel, or null when all of it belongs into the header.</summary>
    public static SideLegend? Of(Figure figure, Style style, float width, float height)
    {
        var isAutomatic = figure.LegendPlace == LegendPlace.Automatic;
        if (figure.Panels.Count != 1 || !(isAutomatic || figure.LegendPlace == LegendPlace.Ends))
        {
            return null;
        }

        LegendEntry[] sweep = [.. figure.Legend.Where(entry => entry.Stroke.Ramp is not null)];
        LegendEntry[] named = [.. figure.Legend.Where(entry => entry.Stroke.Hue != Stroke.Muted)];
        // The header also shows the dashes, which tell orders apart.
        var areOfOneOrder = named.Select(entry => entry.Stroke.Order).Distinct().Count() == 1;
        var areCurves = named.Length >= FewestEntriesAtEnds && areOfOneOrder;
        var side = sweep.Length >= FewestEntriesOfBar ? new(sweep, null)
            : named.Length > 0 && (areCurves || !isAutomatic) ? AtEnds(named, figure)
            : null;
        return side is not null && side.Fits(style, width, height) ? side : null;
    }

    /// <summary>What it needs to the right of the data, in layout units.</summary>
    public float WidthIn(Style style) =>
        (Places is null ? BarGap + BarWidth : LeaderLength) + GapToText + Texts(style).Max(text => text.Width);

    /// <summary>Draws it.</summary>
    public void Draw(Page page, PanelLayout panel, Style style)
    {
        if (Places is null)
        {
            DrawBar(page, panel.Data, style);
        }
        else
        {
            DrawNames(page, panel, style);
        }
    }

    /// <summary>Names at the ends of their lines, or null where a line does not reach the right side.</summary>
    private static SideLegend? AtEnds(LegendEntry[] entries, Figure figure)
    {
        var places = new List<double>();
        foreach (var entry in entries)
        {
            var lines = figure.Panels[0].Lines.Where(line => line.Stroke with { IsPale = false } == entry.Stroke);
            var ends = lines.SelectMany(line => line.Samples.Pieces.TakeLast(1)).Select(piece => piece[^1]);
            if (ends.Where(end => end.X == figure.Range.High).ToList() is not [var end, ..])
            {
                return null;
            }

            places.Add(end.Y);
        }

        return new(entries, places);
    }

    private IEnumerable<Text> Texts(Style style) =>
        Entries.Select(entry => new Text(entry.Text, Style.TextSize, style.Ink));

    private bool Fits(Style style, float width, float height)
    {
        var heightOfNames = Places is null ? 2 * LabelHeight : Entries.Count * LabelHeight;
        return heightOfNames <= height && Texts(style).Max(text => text.Width) <= MostOfWidth * width;
    }

    /// <summary>A leader in the line's colour, from where it ends to its name.</summary>
    private void DrawNames(Page page, PanelLayout panel, Style style)
    {
        var data = panel.Data;
        float[] ends = [.. Places!.Select(y => Math.Clamp(panel.YOf(y), data.Top, data.Bottom))];
        var heights = Spread(ends, data.Top, data.Bottom);
        var texts = Texts(style).ToList();
        using var paint = new SKPaint { IsAntialias = true, StrokeWidth = Style.CurveWidth };
        paint.StrokeCap = SKStrokeCap.Round;
        for (var i = 0; i < Entries.Count; i++)
        {
            paint.Color = style.ColourOf(Entries[i].Stroke).ToSKColor();
            var bend = new SKPoint(data.Right + LeaderLength * 0.6f, heights[i]);
            page.Canvas.DrawLine(new(data.Right + GapToText, ends[i]), bend, paint);
            page.Canvas.DrawLine(bend, new(data.Right + LeaderLength, heights[i]), paint);
            texts[i].Draw(page, data.Right + LeaderLength + GapToText, heights[i] + 0.35f * Style.TextSize);
        }
    }

    /// <summary>
    /// A cell in the colour of each value, the first at the bottom, as many named as there is room for.
    /// </summary>
    private void DrawBar(Page page, PixelRect data, Style style)
    {
        var cell = data.Height / Entries.Count;
        var step = (int)Math.Ceiling(LabelHeight / cell);
        var texts = Texts(style).ToList();
        var left = data.Right + BarGap;
        using var paint = new SKPaint();
        for (var i = 0; i < Entries.Count; i++)
        {
            var bottom = data.Bottom - i * cell;
            paint.Color = style.ColourOf(Entries[i].Stroke).ToSKColor();
            page.Canvas.DrawRect(left, bottom - cell, BarWidth, cell, paint);
            if (i % step == 0)
            {
                var baseline = bottom - cell / 2 + 0.35f * Style.TextSize;
                texts[i].Draw(page, left + BarWidth + GapToText, baseline);
            }
        }
    }

    /// <summary>Heights as near to the wanted ones as names can stand apart, in their order.</summary>
    internal static float[] Spread(float[] wanted, float top, float bottom)
    {
        var order = Enumerable.Range(0, wanted.Length).OrderBy(i => wanted[i]).ToArray();
        float[] sorted = [.. order.Select(i => wanted[i])];

        // Pushed down and pushed up, all stand apart; so they do in the middle between the two.
        float[] middle = [.. PushDown(sorted, top).Zip(PushUp(sorted, bottom), (down, up) => (down + up) / 2)];
        var apart = PushDown(PushUp(middle, bottom), top);
        var heights = new float[wanted.Length];
        for (var i = 0; i < order.Length; i++)
        {
            heights[order[i]] = apart[i];
        }

        return heights;
    }

    private static float[] PushDown(float[] heights, float top)
    {
        var pushed = new float[heights.Length];
        for (var i = 0; i < heights.Length; i++)
        {
            pushed[i] = Math.Max(heights[i], i == 0 ? top : pushed[i - 1] + LabelHeight);
        }

        return pushed;
    }

    private static float[] PushUp(float[] heights, float bottom)
    {
        var pushed = new float[heights.Length];
        for (var i = heights.Length - 1; i >= 0; i--)
        {
            pushed[i] = Math.Min(heights[i], i == heights.Length - 1 ? bottom : pushed[i + 1] - LabelHeight);
        }

        return pushed;
    }
}
