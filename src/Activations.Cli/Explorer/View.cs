using Activations.Cli.Requests;
using Activations.Cli.Terminal;

namespace Activations.Cli.Explorer;

/// <summary>What the explorer shows: a function of the state and the size of the window, which remembers the last curves it traced.</summary>
internal sealed class View
{
    private const int LeastWidth = 40, LeastHeight = 14, ListWidth = 24;

    // Above the chart the name and the keys; below it values, parameters, and what is to be said.
    private const int Top = 2, Bottom = 4;

    private static readonly string[] Orders = ["f", "f′", "f″"];

    private (PlotRequest? Plot, (int, int) Size, Chart? Chart) _last;

    /// <summary>The state in a window of this size.</summary>
    public Frame Draw(ExplorerState state, int width, int height)
    {
        var frame = new Frame(width, height);
        if (width < LeastWidth || height < LeastHeight)
        {
            frame.Write(0, 0, $"{width}x{height} is too small,");
            frame.Write(0, 1, $"{LeastWidth}x{LeastHeight} is enough; q leaves");
            return frame;
        }

        var shown = state.Previewed;
        var (curve, rows, left) = (shown.Curve, height - Top - Bottom, state.Prompt?.Found.Count > 0 ? ListWidth : 0);
        var chart = ChartOf(shown.Plot, (width - left, rows));
        var name = curve.Label ?? curve.Name;
        frame.Write(0, 0, name, Ink.Strong);
        frame.Write(name.Length + 2, 0, chart.Figure.Formula ?? (curve.Activation.IsTyped ? "" : curve.Activation.Formula), Ink.Muted);
        frame.Write(width - 8, 0, "  ? help", Ink.Muted);
        if (state.Page is { } page)
        {
            var lines = page.SelectMany(line => line.Chunk(width).Select(part => new string(part)).DefaultIfEmpty(""));
            foreach (var (i, line) in lines.Take(height - Top - 1).Index())
            {
                frame.Write(0, Top + i, line);
            }

            frame.Write(0, height - 1, "down goes on, any other key back", Ink.Muted);
            return frame;
        }

        chart.WriteKeys(frame, 1);
        chart.Draw(frame, left, Top);
        foreach (var (i, order) in shown.Shown.Orders.Index())
        {
            var line = chart.Figure.Panels[0].Lines[shown.Selected * shown.Shown.Orders.Count + i];
            frame.Write(left + chart.ColumnOf(shown.X), Top + chart.RowOf(curve.Bind()[order](shown.X)) ?? -1, "●", Ink.Of(line.Stroke));
        }

        frame.Write(left + chart.ColumnOf(shown.X), Top + rows - 2, "▲", Ink.Strong);
        WriteFound(frame, state.Prompt, rows);
        Flow(frame, height - Bottom, 2, Values(shown));
        Flow(frame, height - 2, 1, Parameters(shown));
        var (text, ink) = state.Prompt is { } prompt ? ($"{prompt.Question}: {prompt.Text}▏{state.Message}", Ink.Strong)
            : state.Message.Length > 0 ? (state.Message, Ink.Strong)
            : (state.Command, Ink.Muted);
        frame.Write(0, height - 1, text, ink);
        return frame;
    }

    /// <summary>A chart, traced anew only when more than the cursor has changed: most of the time of a frame.</summary>
    private Chart ChartOf(PlotRequest plot, (int Width, int Rows) size)
    {
        if (!ReferenceEquals(plot, _last.Plot) || size != _last.Size)
        {
            _last = (plot, size, new Chart(plot, size.Width, size.Rows));
        }

        return _last.Chart!;
    }

    private static void WriteFound(Frame frame, Prompt? prompt, int rows)
    {
        var (found, choice) = (prompt?.Found ?? [], prompt?.Choice ?? 0);
        var first = Math.Max(0, choice - rows + 1);
        for (var i = first; i < Math.Min(first + rows, found.Count); i++)
        {
            frame.Write(0, Top + i - first, $"{(i == choice ? "›" : " ")} {found[i]}", i == choice ? Ink.Strong : Ink.Plain);
        }
    }

    /// <summary>x, f, f′ and f″ at the cursor, at a breakpoint also from either side, and f of the other curves.</summary>
    private static IEnumerable<string> Values(ExplorerState state)
    {
        var curve = state.Curve.Bind();
        var point = curve.BreakpointsWithin(state.X, state.X).Select(point => (Breakpoint?)point).FirstOrDefault();
        var labels = new FigureLabels(state.Shown, null);
        return Enumerable.Range(0, 3).Select(order => $"{Orders[order]} = {NumberText.Shortest(curve[order](state.X))}{Sides(order)}")
            .Prepend($"x = {NumberText.Shortest(state.X)}")
            .Concat(state.Shown.Curves.Where((_, i) => i != state.Selected).Select(other => $"{labels.Key(other)}: {NumberText.Shortest(other.Bind()[0](state.X))}"));

        string Sides(int order) => point is { } at && at.Left[order] != at.Right[order]
            ? $" (left {NumberText.Shortest(at.Left[order])}, right {NumberText.Shortest(at.Right[order])})"
            : "";
    }

    /// <summary>The parameters, that which the keys change marked.</summary>
    private static IEnumerable<string> Parameters(ExplorerState state) => state.Curve.Activation.Parameters.Zip(state.Curve.Values)
        .Select((pair, i) => $"{(i == state.Parameter ? "›" : " ")}{pair.First.Symbol} = {pair.Second}");

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

            if (row < last)
            {
                frame.Write(column, row, item);
            }

            column += item.Length + 3;
        }
    }
}
