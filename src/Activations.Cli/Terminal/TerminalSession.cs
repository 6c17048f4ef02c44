using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text;
using Activations.Cli.Output;

namespace Activations.Cli.Terminal;

/// <summary>
/// A terminal in our hands, until disposed of: raw, its other screen, keys and frames. Nothing runs while no key comes.
/// </summary>
[UnsupportedOSPlatform("windows")]
internal sealed class TerminalSession : IDisposable
{
    // All that the mouse does, in decimal numbers.
    private const string MouseOn = "\e[?1003h\e[?1006h", MouseOff = "\e[?1006l\e[?1003l";

    private const string Enter = "\e[?1049h\e[?25l\e[?7l" + MouseOn, Leave = MouseOff + "\e[?7h\e[?25h\e[?1049l";
    private const string BeginFrame = "\e[?2026h", EndFrame = "\e[?2026l";
    private const byte CtrlC = 3;
    private const int AfterOutput = 1, AfterOutputDroppingInput = 2; // TCSADRAIN, TCSAFLUSH

    // What follows an escape character comes with it, but for a slow line.
    private const int EscapeMilliseconds = 50;

    private readonly byte[] _before = new byte[256], _raw = new byte[256]; // larger than any system's struct termios
    private readonly BlockingCollection<byte[]?> _input = [];
    private readonly KeyDecoder _decoder = new();
    private readonly CancellationToken _cancellation;
    private readonly IDisposable[] _registrations;
    private readonly IDisposable _undo;
    private readonly bool _colour;
    private volatile bool _isStale, _isHungUp;
    private Frame? _shown;

    /// <exception cref="IOException">There is no terminal.</exception>
    public TerminalSession(bool colour, CancellationToken cancellation)
    {
        (_colour, _cancellation) = (colour, cancellation);
        if (Posix.GetAttributes(0, _before) != 0)
        {
            throw new IOException("stdin is no terminal");
        }

        _before.CopyTo(_raw, 0);
        Posix.MakeRaw(_raw);
        _registrations =
        [
            cancellation.Register(() => _input.Add([])),
            PosixSignalRegistration.Create(PosixSignal.SIGWINCH, _ => Redraw()),
            PosixSignalRegistration.Create(PosixSignal.SIGCONT, _ => Redraw()),
            PosixSignalRegistration.Create(PosixSignal.SIGHUP, signal =>
            {
                _isHungUp = signal.Cancel = true;
                _input.Add(null);
            }),
        ];
        _undo = LastResort.Add(GiveBack);
        Take();
        new Thread(Read) { IsBackground = true }.Start();
    }

    /// <summary>Has the whole frame sent again.</summary>
    public void Redraw()
    {
        _isStale = true;
        _input.Add([], CancellationToken.None);
    }

    /// <summary>Shows a frame made for the size of the window, sending only what differs from the one before.</summary>
    public void Show(Func<int, int, Frame> draw)
    {
        if (_isStale)
        {
            _isStale = false;
            _shown = null;
            _ = Posix.SetAttributes(0, AfterOutput, _raw);
        }

        var (width, height, _) = Window.Of(FileDescriptor.StandardOutput);
        var frame = draw(width, height);
        if (frame.Update(_shown, _colour) is { Length: > 0 } changes)
        {
            Write(BeginFrame + changes + EndFrame);
        }

        _shown = frame;
    }

    /// <summary>
    /// Waits for keys: all that have come, none when only the window changed, null when the terminal is gone.
    /// </summary>
    /// <exception cref="OperationCanceledException">Interrupted by a key or a signal.</exception>
    public IReadOnlyList<string>? Keys()
    {
        var keys = new List<string>();
        if (!_input.TryTake(out var bytes, _decoder.IsWaiting ? EscapeMilliseconds : Timeout.Infinite))
        {
            return _decoder.Feed([], isAll: true);
        }

        do
        {
            _cancellation.ThrowIfCancellationRequested();
            if (bytes is null)
            {
                return null;
            }

            keys.AddRange(_decoder.Feed(bytes));
        }
        while (_input.TryTake(out bytes));
        return keys;
    }

    /// <summary>
    /// Does what Ctrl-Z does elsewhere: gives the terminal back and stops, and takes it again when continued. Ctrl-C
    /// has been obeyed by whoever read it.
    /// </summary>
    public void Obey(string key)
    {
        if (key != "ctrl-z")
        {
            return;
        }

        GiveBack();
        _ = Posix.Kill(0, Posix.Suspend);
        Thread.Sleep(100); // stopping takes a moment, and does not happen where no shell could continue us
        Take();
    }

    public void Dispose()
    {
        GiveBack();
        _undo.Dispose();
        Array.ForEach(_registrations, registration => registration.Dispose());
        if (_isHungUp)
        {
            _ = Posix.Kill(Environment.ProcessId, Posix.HangUp);
        }
    }

    private void Take()
    {
        _ = Posix.SetAttributes(0, AfterOutput, _raw);
        _shown = null;
        Write(Enter);
    }

    private void GiveBack()
    {
        Write(Leave);
        _ = Posix.SetAttributes(0, AfterOutputDroppingInput, _before);
    }

    private void Read()
    {
        try
        {
            var buffer = new byte[1024];
            for (int count; (count = FileDescriptor.Read(FileDescriptor.StandardInput, buffer)) > 0;)
            {
                if (buffer.AsSpan(0, count).Contains(CtrlC))
                {
                    _ = Posix.Kill(0, Posix.Interrupt); // as a terminal does that is not raw, even during work
                }

                _input.Add(buffer[..count]);
            }
        }
        catch (IOException)
        {
            // The terminal is gone.
        }

        _input.Add(null);
    }

    private static void Write(string text)
    {
        try
        {
            FileDescriptor.Write(FileDescriptor.StandardOutput, Encoding.UTF8.GetBytes(text));
        }
        catch (IOException)
        {
            // A terminal that is gone is noticed by reading.
        }
    }
}
