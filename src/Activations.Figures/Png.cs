using SkiaSharp;

namespace Activations.Figures;

/// <summary>Makes PNG files.</summary>
public static class Png
{
    // 16 MB may stay with a thread, which is more than any usual picture takes.
    private const int MostPixelsToKeep = 1 << 22;

    // Fresh memory costs as much as drawing on it.
    [ThreadStatic]
    private static (SKImageInfo Info, SKSurface Surface)? _kept;

    /// <summary>
    /// A figure as a PNG file that carries its resolution, description and command. The same figure gives the same
    /// bytes in any culture, on any thread, after any other figure and whatever fonts the machine has, unless it has
    /// <see cref="UnusualCharacters"/>.
    /// </summary>
    /// <exception cref="NothingToDrawException">No curve has a finite value.</exception>
    /// <exception cref="PictureTooSmallException">The size leaves no room for a curve.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// There are more than <see cref="PictureSize.MostPixels"/> pixels.
    /// </exception>
    /// <exception cref="InsufficientMemoryException">The machine has no memory for so many.</exception>
    public static byte[] Encode(Figure figure)
    {
        EmbeddedFont.Load();
        var (width, height, dpi) = figure.Size;
        ArgumentOutOfRangeException.ThrowIfGreaterThan((long)width * height, PictureSize.MostPixels, nameof(figure));
        var alpha = figure.IsTransparent ? SKAlphaType.Premul : SKAlphaType.Opaque;
        var surface = Surface(new SKImageInfo(width, height, SKColorType.Bgra8888, alpha));
        using (new SKAutoCanvasRestore(surface.Canvas))
        {
            if (figure.IsTransparent)
            {
                surface.Canvas.Clear();
            }

            surface.Canvas.Scale((float)(dpi / Style.UnitsPerInch));
            FigurePlot.Draw(figure, new Page(surface.Canvas, MachineGlyphs.Text));
        }

        using var pixels = surface.PeekPixels();
        if (figure.IsTransparent)
        {
            var unmultiplied = pixels.Info.WithAlphaType(SKAlphaType.Unpremul);
            pixels.ReadPixels(unmultiplied, pixels.GetPixels(), pixels.RowBytes); // in place: pixel by pixel
        }

        var file = PngFile.Write(pixels.GetPixelSpan<uint>(), figure);
        if (width * height > MostPixelsToKeep)
        {
            Drop();
        }

        return file;
    }

    private static SKSurface Surface(SKImageInfo info)
    {
        if (_kept?.Info != info)
        {
            Drop();
            _kept = (info, PixelMemory.Surface(info));
        }

        return _kept.Value.Surface;
    }

    private static void Drop()
    {
        _kept?.Surface.Dispose();
        _kept = null;
    }
}
