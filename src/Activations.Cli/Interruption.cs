using System.Runtime.InteropServices;
using Activations.Cli.Output;

namespace Activations.Cli;

/// <summary>
/// SIGINT and SIGTERM: whoever looks at the token ends in order; what does not, because it computes or waits in the
/// system (for the reader of a FIFO, a full pipe, stdin), is ended soon after.
/// </summary>
internal sealed partial class Interruption : IDisposable
{
    private const int InterruptCode = 130, TerminateCode = 143;
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(0.5);

    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _registrations;
    private int _code;

    public Interruption()
    {
        ObeyIgnored();
        OutliveLimits();
        _registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Stop(signal, InterruptCode)),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Stop(signal, TerminateCode)),
        ];
    }

    public CancellationToken Token => _source.Token;

    /// <summary>The exit code of the signal that came; 0 before one came.</summary>
    public int Code => _code;

    public void Dispose() => Array.ForEach(_registrations, registration => registration.Dispose());

    // A second signal is left to the system, which ends the process at once.
    private void Stop(PosixSignalContext signal, int code)
    {
        if (Interlocked.CompareExchange(ref _code, code, 0) != 0)
        {
            return;
        }

        signal.Cancel = true;
        _source.Cancel();
        Thread.Sleep(Grace); // this thread is the signal's own
        LastResort.UndoAll();
        if (OperatingSystem.IsWindows())
        {
            Environment.Exit(code);
        }

        ExitNow(code); // not exit, which would take the ground from under threads that still draw
    }

    /// <summary>Shells have SIGINT ignored in what they start with &amp;, and the base library respects that.</summary>
    private static void ObeyIgnored()
    {
        const int interrupt = 2, terminate = 15;
        const nint byDefault = 0;
        if (!OperatingSystem.IsWindows())
        {
            _ = SetHandler(interrupt, byDefault);
            _ = SetHandler(terminate, byDefault);
        }
    }

    /// <summary>A file beyond the limit of sizes (ulimit -f) is an error of writing rather than a death.</summary>
    private static void OutliveLimits()
    {
        const int fileTooLarge = 25; // SIGXFSZ on Linux and macOS
        const nint ignored = 1;
        if (!OperatingSystem.IsWindows())
        {
            _ = SetHandler(fileTooLarge, ignored);
        }
    }

    [LibraryImport("libc", EntryPoint = "_exit")]
    private static partial void ExitNow(int code);

    [LibraryImport("libc", EntryPoint = "signal")]
    private static partial nint SetHandler(int signal, nint handler);
}
