using System.CommandLine;
using System.Runtime.Versioning;
using Activations.Cli.CommandLine;
using Activations.Cli.Explorer;
using Activations.Cli.Output;
using Activations.Cli.Requests;
using Activations.Cli.Terminal;

namespace Activations.Cli.Commands;

/// <summary><c>explore [CURVE…]</c>: curves in the terminal, moved by keys.</summary>
internal static class ExploreCommand
{
    public static Command Create() => new Command("explore", "change, compare and zoom into curves in the terminal, by keys")
    {
        Options.Curves,
        Options.All, Options.Grad, Options.Order, Options.Param, Options.Alpha, Options.Framework, Options.AtKink, Options.Range, Options.Step, Options.YRange,
        Options.Color, Options.Dump, Options.Keys,
    }.Does(Run,
        ("how it looks, and what the keys do", "explore gelu --dump 80x24 --keys ?"),
        ("alpha up, zoom in, with f'", "explore elu --dump 80x24 --keys 'up up + 1'"));

    private static void Run(ParseResult words, TextWriter output, CancellationToken cancellation)
    {
        var state = ExplorerState.Of(PlotRequest.From(words, "relu"));
        if (words.GetValue(Options.Curves) is not { Length: > 0 } && !words.GetValue(Options.All))
        {
            state = state.Press("/");
        }

        state = (words.GetValue(Options.Keys) ?? []).Aggregate(state, (now, key) => Press(now, key, cancellation));
        if (words.GetValue(Options.Dump) is var (width, height))
        {
            foreach (var line in new View().Draw(state, width, height, cancellation).Lines(Colour.IsWanted(words.GetValue(Options.Color), !Console.IsOutputRedirected)))
            {
                output.WriteLine(line);
            }

            return;
        }

        if (OperatingSystem.IsWindows() || Console.IsInputRedirected || Console.IsOutputRedirected)
        {
            throw new UsageException("explore: needs a Unix terminal on stdin and stdout; --dump 80x24 prints how it would look");
        }

        Interact(state, Colour.IsWanted(words.GetValue(Options.Color), onTerminal: true), output, cancellation);
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

    /// <summary>The state after a key, and after the command that it asks for: a figure is written by the very line that is shown.</summary>
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
            var command = words[0] == "plot" ? PlotCommand.Create() : InfoCommand.Create();
            var output = new StringWriter();
            command.Parse([.. words.Skip(1)]).InvokeAsync(new() { Output = output, EnableDefaultExceptionHandler = false }, cancellation).GetAwaiter().GetResult();
            return next.After(output.ToString(), error: null);
        }
        catch (Exception error) when (error is UsageException or IOException or Figures.NothingToDrawException)
        {
            return next.After("", error.Message);
        }
    }
}
