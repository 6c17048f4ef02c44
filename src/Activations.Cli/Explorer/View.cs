using Activations.Cli.Requests;
using Activations.Cli.Terminal;

namespace Activations.Cli.Explorer;

/// <summary>
/// What the explorer shows: a function of the state and the size of the window, which remembers the last curves it
/// traced.
/// </summary>
internal sealed class View
{
    private const int LeastWidth = 40, LeastHeight = 14, ListWidth = 24;

    // Above the chart the name and the keys; below it values, parameters, and what is to be said.
    private const int Top = 2, Bottom = 4;

    private static readonly string[] Orders = ["f", "f′", "f″"];

    private (PlotRequest? Plot, (int, int) Size, Chart? Chart) _last;

    /// <summary>The state in a window of this size.</summary>
    /// <exception cref="OperationCanceledException">Interrupted.</exception>
    public Frame Draw(ExplorerState state, int width, int height, CancellationToken cancellation = default)
    {
        var frame = new Frame(width, height);
        if (width < LeastWidth || height < LeastHeight)
        {
            frame.Write(0, 0, $"{width}x{height} is too small,");
            frame.Write(0, 1, $"{LeastWidth}x{LeastHeight} is enough; q leaves");
            return frame;
        }

        var shown = state.Previewed;
        var left = state.Prompt?.Found.Count > 0 ? ListWidth : 0;
        var chart = ChartOf(shown.Plot, (width - left, height - Top - Bottom), cancellation);
        WriteName(frame, shown.Curve, chart.Figure.Formula);
        if (state.Page is { } page)
        {
            WritePage(frame, page);
            return frame;
        }

        chart.WriteKeys(frame, 1);
        chart.Draw(frame, left, Top);
        WriteCursor(frame, shown, chart, left);
        WriteFound(frame, state.Prompt);
        Flow(frame, height - Bottom, 2, Values(shown));
        Flow(frame, height - 2, 1, Parameters(shown));
        WriteLastLine(frame, state);
        return frame;
    }

    private static void WriteName(Frame frame, CurveSpec curve, string? formula)
    {
        var name = curve.Label ?? curve.Name;
        var familys = curve.Activation.IsTyped ? "" : curve.Activation.Formula;
        frame.Write(0, 0, name, Ink.Strong);
        frame.Write(name.Length + 2, 0, formula ?? familys, Ink.Muted);
        frame.Write(frame.Width - 8, 0, "  ? help", Ink.Muted);
    }

    /// <summary>As many lines as there is room for; what is wider than the window goes on in the next.</summary>
    private static void WritePage(Frame frame, IReadOnlyList<string> page)
    {
        foreach (var (i, line) in page.SelectMany(Folded).Take(frame.Height - Top - 1).Index())
        {
            frame.Write(0, Top + i, line);
        }

        frame.Write(0, frame.Height - 1, "down goes on, any other key back", Ink.Muted);

        IEnumerable<string> Folded(string line) =>
            line.Chunk(frame.Width).Select(part => new string(part)).DefaultIfEmpty("");
    }

    /// <summary>A dot on each line of the curve that keys act on, and a mark below them.</summary>
    private static void WriteCursor(Frame frame, ExplorerState shown, Chart chart, int left)
    {
        const int outOfSight = -1;
        var (curve, orders) = (shown.Curve.Bind(), shown.Shown.Orders);
        var column = left + chart.ColumnOf(shown.X);
        foreach (var (i, order) in orders.Index())
        {
            var line = chart.Figure.Panels[0].Lines[shown.Selected * orders.Count + i];
            var row = Top + chart.RowOf(curve[order](shown.X)) ?? outOfSight;
            frame.Write(column, row, "●", Ink.Of(line.Stroke));
        }

        frame.Write(column, frame.Height - Bottom - 2, "▲", Ink.Strong);
    }

    /// <summary>The line being typed, what is to be said, or the command that draws the figure.</summary>
    private static void WriteLastLine(Frame frame, ExplorerState state)
    {
        var (text, ink) = state.Prompt is { } prompt ? ($"{prompt.Question}: {prompt.Text}▏{state.Message}", Ink.Strong)
            : state.Message.Length > 0 ? (state.Message, Ink.Strong)
            : (state.Command, Ink.Muted);
        frame.Write(0, frame.Height - 1, text, ink);
    }

    /// <summary>A chart, traced anew only when more than the cursor has changed: most of the time of a frame.</summary>
    private Chart ChartOf(PlotRequest plot, (int Width, int Rows) size, CancellationToken cancellation)
    {
        if (!ReferenceEquals(plot, _last.Plot) || size != _last.Size)
        {
            _last = (plot, size, new Chart(plot, size.Width, size.Rows, cancellation));
        }

        return _last.Chart!;
    }

    private static void WriteFound(Frame frame, Prompt? prompt)
    {
        var (found, choice, rows) = (prompt?.Found ?? [], prompt?.Choice ?? 0, frame.Height - Top - Bottom);
        var first = Math.Max(0, choice - rows + 1);
        for (var i = first; i < Math.Min(first + rows, found.Count); i++)
        {
            var (mark, ink) = i == choice ? ("›", Ink.Strong) : (" ", Ink.Plain);
            frame.Write(0, Top + i - first, $"{mark} {found[i]}", ink);
        }
    }

    /// <summary>
    /// x, f, f′ and f″ at the cursor, at a breakpoint also from either side, and f of the other curves.
    /// </summary>
    private static IEnumerable<string> Values(ExplorerState state)
    {
        var curve = state.Curve.Bind();
        var point = curve.BreakpointsWithin(state.X, state.X).Select(point => (Breakpoint?)point).FirstOrDefault();
        yield return $"x = {NumberText.Shortest(state.X)}";
        foreach (var (order, name) in Orders.Index())
        {
            yield return $"{name} = {NumberText.Shortest(curve[order](state.X))}{Sides(order)}";
        }

        var labels = new FigureLabels(state.Shown, null);
        foreach (var other in state.Shown.Curves.Where((_, i) => i != state.Selected))
        {
            yield return $"{labels.Key(other)}: {NumberText.Shortest(other.Bind()[0](state.X))}";
        }

        string Sides(int order) => point is { } at && at.Left[order] != at.Right[order]
            ? $" (left {NumberText.Shortest(at.Left[order])}, right {NumberText.Shortest(at.Right[order])})"
            : "";
    }

    /// <summary>The parameters, that which the keys change marked.</summary>
    private static IEnumerable<string> Parameters(ExplorerState state)
    {
        foreach (var (i, (parameter, value)) in state.Curve.Activation.Parameters.Zip(state.Curve.Values).Index())
        {
            var mark = i == state.Parameter ? "›" : " ";
            yield return $"{mark}{parameter.Symbol} = {NumberText.Shortest(value)}";
        }
    }

    /// <summary>Writes items side by side, in as many rows as there are.</summary>
    private static void Flow(Frame frame, int row, int rows, IEnumerable<string> items)
    {
        var (column, last) = (0, row + rows);
        foreach (var item in items)
        {
            if (column > 0 && column + item.Length > frame.Width)
            {
                (column, row) = (0, row + 1);
            }

            if (row >= last)
            {
                return; // what is not seen need not be computed
            }

            frame.Write(column, row, item);

            column += item.Length + 3;
        }
    }
}
