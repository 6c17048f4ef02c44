using Activations.Sampling;
using ScottPlot;
using ScottPlot.AxisPanels;
using ScottPlot.Rendering.RenderActions;
using ScottPlot.TickGenerators;
using SkiaSharp;

namespace Activations.Figures;

/// <summary>
/// A panel as a ScottPlot plot. That never sees the panel's own numbers: its data always lie between 0 and 1, because
/// ±1e308 makes ScottPlot throw and a span of 1e-300 makes it draw nothing.
/// </summary>
internal static class PanelPlot
{
    // Heights of the panel. Whatever is farther outside it is drawn from there: that turns a line by far less than a
    // pixel.
    private const double Outside = 1000;

    // Heights of the panel: so much of a line is drawn above and below it. It is more than half the width of a line.
    private const double Beyond = 0.1;

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
            var lowest = Math.Floor(extent.Low);
            return new(lowest, Math.Max(Math.Ceiling(extent.High), lowest + FewestDecades));
        }

        var (level, around) = (extent.Low, extent.Low == 0 ? 1 : Math.Abs(extent.Low));
        return extent.Low < extent.High ? extent
            : new(Math.Max(level - around, -double.MaxValue), Math.Min(level + around, double.MaxValue));
    }

    /// <summary>
    /// How much of a panel's width a dot takes: jumps nearer to each other are drawn without. The axes are taken to
    /// have no room, so that this is known before a figure is laid out.
    /// </summary>
    public static double WidthOfDot(Figure figure)
    {
        var unit = Style.UnitsPerInch / figure.Size.Dpi / figure.Scale;
        return 2 * Style.DotRadius / (figure.Size.Width * unit / figure.Columns);
    }

    /// <summary>Draws frame, grid, labels and lines.</summary>
    public static void Draw(PanelLayout panel, Figure figure, Layout layout, Style style, SKCanvas canvas)
    {
        using var plot = new Plot();
        Frame(plot, panel, layout, style);
        AddZeroLines(plot, panel, figure.Range, style);
        AddLines(plot, panel, figure.Range, style, near: WidthOfDot(figure));

        var pack = new RenderPack(plot, new PixelRect(0, layout.Width, layout.Height, 0), canvas);
        foreach (var step in Steps())
        {
            canvas.Save();
            step.Render(pack);
            canvas.Restore();
        }
    }

    /// <summary>Those of ScottPlot's steps that there is something to do for, in its order.</summary>
    // Its own renderer takes 21, of which one clears the canvas (in SVG that is a black rectangle), asks for the name
    // and the time of each, and draws everything once more because the limits of a new plot have always just changed.
    private static IRenderAction[] Steps() =>
    [
        new ReplaceNullAxesWithDefaults(),
        new CalculateLayout(),
        new RegenerateTicks(),
        new RenderGridsBelowPlottables(),
        new RenderPlottables(),
        new RenderPanels(),
        new RenderPlottablesLast(),
    ];

    /// <summary>Ticks, grid, labels and the lower and left frame lines.</summary>
    private static void Frame(Plot plot, PanelLayout panel, Layout layout, Style style)
    {
        plot.FigureBackground.Color = Colors.Transparent;
        plot.Axes.SetLimits(0, 1, -panel.Margin, 1 + panel.Margin);
        plot.Layout.Fixed(panel.Data);
        plot.Grid.MajorLineColor = style.Grid;
        plot.Axes.Bottom.TickGenerator = TicksAt(layout.Across, areWritten: panel.WritesX);
        plot.Axes.Left.TickGenerator = TicksAt(panel.Up, areWritten: true);
        foreach (var axis in plot.Axes.GetAxes().Cast<AxisBase>())
        {
            axis.IsVisible = axis.Edge is Edge.Bottom or Edge.Left;
            axis.Color(style.Axis);
            axis.TickLabelStyle.ForeColor = style.MutedInk;
            axis.TickLabelStyle.FontName = EmbeddedFont.Family;
            axis.TickLabelStyle.FontSize = Style.TickLabelSize;
            axis.MajorTickStyle.Length = 3;
        }

        plot.Axes.Bottom.MinimumSize = plot.Axes.Bottom.MaximumSize = layout.BelowData;
    }

    private static NumericManual TicksAt(AxisLabels labels, bool areWritten) =>
        new([.. labels.Ticks.Select(tick => Tick.Major(tick.Position, areWritten ? tick.Label : ""))]);

    private static void AddZeroLines(Plot plot, PanelLayout panel, Interval range, Style style)
    {
        var height = panel.Extent.Fraction(0);
        if (height >= -panel.Margin && height <= 1 + panel.Margin && !panel.Panel.IsLogarithmic)
        {
            plot.Add.HorizontalLine(height, Style.AxisWidth, style.Axis);
        }

        if (range.Fraction(0) is >= 0 and <= 1)
        {
            plot.Add.VerticalLine(range.Fraction(0), Style.AxisWidth, style.Axis);
        }
    }

    private static void AddLines(Plot plot, PanelLayout panel, Interval range, Style style, double near)
    {
        var shown = new Interval(-panel.Margin, 1 + panel.Margin);
        var drawn = new Interval(shown.Low - Beyond, shown.High + Beyond);
        var covered = Coincidence.Find(panel, range);
        var bands = Bands.Of(panel, range);
        var jumps = panel.Panel.Lines.Select(line => CrowdedJumps.Of(line.Samples.Jumps, range, near)).ToList();
        foreach (var line in panel.Panel.Lines.Where(line => line.Guides.Count > 0))
        {
            IReadOnlyList<Coordinates>[] ends = [.. line.Guides.Select(EndsOf)];
            var seen = ends.SelectMany(guide => PolylineClipping.Within(guide, shown)).Where(part => part.Count > 1);
            plot.Add.Plottable(new LinePlot([.. seen], style.GuideOf(line.Stroke)));
        }

        for (var i = 0; i < panel.Panel.Lines.Count; i++)
        {
            var (samples, stroke) = panel.Panel.Lines[i];
            var lines = JoinedPieces.Of(samples, jumps[i].Crowded).Where(piece => piece.Count > 1);
            var parts = lines.SelectMany(line => PolylineClipping.Within(PlaceAll(line), drawn)).ToList();
            foreach (var part in covered[i])
            {
                var below = parts.Select(line => PolylineClipping.Across(line, part.From, part.To));
                var wider = style.LineBelow(stroke, part.Covers, covered.Count);
                plot.Add.Plottable(new LinePlot([.. below.Where(line => line.Count > 1)], wider));
            }

            foreach (var part in bands.PartsOf(i))
            {
                var above = part is (0, 1, _) ? parts
                    : parts.ConvertAll(line => PolylineClipping.Across(line, part.From, part.To));
                var own = part.IsBand ? Style.Undashed(style.LineOf(stroke)) : style.LineOf(stroke);
                plot.Add.Plottable(new LinePlot([.. above.Where(line => line.Count > 1)], own));
            }

            plot.Add.Plottable(new Risers(jumps[i].Apart, style.RiserOf(stroke), Place, shown));
            plot.Add.Plottable(new Risers(JoinedPieces.Apart(jumps[i].Crowded), style.SpikeOf(stroke), Place, shown));
        }

        var haveDots = jumps.Select(some => some.Apart).ToList();
        plot.Add.Plottable(new Dots(panel.Panel.Lines, style, Place, shown, haveDots));

        Coordinates[] EndsOf(Guide guide) => [Place(guide.From.X, guide.From.Y), Place(guide.To.X, guide.To.Y)];

        Coordinates[] PlaceAll(IReadOnlyList<Point> piece) => [.. piece.Select(point => Place(point.X, point.Y))];

        Coordinates Place(double x, double y) =>
            new(range.Fraction(x), Math.Clamp(panel.Extent.Fraction(y), -Outside, Outside));
    }
}
