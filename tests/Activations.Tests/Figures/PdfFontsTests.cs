using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Activations.Figures;
using SkiaSharp;

namespace Activations.Tests.Figures;

public class PdfFontsTests
{
    [Fact]
    public void A_file_holds_only_the_glyphs_that_it_uses()
    {
        var figure = Example.Of("relu", [0, 1]);
        var few = Pdf.Encode(figure);
        var many = Pdf.Encode(figure with { Formula = "the quick brown fox jumps over the lazy dog é" });

        Assert.InRange(few.Length, 4_000, 12_000);
        Assert.InRange(many.Length, few.Length + 1_000, few.Length + 8_000);
    }

    [Fact]
    public void Each_object_stands_where_the_table_says()
    {
        var file = Encoding.Latin1.GetString(Pdf.Encode(Example.Of("relu", [0, 1, 2]) with { Command = "plot σ" }));
        var end = Regex.Match(file, "startxref\n([0-9]+)\n%%EOF\n$");
        var table = int.Parse(end.Groups[1].Value, CultureInfo.InvariantCulture);
        var entries = Regex.Matches(file[table..], "([0-9]{10}) 00000 n \n");

        Assert.StartsWith($"xref\n0 {entries.Count + 1}\n", file[table..], StringComparison.Ordinal);
        for (var i = 0; i < entries.Count; i++)
        {
            var offset = int.Parse(entries[i].Groups[1].Value, CultureInfo.InvariantCulture);
            Assert.StartsWith($"{i + 1} 0 obj\n", file[offset..], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_font_keeps_the_outlines_and_widths_of_its_glyphs_and_loses_all_others()
    {
        using var whole = EmbeddedFont.At(100, isBold: false);
        using var stream = EmbeddedFont.Regular.OpenStream(out _);
        var file = new byte[stream.Length];
        stream.Read(file, file.Length);
        int[] kept = [.. "σ′é(x) = 1".Select(c => (int)whole.GetGlyph(c)).Distinct()];

        var subset = TrueTypeSubset.Of(file, kept);

        using var typeface = SKTypeface.FromData(SKData.CreateCopy(subset));
        using var cut = new SKFont(typeface, 100) { Subpixel = true, Hinting = SKFontHinting.None };
        Assert.InRange(subset.Length, 2_000, file.Length / 4);
        Assert.Equal(whole.Typeface.GlyphCount, typeface.GlyphCount);
        foreach (var glyph in kept)
        {
            Assert.Equal(PathOf(whole, glyph), PathOf(cut, glyph));
            Assert.Equal(whole.GetGlyphWidths([(ushort)glyph]), cut.GetGlyphWidths([(ushort)glyph]));
        }

        Assert.Equal("", PathOf(cut, whole.GetGlyph('Q')));
        Assert.NotEqual("", PathOf(cut, whole.GetGlyph('e'))); // a part of é
    }

    private static string PathOf(SKFont font, int glyph)
    {
        using var path = font.GetGlyphPath((ushort)glyph);
        return path?.ToSvgPathData() ?? "";
    }
}
