using ScottPlot;
using SkiaSharp;

namespace Activations.Figures;

/// <summary>One line of text in a colour, a size in layout units and regular or bold.</summary>
internal sealed record Text(string Content, float Size, Color Colour, bool IsBold = false)
{
    /// <summary>What is drawn, made of characters that the font has.</summary>
    public string Content { get; private init; } = EmbeddedFont.Drawable(Content, IsBold);

    /// <summary>How far it reaches, in layout units, whatever the resolution.</summary>
    public float Width
    {
        get
        {
            using var font = Font();
            return font.MeasureText(Content);
        }
    }

    /// <summary>This text in as many lines as it needs: broken between words, or within one that is too long.</summary>
    public IEnumerable<Text> Wrap(float width)
    {
        using var font = Font();
        var rest = Content;
        while (rest.Length > 0)
        {
            var fitting = Fitting(font, rest, width);
            var space = fitting < rest.Length ? rest.LastIndexOf(' ', fitting) : -1;
            var length = space > 0 ? space : fitting;
            yield return this with { Content = rest[..length] };
            rest = rest[length..].TrimStart();
        }
    }

    /// <summary>This text, or as much of it as there is room for and an ellipsis.</summary>
    public Text Shorten(float width)
    {
        const string ellipsis = "…";
        using var font = Font();
        return font.MeasureText(Content) <= width ? this
            : this with { Content = Content[..Fitting(font, Content, width - font.MeasureText(ellipsis))] + ellipsis };
    }

    /// <summary>Draws it from this point on the baseline, on a wider copy of itself if there is a halo.</summary>
    public void Draw(SKCanvas canvas, float x, float baseline, Color? halo = null, float haloWidth = 0)
    {
        using var font = Font();
        using var paint = new SKPaint { Color = Colour.ToSKColor(), IsAntialias = true };
        if (halo is { A: > 0 } wide)
        {
            using var stroke = new SKPaint
            {
                Color = wide.ToSKColor(),
                IsAntialias = true,
                IsStroke = true,
                StrokeWidth = haloWidth,
                StrokeJoin = SKStrokeJoin.Round,
            };
            canvas.DrawText(Content, x, baseline, SKTextAlign.Left, font, stroke);
        }

        canvas.DrawText(Content, x, baseline, SKTextAlign.Left, font, paint);
    }

    /// <summary>How many characters fit, at least one, so that wrapping ends.</summary>
    private static int Fitting(SKFont font, string content, float width) =>
        Math.Max(1, font.BreakText(content, width));

    private SKFont Font() => new(IsBold ? EmbeddedFont.Bold : EmbeddedFont.Regular, Size)
    {
        Subpixel = true,
        Hinting = SKFontHinting.None,
    };
}
