using System.Globalization;

namespace Activations.Figures;

/// <summary>Puts figures into web pages.</summary>
public static class Html
{
    /// <summary>
    /// A figure as an <c>img</c> element that holds it whole, as a PNG; as large on a page as it is on paper, and with
    /// its description for readers who cannot see it.
    /// </summary>
    /// <inheritdoc cref="Png.Encode" path="/exception"/>
    public static string Image(Figure figure)
    {
        var data = Convert.ToBase64String(Png.Encode(figure));
        var (width, height) = (Length(figure.Size.Width), Length(figure.Size.Height));
        var words = Xml.Escape(figure.Description);
        return $"<img src=\"data:image/png;base64,{data}\" width=\"{width}\" height=\"{height}\" alt=\"{words}\">";

        string Length(int pixels)
        {
            const double unitsPerInch = 96;
            return Math.Round(pixels / figure.Size.Dpi * unitsPerInch).ToString(CultureInfo.InvariantCulture);
        }
    }
}
