using ScottPlot;

namespace Activations.Figures;

/// <summary>A curve's lines, each drawn on its own but clipped together: in SVG every clip takes an element.</summary>
/// <param name="lines">Each at least two points.</param>
/// <param name="style">How they are drawn.</param>
internal sealed class LinePlot(IReadOnlyList<IReadOnlyList<Coordinates>> lines, LineStyle style) : IPlottable
{
    /// <inheritdoc/>
    public bool IsVisible { get; set; } = true;

    /// <inheritdoc/>
    public IAxes Axes { get; set; } = new Axes();

    /// <inheritdoc/>
    public IEnumerable<LegendItem> LegendItems => [];

    /// <inheritdoc/>
    public AxisLimits GetAxisLimits() => AxisLimits.NoLimits;

    /// <inheritdoc/>
    public void Render(RenderPack rp)
    {
        foreach (var line in lines)
        {
            Drawing.DrawLines(rp.Canvas, rp.Paint, line.Select(Axes.GetPixel), style);
        }
    }
}
