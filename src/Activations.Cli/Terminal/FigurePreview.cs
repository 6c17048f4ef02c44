using Activations.Cli.Output;
using Activations.Cli.Requests;
using Activations.Cli.Settings;
using Activations.Figures;

namespace Activations.Cli.Terminal;

/// <summary>Figures on the terminal that stderr is: as an image where it shows images, else in braille.</summary>
internal static class FigurePreview
{
    // Columns for each row of a chart, whose cells are about twice as high as wide.
    private const int ColumnsPerRow = 4;

    private const int FewestRows = 8;

    // Of the window: for the line of the command and the prompt.
    private const int RowsBesides = 3;

    private const double LargestDpi = 400;

    /// <summary>What shows a figure, lines ended.</summary>
    /// <exception cref="OperationCanceledException">Interrupted.</exception>
    public static string Of(PlotRequest plot, CancellationToken cancellation)
    {
        var window = Window.Of(FileDescriptor.StandardError);
        var image = StandardError.IsTerminal && plot.Get(Setting.Colour) != "never" ? InlineImage.Supported : null;
        if (image is not null)
        {
            return image.Write(Picture(plot, window, cancellation), window.Columns);
        }

        var most = StandardError.IsTerminal ? window.Rows - RowsBesides : int.MaxValue;
        var rows = Math.Max(FewestRows, Math.Min(window.Columns / ColumnsPerRow, most));
        var colour = StandardError.UsesColour(plot.Get(Setting.Colour));
        var lines = Preview.Of(plot, colour, window.Columns, rows, cancellation);
        return string.Concat(lines.Select(line => line + "\n"));
    }

    /// <summary>The figure as it is, as many pixels wide as the window.</summary>
    private static byte[] Picture(PlotRequest plot, Window window, CancellationToken cancellation)
    {
        var size = plot.With(Setting.Dpi, null).With(Setting.Scale, null).Size;
        var inches = size.Width.ToDouble() / (size.InPixels ? size.UsualDpi.ToDouble() : 1);
        var dpi = Math.Min(LargestDpi, Math.Max(1, Math.Floor(window.Width / inches)));
        var shown = size.InPixels ? plot : plot.With(Setting.Dpi, new DecimalNumber((int)dpi, 0));
        return Png.Encode(PlotFigure.Of(shown, cancellation).Figure);
    }
}
