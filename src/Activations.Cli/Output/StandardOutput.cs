using System.Text;

namespace Activations.Cli.Output;

/// <summary>Writes to stdout; a reader that went away is no error.</summary>
internal static class StandardOutput
{
    public static bool IsTerminal => FileDescriptor.IsTerminal(FileDescriptor.StandardOutput);

    /// <summary>Writes text, in UTF-8 whatever the locale.</summary>
    /// <exception cref="IOException">It could not be written; the message says why.</exception>
    public static void Write(string text)
    {
        if (text.Length > 0)
        {
            Write([Encoding.UTF8.GetBytes(text)]);
        }
    }

    /// <summary>Writes blocks, and asks for no more of them when nobody reads any more.</summary>
    /// <exception cref="IOException">It could not be written; the message says why.</exception>
    public static void Write(IEnumerable<ReadOnlyMemory<byte>> blocks)
    {
        try
        {
            OpenFile.Write(FileDescriptor.StandardOutput, blocks);
        }
        catch (IOException error) when (error.HResult > 0)
        {
            throw new IOException($"cannot write to stdout: {FileError.Reason(error)}", error);
        }
    }
}
