using Activations.Sampling;
using ScottPlot;

namespace Activations.Figures;

/// <summary>
/// The dots of a panel: closed where the value of a function stands at a jump, open where it is only approached, small
/// where a function has a value at a single point. Jumps too near to each other have none.
/// </summary>
/// <param name="lines">The panel's lines, from back to front.</param>
/// <param name="style">How they are drawn.</param>
/// <param name="place">From the lines' numbers to the plot's.</param>
/// <param name="shown">The heights of the panel, in the plot's numbers.</param>
/// <param name="jumps">Of each line those that have room for dots.</param>
internal sealed class Dots(
    IReadOnlyList<Line> lines,
    Style style,
    Func<double, double, Coordinates> place,
    Interval shown,
    IReadOnlyList<IReadOnlyList<Jump>> jumps)
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

    /// <inheritdoc/>
    public void Render(RenderPack rp)
    {
    }

    /// <summary>Draws them above all lines and whole, also at the edge of the data.</summary>
    // Where dots of several lines coincide they lie ring in ring, the first line's on top: so each is seen.
    public void RenderLast(RenderPack rp)
    {
        var dots = new List<Dot>();
        for (var i = 0; i < lines.Count; i++)
        {
            var colour = style.ColourOf(lines[i].Stroke);
            foreach (var dot in DotsOf(colour, line: i))
            {
                var below = dots.Where(other => other.Line < i && AreOne(other.Centre, dot.Centre));
                var rings = below.Select(other => other.Line).Distinct().Count();
                dots.Add(dot with { Radius = dot.Radius + rings * Style.RingInRing });
            }
        }

        foreach (var dot in dots.OrderByDescending(dot => dot.Line))
        {
            Draw(dot, rp);
        }
    }

    private IEnumerable<Dot> DotsOf(Color colour, int line)
    {
        foreach (var piece in lines[line].Samples.Pieces)
        {
            if (piece is [var alone] && IsShown(alone.X, alone.Y))
            {
                yield return new(line, Pixel(alone.X, alone.Y), colour, Style.SinglePointRadius, IsOpen: false);
            }
        }

        foreach (var jump in jumps[line])
        {
            foreach (var end in new[] { jump.Left, jump.Right })
            {
                if (end != jump.Value && IsShown(jump.X, end))
                {
                    yield return new(line, Pixel(jump.X, end), colour, Style.DotRadius, IsOpen: true);
                }
            }

            if (IsShown(jump.X, jump.Value))
            {
                yield return new(line, Pixel(jump.X, jump.Value), colour, Style.DotRadius, IsOpen: false);
            }
        }
    }

    private bool IsShown(double x, double y) => double.IsFinite(y) && shown.Contains(place(x, y).Y);

    private Pixel Pixel(double x, double y) => Axes.GetPixel(place(x, y));

    private static bool AreOne(Pixel a, Pixel b) =>
        Math.Max(Math.Abs(a.X - b.X), Math.Abs(a.Y - b.Y)) <= Style.RingInRing;

    private void Draw(Dot dot, RenderPack rp)
    {
        if (!dot.IsOpen)
        {
            Drawing.FillCircle(rp.Canvas, dot.Centre, dot.Radius, new FillStyle { Color = dot.Colour }, rp.Paint);
            return;
        }

        var radius = dot.Radius - Style.RingWidth / 2;
        Drawing.FillCircle(rp.Canvas, dot.Centre, radius, new FillStyle { Color = style.Background }, rp.Paint);
        Drawing.DrawCircle(rp.Canvas, dot.Centre, radius, new LineStyle(Style.RingWidth, dot.Colour), rp.Paint);
    }

    private sealed record Dot(int Line, Pixel Centre, Color Colour, float Radius, bool IsOpen);
}
