using ScottPlot;
using SkiaSharp;

namespace Activations.Figures;

/// <summary>Draws figures: a ScottPlot plot a panel, and what is written around them.</summary>
internal static class FigurePlot
{
    private const float PanelTitleGap = 9.5f, FactorGap = 9;

    /// <summary>Draws a figure on a canvas whose unit is 1/100 inch.</summary>
    /// <exception cref="NothingToDrawException">There is no finite value to draw.</exception>
    /// <exception cref="PictureTooSmallException">There is no room.</exception>
    public static void Draw(Figure figure, SKCanvas canvas)
    {
        var style = Style.Of(figure);
        var extents = figure.Panels.Select(PanelPlot.Extent).ToList();
        if (extents.All(extent => extent is null))
        {
            throw new NothingToDrawException(figure.Panels.Any(panel => panel.YRange is not null));
        }

        var layout = new Layout(figure, style, [.. extents.Select(extent => extent ?? new(0, 1))]);
        using var paint = Paint.NewDisposablePaint();
        if (!figure.IsTransparent)
        {
            using var background = new SKPaint { Color = style.Background.ToSKColor() };
            canvas.DrawRect(0, 0, layout.Width, layout.Height, background);
        }

        foreach (var panel in layout.Panels)
        {
            PanelPlot.Draw(panel, figure, layout, style, canvas);
            new MarkLabels(panel, figure.Range, style).Draw(canvas);
            Write(panel, layout, style, canvas);
        }

        layout.Header.Draw(canvas, paint);
        if (!layout.IsGrid)
        {
            EndAt(layout.Panels[^1].Data.Right, layout.Height - FactorGap, layout.Across.Factor, style, canvas);
        }
    }

    /// <summary>Writes what stands around and in a panel and is no number on an axis.</summary>
    private static void Write(PanelLayout panel, Layout layout, Style style, SKCanvas canvas)
    {
        var data = panel.Data;
        EndAt(data.Left - Layout.GapToAxis, data.Top - FactorGap, panel.Up.Factor, style, canvas);
        if (layout.IsGrid)
        {
            EndAt(data.Right, data.Bottom + layout.BelowData - FactorGap, layout.Across.Factor, style, canvas);
            new Text(panel.Panel.Title ?? "", Style.TitleSize, style.Ink, IsBold: true).Shorten(data.Width)
                .Draw(canvas, data.Left, data.Top - PanelTitleGap);
        }

        if (panel.Panel.YLabel is { } label)
        {
            var text = new Text(label, Style.TextSize, style.Ink).Shorten(data.Height);
            canvas.Save();
            var x = data.Left - layout.Panels[0].Data.Left + Layout.Edge + Style.TextSize - 3;
            canvas.RotateDegrees(-90, x, data.VerticalCenter);
            text.Draw(canvas, x - text.Width / 2, data.VerticalCenter);
            canvas.Restore();
        }

        if (panel.Panel.Lines.All(line => line.Samples.Extent is null))
        {
            var nothing = new Text("no finite value", Style.TickLabelSize, style.MutedInk);
            nothing.Draw(canvas, data.HorizontalCenter - nothing.Width / 2, data.VerticalCenter);
        }
    }

    private static void EndAt(float right, float baseline, string content, Style style, SKCanvas canvas)
    {
        var text = new Text(content, Style.TickLabelSize, style.MutedInk);
        text.Draw(canvas, right - text.Width, baseline);
    }
}
