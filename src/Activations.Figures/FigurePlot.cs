using ScottPlot;
using SkiaSharp;

namespace Activations.Figures;

/// <summary>Draws figures: a ScottPlot plot a panel, and what is written around them.</summary>
internal static class FigurePlot
{
    private const float PanelTitleGap = 9.5f, FactorGap = 9, FactorAboveFrame = 5, XLabelGap = 7.4f;

    /// <summary>Draws a figure on a page whose unit is 1/100 inch.</summary>
    /// <exception cref="NothingToDrawException">There is no finite value to draw.</exception>
    /// <exception cref="PictureTooSmallException">There is no room.</exception>
    public static void Draw(Figure figure, Page page)
    {
        var style = Style.Of(figure);
        var extents = figure.Panels.Select(PanelPlot.Extent).ToList();
        if (extents.All(extent => extent is null))
        {
            throw new NothingToDrawException(figure.Panels.Any(panel => panel.YRange is not null));
        }

        var layout = Layout.Fit(figure, style, [.. extents.Select(extent => extent ?? new(0, 1))]);
        page.Canvas.Scale((float)layout.Scale);
        using var paint = Paint.NewDisposablePaint();
        if (!figure.IsTransparent)
        {
            using var background = new SKPaint { Color = style.Background.ToSKColor() };
            page.Canvas.DrawRect(0, 0, layout.Width, layout.Height, background);
        }

        foreach (var panel in layout.Panels)
        {
            PanelPlot.Draw(panel, figure, layout, style, page.Canvas);
            new MarkLabels(panel, figure.Range, style).Draw(page);
            Write(panel, layout, style, page);
            if (panel.WritesX)
            {
                WriteBelow(panel.Data, figure, layout, style, page);
            }
        }

        layout.Header.Draw(page, paint);
        layout.Side?.Draw(page, layout.Panels[0], style);
    }

    /// <summary>Writes what stands around and in a panel and is no number on an axis.</summary>
    private static void Write(PanelLayout panel, Layout layout, Style style, Page page)
    {
        var data = panel.Data;
        if (layout.IsGrid)
        {
            EndAt(data.Left - Layout.GapToAxis, data.Top - FactorGap, panel.Up.Factor, style, page);
            var title = new Text(panel.Panel.Title ?? "", Style.TitleSize, style.Ink, IsBold: true);
            title.Shorten(data.Width).Draw(page, data.Left, data.Top - PanelTitleGap);
        }
        else
        {
            var factor = new Text(panel.Up.Factor, Style.TickLabelSize, style.MutedInk);
            factor.Draw(page, data.Left - Layout.GapToAxis, data.Top - FactorAboveFrame);
        }

        if (panel.Panel.YLabel is { } label)
        {
            var text = new Text(label, Style.TextSize, style.Ink).Shorten(data.Height);
            var baseline = data.Left - layout.Panels[0].Data.Left + Layout.Edge + Style.TextSize - 3;
            page.Canvas.Save();
            page.Canvas.RotateDegrees(-90, baseline, data.VerticalCenter);
            text.Draw(page, baseline - text.Width / 2, data.VerticalCenter);
            page.Canvas.Restore();
        }

        if (panel.Panel.Lines.All(line => line.Samples.Extent is null))
        {
            var nothing = new Text("no finite value", Style.TickLabelSize, style.MutedInk);
            nothing.Draw(page, data.HorizontalCenter - nothing.Width / 2, data.VerticalCenter);
        }
    }

    /// <summary>Writes what x is, and what its numbers are to be multiplied by.</summary>
    private static void WriteBelow(PixelRect data, Figure figure, Layout layout, Style style, Page page)
    {
        var bottom = data.Bottom + layout.BelowData;
        EndAt(data.Right, bottom - FactorGap, layout.Across.Factor, style, page);
        var room = data.Width - 2 * AxisFit.WidthOf(layout.Across.Factor);
        var content = figure.XLabel ?? (layout.IsGrid ? "" : "x");
        var label = new Text(content, Style.TextSize, style.Ink).Shorten(room);
        label.Draw(page, data.HorizontalCenter - label.Width / 2, bottom - XLabelGap);
    }

    private static void EndAt(float right, float baseline, string content, Style style, Page page)
    {
        var text = new Text(content, Style.TickLabelSize, style.MutedInk);
        text.Draw(page, right - text.Width, baseline);
    }
}
