using Activations.Sampling;
using ScottPlot;

namespace Activations.Figures;

/// <summary>The marks that keep a picture honest where one curve breaks: dots, open or closed, and dotted risers.</summary>
/// <param name="samples">The curve.</param>
/// <param name="colour">Its colour.</param>
/// <param name="hole">What is inside an open dot.</param>
/// <param name="place">From the curve's numbers to the plot's.</param>
internal sealed class JumpMarks(Samples samples, Color colour, Color hole, Func<double, double, Coordinates> place) : IPlottable, IRenderLast
{
    /// <inheritdoc/>
    public bool IsVisible { get; set; } = true;

    /// <inheritdoc/>
    public IAxes Axes { get; set; } = new Axes();

    /// <inheritdoc/>
    public IEnumerable<LegendItem> LegendItems => [];

    /// <inheritdoc/>
    public AxisLimits GetAxisLimits() => AxisLimits.NoLimits;

    /// <summary>Draws the risers, among the lines.</summary>
    public void Render(RenderPack rp)
    {
        var dots = new LineStyle(Look.RiserWidth, colour.WithOpacity(Look.RiserOpacity), Look.RiserDots);
        foreach (var jump in samples.Jumps)
        {
            if (Interval.Around([jump.Left, jump.Value, jump.Right]) is { } jumped)
            {
                dots.Render(rp, new PixelLine(Pixel(jump.X, jumped.Low), Pixel(jump.X, jumped.High)));
            }
        }
    }

    /// <summary>Draws the dots: above all lines and whole, also at the edge of the data.</summary>
    public void RenderLast(RenderPack rp)
    {
        foreach (var piece in samples.Pieces)
        {
            if (piece is [var alone])
            {
                Closed(rp, Pixel(alone.X, alone.Y), Look.SinglePointRadius);
            }
        }

        foreach (var jump in samples.Jumps)
        {
            foreach (var end in new[] { jump.Left, jump.Right }.Where(end => end != jump.Value && double.IsFinite(end)))
            {
                Open(rp, Pixel(jump.X, end));
            }

            if (double.IsFinite(jump.Value))
            {
                Closed(rp, Pixel(jump.X, jump.Value), Look.DotRadius);
            }
        }
    }

    private Pixel Pixel(double x, double y) => Axes.GetPixel(place(x, y));

    private void Closed(RenderPack rp, Pixel centre, float radius) =>
        Drawing.FillCircle(rp.Canvas, centre, radius, new FillStyle { Color = colour }, rp.Paint);

    private void Open(RenderPack rp, Pixel centre)
    {
        const float radius = Look.DotRadius - Look.RingWidth / 2;
        Drawing.FillCircle(rp.Canvas, centre, radius, new FillStyle { Color = hole }, rp.Paint);
        Drawing.DrawCircle(rp.Canvas, centre, radius, new LineStyle(Look.RingWidth, colour), rp.Paint);
    }
}
