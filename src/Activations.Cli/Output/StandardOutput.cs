using Activations.Cli.CommandLine;

namespace Activations.Cli.Output;

/// <summary>Writes bytes to stdout; a reader that went away is no error.</summary>
internal static class StandardOutput
{
    /// <exception cref="IOException">It could not be written; the message says why.</exception>
    public static void Write(ReadOnlySpan<byte> bytes)
    {
        try
        {
            // The base library's stream ignores a closed pipe by itself.
            using var output = Console.OpenStandardOutput();
            output.Write(bytes);
        }
        catch (IOException error)
        {
            throw new IOException($"cannot write to stdout: {OutputFile.Reason(error)}", error);
        }
    }

    /// <exception cref="UsageException">A person would see the bytes.</exception>
    public static void RefuseTerminal()
    {
        if (!Console.IsOutputRedirected)
        {
            throw new UsageException("-o -: not written to a terminal; redirect it, as in activations plot relu -o - > relu.png");
        }
    }
}
