
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
        ("- + =", "zoom out or in at the cursor", (state, i) => i == 0 ? state.Over(-state.Across, 2 - state.Across) : state.Over(state.Across / 2, (1 + state.Across) / 2)),
        ("[ ]", "move the range", (state, i) => state.Over((2 * i - 1) / 8.0, 1 + (2 * i - 1) / 8.0)),
        ("y", "set what y runs over; nothing fits it", (state, _) => state with { Prompt = new("y range", $"{state.Plot.Get(Setting.YRange)}", SetYRange) }),
        ("c", "put the cursor into the middle", (state, _) => state.Over(state.Across - 0.5, state.Across + 0.5)),
        ("0 1 2", "show or hide f, f′, f″", (state, i) => state.Toggle(i)),
        ("down up", "change the parameter", (state, i) => state.Change(2 * i - 1)),
        ("pgdn pgup", "ten steps at once", (state, i) => state.Change(20 * i - 10)),
        ("p", "the next parameter", (state, _) => state with { Parameter = (state.Parameter + 1) % Math.Max(1, state.Curve.Activation.Parameters.Count) }),
        ("/", "find a function or type an expression", (state, _) => state with { Prompt = new("curve", "", (now, text) => now.Replace(now.Parse(text)), Finds: true) }),
        ("a", "the same, over the others", (state, _) => state with { Prompt = new("add", "", (now, text) => now.Add(now.Parse(text)), Finds: true) }),
        ("e", "edit the curve", (state, _) => state with { Prompt = new("curve", state.Curve.ToString(), (now, text) => now.Replace(now.Parse(text))) }),
        ("tab", "the next curve", (state, _) => state.Select((state.Selected + 1) % state.Shown.Curves.Count)),
        ("d", "drop the curve", (state, _) => Drop(state)),
        ("i", "all about the function", (state, _) => state with { Running = ["info", state.Curve.ToString()] }),
        ("w", "write the figure", (state, _) => state with { Prompt = new("write", state.Path ?? state.DefaultPath ?? "figure.png", Write) }),
        ("r", "start again", (state, _) => new(state.Start)),
        ("?", "this page", (state, _) => state with { Page = [.. All!.Select(control => $"{control.Keys,-24}{control.Does}")] }),
        ("q esc", "leave", (state, _) => state with { IsLeaving = true }),
    ];

    private static readonly Dictionary<string, Func<ExplorerState, ExplorerState>> ByKey = new(
        from control in All
        from indexed in control.Keys.Split(' ').Index()
        select KeyValuePair.Create<string, Func<ExplorerState, ExplorerState>>(indexed.Item, state => control.Act(state, indexed.Index)));

    /// <summary>The state after a key; the same when it means nothing.</summary>
    public static ExplorerState Act(ExplorerState state, string key) => ByKey.TryGetValue(key, out var act) ? act(state) : state;

    private static ExplorerState Drop(ExplorerState state) => state.Shown.Curves.Count > 1
        ? state.With([.. state.Shown.Curves.Where((_, i) => i != state.Selected)]).Select(0)
        : throw new UsageException("the only curve stays");

    private static ExplorerState SetYRange(ExplorerState state, string text) =>
        state with { Plot = state.Plot.With(Setting.YRange, text.Length == 0 ? null : RangeSpec.Parse(text)) };

    private static ExplorerState Write(ExplorerState state, string path)
    {
        var named = state with { Path = Forms.Path.Read([path]) == state.DefaultPath ? null : path };
        return named with { Running = [.. named.Words] };
    }
}
