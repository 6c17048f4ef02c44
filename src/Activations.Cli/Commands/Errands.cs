using Activations.Cli.Explorer;
using Activations.Cli.Output;
using Activations.Cli.Settings;
using Activations.Figures;

namespace Activations.Cli.Commands;

/// <summary>Runs the commands that the explorer asks for: a figure is written by the very line that is shown.</summary>
internal static class Errands
{
    /// <summary>The state after its errand; the same when it has none.</summary>
    /// <exception cref="OperationCanceledException">Interrupted.</exception>
    public static ExplorerState Run(ExplorerState state, CancellationToken cancellation)
    {
        if (state.Errand is not { } errand)
        {
            return state;
        }

        var free = state with { Errand = null };
        var request = Request.Read(CommandLineReader.Parse(Root.For(errand.Words), errand.Words));
        try
        {
            return request.Command == CommandSet.Plot
                ? Write(free, errand, request, cancellation)
                : Show(free, request, cancellation);
        }
        catch (Exception error) when (error is UsageException or IOException or NothingToDrawException)
        {
            var message = error is UsageException usage ? MessageInside.Of(usage) : error.Message;
            var asked = errand.IsWriting ? Questions.AskPath(free, errand.Typed) : free;
            return asked with { Message = message };
        }
    }

    private static ExplorerState Write(
        ExplorerState state, Errand errand, Request request, CancellationToken cancellation)
    {
        var files = PlotCommand.Plan(request).Select(file => file with { IsNamed = true }).ToList();
        if (!errand.MayReplace && files.FirstOrDefault(file => file.Target.Kind == FileKind.File) is { } there)
        {
            return Questions.AskToReplace(state, errand, there.Path);
        }

        var notes = new List<string>();
        OutputFile.WriteAll(files, TextWriter.Null, notes.AddRange, cancellation);
        var written = English.And(files.Select(file => file.Path));
        return state with
        {
            Path = errand.Path,
            Message = string.Join("; ", notes.Prepend($"wrote {written}")),
        };
    }

    private static ExplorerState Show(ExplorerState state, Request request, CancellationToken cancellation)
    {
        var output = new StringWriter();
        InfoCommand.Print(request, output, cancellation);
        return state with { Page = new(output.ToString().TrimEnd().Split('\n')) };
    }
}
