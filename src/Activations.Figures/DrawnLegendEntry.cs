using ScottPlot;
using SkiaSharp;

namespace Activations.Figures;

/// <summary>An entry of a legend as it is drawn: a short sample of a line, and its text.</summary>
internal sealed record DrawnLegendEntry(LineStyle Line, Text Text)
{
    private const float SampleLength = 24, GapToText = 6;

    public DrawnLegendEntry(LegendEntry entry, Style style)
        : this(style.LineOf(entry.Stroke), new(entry.Text, Style.TextSize, style.Ink))
    {
    }

    /// <summary>How far it reaches, in layout units.</summary>
    public float Width => SampleLength + GapToText + Text.Width;

    /// <summary>This entry, or one with as much of its text as there is room for.</summary>
    public DrawnLegendEntry Shorten(float width) => this with { Text = Text.Shorten(width - SampleLength - GapToText) };

    /// <summary>Draws it from this point on the baseline of its text.</summary>
    public void Draw(SKCanvas canvas, Paint paint, float x, float baseline)
    {
        var y = baseline - 0.35f * Text.Size; // half the height of a capital
        Line.Render(canvas, new PixelLine(x, y, x + SampleLength, y), paint);
        Text.Draw(canvas, x + SampleLength + GapToText, baseline);
    }
}
