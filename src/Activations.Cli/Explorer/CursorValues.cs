using Activations.Cli.Terminal;

namespace Activations.Cli.Explorer;

/// <summary>What the curves are at the cursor: of a single one every digit, of several a table.</summary>
internal static class CursorValues
{
    private const int DigitsInTable = 10, WidthInTable = 17;

    // Of the window, which is for the curves.
    private const int PartOfHeight = 4;

    private static readonly string[] Orders = ["f", "f′", "f″"];

    /// <summary>How many rows it takes, wherever the cursor is.</summary>
    public static int Rows(ExplorerState state, int height)
    {
        var curves = state.Shown.Curves.Count;
        return curves == 1 ? 2 : Math.Clamp(curves + 1, 2, Math.Max(2, height / PartOfHeight));
    }

    /// <summary>Writes it.</summary>
    public static void Write(Frame frame, ExplorerState state, Traced traced, int row, int rows)
    {
        if (state.Shown.Curves.Count == 1)
        {
            Flow(frame, row, rows, OfOne(state, traced.Curves[0]));
            return;
        }

        var (room, curves) = (rows - 1, state.Shown.Curves.Count);
        var first = Math.Clamp(state.Selected - room + 1, 0, curves - room);
        var seen = room < curves ? $"   curves {first + 1} to {first + room} of {curves}" : "";
        frame.WriteCut(0, row, $"x = {Text(state.X)}{seen}{Sides(state, traced.Curves[state.Selected])}");
        var width = traced.Keys.Skip(first).Take(room).Max(key => key.Length);
        for (var i = first; i < first + room; i++)
        {
            var mark = i == state.Selected ? "› " : "  ";
            frame.WriteCut(0, row + 1 + i - first, mark + traced.Keys[i], traced.InkOf(i));
            var values = state.Shown.Orders.Select(order => Cell(order, traced.Curves[i][order](state.X)));
            frame.WriteCut(width + 4, row + 1 + i - first, string.Join("  ", values));
        }
    }

    /// <summary>Writes items side by side; where the rows do not suffice, an ellipsis tells so.</summary>
    public static void Flow(Frame frame, int row, int rows, IEnumerable<string> items)
    {
        const int gap = 3;
        var (column, end, last) = (0, 0, row + rows);
        foreach (var item in items)
        {
            if (column > 0 && column + item.Length > frame.Width)
            {
                (column, row) = (0, row + 1);
            }

            if (row >= last)
            {
                frame.Write(Math.Min(end + 1, frame.Width - 1), last - 1, "…");
                return; // what is not seen need not be computed
            }

            frame.WriteCut(column, row, item);
            end = column + item.Length;
            column = end + gap;
        }
    }

    private static IEnumerable<string> OfOne(ExplorerState state, Curve curve)
    {
        var breakpoint = BreakpointAt(state, curve);
        yield return $"x = {Text(state.X)}";
        foreach (var (order, name) in Orders.Index())
        {
            var sides = breakpoint is { } at ? Sides(at, order) : "";
            yield return $"{name} = {Text(curve[order](state.X))}{sides}";
        }
    }

    private static string Cell(int order, double value) =>
        $"{Orders[order]} = {NumberText.Digits(value, DigitsInTable)}".PadRight(WidthInTable);

    /// <summary>Of the selected of several curves what differs on either side, of the orders that are shown.</summary>
    private static string Sides(ExplorerState state, Curve curve)
    {
        if (BreakpointAt(state, curve) is not { } at)
        {
            return "";
        }

        var orders = state.Shown.Orders.Where(order => Differs(at, order));
        return string.Concat(orders.Select(order => $"   {Orders[order]}{Sides(at, order)}"));
    }

    private static Breakpoint? BreakpointAt(ExplorerState state, Curve curve) =>
        curve.BreakpointsWithin(state.X, state.X).Select(point => (Breakpoint?)point).FirstOrDefault();

    private static bool Differs(Breakpoint at, int order) => at.Left[order] != at.Right[order];

    private static string Sides(Breakpoint at, int order) =>
        Differs(at, order) ? $" (left {Text(at.Left[order])}, right {Text(at.Right[order])})" : "";

    private static string Text(double value) => NumberText.Shortest(value);
}
