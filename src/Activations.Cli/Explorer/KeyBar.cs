namespace Activations.Cli.Explorer;

/// <summary>A hint of what can be done now.</summary>
/// <param name="Says">The key and what it does; null when it does nothing now.</param>
/// <param name="Rank">The highest have their place first when there is no room for all.</param>
internal sealed record Hint(Func<ExplorerState, string?> Says, int Rank);

/// <summary>The last line: what can be done now.</summary>
internal static class KeyBar
{
    private const string Between = " · ";

    private static readonly Hint[] Hints =
    [
        new(_ => "/ find", 10),
        new(_ => "e formula", 4),
        new(_ => "1 2 derivatives", 9),
        new(state => state.Curve.Activation.Parameters is { Count: > 0 } all
            ? $"↑↓ {all[state.Parameter].Symbol}"
            : null, 8),
        new(state => state.Shown.Curves.Count > 1 ? "tab next curve" : null, 2),
        new(_ => "←→ cursor", 6),
        new(_ => "+− zoom", 5),
        new(_ => "z m k to 0, extremum, kink", 1),
        new(_ => "w save", 7),
        new(state => state.Before.Count > 0 ? "u undo" : null, 0),
        new(_ => "? all", 11),
        new(_ => "q leave", 3),
    ];

    /// <summary>As much as fits into so many columns.</summary>
    public static string Of(ExplorerState state, int width)
    {
        if (state.Page is not null)
        {
            return "↑↓ scroll · any other key goes back";
        }

        if (state.Prompt is { } prompt)
        {
            var choose = prompt.Found.Count > 0 ? "↑↓ choose · " : "";
            return choose + "enter takes it · esc goes back · ctrl-u empties it";
        }

        var (room, fitting) = (width + Between.Length, new HashSet<Hint>());
        foreach (var hint in Hints.OrderByDescending(hint => hint.Rank))
        {
            if (hint.Says(state) is { } text && text.Length + Between.Length <= room)
            {
                fitting.Add(hint);
                room -= text.Length + Between.Length;
            }
        }

        return string.Join(Between, Hints.Where(fitting.Contains).Select(hint => hint.Says(state)));
    }
}
