namespace Activations.Cli.Explorer;

/// <summary>A line being typed.</summary>
/// <param name="Question">What is asked for.</param>
/// <param name="Text">What was typed so far.</param>
/// <param name="Accept">
/// What becomes of a state without prompt; throws UsageException when the text makes no sense.
/// </param>
internal sealed record Prompt(string Question, string Text, Func<ExplorerState, string, ExplorerState> Accept)
{
    // As many as a formula can have; what is pasted beyond is dropped.
    private const int MostCharacters = 2000;

    /// <summary>Whether the text finds functions of the catalogue.</summary>
    public bool Finds { get; init; }

    /// <summary>Before which sign of the text the next one is put.</summary>
    public int At { get; init; } = Text.Length;

    /// <summary>Which of the functions found is meant.</summary>
    public int Choice { get; init; }

    /// <summary>The functions that the text finds, best first; looked for when they are first asked for.</summary>
    public IReadOnlyList<Activation> Found => field ??= Finds ? [.. Catalog.Matching(Text)] : [];

    /// <summary>The function chosen, or what was typed when there is none of that name.</summary>
    public string Answer => Found.Count > 0 ? Found[Choice].Name : Text;

    /// <summary>The same after a key; null when it means nothing here.</summary>
    public Prompt? Type(string key) => key switch
    {
        "backspace" => At > 0 ? With(Text.Remove(At - 1, 1), At - 1) : this,
        "delete" => At < Text.Length ? With(Text.Remove(At, 1), At) : this,
        "ctrl-u" => With("", 0),
        "space" => Put(' '),
        "left" => this with { At = Math.Max(0, At - 1) },
        "right" => this with { At = Math.Min(Text.Length, At + 1) },
        "home" => this with { At = 0 },
        "end" => this with { At = Text.Length },
        "up" => Choose(Choice - 1),
        "down" => Choose(Choice + 1),
        "tab" => With(Answer, Answer.Length),
        [var sign] when !char.IsControl(sign) => Put(sign),
        _ => null,
    };

    private Prompt Choose(int choice) => this with { Choice = Math.Clamp(choice, 0, Math.Max(0, Found.Count - 1)) };

    private Prompt Put(char sign) =>
        Text.Length < MostCharacters ? With(Text.Insert(At, sign.ToString()), At + 1) : this;

    private Prompt With(string text, int at) => new(Question, text, Accept) { Finds = Finds, At = at };
}
