using ScottPlot;

namespace Activations.Figures;

/// <summary>A curve's lines, each drawn on its own but clipped together: in SVG every clip takes an element.</summary>
/// <param name="lines">Each at least two points.</param>
/// <param name="style">How they are drawn.</param>
internal sealed class LinePlot(IReadOnlyList<IReadOnlyList<Coordinates>> lines, LineStyle style) : IPlottable
{
    // Layout units: of a line as long as some hundred pictures are wide, one up and down covers the next, so that no
    // dash is seen; but each would be drawn, and stand in an SVG.
    private const double LongestDashed = 200_000;

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
            Pixel[] way = [.. line.Select(Axes.GetPixel)];
            Drawing.DrawLines(rp.Canvas, rp.Paint, way, Length(way) > LongestDashed ? Style.Undashed(style) : style);
        }
    }

    private static double Length(Pixel[] way)
    {
        var length = 0.0;
        for (var i = 1; i < way.Length; i++)
        {
            length += way[i].DistanceFrom(way[i - 1]);
        }

        return length;
    }
}
