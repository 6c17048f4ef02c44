using SkiaSharp;

namespace Activations.Figures;

/// <summary>Makes PNG files.</summary>
public static class Png
{
    /// <summary>
    /// A figure as a PNG file that carries its resolution, description and command. The same figure gives the same
    /// bytes in any culture, on any thread, after any other figure and whatever fonts the machine has.
    /// </summary>
    /// <exception cref="NothingToDrawException">No curve has a finite value.</exception>
    /// <exception cref="PictureTooSmallException">The size leaves no room for a curve.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are more than <see cref="PictureSize.MostPixels"/> pixels.</exception>
    /// <exception cref="InsufficientMemoryException">The machine has no memory for so many.</exception>
    public static byte[] Encode(Figure figure)
    {
        EmbeddedFont.Load();
        var (width, height, dpi) = figure.Size;
        ArgumentOutOfRangeException.ThrowIfGreaterThan((long)width * height, PictureSize.MostPixels, nameof(figure));
        var alpha = figure.IsTransparent ? SKAlphaType.Premul : SKAlphaType.Opaque;
        using var surface = SKSurface.Create(new SKImageInfo(width, height, SKColorType.Bgra8888, alpha))
            ?? throw new InsufficientMemoryException($"no memory for a picture of {width}x{height} px");
        surface.Canvas.Scale((float)(dpi / Look.UnitsPerInch));
        FigurePlot.Draw(figure, surface.Canvas);
        using var pixels = surface.PeekPixels();
        if (figure.IsTransparent)
        {
            var unmultiplied = pixels.Info.WithAlphaType(SKAlphaType.Unpremul);
            pixels.ReadPixels(unmultiplied, pixels.GetPixels(), pixels.RowBytes); // in place: pixel by pixel
        }

        return PngFile.Write(pixels.GetPixelSpan<uint>(), figure);
    }
}
