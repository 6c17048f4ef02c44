namespace Activations.Cli.Output;

/// <summary>What a file should hold, made and not yet written.</summary>
/// <param name="Blocks">Its bytes one after the other; each block is only good until the next is asked for.</param>
/// <param name="Notes">What a reader should know, a line each.</param>
internal sealed record Content(IEnumerable<ReadOnlyMemory<byte>> Blocks, params IReadOnlyList<string> Notes)
{
    /// <summary>What turns out while it is written, a line each; asked for afterwards.</summary>
    public Func<IEnumerable<string>> Afterwards { get; init; } = () => [];

    /// <summary>What is there already, such as a picture.</summary>
    public static Content Of(byte[] bytes, params IReadOnlyList<string> notes) => new([bytes], notes);
}
