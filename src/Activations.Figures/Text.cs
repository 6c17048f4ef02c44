using ScottPlot;
using SkiaSharp;

namespace Activations.Figures;

/// <summary>One line of text in a colour, a size in layout units and regular or bold.</summary>
/// <param name="Content">What it says, whether the font has all of it or not.</param>
/// <param name="Size">The height of a line.</param>
/// <param name="Colour">Its colour.</param>
/// <param name="IsBold">Whether it is.</param>
internal sealed record Text(string Content, float Size, Color Colour, bool IsBold = false)
{
    private const string Ellipsis = "…";

    // As long as the content in characters as people count them, of which some take two in a string.
    private readonly string _drawable = EmbeddedFont.Drawable(Content, IsBold);

    /// <summary>Whether a box is drawn for some of it.</summary>
    public bool HasStandIns => _drawable.Contains(EmbeddedFont.StandIn);

    /// <summary>How far it reaches, in layout units, whatever the resolution.</summary>
    public float Width
    {
        get
        {
            using var font = Font();
            return font.MeasureText(_drawable);
        }
    }

    /// <summary>This text, or as much of it as there is room for and an ellipsis; at least one character.</summary>
    /// <param name="width">The room.</param>
    /// <param name="end">The part of it, at its end, that is kept behind the ellipsis.</param>
    public Text Shorten(float width, string end = "")
    {
        using var font = Font();
        if (font.MeasureText(_drawable) <= width)
        {
            return this;
        }

        var tail = Ellipsis + end;
        var fitting = font.BreakText(_drawable, width - font.MeasureText(EmbeddedFont.Drawable(tail, IsBold)));
        if (end.Length > 0 && fitting == 0)
        {
            return new Text(tail, Size, Colour, IsBold).Shorten(width);
        }

        var kept = Content.EnumerateRunes().Take(Math.Max(1, fitting));
        return new(string.Concat(kept).TrimEnd(' ', ',') + tail, Size, Colour, IsBold);
    }

    /// <summary>Draws it from this point on the baseline, on a wider copy of itself if there is a halo.</summary>
    public void Draw(Page page, float x, float baseline, Color? halo = null, float haloWidth = 0)
    {
        using var font = Font();
        using var paint = new SKPaint { IsAntialias = true };
        if (halo is { A: > 0 } around)
        {
            paint.Color = around.ToSKColor();
            WriteHalo(page, x, baseline, font, paint, haloWidth);
        }

        (paint.Color, paint.IsStroke) = (Colour.ToSKColor(), false);
        Write(page, x, baseline, font, paint);
    }

    private void WriteHalo(Page page, float x, float baseline, SKFont font, SKPaint paint, float width)
    {
        if (page.CanStrokeText)
        {
            (paint.IsStroke, paint.StrokeWidth, paint.StrokeJoin) = (true, width, SKStrokeJoin.Round);
            Write(page, x, baseline, font, paint);
            return;
        }

        // Copies to all sides look the same.
        var aside = width / 2 * MathF.Sqrt(0.5f);
        foreach (var (right, down) in new[] { (-1, -1), (-1, 1), (1, -1), (1, 1) })
        {
            Write(page, x + right * aside, baseline + down * aside, font, paint);
        }
    }

    private void Write(Page page, float x, float baseline, SKFont font, SKPaint paint)
    {
        page.Note(this);
        if (HasStandIns && page.MachineGlyphs != MachineGlyphs.None)
        {
            WriteWithMachineFonts(page, x, baseline, font, paint);
        }
        else
        {
            page.Canvas.DrawText(_drawable, x, baseline, SKTextAlign.Left, font, paint);
        }
    }

    /// <summary>
    /// Writes each character in place of its box where a font of the machine has it, no wider than that.
    /// </summary>
    // So the layout is the same on every machine.
    private void WriteWithMachineFonts(Page page, float x, float baseline, SKFont font, SKPaint paint)
    {
        var next = 0;
        foreach (var character in Content.EnumerateRunes())
        {
            var drawable = _drawable[next++].ToString();
            var width = font.MeasureText(drawable);
            if (drawable[0] == EmbeddedFont.StandIn && MachineFonts.For(character) is { } typeface)
            {
                using var other = new SKFont(typeface, Size) { Subpixel = true, Hinting = SKFontHinting.None };
                var content = character.ToString();
                other.Size *= Math.Min(1, width / other.MeasureText(content));
                var start = new SKPoint(x + (width - other.MeasureText(content)) / 2, baseline);
                if (page.MachineGlyphs == MachineGlyphs.Outlines)
                {
                    using var outline = other.GetTextPath(content, start);
                    page.Canvas.DrawPath(outline, paint);
                }
                else
                {
                    page.Canvas.DrawText(content, start.X, start.Y, SKTextAlign.Left, other, paint);
                }
            }
            else
            {
                page.Canvas.DrawText(drawable, x, baseline, SKTextAlign.Left, font, paint);
            }

            x += width;
        }
    }

    private SKFont Font() => EmbeddedFont.At(Size, IsBold);
}
