using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Activations.Figures;

/// <summary>The command line inside a picture that this program made.</summary>
public static partial class PictureCommand
{
    internal const string Software = "activations", Keyword = "Command";

    internal const string XmlNamespace = "urn:activations", Element = "command";

    // It stands in front of the picture itself, so that nothing else needs to be read.
    private const int MostBytes = 1 << 20;

    private static ReadOnlySpan<byte> TextChunk => "iTXtCommand\0\0\0\0\0"u8;

    /// <summary>
    /// The command that draws this PNG, SVG or PDF file, or null for any file that this program did not make, however
    /// damaged, large or malicious: at most a mebibyte is read, and nothing is thrown but what reading throws.
    /// </summary>
    /// <param name="file">A file from its beginning.</param>
    public static string? Read(Stream file)
    {
        var bytes = new byte[MostBytes];
        var start = bytes.AsSpan(0, file.ReadAtLeast(bytes, MostBytes, throwOnEndOfStream: false));
        return start.StartsWith(PngFile.Signature) ? FromPng(start, TextChunk)
            : start.StartsWith("%PDF-"u8) ? FromPdf(Encoding.Latin1.GetString(start))
            : FromSvg(bytes, start.Length);
    }

    /// <summary>
    /// The sentence that describes this PNG file to readers who cannot see it, or null for any file that is no PNG of
    /// this program.
    /// </summary>
    /// <param name="file">A file from its beginning.</param>
    public static string? ReadDescription(Stream file)
    {
        var bytes = new byte[MostBytes];
        var start = bytes.AsSpan(0, file.ReadAtLeast(bytes, MostBytes, throwOnEndOfStream: false));
        return start.StartsWith(PngFile.Signature) ? FromPng(start, "iTXtDescription\0\0\0\0\0"u8) : null;
    }

    /// <summary>A text that the file carries, after what that begins with.</summary>
    private static string? FromPng(ReadOnlySpan<byte> file, ReadOnlySpan<byte> beginning)
    {
        var (isOurs, text) = (false, (string?)null);
        for (var rest = file[PngFile.Signature.Length..]; PngFile.TakeChunk(ref rest) is { IsEmpty: false } chunk;)
        {
            isOurs |= chunk.SequenceEqual("tEXtSoftware\0activations"u8);
            if (chunk.StartsWith(beginning))
            {
                text = Encoding.UTF8.GetString(chunk[beginning.Length..]);
            }
        }

        return isOurs ? text : null;
    }

    /// <summary>
    /// Reads what Skia writes: a string in parentheses, with backslashes before some characters, or UTF-16 in
    /// hexadecimal.
    /// </summary>
    private static string? FromPdf(string file)
    {
        var match = PdfInformation().Match(file);
        if (!match.Success)
        {
            return null;
        }

        return match.Groups["hex"] is { Success: true } hex
            ? Encoding.BigEndianUnicode.GetString(Convert.FromHexString(hex.Value))
            : Escaped().Replace(match.Groups["text"].Value, "$1");
    }

    private static string? FromSvg(byte[] bytes, int length)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        try
        {
            using var xml = XmlReader.Create(new MemoryStream(bytes, 0, length), settings);
            return xml.MoveToContent() == XmlNodeType.Element && xml.LocalName == "svg"
                && xml.ReadToDescendant(Element, XmlNamespace)
                ? xml.ReadElementContentAsString()
                : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private const string InParentheses = @"\((?<text>(?:[^()\\]|\\.)*)\)";
    private const string InHexadecimal = "<FEFF(?<hex>(?:[0-9A-F]{4})*)>";

    [GeneratedRegex($@"(?:/Keywords (?:{InParentheses}|{InHexadecimal})\s*)?/Creator \(activations\)")]
    private static partial Regex PdfInformation();

    [GeneratedRegex(@"\\(.)")]
    private static partial Regex Escaped();
}
