using ScottPlot;

namespace Activations.Figures;

/// <summary>An entry of a legend as it is drawn: a short sample of a line, and its text.</summary>
/// <param name="Line">The line, or null for words alone.</param>
/// <param name="Text">What it stands for.</param>
internal sealed record DrawnLegendEntry(LineStyle? Line, Text Text)
{
    private const float SampleLength = 24, GapToText = 6;

    public DrawnLegendEntry(LegendEntry entry, Style style)
        : this(style.LineOf(entry.Stroke), new Text(entry.Text, Style.TextSize, style.Ink)) =>
        TellsOrder = entry.Stroke.Hue == Stroke.Muted;

    /// <summary>Whether it tells of no curve, but what a dash means.</summary>
    public bool TellsOrder { get; private init; }

    /// <summary>How far it reaches, in layout units.</summary>
    public float Width => TextStart + Text.Width;

    private float TextStart => Line is null ? 0 : SampleLength + GapToText;

    /// <summary>An entry without a line, such as how many there are besides.</summary>
    public static DrawnLegendEntry Words(string words, Style style) =>
        new(null, new Text(words, Style.TextSize, style.MutedInk));

    /// <summary>This entry, or one with as much of its text as there is room for.</summary>
    /// <param name="width">The room.</param>
    /// <param name="end">What is kept of the text's end.</param>
    public DrawnLegendEntry Shorten(float width, string end = "") =>
        this with { Text = Text.Shorten(width - TextStart, end) };

    /// <summary>Draws it from this point on the baseline of its text.</summary>
    public void Draw(Page page, Paint paint, float x, float baseline)
    {
        var y = baseline - 0.35f * Text.Size; // half the height of a capital
        Line?.Render(page.Canvas, new PixelLine(x, y, x + SampleLength, y), paint);
        Text.Draw(page, x + TextStart, baseline);
    }
}
