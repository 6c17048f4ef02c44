using System.Text;
using ScottPlot;
using SkiaSharp;

namespace Activations.Figures;

/// <summary>The only font that is ever drawn with, so that pictures do not depend on the machine's.</summary>
internal static class EmbeddedFont
{
    /// <summary>What ScottPlot asks for; the program itself finds the font by being the only one.</summary>
    public const string Family = "DejaVu Sans";

    /// <summary>What is drawn for a character that the font lacks.</summary>
    public const char StandIn = '□';

    static EmbeddedFont()
    {
        SystemFonts.Skip();
        (Regular, Bold) = (Load("DejaVuSans.ttf"), Load("DejaVuSans-Bold.ttf"));

        // The list is shared by the whole process and has no lock: filled here, once, before there is any plot.
        // `plot.Font.Set` would do the same but disable bold.
        Fonts.FontResolvers.Insert(0, new Resolver());
    }

    public static SKTypeface Regular { get; }

    public static SKTypeface Bold { get; }

    /// <summary>Makes sure that nothing is drawn before this font is in place.</summary>
    public static void Load() => _ = Regular;

    /// <summary>The font in a size, to be disposed of.</summary>
    public static SKFont At(float size, bool isBold) => new(isBold ? Bold : Regular, size)
    {
        Subpixel = true,
        Hinting = SKFontHinting.None,
    };

    /// <summary>
    /// The text with a box in place of every character that the font lacks, control characters included: what any
    /// machine draws.
    /// </summary>
    public static string Drawable(string text, bool isBold)
    {
        // It has all of ASCII; to ask the font is dear.
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            return text;
        }

        using var font = new SKFont(isBold ? Bold : Regular);
        if (font.ContainsGlyphs(text))
        {
            return text;
        }

        var drawable = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            drawable.Append(font.ContainsGlyph(rune.Value) ? rune.ToString() : StandIn.ToString());
        }

        return drawable.ToString();
    }

    // The program, or the loaded library, holds the bytes at a place where they stay: they need not be copied.
    private static unsafe SKTypeface Load(string name)
    {
        using var stream = (UnmanagedMemoryStream)typeof(EmbeddedFont).Assembly.GetManifestResourceStream(name)!;
        using var data = SKData.Create((nint)stream.PositionPointer, (int)stream.Length);
        return SKTypeface.FromData(data);
    }

    /// <summary>Answers every request of ScottPlot's, so that it never asks the system.</summary>
    private sealed class Resolver : IFontResolver
    {
        public SKTypeface CreateTypeface(string fontName, FontWeight weight, FontSlant slant, FontSpacing spacing) =>
            weight >= FontWeight.SemiBold ? Bold : Regular;

        public SKTypeface CreateTypeface(string fontName, bool bold, bool italic) => bold ? Bold : Regular;
    }
}
