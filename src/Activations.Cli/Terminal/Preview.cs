using Activations.Cli.Requests;

namespace Activations.Cli.Terminal;

/// <summary>Curves as lines of text.</summary>
internal static class Preview
{
    /// <summary>
    /// A chart of this size, below the keys of its lines when there are several. Without colours each of several
    /// curves bears a letter.
    /// </summary>
    /// <exception cref="OperationCanceledException">Interrupted.</exception>
    public static IEnumerable<string> Of(
        PlotRequest plot, bool colour, int columns, int rows, CancellationToken cancellation)
    {
        var frame = new Frame(columns, rows);
        var top = plot.Curves.Curves.Count * plot.Curves.Orders.Count > 1 ? 1 : 0;
        var chart = new Chart(plot, columns, rows - top, cancellation) { HasLetters = !colour };
        chart.WriteKeys(frame, top - 1);
        chart.Draw(frame, 0, top);
        return frame.Lines(colour);
    }
}
