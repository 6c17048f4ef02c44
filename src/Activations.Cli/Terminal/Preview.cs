using Activations.Cli.Requests;

namespace Activations.Cli.Terminal;

/// <summary>Curves as lines of text.</summary>
internal static class Preview
{
    /// <summary>
    /// A chart, by default about as large and as wide as a picture, below the keys of its lines when there are several.
    /// </summary>
    /// <exception cref="OperationCanceledException">Interrupted.</exception>
    public static IEnumerable<string> Of(
        CurveRequest curves, bool colour, CancellationToken cancellation, int columns = 80, int rows = 20)
    {
        var frame = new Frame(columns, rows);
        var top = curves.Curves.Count * curves.Orders.Count > 1 ? 1 : 0;
        var chart = new Chart(new(curves), columns, rows - top, cancellation);
        chart.WriteKeys(frame, top - 1);
        chart.Draw(frame, 0, top);
        return frame.Lines(colour);
    }
}
