using System.CommandLine;
using System.Runtime.Versioning;
using Activations.Cli.Explorer;
using Activations.Cli.Output;
using Activations.Cli.Requests;
using Activations.Cli.Settings;
using Activations.Cli.Terminal;

namespace Activations.Cli.Commands;

/// <summary><c>explore [CURVE…]</c>: curves in the terminal, moved by keys.</summary>
internal static class ExploreCommand
{
    public static Command Create() => ProgramCommand.Of(
        CommandSet.Explore,
        "change, compare and zoom into curves in the terminal, by keys",
        Run,
        new("how it looks, and what the keys do", "explore gelu --dump 80x24 --keys ?"),
        new("alpha up, zoom in, with f'", "explore elu --dump 80x24 --keys 'up up + 1'"));

    private static int Run(Request request, TextWriter output, CancellationToken cancellation)
    {
        var state = ExplorerState.Of(PlotRequest.From(request, "relu"));
        if (request.Get(Setting.Curve).Count == 0 && !request.Get(Setting.All))
        {
            state = state.Press("/");
        }

        var keys = KeyDecoder.Parse(request.Get(Setting.Keys) ?? "");
        state = keys.Aggregate(state, (now, key) => Press(now, key, cancellation));
        if (request.Get(Setting.Dump) is var (width, height))
        {
            var colour = Colour.IsWanted(request.Get(Setting.Colour), StandardOutput.IsTerminal);
            foreach (var line in new View().Draw(state, width, height, cancellation).Lines(colour))
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

        Interact(state, Colour.IsWanted(request.Get(Setting.Colour), onTerminal: true), output, cancellation);
        return ExitCode.Done;
    }

    [UnsupportedOSPlatform("windows")]
    private static void Interact(ExplorerState state, bool colour, TextWriter output, CancellationToken cancellation)
    {
        var view = new View();
        using var terminal = new TerminalSession(colour, cancellation);
        try
        {
            while (!state.IsLeaving)
            {
                terminal.Show((width, height) => view.Draw(state, width, height, cancellation));
                state = terminal.Keys() is { } keys ? keys.Aggregate(state, Step) : state with { IsLeaving = true };
            }
        }
        finally
        {
            output.WriteLine(state.Command);
        }

        ExplorerState Step(ExplorerState now, string key)
        {
            switch (key)
            {
                case "ctrl-c":
                    terminal.Interrupt();
                    return now;
                case "ctrl-z":
                    terminal.Suspend();
                    return now;
                case "enter":
                    terminal.Redraw(); // a command that it runs may write a note over the screen
                    return Press(now, key, cancellation);
                default:
                    return Press(now, key, cancellation);
            }
        }
    }

    /// <summary>
    /// The state after a key, and after the command that it asks for: a figure is written by the very line that is
    /// shown.
    /// </summary>
    private static ExplorerState Press(ExplorerState state, string key, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var next = state.IsLeaving ? state : state.Press(key);
        if (next.Running is not { } words)
        {
            return next;
        }

        try
        {
            var output = new StringWriter();
            var request = Request.Read(CommandLineReader.Parse(Root.For(words), words));
            if (request.Command == CommandSet.Plot)
            {
                PlotCommand.Run(request, output, cancellation);
            }
            else
            {
                InfoCommand.Print(request, output, cancellation);
            }

            return next.After(output.ToString(), error: null);
        }
        catch (Exception error) when (error is UsageException or IOException or Figures.NothingToDrawException)
        {
            return next.After("", error.Message);
        }
    }
}
