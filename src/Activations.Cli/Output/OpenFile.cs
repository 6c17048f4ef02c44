namespace Activations.Cli.Output;

/// <summary>Writes to what is not replaced: devices, FIFOs, and descriptors that lead anywhere.</summary>
internal static class OpenFile
{
    /// <summary>Writes to a descriptor that the program was started with; a reader that left is no error.</summary>
    /// <exception cref="IOException">It could not be written.</exception>
    public static void Write(int descriptor, IEnumerable<ReadOnlyMemory<byte>> blocks)
    {
        if (!OperatingSystem.IsWindows() && !FileDescriptor.IsInherited(descriptor))
        {
            throw new IOException("it is closed", FileDescriptor.NotOpen);
        }

        WriteTo(descriptor, blocks);
    }

    /// <summary>Opens it, which waits for the reader of a FIFO, and writes.</summary>
    /// <exception cref="IOException">It could not be opened or written.</exception>
    public static void Write(string path, IEnumerable<ReadOnlyMemory<byte>> blocks)
    {
        // A descriptor of another process may lead to a file that it writes too: behind what is there.
        var isFile = File.ResolveLinkTarget(path, returnFinalTarget: false) is { FullName: var behind }
            && FileIdentity.At(behind)?.Kind == FileKind.File;
        var mode = isFile ? FileMode.Append : FileMode.Open;
        using var stream = new FileStream(
            path, mode, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        if (isFile)
        {
            foreach (var block in blocks)
            {
                stream.Write(block.Span);
            }

            return;
        }

        WriteTo((int)stream.SafeFileHandle.DangerousGetHandle(), blocks);
    }

    private static void WriteTo(int descriptor, IEnumerable<ReadOnlyMemory<byte>> blocks)
    {
        try
        {
            foreach (var block in blocks)
            {
                FileDescriptor.Write(descriptor, block.Span);
            }
        }
        catch (IOException error) when (error.HResult == FileDescriptor.ClosedPipe)
        {
        }
    }
}
