namespace Activations.Cli.Explorer;

/// <summary>A line being typed.</summary>
/// <param name="Question">What is asked for.</param>
/// <param name="Text">What was typed so far.</param>
/// <param name="Accept">What becomes of the state; throws UsageException when the text makes no sense.</param>
/// <param name="Finds">Whether the text finds functions of the catalogue.</param>
internal sealed record Prompt(
    string Question, string Text, Func<ExplorerState, string, ExplorerState> Accept, bool Finds = false)
{
    // As many as a formula can have; what is pasted beyond is dropped.
    private const int MostCharacters = 2000;

    /// <summary>Which of the functions found is meant.</summary>
    public int Choice { get; init; }

    /// <summary>The functions that the text finds, best first; looked for when they are first asked for.</summary>
    public IReadOnlyList<Activation> Found => field ??= Finds ? [.. Catalog.Matching(Text)] : [];

    /// <summary>The function chosen, or what was typed when there is none of that name.</summary>
    public string Answer => Found.Count > 0 ? Found[Choice].Name : Text;

    /// <summary>The same after a key.</summary>
    public Prompt Type(string key) => key switch
    {
        "backspace" => With(Text.Length > 0 ? Text[..^1] : ""),
        "ctrl-u" => With(""),
        "space" => With(Text + ' '),
        "up" => Choose(Choice - 1),
        "down" => Choose(Choice + 1),
        [var sign] when !char.IsControl(sign) => With(Text + sign),
        _ => this,
    };

    private Prompt Choose(int choice) => this with { Choice = Math.Clamp(choice, 0, Math.Max(0, Found.Count - 1)) };

    private Prompt With(string text) => text.Length > MostCharacters ? this : new(Question, text, Accept, Finds);
}
