namespace Activations.Cli.Explorer;

/// <summary>A command that a state wants to be run.</summary>
/// <param name="Words">Its words behind <c>activations</c>.</param>
internal sealed record Errand(params IReadOnlyList<string> Words)
{
    /// <summary>Whether it writes a figure.</summary>
    public bool IsWriting => Words[0] == "plot";

    /// <summary>The file that was named for the figure, if its name is not the usual one.</summary>
    public string? Path { get; init; }

    /// <summary>What was typed as that file.</summary>
    public string Typed { get; init; } = "";

    /// <summary>Whether a file that is there may be replaced.</summary>
    public bool MayReplace { get; init; }
}
