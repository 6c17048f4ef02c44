
using Activations.Cli.Settings;

namespace Activations.Cli.Explorer;

/// <summary>What each key does, and the page that says so.</summary>
internal static class Controls
{
    /// <summary>Keys between spaces, what they do in words, and the state after the first, second, … of them.</summary>
    private static readonly (string Keys, string Does, Func<ExplorerState, int, ExplorerState> Act)[] All =
    [
        ("left right", "move the cursor", (state, i) => state.Move(2 * i - 1)),
        ("shift-left shift-right", "ten steps at once", (state, i) => state.Move(20 * i - 10)),
        ("k", "the cursor to the next kink or jump", (state, _) => state.MoveToBreakpoint()),
        ("- + =", "zoom out or in at the cursor", (state, i) => i == 0 ? ZoomOut(state) : ZoomIn(state)),
        ("[ ]", "move the range", (state, i) => MoveRange(state, (2 * i - 1) / 8.0)),
        ("y", "set what y runs over; nothing fits it", (state, _) => AskYRange(state)),
        ("c", "put the cursor into the middle", (state, _) => state.Over(state.Across - 0.5, state.Across + 0.5)),
        ("0 1 2", "show or hide f, f′, f″", (state, i) => state.Toggle(i)),
        ("down up", "change the parameter", (state, i) => state.Change(2 * i - 1)),
        ("pgdn pgup", "ten steps at once", (state, i) => state.Change(20 * i - 10)),
        ("p", "the next parameter", (state, _) => NextParameter(state)),
        ("/", "find a function or type an expression", (state, _) => Ask(state, "curve", "", Replace, finds: true)),
        ("a", "the same, over the others", (state, _) => Ask(state, "add", "", Add, finds: true)),
        ("e", "edit the curve", (state, _) => Ask(state, "curve", state.Curve.ToString(), Replace)),
        ("tab", "the next curve", (state, _) => state.Select((state.Selected + 1) % state.Shown.Curves.Count)),
        ("d", "drop the curve", (state, _) => Drop(state)),
        ("i", "all about the function", (state, _) => state with { Running = ["info", state.Curve.ToString()] }),
        ("w", "write the figure", (state, _) => AskPath(state)),
        ("r", "start again", (state, _) => new(state.Start)),
        ("?", "this page", (state, _) => state with { Page = [.. Help()] }),
        ("q esc", "leave", (state, _) => state with { IsLeaving = true }),
    ];

    private static readonly Dictionary<string, Func<ExplorerState, ExplorerState>> ByKey =
        All.SelectMany(Bound).ToDictionary();

    /// <summary>The state after a key; the same when it means nothing.</summary>
    public static ExplorerState Act(ExplorerState state, string key) =>
        ByKey.TryGetValue(key, out var act) ? act(state) : state;

    /// <summary>Each key of a control with what it does.</summary>
    private static IEnumerable<KeyValuePair<string, Func<ExplorerState, ExplorerState>>> Bound(
        (string Keys, string Does, Func<ExplorerState, int, ExplorerState> Act) control)
    {
        foreach (var (index, key) in control.Keys.Split(' ').Index())
        {
            yield return new(key, state => control.Act(state, index));
        }
    }

    private static IEnumerable<string> Help() => All.Select(control => $"{control.Keys,-24}{control.Does}");

    private static ExplorerState Ask(
        ExplorerState state,
        string question,
        string text,
        Func<ExplorerState, string, ExplorerState> accept,
        bool finds = false) =>
        state with { Prompt = new(question, text, accept, finds) };

    private static ExplorerState AskYRange(ExplorerState state) =>
        Ask(state, "y range", $"{state.Plot.Get(Setting.YRange)}", SetYRange);

    private static ExplorerState AskPath(ExplorerState state) =>
        Ask(state, "write", state.Path ?? state.DefaultPath ?? "figure.png", Write);

    private static ExplorerState Replace(ExplorerState state, string text) => state.Replace(state.Parse(text));

    private static ExplorerState Add(ExplorerState state, string text) => state.Add(state.Parse(text));

    private static ExplorerState ZoomOut(ExplorerState state) => state.Over(-state.Across, 2 - state.Across);

    private static ExplorerState ZoomIn(ExplorerState state) => state.Over(state.Across / 2, (1 + state.Across) / 2);

    private static ExplorerState MoveRange(ExplorerState state, double part) => state.Over(part, 1 + part);

    private static ExplorerState NextParameter(ExplorerState state)
    {
        var count = Math.Max(1, state.Curve.Activation.Parameters.Count);
        return state with { Parameter = (state.Parameter + 1) % count };
    }

    private static ExplorerState Drop(ExplorerState state) => state.Shown.Curves.Count > 1
        ? state.With([.. state.Shown.Curves.Where((_, i) => i != state.Selected)]).Select(0)
        : throw new UsageException("the only curve stays");

    private static ExplorerState SetYRange(ExplorerState state, string text) =>
        state with { Plot = state.Plot.With(Setting.YRange, text.Length == 0 ? null : RangeSpec.Parse(text)) };

    private static ExplorerState Write(ExplorerState state, string path)
    {
        if (path == "-")
        {
            throw new UsageException("-: the explorer has stdout; expected a file name such as figure.png");
        }

        var named = state with { Path = Forms.Path.Read([path]) == state.DefaultPath ? null : path };
        return named with { Running = [.. named.Words] };
    }
}
