using System.CommandLine;
using System.Runtime.Versioning;
using Activations.Cli.Explorer;
using Activations.Cli.Output;
using Activations.Cli.Settings;
using Activations.Cli.Terminal;

namespace Activations.Cli.Commands;

/// <summary><c>explore [CURVE…]</c>: curves in the terminal, moved by keys and the mouse.</summary>
internal static class ExploreCommand
{
    public static Command Create() => ProgramCommand.Of(
        CommandSet.Explore,
        "change, compare and zoom into curves in the terminal, by keys and mouse",
        Run,
        new("how it looks, and what the keys do", "explore gelu --dump 80x24 --keys ?"),
        new("alpha up, zoom in, to where f' is 0", "explore pelu --dump 80x24 --keys 'up up + m'"));

    private static int Run(Request request, TextWriter output, CancellationToken cancellation)
    {
        var state = ExplorerState.From(request) with { Cancellation = cancellation };
        var keys = KeyDecoder.Parse(request.Get(Setting.Keys) ?? "");
        var (view, dump) = (new View(), request.Get(Setting.Dump));
        var window = dump ?? new WindowSize(80, 24);
        foreach (var key in keys)
        {
            if (Pointer.Parse(key) is not null)
            {
                _ = view.Draw(state, window.Columns, window.Rows, cancellation); // that it points at
            }

            state = Press(state, key, view);
        }

        if (dump is not null)
        {
            var colour = Colour.IsWanted(request.Get(Setting.Colour), StandardOutput.IsTerminal);
            foreach (var line in view.Draw(state, window.Columns, window.Rows, cancellation).Lines(colour))
            {
                output.WriteLine(line);
            }

            return ExitCode.Done;
        }

        var hasTerminal = FileDescriptor.IsTerminal(FileDescriptor.StandardInput) && StandardOutput.IsTerminal;
        if (OperatingSystem.IsWindows() || !hasTerminal)
        {
            throw new UsageException(
                "explore: needs a Unix terminal on stdin and stdout; --dump 80x24 prints how it would look");
        }

        Interact(state, view, Colour.IsWanted(request.Get(Setting.Colour), onTerminal: true), output);
        return ExitCode.Done;
    }

    [UnsupportedOSPlatform("windows")]
    private static void Interact(ExplorerState state, View view, bool colour, TextWriter output)
    {
        using var terminal = new TerminalSession(colour, state.Cancellation);
        try
        {
            while (!state.IsLeaving)
            {
                terminal.Show((width, height) => view.Draw(state, width, height, state.Cancellation));
                state = terminal.Keys() is { } keys ? keys.Aggregate(state, Step) : state with { IsLeaving = true };
            }
        }
        finally
        {
            output.WriteLine(LeavingLine(state, view));
        }

        ExplorerState Step(ExplorerState now, string key)
        {
            if (key is "ctrl-z" or "ctrl-c")
            {
                terminal.Obey(key);
                return now;
            }

            if (key == "enter")
            {
                terminal.Redraw(); // a command that it runs may write a note over the screen
            }

            return Press(now, key, view);
        }
    }

    /// <summary>
    /// The command that draws the figure, or of curves that have nothing to draw that which shows this state again.
    /// </summary>
    private static string LeavingLine(ExplorerState state, View view) => view.IsEmpty
        ? state.Plot.Canonical.As(CommandSet.Explore).Line
        : state.Command;

    /// <summary>The state after a key or what the mouse did, and after the command that it asks for.</summary>
    private static ExplorerState Press(ExplorerState state, string key, View view)
    {
        state.Cancellation.ThrowIfCancellationRequested();
        if (state.IsLeaving)
        {
            return state;
        }

        var next = Pointer.Parse(key) is { } pointer
            ? state.Point(pointer.Act, view.PlaceOf(pointer))
            : state.Press(key);
        return Errands.Run(next, state.Cancellation);
    }
}
