using Activations.Cli.Requests;
using Activations.Cli.Terminal;

namespace Activations.Cli.Explorer;

/// <summary>A figure traced for a window, with what is shown beside it: most of the work of a frame.</summary>
internal sealed class Traced
{
    private readonly CurveRequest _shown;
    private readonly Dictionary<int, Header> _headers = [];

    /// <summary>Traces it.</summary>
    /// <exception cref="OperationCanceledException">Interrupted.</exception>
    public Traced(PlotRequest plot, int width, int rows, CancellationToken cancellation)
    {
        _shown = plot.Curves;
        Chart = new Chart(plot, width, rows, cancellation);
        Curves = [.. _shown.Curves.Select(spec => spec.Bind())];
        var labels = new FigureLabels(_shown, null);
        Keys = [.. _shown.Curves.Select(labels.Key)];
    }

    /// <summary>The chart.</summary>
    public Chart Chart { get; }

    /// <summary>The curves.</summary>
    public IReadOnlyList<Curve> Curves { get; }

    /// <summary>What each curve is called among the others.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>Whether there is nothing to draw.</summary>
    public bool IsEmpty => Chart.IsEmpty;

    /// <summary>The ink of a curve's line in the first of the orders.</summary>
    public int InkOf(int curve) => Ink.Of(LineOf(curve, 0).Stroke);

    /// <summary>The line of a curve in one of the orders that are shown, by its place among them.</summary>
    public Figures.Line LineOf(int curve, int order) =>
        Chart.Figure.Panels[0].Lines[curve * _shown.Orders.Count + order];

    /// <summary>The header of one curve, as a figure of it alone has it.</summary>
    public Header HeaderOf(int curve)
    {
        if (!_headers.TryGetValue(curve, out var header))
        {
            var labels = new FigureLabels(_shown.WithCurves([_shown.Curves[curve]]), null);
            _headers[curve] = header = new(labels.Title ?? "", labels.Formula ?? "");
        }

        return header;
    }
}

/// <summary>What stands above a figure.</summary>
/// <param name="Title">The name; empty of a typed formula.</param>
/// <param name="Formula">With the values of its parameters.</param>
internal sealed record Header(string Title, string Formula);
