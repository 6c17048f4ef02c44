namespace Activations.Cli.Output;

/// <summary>Takes the next bytes of a result; they are not kept after it returns.</summary>
internal delegate void ByteSink(ReadOnlySpan<byte> bytes);
