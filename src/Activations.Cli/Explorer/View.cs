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

    // Above the chart the name and the keys; below the values the parameters, the command, and what can be done.
    private const int Top = 2, BelowValues = 3;

    // Of the window, which an answer has however long the question is.
    private const int PartForAnswer = 3;

    private PlotRequest? _plot;
    private (int Width, int Rows) _size;
    private Traced? _traced;
    private int _left;

    /// <summary>Whether what was drawn last has a line.</summary>
    public bool IsEmpty => _traced?.IsEmpty != false;

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
        var valueRows = CursorValues.Rows(shown, height);
        var bottom = height - BelowValues - valueRows;
        _left = state.Prompt?.Found.Count > 0 ? ListWidth : 0;
        var traced = Trace(shown.Plot, (width - _left, bottom - Top), cancellation);
        WriteHeader(frame, traced.HeaderOf(shown.Selected));
        WriteLastLine(frame, state);
        if (state.Page is { } page)
        {
            WritePage(frame, page);
            return frame;
        }

        traced.Chart.WriteKeys(frame, 1);
        traced.Chart.Draw(frame, _left, Top);
        WriteCursor(frame, shown, traced, bottom);
        WriteFound(frame, state.Prompt, bottom - Top);
        CursorValues.Write(frame, shown, traced, bottom, valueRows);
        CursorValues.Flow(frame, height - BelowValues, 1, Parameters(shown));
        WriteCommand(frame, state);
        return frame;
    }

    /// <summary>Where the pointer was on the x axis of what was drawn last; null beside it.</summary>
    public PlaceOnAxis? PlaceOf(Pointer pointer) => _traced?.Chart.PlaceAt(pointer.Column - _left);

    /// <summary>What a figure of the curve alone has above it.</summary>
    private static void WriteHeader(Frame frame, Header header)
    {
        frame.WriteCut(0, 0, header.Title, Ink.Strong);
        frame.WriteCut(header.Title.Length > 0 ? header.Title.Length + 2 : 0, 0, header.Formula, Ink.Muted);
    }

    /// <summary>As many lines as there is room for; what is wider than the window goes on in the next.</summary>
    private static void WritePage(Frame frame, Page page)
    {
        var rows = frame.Height - Top - 1;
        var folded = page.Lines.Skip(page.First).SelectMany(line => Folding.Of(line, frame.Width));
        foreach (var (i, line) in folded.Take(rows).Index())
        {
            frame.Write(0, Top + i, line);
        }
    }

    /// <summary>A dot on each line of the curve that keys act on, and a mark below them.</summary>
    private void WriteCursor(Frame frame, ExplorerState shown, Traced traced, int bottom)
    {
        const int outOfSight = -1;
        var (chart, curve) = (traced.Chart, traced.Curves[shown.Selected]);
        var column = _left + chart.ColumnOf(shown.X);
        foreach (var (i, order) in shown.Shown.Orders.Index())
        {
            var row = Top + chart.RowOf(curve[order](shown.X)) ?? outOfSight;
            frame.Write(column, row, "●", Ink.Of(traced.LineOf(shown.Selected, i).Stroke));
        }

        frame.Write(column, bottom - 2, "▲", Ink.Strong);
    }

    /// <summary>The command that draws the figure, or the line being typed.</summary>
    private static void WriteCommand(Frame frame, ExplorerState state)
    {
        if (state.Prompt is not { } prompt)
        {
            frame.WriteCut(0, frame.Height - 2, state.Command, Ink.Muted);
            return;
        }

        // Of a line that is too long the part around the cursor, and of a question the end, which says what to type.
        var (text, width) = (prompt.Text.Insert(prompt.At, "▏"), frame.Width);
        var question = FittedAtStart($"{prompt.Question}: ", width - Math.Min(text.Length, width / PartForAnswer));
        var start = Math.Max(0, prompt.At - (width - question.Length) + 1);
        frame.Write(0, frame.Height - 2, question + text[start..], Ink.Strong);
    }

    /// <summary>A text whose end matters most, or as much of that as there is room for.</summary>
    private static string FittedAtStart(string text, int width) =>
        text.Length <= width ? text : "…" + text[^(width - 1)..];

    /// <summary>What is to be said, or what can be done.</summary>
    private static void WriteLastLine(Frame frame, ExplorerState state)
    {
        var says = state.Message.Length > 0;
        var text = says ? state.Message : KeyBar.Of(state, frame.Width);
        frame.WriteCut(0, frame.Height - 1, text, says ? Ink.Strong : Ink.Muted);
    }

    /// <summary>A figure, traced anew only when more than the cursor has changed.</summary>
    private Traced Trace(PlotRequest plot, (int Width, int Rows) size, CancellationToken cancellation)
    {
        if (_traced is null || !ReferenceEquals(plot, _plot) || size != _size)
        {
            _traced = new Traced(plot, size.Width, size.Rows, cancellation);
            (_plot, _size) = (plot, size);
        }

        return _traced;
    }

    private void WriteFound(Frame frame, Prompt? prompt, int rows)
    {
        var (found, choice) = (prompt?.Found ?? [], prompt?.Choice ?? 0);
        var first = Math.Max(0, choice - rows + 1);
        var end = Math.Min(first + rows, found.Count);
        for (var i = first; i < end; i++)
        {
            var (mark, ink) = i == choice ? ("›", Ink.Strong) : (" ", Ink.Plain);
            var isCut = (i == first && first > 0) || (i == end - 1 && end < found.Count);
            frame.Write(0, Top + i - first, Frame.Fitted($"{mark} {found[i]}{(isCut ? " …" : "")}", _left), ink);
        }
    }

    /// <summary>The parameters, that which the keys change marked.</summary>
    private static IEnumerable<string> Parameters(ExplorerState state)
    {
        foreach (var (i, (parameter, value)) in state.Curve.Activation.Parameters.Zip(state.Curve.Values).Index())
        {
            var mark = i == state.Parameter ? "›" : " ";
            yield return $"{mark}{parameter.Symbol} = {value}";
        }
    }
}
