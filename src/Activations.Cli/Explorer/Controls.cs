namespace Activations.Cli.Explorer;

/// <summary>Some keys.</summary>
/// <param name="Keys">Their names between spaces.</param>
/// <param name="Does">What they do, in words.</param>
/// <param name="Act">The state after the first, second, … of them.</param>
internal sealed record Control(string Keys, string Does, Func<ExplorerState, int, ExplorerState> Act);

/// <summary>What each key does, and the page that says so.</summary>
internal static class Controls
{
    private static readonly Control[] All =
    [
        new("left right", "move the cursor", (state, i) => state.Move(Sign(i))),
        new("shift-left shift-right", "ten steps at once", (state, i) => state.Move(10 * Sign(i))),
        new("home end", "the cursor to an end of the range", ToEnd),
        new("z Z", "the cursor to the next zero of f, or the one before", Jumps.ToZero),
        new("m M", "to the next minimum or maximum, where f′ is 0", Jumps.ToExtremum),
        new("n N", "to the next inflection, where f″ is 0", Jumps.ToInflection),
        new("k K", "to the next kink or jump", Jumps.ToBreakpoint),
        new("- + =", "zoom out or in at the cursor", (state, i) => state.Zoom(i == 0 ? 2 : 0.5, state.Across)),
        new("[ ]", "move the range", (state, i) => state.Over(Sign(i) / 8.0, 1 + Sign(i) / 8.0)),
        new("c", "put the cursor into the middle", (state, _) => state.Over(state.Across - 0.5, state.Across + 0.5)),
        new("x y", "type what x or y runs over; no y fits it", AskRange),
        new("0 1 2", "show or hide f, f′, f″", (state, i) => state.Toggle(i)),
        new("down up", "change the parameter", (state, i) => state.StepParameter(Sign(i))),
        new("pgdn pgup", "ten steps at once", (state, i) => state.StepParameter(10 * Sign(i))),
        new("v", "type its value, or several: 0.1,0.2", (state, _) => Questions.AskParameter(state)),
        new("p", "the next parameter", (state, _) => NextParameter(state)),
        new("/", "find a function or type an expression", (state, _) => Questions.AskCurve(state)),
        new("a", "the same, over the others", (state, _) => Questions.AskMore(state)),
        new("e", "edit the formula", (state, _) => Questions.AskFormula(state)),
        new("tab", "the next curve", (state, _) => state.Select((state.Selected + 1) % state.Shown.Curves.Count)),
        new("d", "drop the curve", (state, _) => state.Drop()),
        new("t", "the next number type: float32, float16, …", (state, _) => state.NextType()),
        new("b", "a light or dark figure", (state, _) => state.NextTheme()),
        new("i", "all about the function", (state, _) => state with { Errand = new("info", $"{state.Curve}") }),
        new("w", "write the figure", (state, _) => Questions.AskPath(state)),
        new("u", "undo", (state, _) => state.Undone()),
        new("r", "start again", (state, _) => state.Restarted()),
        new("?", "this page", (state, _) => state with { Page = new([.. Help()]) }),
        new("q esc", "leave", (state, _) => state with { IsLeaving = true }),
    ];

    private static readonly string[] OfMouse =
    [
        "",
        "mouse                   moving it moves the cursor, its wheel zooms there,",
        "                        dragging moves the range; with shift it selects text",
    ];

    private static readonly Dictionary<string, Func<ExplorerState, ExplorerState>> ByKey =
        All.SelectMany(Bound).ToDictionary();

    /// <summary>The state after a key; one that means nothing is said to.</summary>
    public static ExplorerState Act(ExplorerState state, string key) => ByKey.TryGetValue(key, out var act)
        ? act(state)
        : state with { Message = $"{key} does nothing; ? shows all keys" };

    /// <summary>Each key of a control with what it does.</summary>
    private static IEnumerable<KeyValuePair<string, Func<ExplorerState, ExplorerState>>> Bound(Control control)
    {
        foreach (var (index, key) in control.Keys.Split(' ').Index())
        {
            yield return new(key, state => control.Act(state, index));
        }
    }

    private static IEnumerable<string> Help() =>
        All.Select(control => $"{control.Keys,-24}{control.Does}").Concat(OfMouse);

    /// <summary>Of two opposite keys the first goes down, the second up.</summary>
    private static int Sign(int index) => 2 * index - 1;

    private static ExplorerState ToEnd(ExplorerState state, int index)
    {
        var range = state.Shown.Grid.Range;
        return state with { X = index == 0 ? range.Low : range.High };
    }

    private static ExplorerState AskRange(ExplorerState state, int index) =>
        index == 0 ? Questions.AskRange(state) : Questions.AskYRange(state);

    private static ExplorerState NextParameter(ExplorerState state)
    {
        var count = Math.Max(1, state.Curve.Activation.Parameters.Count);
        return state with { Parameter = (state.Parameter + 1) % count };
    }
}
