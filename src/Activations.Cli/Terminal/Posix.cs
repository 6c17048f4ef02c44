using System.Runtime.InteropServices;

namespace Activations.Cli.Terminal;

/// <summary>What the base library lacks: it can neither make a terminal raw nor stop the process.</summary>
internal static partial class Posix
{
    public const int HangUp = 1, Interrupt = 2; // SIGHUP, SIGINT

    /// <summary>SIGTSTP.</summary>
    public static int Suspend => OperatingSystem.IsLinux() ? 20 : 18;

    [LibraryImport("libc", EntryPoint = "kill")]
    public static partial int Kill(int process, int signal);

    [LibraryImport("libc", EntryPoint = "tcgetattr")]
    public static partial int GetAttributes(int file, [Out] byte[] attributes);

    [LibraryImport("libc", EntryPoint = "tcsetattr")]
    public static partial int SetAttributes(int file, int when, byte[] attributes);

    [LibraryImport("libc", EntryPoint = "cfmakeraw")]
    public static partial void MakeRaw([In, Out] byte[] attributes);

    /// <summary>Rows, columns, and pixels across and down, all 0 where that is no terminal.</summary>
    public static unsafe ushort[] WindowSize(int file)
    {
        // A variadic function: on Apple's ARM processors what varies is on the stack, as a ninth argument is; elsewhere
        // it is the third.
        var size = stackalloc ushort[4];
        var request = OperatingSystem.IsLinux() ? 0x5413u : 0x40087468u; // TIOCGWINSZ
        var isKnown = IoControl(file, request, size, 0, 0, 0, 0, 0, size) == 0;
        return isKnown ? [size[0], size[1], size[2], size[3]] : new ushort[4];
    }

    [LibraryImport("libc", EntryPoint = "ioctl")]
    private static unsafe partial int IoControl(
        int file, nuint request, void* third, nint d, nint e, nint f, nint g, nint h, void* ninth);
}
