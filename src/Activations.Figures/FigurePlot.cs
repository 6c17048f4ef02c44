using Activations.Sampling;
using ScottPlot;
using ScottPlot.AxisPanels;
using ScottPlot.TickGenerators;
using SkiaSharp;

namespace Activations.Figures;

/// <summary>
/// A figure as a ScottPlot plot. That never sees the figure's own numbers: its data always lie between 0 and 1, because
/// ±1e308 makes ScottPlot throw and a span of 1e-300 makes it draw nothing.
/// </summary>
internal static class FigurePlot
{
    private const double Margin = Layout.MarginPercent / 100.0;

    /// <summary>Draws a figure on a canvas whose unit is 1/100 inch.</summary>
    /// <exception cref="NothingToDrawException">There is no finite value to draw.</exception>
    /// <exception cref="PictureTooSmallException">There is no room.</exception>
    public static void Draw(Figure figure, SKCanvas canvas)
    {
        var extent = Extent(figure);
        var layout = new Layout(figure, extent);
        using var plot = new Plot();
        Frame(plot, layout);
        AddZeroLines(plot, figure.Range, extent);
        AddCurves(plot, figure, extent);
        plot.Add.Plottable(new Lettering(layout));

        // The limits of a new plot have always just changed, for which ScottPlot draws everything once more.
        plot.RenderManager.RenderFinished += (_, _) => plot.RenderManager.EnableRendering = false;
        plot.RenderManager.ClearCanvasBeforeEachRender = false; // in SVG that is a black rectangle
        plot.Render(canvas, new PixelRect(0, layout.Width, layout.Height, 0));
    }

    /// <summary>What the y axis shows, margins apart.</summary>
    private static Interval Extent(Figure figure)
    {
        var extents = figure.Curves.SelectMany(curve => curve.Samples).Select(samples => samples.Extent).OfType<Interval>();
        var extent = Interval.Around(extents.SelectMany(part => new[] { part.Low, part.High }))
            ?? throw new NothingToDrawException();
        var (level, around) = (extent.Low, extent.Low == 0 ? 1 : Math.Abs(extent.Low));
        return extent.Low < extent.High ? extent
            : new(Math.Max(level - around, -double.MaxValue), Math.Min(level + around, double.MaxValue));
    }

    /// <summary>Ticks, grid, labels and the lower and left frame lines.</summary>
    private static void Frame(Plot plot, Layout layout)
    {
        plot.FigureBackground.Color = Look.Background;
        plot.Axes.SetLimits(0, 1, -Margin, 1 + Margin);
        plot.Layout.Fixed(layout.Data);
        plot.Grid.MajorLineColor = Look.Grid;
        plot.Axes.Bottom.TickGenerator = new NumericManual([.. layout.Across.Ticks]);
        plot.Axes.Left.TickGenerator = new NumericManual([.. layout.Up.Ticks]);
        foreach (var axis in plot.Axes.GetAxes().Cast<AxisBase>())
        {
            axis.IsVisible = axis.Edge is Edge.Bottom or Edge.Left;
            axis.Color(Look.Axis);
            axis.TickLabelStyle.ForeColor = Look.MutedInk;
            axis.TickLabelStyle.FontName = EmbeddedFont.Family;
            axis.TickLabelStyle.FontSize = Look.TickLabelSize;
            axis.MajorTickStyle.Length = 3;
        }

        var label = plot.Axes.Bottom.Label;
        (label.Text, label.FontName, label.FontSize, label.Bold) = ("x", EmbeddedFont.Family, Look.TextSize, false);
        label.ForeColor = Look.Ink;
        plot.Axes.Bottom.MinimumSize = plot.Axes.Bottom.MaximumSize = Layout.AxisHeight;
    }

    private static void AddZeroLines(Plot plot, Interval range, Interval extent)
    {
        if (extent.Fraction(0) is >= -Margin and <= 1 + Margin)
        {
            plot.Add.HorizontalLine(extent.Fraction(0), Look.AxisWidth, Look.Axis);
        }

        if (range.Fraction(0) is >= 0 and <= 1)
        {
            plot.Add.VerticalLine(range.Fraction(0), Look.AxisWidth, Look.Axis);
        }
    }

    private static void AddCurves(Plot plot, Figure figure, Interval extent)
    {
        for (var i = 0; i < figure.Curves.Count; i++)
        {
            foreach (var (order, samples) in figure.Orders.Zip(figure.Curves[i].Samples))
            {
                var colour = Key.HueOf(figure, i, order);
                foreach (var piece in samples.Pieces.Where(piece => piece.Count > 1))
                {
                    var line = plot.Add.ScatterLine(piece.Select(point => Place(point.X, point.Y)).ToArray());
                    line.LineStyle = Look.Curve(colour, order);
                }

                plot.Add.Plottable(new JumpMarks(samples, colour, Place));
            }
        }

        Coordinates Place(double x, double y) => new(figure.Range.Fraction(x), extent.Fraction(y));
    }
}
