using Activations.Sampling;
using ScottPlot;

namespace Activations.Figures;

/// <summary>
/// The marks that keep a picture honest where one curve breaks: dots, open or closed, and dotted risers.
/// </summary>
/// <param name="samples">The curve.</param>
/// <param name="colour">Its colour.</param>
/// <param name="hole">What is inside an open dot.</param>
/// <param name="place">From the curve's numbers to the plot's.</param>
/// <param name="shown">The heights of the panel, in the plot's numbers.</param>
internal sealed class JumpMarks(
    Samples samples, Color colour, Color hole, Func<double, double, Coordinates> place, Interval shown)
    : IPlottable, IRenderLast
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
        var dots = new LineStyle(Style.RiserWidth, colour.WithOpacity(Style.RiserOpacity), Style.RiserDots);
        foreach (var jump in samples.Jumps)
        {
            if (Interval.Around([jump.Left, jump.Value, jump.Right]) is { } jumped)
            {
                var (low, high) = (place(jump.X, jumped.Low), place(jump.X, jumped.High));
                dots.Render(rp, new PixelLine(Axes.GetPixel(Clamp(low)), Axes.GetPixel(Clamp(high))));
            }
        }
    }

    /// <summary>Draws the dots within the panel: above all lines and whole, also at the edge of the data.</summary>
    public void RenderLast(RenderPack rp)
    {
        foreach (var piece in samples.Pieces)
        {
            if (piece is [var alone])
            {
                Closed(rp, place(alone.X, alone.Y), Style.SinglePointRadius);
            }
        }

        foreach (var jump in samples.Jumps)
        {
            foreach (var end in new[] { jump.Left, jump.Right }.Where(end => end != jump.Value && double.IsFinite(end)))
            {
                Open(rp, place(jump.X, end));
            }

            if (double.IsFinite(jump.Value))
            {
                Closed(rp, place(jump.X, jump.Value), Style.DotRadius);
            }
        }
    }

    // A riser is dashed whole before it is clipped, however far it goes.
    private Coordinates Clamp(Coordinates point) => new(point.X, Math.Clamp(point.Y, shown.Low, shown.High));

    private bool IsShown(Coordinates point) => point.Y >= shown.Low && point.Y <= shown.High;

    private void Closed(RenderPack rp, Coordinates at, float radius)
    {
        if (IsShown(at))
        {
            Drawing.FillCircle(rp.Canvas, Axes.GetPixel(at), radius, new FillStyle { Color = colour }, rp.Paint);
        }
    }

    private void Open(RenderPack rp, Coordinates at)
    {
        const float radius = Style.DotRadius - Style.RingWidth / 2;
        if (!IsShown(at))
        {
            return;
        }

        var centre = Axes.GetPixel(at);
        Drawing.FillCircle(rp.Canvas, centre, radius, new FillStyle { Color = hole }, rp.Paint);
        Drawing.DrawCircle(rp.Canvas, centre, radius, new LineStyle(Style.RingWidth, colour), rp.Paint);
    }
}
