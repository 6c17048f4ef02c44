using Activations.Cli.Settings;

namespace Activations.Cli.Explorer;

/// <summary>What is asked for in words, and what becomes of the answer.</summary>
internal static class Questions
{
    /// <summary>Another curve in the place of the selected one.</summary>
    public static ExplorerState AskCurve(ExplorerState state) =>
        state with { Prompt = new("find or type f(x)", "", Replace) { Finds = true } };

    /// <summary>One more curve.</summary>
    public static ExplorerState AskMore(ExplorerState state) =>
        state with { Prompt = new("find or type one more", "", Add) { Finds = true } };

    /// <summary>Changes of what the selected curve is called by.</summary>
    public static ExplorerState AskFormula(ExplorerState state) =>
        state with { Prompt = new("formula", state.Curve.ToString(), Replace) };

    /// <summary>What x runs over.</summary>
    public static ExplorerState AskRange(ExplorerState state) =>
        state with { Prompt = new("x from:to", $"{state.Shown.Range}", SetRange) };

    /// <summary>What y runs over; nothing for what the curves need.</summary>
    public static ExplorerState AskYRange(ExplorerState state) =>
        state with { Prompt = new("y from:to", $"{state.Plot.Get(Setting.YRange)}", SetYRange) };

    /// <summary>The value of the parameter.</summary>
    public static ExplorerState AskParameter(ExplorerState state)
    {
        var (name, value) = (state.ChangedParameter().Name, state.Curve.Values[state.Parameter]);
        return state with { Prompt = new(name, $"{value}", SetParameter) };
    }

    /// <summary>The file to write.</summary>
    public static ExplorerState AskPath(ExplorerState state) =>
        AskPath(state, state.Path ?? state.DefaultPath ?? "figure.png");

    /// <summary>The same, once the answer could not be written.</summary>
    /// <param name="state">Without the errand.</param>
    /// <param name="path">What was typed.</param>
    public static ExplorerState AskPath(ExplorerState state, string path) =>
        state with { Prompt = new("write to", path, Write) };

    /// <summary>Whether a file may go.</summary>
    /// <param name="state">Without the errand.</param>
    /// <param name="errand">What would replace it.</param>
    /// <param name="path">The file.</param>
    public static ExplorerState AskToReplace(ExplorerState state, Errand errand, string path) => state with
    {
        Prompt = new($"{path} is there; replace it? y or n", "", (next, answer) =>
            answer.StartsWith('y') ? next with { Errand = errand with { MayReplace = true } }
            : AskPath(next, errand.Typed) with { Message = $"{path} is as it was" }),
    };

    private static ExplorerState Replace(ExplorerState state, string text) => state.Replace(state.Parse(text));

    private static ExplorerState Add(ExplorerState state, string text) => state.Add(state.Parse(text));

    private static ExplorerState SetRange(ExplorerState state, string text) => state.Over(RangeSpec.Parse(text));

    private static ExplorerState SetYRange(ExplorerState state, string text) =>
        state with { Plot = state.Plot.With(Setting.YRange, text.Length == 0 ? null : RangeSpec.Parse(text)) };

    private static ExplorerState SetParameter(ExplorerState state, string text)
    {
        var typed = new ParameterTexts(state.ChangedParameter().Name, [.. text.Split(',').Select(one => one.Trim())]);
        return state.SetParameter([.. ParameterValues.Of(typed).Values]);
    }

    private static ExplorerState Write(ExplorerState state, string typed)
    {
        if (typed == "-")
        {
            throw new UsageException("-: the explorer has stdout; expected a file name such as figure.png");
        }

        var path = Forms.Path.Read([typed]) == state.DefaultPath ? null : typed;
        return state with { Errand = new(state.Words(path)) { Path = path, Typed = typed } };
    }
}
