using SkiaSharp;

namespace Activations.Figures;

/// <summary>Makes PDF files.</summary>
public static class Pdf
{
    private const float PointsPerInch = 72;

    /// <summary>
    /// A figure as a PDF file of one page that carries its description and command; its text can be found and copied,
    /// and the font is inside; what that lacks is a shape. The same figure gives the same bytes, as for
    /// <see cref="Png.Encode"/>.
    /// </summary>
    /// <exception cref="NothingToDrawException">No curve has a finite value.</exception>
    /// <exception cref="PictureTooSmallException">The size leaves no room for a curve.</exception>
    public static byte[] Encode(Figure figure)
    {
        EmbeddedFont.Load();
        var (width, height, dpi) = figure.Size;
        using var stream = new MemoryStream();
        var metadata = new SKDocumentPdfMetadata
        {
            Title = figure.Title ?? "",
            Subject = figure.Description,
            Keywords = figure.Command,
            Creator = PictureCommand.Software,
        };
        using (var document = SKDocument.CreatePdf(stream, metadata))
        {
            var (across, down) = (width / dpi * PointsPerInch, height / dpi * PointsPerInch);
            var canvas = document.BeginPage((float)across, (float)down);
            canvas.Scale(PointsPerInch / Style.UnitsPerInch);
            FigurePlot.Draw(figure, new Page(canvas, MachineGlyphs.Outlines));
            document.EndPage();
            document.Close();
        }

        return PdfFonts.CutDown(stream.ToArray());
    }
}
