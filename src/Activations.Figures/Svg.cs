using SkiaSharp;

namespace Activations.Figures;

/// <summary>Makes SVG files.</summary>
public static class Svg
{
    /// <summary>A figure as an SVG file.</summary>
    public static byte[] Encode(Figure figure)
    {
        var unit = Look.UnitsPerInch / figure.Size.Dpi;
        var (width, height) = ((float)(figure.Size.Width * unit), (float)(figure.Size.Height * unit));
        using var stream = new MemoryStream();
        using (var canvas = SKSvgCanvas.Create(SKRect.Create(width, height), stream))
        {
            FigurePlot.Draw(figure, canvas);
        }

        return stream.ToArray();
    }
}
