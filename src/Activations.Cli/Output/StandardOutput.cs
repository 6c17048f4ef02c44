using Microsoft.Win32.SafeHandles;

namespace Activations.Cli.Output;

/// <summary>Writes bytes to stdout; a reader that went away is no error.</summary>
internal static class StandardOutput
{
    private const int ClosedPipe = 32; // EPIPE

    /// <exception cref="IOException">It could not be written; the message says why.</exception>
    public static void Write(byte[] bytes) => Write(write => write(bytes));

    /// <summary>Writes what the content hands over, and abandons the content when nobody reads it any more.</summary>
    /// <exception cref="IOException">It could not be written; the message says why.</exception>
    public static void Write(Action<ByteSink> content)
    {
        try
        {
            using var console = Console.OpenStandardOutput();
            // A file can have no reader to lose, and writing past the console's stream would lose its position.
            using var pipe = OperatingSystem.IsWindows() || !Console.IsOutputRedirected
                ? null
                : new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            content(bytes => Write(bytes, console, pipe is { CanSeek: false } ? pipe : null));
        }
        catch (IOException error) when (error.HResult == ClosedPipe)
        {
        }
    }

    /// <summary>
    /// The console's stream ignores a closed pipe without a word, but waits for a slow reader where others fail (a pipe
    /// that is set not to block). So it gets all but the last byte, which tells whether anybody is there.
    /// </summary>
    private static void Write(ReadOnlySpan<byte> bytes, Stream console, FileStream? pipe)
    {
        if (bytes.IsEmpty)
        {
            return;
        }

        try
        {
            console.Write(pipe is null ? bytes : bytes[..^1]);
            try
            {
                pipe?.Write(bytes[^1..]);
            }
            catch (IOException error) when (error.HResult != ClosedPipe)
            {
                console.Write(bytes[^1..]);
            }
        }
        catch (Exception error) when (error is IOException { HResult: not ClosedPipe } or UnauthorizedAccessException)
        {
            throw new IOException($"cannot write to stdout: {(error is UnauthorizedAccessException ? "it is closed" : OutputFile.Reason(error))}", error);
        }
    }

    /// <exception cref="UsageException">A person would see the bytes.</exception>
    public static void RefuseTerminal(string option, string example)
    {
        if (!Console.IsOutputRedirected)
        {
            throw new UsageException($"{option}: not written to a terminal; redirect it, as in activations {example}");
        }
    }
}
