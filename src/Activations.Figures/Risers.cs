using Activations.Sampling;
using ScottPlot;

namespace Activations.Figures;

/// <summary>The lines that show that the two ends of a jump belong together; they are part of no curve.</summary>
/// <param name="jumps">Jumps of one curve.</param>
/// <param name="line">How they are drawn.</param>
/// <param name="place">From the curve's numbers to the plot's.</param>
/// <param name="shown">The heights of the panel, in the plot's numbers.</param>
internal sealed class Risers(
    IReadOnlyList<Jump> jumps, LineStyle line, Func<double, double, Coordinates> place, Interval shown) : IPlottable
{
    /// <inheritdoc/>
    public bool IsVisible { get; set; } = true;

    /// <inheritdoc/>
    public IAxes Axes { get; set; } = new Axes();

    /// <inheritdoc/>
    public IEnumerable<LegendItem> LegendItems => [];

    /// <inheritdoc/>
    public AxisLimits GetAxisLimits() => AxisLimits.NoLimits;

    /// <summary>Draws them, among the lines.</summary>
    public void Render(RenderPack rp)
    {
        foreach (var jump in jumps)
        {
            if (Interval.Around([jump.Left, jump.Value, jump.Right]) is { } jumped)
            {
                var (low, high) = (place(jump.X, jumped.Low), place(jump.X, jumped.High));
                line.Render(rp, new PixelLine(Axes.GetPixel(Clamp(low)), Axes.GetPixel(Clamp(high))));
            }
        }
    }

    // A line is dashed whole before it is clipped, however far it goes.
    private Coordinates Clamp(Coordinates point) => new(point.X, Math.Clamp(point.Y, shown.Low, shown.High));
}
