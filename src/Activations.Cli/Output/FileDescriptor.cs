using System.Runtime.InteropServices;

namespace Activations.Cli.Output;

/// <summary>
/// The system's own calls for descriptors. The base library's console streams would greet a terminal with escape
/// sequences that change its keys, and its file streams would lose the position that others share.
/// </summary>
internal static partial class FileDescriptor
{
    public const int StandardInput = 0, StandardOutput = 1, StandardError = 2;

    /// <summary>Error numbers that all systems share: EINTR, EBADF, EPIPE.</summary>
    public const int Interrupted = 4, NotOpen = 9, ClosedPipe = 32;

    private const int GetFlags = 1, CloseOnExec = 1; // F_GETFD, FD_CLOEXEC
    private const short ForReading = 1, ForWriting = 4; // POLLIN, POLLOUT
    private const int ReadOnly = 0, WriteOnly = 1;

    private static int WouldBlock => OperatingSystem.IsMacOS() ? 35 : 11; // EAGAIN

    /// <summary>
    /// Opens /dev/null in the place of standard streams that are closed, before another file gets their numbers. For
    /// reading alone: a closed stdin is then an empty one, and writing to a closed stdout still fails.
    /// </summary>
    public static void OpenMissing()
    {
        for (var descriptor = StandardInput; descriptor <= StandardError; descriptor++)
        {
            if (DescriptorFlags(descriptor, GetFlags) < 0)
            {
                _ = OpenFile("/dev/null", ReadOnly);
            }
        }
    }

    /// <summary>
    /// Whether whoever started this process left it this descriptor: what the runtime opened for itself, which may be
    /// in the place of a closed one, is closed by exec.
    /// </summary>
    public static bool IsInherited(int descriptor) =>
        DescriptorFlags(descriptor, GetFlags) is >= 0 and var flags && (flags & CloseOnExec) == 0;

    /// <summary>Whether a person is at the other end.</summary>
    public static bool IsTerminal(int descriptor) => OperatingSystem.IsWindows()
        ? descriptor switch
        {
            StandardInput => !Console.IsInputRedirected,
            StandardOutput => !Console.IsOutputRedirected,
            _ => !Console.IsErrorRedirected,
        }
        : IsInherited(descriptor) && IsATerminal(descriptor) == 1;

    /// <summary>The same of a device that is not open yet.</summary>
    public static bool IsTerminal(string path)
    {
        if (!FileIdentity.IsCharacterDevice(path))
        {
            return false; // a FIFO's reader would take opening and closing for the end
        }

        var flags = WriteOnly | (OperatingSystem.IsMacOS() ? 0x20004 : 0x900); // O_NOCTTY, O_NONBLOCK
        var descriptor = OpenFile(path, flags);
        var isTerminal = descriptor >= 0 && IsATerminal(descriptor) == 1;
        _ = Close(descriptor);
        return isTerminal;
    }

    /// <summary>Writes all of it, and waits where the reader is slow.</summary>
    /// <exception cref="IOException">It could not be written; <c>HResult</c> is the number of the error.</exception>
    public static void Write(int descriptor, ReadOnlySpan<byte> bytes)
    {
        if (OperatingSystem.IsWindows())
        {
            using var console = descriptor == StandardOutput
                ? Console.OpenStandardOutput()
                : Console.OpenStandardError();
            console.Write(bytes);
            return;
        }

        while (!bytes.IsEmpty)
        {
            var count = WriteSome(descriptor, bytes, bytes.Length);
            if (count < 0)
            {
                Wait(descriptor, ForWriting, Marshal.GetLastPInvokeError());
            }

            bytes = bytes[(int)Math.Max(0, count)..];
        }
    }

    /// <summary>Waits until there is something, and takes it; 0 at the end.</summary>
    /// <exception cref="IOException">It could not be read.</exception>
    public static int Read(int descriptor, Span<byte> buffer)
    {
        if (OperatingSystem.IsWindows())
        {
            using var console = Console.OpenStandardInput();
            return console.Read(buffer);
        }

        if (descriptor <= StandardError && !IsInherited(descriptor))
        {
            return 0;
        }

        nint count;
        while ((count = ReadSome(descriptor, buffer, buffer.Length)) < 0)
        {
            Wait(descriptor, ForReading, Marshal.GetLastPInvokeError());
        }

        return (int)count;
    }

    /// <summary>Whether reading would not wait, after at most so long.</summary>
    public static unsafe bool IsReady(int descriptor, int milliseconds)
    {
        var awaited = new Awaited(descriptor, ForReading, 0);
        return OperatingSystem.IsWindows() || Poll(&awaited, 1, milliseconds) != 0;
    }

    /// <summary>After a call that failed: waits where it may be tried again.</summary>
    private static unsafe void Wait(int descriptor, short reason, int error)
    {
        const int forever = -1;
        if (error == WouldBlock)
        {
            var awaited = new Awaited(descriptor, reason, 0);
            _ = Poll(&awaited, 1, forever);
        }
        else if (error != Interrupted)
        {
            throw new IOException(Marshal.GetPInvokeErrorMessage(error), error);
        }
    }

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    private static partial nint ReadSome(int descriptor, Span<byte> buffer, nint count);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    private static partial nint WriteSome(int descriptor, ReadOnlySpan<byte> bytes, nint count);

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int OpenFile(string path, int flags);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "fcntl")]
    private static partial int DescriptorFlags(int descriptor, int command);

    [LibraryImport("libc", EntryPoint = "isatty")]
    private static partial int IsATerminal(int descriptor);

    [LibraryImport("libc", EntryPoint = "poll")]
    private static unsafe partial int Poll(Awaited* awaited, nuint count, int milliseconds);

    /// <summary>The system's struct pollfd.</summary>
    private readonly record struct Awaited(int Descriptor, short Reason, short Came);
}
