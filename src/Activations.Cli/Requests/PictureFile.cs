using Activations.Cli.Output;
using Activations.Cli.Settings;
using Activations.Figures;

namespace Activations.Cli.Requests;

/// <summary>Makes a figure; its notes are what a reader should know.</summary>
internal delegate DrawnFigure Draw(CancellationToken cancellation);

/// <summary>Pictures as files, for every command that draws.</summary>
internal static class PictureFile
{
    /// <summary>The file that a figure of this size goes to.</summary>
    /// <param name="path">The value of -o.</param>
    /// <param name="format">The value of --format, if given.</param>
    /// <param name="size">How large it is.</param>
    /// <param name="draw">Makes it.</param>
    /// <exception cref="UsageException">The path does not tell its format, or contradicts it.</exception>
    public static OutputFile Of(string path, string? format, SizeSpec size, Draw draw)
    {
        var written = Picture.Format(path, format);
        return new(path, Make) { Prepare = DrawingLibrary.Load };

        Content Make(CancellationToken cancellation)
        {
            try
            {
                DrawingLibrary.LoadMeanwhile();
                var (figure, notes) = draw(cancellation);
                var onFonts = written.KeepsText ? [] : FontNotes.Of(figure);
                return Content.Of(written.Writer(figure), [.. notes, .. onFonts]);
            }
            catch (PictureTooSmallException error)
            {
                var instead = size.InPixels ? "a larger size or fewer dpi" : "a larger size";
                throw new UsageException($"--size {size}: {error.Message}: try {instead}");
            }
        }
    }
}
