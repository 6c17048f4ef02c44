using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using SkiaSharp;

namespace Activations.Figures;

/// <summary>Makes SVG files.</summary>
public static partial class Svg
{
    /// <summary>
    /// A figure as an SVG file that carries its title, description and command; its text stays text, every character
    /// of it. The same figure gives the same bytes in any culture, on any thread, after any other figure and whatever
    /// fonts the machine has. Put into one page, files of different commands leave each other alone.
    /// </summary>
    /// <exception cref="NothingToDrawException">No curve has a finite value.</exception>
    /// <exception cref="PictureTooSmallException">The size leaves no room for a curve.</exception>
    public static byte[] Encode(Figure figure) => Encoding.UTF8.GetBytes(Text(figure));

    /// <summary>The same as text.</summary>
    /// <inheritdoc cref="Encode" path="/exception"/>
    public static string Text(Figure figure)
    {
        EmbeddedFont.Load();
        var (width, height) = (figure.Size.Width / figure.Size.Dpi, figure.Size.Height / figure.Size.Dpi);
        var (across, down) = (width * Style.UnitsPerInch, height * Style.UnitsPerInch);
        var body = WithOwnIds(Body(figure, (float)across, (float)down), figure.Command);
        var viewBox = $"0 0 {Number(across)} {Number(down)}";
        var size = $"width=\"{Number(width)}in\" height=\"{Number(height)}in\" viewBox=\"{viewBox}\"";
        var command = $"<{PictureCommand.Element} xmlns=\"{PictureCommand.XmlNamespace}\">{Xml.Escape(figure.Command)}";
        return $"""
            <?xml version="1.0" encoding="utf-8"?>
            <svg xmlns="http://www.w3.org/2000/svg" role="img" {size}>
            	<title>{Xml.Escape(TitleOf(figure))}</title>
            	<desc>{Xml.Escape(figure.Description)}</desc>
            	<metadata>
            		{command}</{PictureCommand.Element}>
            	</metadata>{body}
            """;
    }

    /// <summary>What Skia writes within the root element, and its end.</summary>
    private static string Body(Figure figure, float across, float down)
    {
        using var stream = new MemoryStream();
        Page page;
        using (var canvas = SKSvgCanvas.Create(SKRect.Create(across, down), stream))
        {
            page = new(canvas, MachineGlyphs.None);
            FigurePlot.Draw(figure, page);
        }

        var drawn = Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
        var start = drawn.IndexOf('>', drawn.IndexOf("<svg", StringComparison.Ordinal)) + 1;
        return SvgText.InOnePiece(drawn[start..], page.WithStandIns);
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

    /// <summary>A few words: a reader's tool shows them when the pointer rests on the picture.</summary>
    private static string TitleOf(Figure figure)
    {
        var legend = string.Join(", ", figure.Legend.Select(entry => entry.Text));
        string?[] candidates = [figure.Title, figure.Formula, legend];
        return candidates.FirstOrDefault(text => !string.IsNullOrWhiteSpace(text)) ?? figure.Description;
    }

    private static string Number(double length) => length.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("(?<=<clipPath id=\"|clip-path=\"url\\(#)[^\")]+")]
    private static partial Regex ClipId();
}
