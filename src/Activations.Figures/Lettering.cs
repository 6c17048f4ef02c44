using ScottPlot;

namespace Activations.Figures;

/// <summary>What is written outside the data and is neither number nor tick: the header and the axes' common factors.</summary>
internal sealed class Lettering(Layout layout) : IPlottable, IRenderLast
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
    }

    /// <inheritdoc/>
    public void RenderLast(RenderPack rp)
    {
        layout.Header.Draw(rp);
        EndAt(layout.Data.Right, layout.Height - 9, layout.Across.Factor, rp);
        EndAt(layout.Data.Left - Layout.GapToAxis, layout.Data.Top - 9, layout.Up.Factor, rp);
    }

    private static void EndAt(float right, float baseline, string factor, RenderPack rp)
    {
        var text = new Text(factor, Look.TickLabelSize, Look.MutedInk);
        text.Draw(rp.Canvas, right - text.Width, baseline);
    }
}
