using System.Globalization;
using System.Security;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using SkiaSharp;

namespace Activations.Figures;

/// <summary>Makes SVG files.</summary>
public static partial class Svg
{
    /// <summary>
    /// A figure as an SVG file that carries its description and command; its text stays text. The same figure gives
    /// the same bytes in any culture, on any thread, after any other figure and whatever fonts the machine has.
    /// </summary>
    /// <exception cref="NothingToDrawException">No curve has a finite value.</exception>
    /// <exception cref="PictureTooSmallException">The size leaves no room for a curve.</exception>
    public static byte[] Encode(Figure figure)
    {
        EmbeddedFont.Load();
        var (width, height) = (figure.Size.Width / figure.Size.Dpi, figure.Size.Height / figure.Size.Dpi);
        var (across, down) = (width * Style.UnitsPerInch, height * Style.UnitsPerInch);
        using var stream = new MemoryStream();
        using (var canvas = SKSvgCanvas.Create(SKRect.Create((float)across, (float)down), stream))
        {
            FigurePlot.Draw(figure, canvas);
        }

        var drawn = Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
        var content = drawn[(drawn.IndexOf('>', drawn.IndexOf("<svg", StringComparison.Ordinal)) + 1)..];
        var fonts = $"\"'{EmbeddedFont.Family}', Verdana, sans-serif\"";
        var body = WithOwnIds(content, figure.Command)
            .Replace($"\"{EmbeddedFont.Family}\"", fonts, StringComparison.Ordinal);
        var viewBox = $"0 0 {Number(across)} {Number(down)}";
        var size = $"width=\"{Number(width)}in\" height=\"{Number(height)}in\" viewBox=\"{viewBox}\"";
        var command = $"<{PictureCommand.Element} xmlns=\"{PictureCommand.XmlNamespace}\">{Escape(figure.Command)}";
        return Encoding.UTF8.GetBytes($"""
            <?xml version="1.0" encoding="utf-8"?>
            <svg xmlns="http://www.w3.org/2000/svg" role="img" {size}>
            	<title>{Escape(figure.Description)}</title>
            	<metadata>
            		{command}</{PictureCommand.Element}>
            	</metadata>{body}
            """);
    }

    /// <summary>
    /// Gives the clip paths names that stand in no other picture's SVG, such as <c>activations-1f0a9c3e-1</c>: put into
    /// one page, pictures with a name in common would clip each other. Skia counts through the life of the process.
    /// </summary>
    private static string WithOwnIds(string content, string command)
    {
        const int digits = 8; // two of a thousand pictures have the same once in ten thousand pages
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(command)))[..digits];
        var numbers = new Dictionary<string, int>();
        return ClipId().Replace(content, match =>
        {
            numbers.TryAdd(match.Value, numbers.Count + 1);
            return $"{PictureCommand.Software}-{hash}-{numbers[match.Value].ToString(CultureInfo.InvariantCulture)}";
        });
    }

    [GeneratedRegex("(?<=<clipPath id=\"|clip-path=\"url\\(#)[^\")]+")]
    private static partial Regex ClipId();

    private static string Number(double length) => length.ToString(CultureInfo.InvariantCulture);

    /// <summary>
    /// As XML text: characters that XML cannot hold, not even escaped, become the replacement character.
    /// </summary>
    private static string Escape(string text) =>
        SecurityElement.Escape(Forbidden().Replace(text, "\uFFFD")).Replace("\r", "&#13;", StringComparison.Ordinal);

    private const string Control = @"[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]";
    private const string HalfAPair = @"[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]";

    [GeneratedRegex($"{Control}|{HalfAPair}")]
    private static partial Regex Forbidden();
}
