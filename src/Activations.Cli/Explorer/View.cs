using Activations.Cli.Requests;
using Activations.Cli.Terminal;

namespace Activations.Cli.Explorer;

/// <summary>What the explorer shows.</summary>
internal static class View
{
    private const int LeastWidth = 40, LeastHeight = 14, ListWidth = 24;

    // Above the chart the name and the keys; below it values, parameters, and what is to be said.
    private const int Top = 2, Bottom = 4;

    private static readonly string[] Orders = ["f", "f′", "f″"];

    /// <summary>The state in a window of this size.</summary>
    public static Frame Draw(ExplorerState state, int width, int height)
    {
        var frame = new Frame(width, height);
        if (width < LeastWidth || height < LeastHeight)
        {
            frame.Write(0, 0, $"{width}x{height} is too small,");
            frame.Write(0, 1, $"{LeastWidth}x{LeastHeight} is enough; q leaves");
            return frame;
        }

        var shown = state.Previewed;
        var (curve, rows) = (shown.Curve, height - Top - Bottom);
        var name = curve.Label ?? curve.Name;
        frame.Write(0, 0, name, Ink.Strong);
        frame.Write(name.Length + 2, 0, curve.Activation.Formula, Ink.Muted);
        frame.Write(width - 8, 0, "  ? help", Ink.Muted);
        Keys.Write(frame, 0, 1, shown.Shown);
        if (state.Page is { } page)
        {
            WritePage(frame, page, rows);
        }
        else
        {
            var left = state.Prompt?.Found.Count > 0 ? ListWidth : 0;
            WriteFound(frame, state.Prompt, rows);
            DrawChart(frame, shown, left, width - left, rows);
        }

        Flow(frame, height - Bottom, 2, Values(shown), Ink.Plain);
        Flow(frame, height - 2, 1, Parameters(shown), Ink.Plain);
        var (text, ink) = state.Prompt is { } prompt ? ($"{prompt.Question}: {prompt.Text}▏{state.Message}", Ink.Strong)
            : state.Message.Length > 0 ? (state.Message, Ink.Strong)
            : (state.Command, Ink.Muted);
        frame.Write(0, height - 1, text, ink);
        return frame;
    }

    private static void DrawChart(Frame frame, ExplorerState shown, int left, int width, int rows)
    {
        var chart = new Chart(shown.Shown, width, rows);
        chart.Draw(frame, left, Top);
        foreach (var order in shown.Shown.Orders)
        {
            if (chart.Place(shown.X, shown.Curve.Bind()[order](shown.X)) is var (column, row))
            {
                frame.Write(left + column, Top + row, "●", Chart.InkOf(shown.Shown, shown.Selected, order));
            }
        }

        frame.Write(left + chart.ColumnOf(shown.X), Top + rows - 2, "▲", Ink.Strong);
    }

    private static void WritePage(Frame frame, IReadOnlyList<string> page, int rows)
    {
        // In two columns where one is too short.
        foreach (var (i, line) in page.Index())
        {
            frame.Write(i / rows * (frame.Width / 2), Top + i % rows, line);
        }
    }

    private static void WriteFound(Frame frame, Prompt? prompt, int rows)
    {
        foreach (var (i, activation) in (prompt?.Found ?? []).Index().Skip(Math.Max(0, (prompt?.Choice ?? 0) - rows + 1)).Take(rows).ToList())
        {
            var row = Top + i - Math.Max(0, prompt!.Choice - rows + 1);
            frame.Write(0, row, $"{(i == prompt.Choice ? "›" : " ")} {activation}", i == prompt.Choice ? Ink.Strong : Ink.Plain);
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
            ? $" (from the left {NumberText.Shortest(at.Left[order])}, from the right {NumberText.Shortest(at.Right[order])})"
            : "";
    }

    /// <summary>The parameters, that which the keys change marked; without any, where the curve is not smooth.</summary>
    private static IEnumerable<string> Parameters(ExplorerState state) => state.Curve.Activation.Parameters.Zip(state.Curve.Values)
        .Select((pair, i) => $"{(i == state.Parameter ? "›" : " ")}{pair.First.Symbol} = {NumberText.Shortest(pair.Second)}");

    /// <summary>Writes items side by side, in as many rows as there are.</summary>
    private static void Flow(Frame frame, int row, int rows, IEnumerable<string> items, int ink)
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
                frame.Write(column, row, item, ink);
            }

            column += item.Length + 3;
        }
    }
}
