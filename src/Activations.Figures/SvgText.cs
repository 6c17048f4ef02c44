using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Activations.Figures;

/// <summary>Writes the text of an SVG so that it reads well in whatever font its reader has.</summary>
internal static partial class SvgText
{
    private const string Families = "'DejaVu Sans', Verdana, sans-serif";

    /// <summary>
    /// Skia's SVG with each text in one piece: Skia places character by character, which tears words apart in another
    /// font. The length is that of the embedded font, and characters that it lacks stand in place of their boxes.
    /// </summary>
    /// <param name="svg">What Skia wrote.</param>
    /// <param name="withStandIns">The texts with boxes, in the order they were drawn.</param>
    public static string InOnePiece(string svg, IReadOnlyList<Text> withStandIns)
    {
        var next = 0;
        return TextElement().Replace(svg, match =>
        {
            var drawn = WebUtility.HtmlDecode(match.Groups["content"].Value);
            var isIncomplete = drawn.Contains(EmbeddedFont.StandIn, StringComparison.Ordinal);
            var content = isIncomplete ? withStandIns[next++].Content : drawn;
            var length = isIncomplete ? "" : $" textLength=\"{Length(match.Groups["style"].Value, drawn)}\"";
            var space = content.Contains("  ", StringComparison.Ordinal) ? " xml:space=\"preserve\"" : "";
            var style = FontFamily().Replace(match.Groups["style"].Value, $"font-family=\"{Families}\"");
            var place = $"x=\"{match.Groups["x"].Value}\" y=\"{match.Groups["y"].Value}\"";
            return $"<text {style} {place}{length}{space}>{Xml.Escape(content)}</text>";
        });
    }

    private static string Length(string style, string content)
    {
        var size = float.Parse(FontSize().Match(style).Groups[1].Value, CultureInfo.InvariantCulture);
        var isBold = style.Contains("font-weight=", StringComparison.Ordinal); // regular is not said
        using var font = EmbeddedFont.At(size, isBold);
        return font.MeasureText(content).ToString("0.##", CultureInfo.InvariantCulture);
    }

    // The first of the places in x and in y is that of the text.
    private const string Places = """x="(?<x>[^",]*)[^"]*" y="(?<y>[^",]*)[^"]*""";

    [GeneratedRegex($"""<text (?<style>[^>]*?) {Places}">\s*(?<content>[^<]*?)\s*</text>""")]
    private static partial Regex TextElement();

    [GeneratedRegex("font-family=\"[^\"]*\"")]
    private static partial Regex FontFamily();

    [GeneratedRegex("font-size=\"([^\"]*)\"")]
    private static partial Regex FontSize();
}
