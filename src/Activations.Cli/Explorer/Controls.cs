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
        ("- + =", "zoom out or in at the cursor", (state, i) => state.Zoom(i == 0 ? 2 : 0.5)),
        ("[ ]", "move the range", (state, i) => state.Pan((2 * i - 1) / 8.0)),
        ("c", "put the cursor into the middle", (state, _) => state.Centre()),
        ("0 1 2", "show or hide f, f′, f″", (state, i) => state.Toggle(i)),
        ("down up", "change the parameter", (state, i) => state.Change(2 * i - 1)),
        ("pgdn pgup", "ten steps at once", (state, i) => state.Change(20 * i - 10)),
        ("p", "the next parameter", (state, _) => state.NextParameter()),
        ("/", "find a function or type an expression", (state, _) => state with { Prompt = new("curve", "", (now, text) => now.Replace(now.Parse(text)), Finds: true) }),
        ("a", "the same, over the others", (state, _) => state with { Prompt = new("add", "", (now, text) => now.Add(now.Parse(text)), Finds: true) }),
        ("e", "edit the curve", (state, _) => state with { Prompt = new("curve", state.Curve.ToString(), (now, text) => now.Replace(now.Parse(text))) }),
        ("tab", "the next curve", (state, _) => state.NextCurve()),
        ("d", "drop the curve", (state, _) => state.Drop()),
        ("w", "write the figure", (state, _) => state with { Prompt = new("write", state.Path ?? state.DefaultPath ?? "figure.png", Write) }),
        ("r", "start again", (state, _) => state.Restart()),
        ("?", "this page", (state, _) => state with { Page = [.. All!.Select(control => $"{control.Keys.Replace(" shift-", " ", StringComparison.Ordinal),-18}{control.Does}")] }),
        ("q esc", "leave", (state, _) => state with { IsLeaving = true }),
    ];

    private static readonly Dictionary<string, Func<ExplorerState, ExplorerState>> ByKey = new(
        from control in All
        from indexed in control.Keys.Split(' ').Index()
        select KeyValuePair.Create<string, Func<ExplorerState, ExplorerState>>(indexed.Item, state => control.Act(state, indexed.Index)));

    /// <summary>The state after a key; the same when it means nothing.</summary>
    public static ExplorerState Act(ExplorerState state, string key) => ByKey.TryGetValue(key, out var act) ? act(state) : state;

    private static ExplorerState Write(ExplorerState state, string path) =>
        state with { Path = CommandLine.Parse.Path(path) == state.DefaultPath ? null : path, IsWriting = true };
}
