using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Activations.Figures;

/// <summary>
/// Cuts the fonts inside a PDF file down to the glyphs that it uses. Skia puts whole fonts in: to cut them itself, it
/// would have to be built with HarfBuzz, which SkiaSharp's is not.
/// </summary>
internal static partial class PdfFonts
{
    /// <summary>The same document with smaller fonts.</summary>
    /// <param name="pdf">
    /// What Skia wrote: one cross-reference table, and fonts with a table of their characters.
    /// </param>
    public static byte[] CutDown(byte[] pdf)
    {
        var document = PdfObjects.Read(pdf);
        foreach (var number in document.Numbers)
        {
            if (Find(FontFile(), document.HeadOf(number)) is { } file)
            {
                var glyphs = GlyphsOf(document, descriptor: number);
                document.Replace(file, FontStream(TrueTypeSubset.Of(Inflate(document.StreamOf(file)), glyphs)));
            }
        }

        return document.Write();
    }

    /// <summary>
    /// The glyphs that are written with a font: those of which the file says what characters they are.
    /// </summary>
    private static HashSet<int> GlyphsOf(PdfObjects document, int descriptor)
    {
        var glyphs = new HashSet<int> { 0 };
        foreach (var descendant in Referring(document, $"/FontDescriptor {descriptor} 0 R"))
        {
            foreach (var font in Referring(document, $"/DescendantFonts [{descendant} 0 R]"))
            {
                if (Find(ToUnicode(), document.HeadOf(font)) is { } map)
                {
                    glyphs.UnionWith(MappedIn(Encoding.Latin1.GetString(Inflate(document.StreamOf(map)))));
                }
            }
        }

        return glyphs;
    }

    /// <summary>The numbers of the objects that hold these words.</summary>
    private static IEnumerable<int> Referring(PdfObjects document, string words) =>
        document.Numbers.Where(number => document.HeadOf(number).Contains(words, StringComparison.Ordinal));

    /// <summary>The glyphs of a character map: pairs after beginbfchar, ranges after beginbfrange.</summary>
    private static IEnumerable<int> MappedIn(string map)
    {
        foreach (Match section in Section().Matches(map))
        {
            var isRanges = section.Groups["kind"].Value == "range";
            foreach (Match line in (isRanges ? Range() : Pair()).Matches(section.Groups["lines"].Value))
            {
                var first = Hexadecimal(line.Groups["first"].Value);
                var last = isRanges ? Hexadecimal(line.Groups["last"].Value) : first;
                for (var glyph = first; glyph <= last; glyph++)
                {
                    yield return glyph;
                }
            }
        }
    }

    private static byte[] FontStream(byte[] font)
    {
        var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zlib.Write(font);
        }

        var head = $"<</Length1 {font.Length}\n/Filter /FlateDecode\n/Length {compressed.Length}>> stream\n";
        return [.. Encoding.Latin1.GetBytes(head), .. compressed.ToArray(), .. "\nendstream\n"u8];
    }

    private static byte[] Inflate(byte[] stream)
    {
        using var zlib = new ZLibStream(new MemoryStream(stream), CompressionMode.Decompress);
        var inflated = new MemoryStream();
        zlib.CopyTo(inflated);
        return inflated.ToArray();
    }

    private static int? Find(Regex reference, string head) =>
        reference.Match(head) is { Success: true } match
            ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)
            : null;

    private static int Hexadecimal(string digits) =>
        int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    [GeneratedRegex("/FontFile2 ([0-9]+) 0 R")]
    private static partial Regex FontFile();

    [GeneratedRegex("/ToUnicode ([0-9]+) 0 R")]
    private static partial Regex ToUnicode();

    [GeneratedRegex("beginbf(?<kind>char|range)(?<lines>.*?)endbf", RegexOptions.Singleline)]
    private static partial Regex Section();

    [GeneratedRegex("<(?<first>[0-9A-Fa-f]{4})> <[0-9A-Fa-f]+>")]
    private static partial Regex Pair();

    [GeneratedRegex("<(?<first>[0-9A-Fa-f]{4})> <(?<last>[0-9A-Fa-f]{4})> <[0-9A-Fa-f]+>")]
    private static partial Regex Range();
}
