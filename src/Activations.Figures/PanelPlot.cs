using ScottPlot;
using ScottPlot.AxisPanels;
using ScottPlot.TickGenerators;
using SkiaSharp;

namespace Activations.Figures;

/// <summary>
/// A panel as a ScottPlot plot. That never sees the panel's own numbers: its data always lie between 0 and 1, because
/// ±1e308 makes ScottPlot throw and a span of 1e-300 makes it draw nothing.
/// </summary>
internal static class PanelPlot
{
    // Heights of the panel. Whatever is farther outside it is drawn from there: that turns a line by far less than a pixel.
    private const double Outside = 1000;

    private const double FewestDecades = 2;

    /// <summary>What the y axis shows, margins apart, or null when there is nothing to draw.</summary>
    public static Interval? Extent(Panel panel)
    {
        var extents = panel.Lines.Select(line => line.Samples.Extent).OfType<Interval>().ToList();
        if (Interval.Around(extents.SelectMany(part => new[] { part.Low, part.High })) is not { } extent)
        {
            return null;
        }

        if (panel.YRange is { } wanted)
        {
            return extents.Any(part => part.Low <= wanted.High && part.High >= wanted.Low) ? wanted : null;
        }

        if (panel.IsLogarithmic && extent.High - extent.Low < FewestDecades)
        {
            return new(Math.Floor(extent.Low), Math.Max(Math.Ceiling(extent.High), Math.Floor(extent.Low) + FewestDecades));
        }

        var (level, around) = (extent.Low, extent.Low == 0 ? 1 : Math.Abs(extent.Low));
        return extent.Low < extent.High ? extent
            : new(Math.Max(level - around, -double.MaxValue), Math.Min(level + around, double.MaxValue));
    }

    /// <summary>Draws frame, grid, labels and lines.</summary>
    public static void Draw(PanelLayout panel, Figure figure, Layout layout, Look look, SKCanvas canvas)
    {
        using var plot = new Plot();
        Frame(plot, panel, layout, look);
        plot.Axes.Bottom.Label.Text = panel.WritesX && !layout.IsGrid ? figure.XLabel : "";
        AddZeroLines(plot, panel, figure.Range, look);
        AddLines(plot, panel, figure.Range, look);

        // The limits of a new plot have always just changed, for which ScottPlot draws everything once more.
        plot.RenderManager.RenderFinished += (_, _) => plot.RenderManager.EnableRendering = false;
        plot.RenderManager.ClearCanvasBeforeEachRender = false; // in SVG that is a black rectangle
        plot.Render(canvas, new PixelRect(0, layout.Width, layout.Height, 0));
    }

    /// <summary>Ticks, grid, labels and the lower and left frame lines.</summary>
    private static void Frame(Plot plot, PanelLayout panel, Layout layout, Look look)
    {
        plot.FigureBackground.Color = Colors.Transparent;
        plot.Axes.SetLimits(0, 1, -panel.Margin, 1 + panel.Margin);
        plot.Layout.Fixed(panel.Data);
        plot.Grid.MajorLineColor = look.Grid;
        var across = layout.Across.Ticks.Select(tick => panel.WritesX ? tick : Tick.Major(tick.Position, ""));
        plot.Axes.Bottom.TickGenerator = new NumericManual([.. across]);
        plot.Axes.Left.TickGenerator = new NumericManual([.. panel.Up.Ticks]);
        foreach (var axis in plot.Axes.GetAxes().Cast<AxisBase>())
        {
            axis.IsVisible = axis.Edge is Edge.Bottom or Edge.Left;
            axis.Color(look.Axis);
            axis.TickLabelStyle.ForeColor = look.MutedInk;
            axis.TickLabelStyle.FontName = EmbeddedFont.Family;
            axis.TickLabelStyle.FontSize = Look.TickLabelSize;
            axis.MajorTickStyle.Length = 3;
        }

        var label = plot.Axes.Bottom.Label;
        (label.FontName, label.FontSize, label.Bold, label.ForeColor) = (EmbeddedFont.Family, Look.TextSize, false, look.Ink);
        plot.Axes.Bottom.MinimumSize = plot.Axes.Bottom.MaximumSize = layout.BelowData;
    }

    private static void AddZeroLines(Plot plot, PanelLayout panel, Interval range, Look look)
    {
        var height = panel.Extent.Fraction(0);
        if (height >= -panel.Margin && height <= 1 + panel.Margin && !panel.Panel.IsLogarithmic)
        {
            plot.Add.HorizontalLine(height, Look.AxisWidth, look.Axis);
        }

        if (range.Fraction(0) is >= 0 and <= 1)
        {
            plot.Add.VerticalLine(range.Fraction(0), Look.AxisWidth, look.Axis);
        }
    }

    private static void AddLines(Plot plot, PanelLayout panel, Interval range, Look look)
    {
        foreach (var (samples, stroke) in panel.Panel.Lines)
        {
            foreach (var piece in samples.Pieces.Where(piece => piece.Count > 1))
            {
                var line = plot.Add.ScatterLine(piece.Select(point => Place(point.X, point.Y)).ToArray());
                line.LineStyle = look.LineOf(stroke);
            }

            plot.Add.Plottable(new JumpMarks(samples, look.ColourOf(stroke), look.Background, Place));
        }

        Coordinates Place(double x, double y) => new(range.Fraction(x), Math.Clamp(panel.Extent.Fraction(y), -Outside, Outside));
    }
}
