using System.CommandLine;
using Activations.Cli.Output;
using Activations.Cli.Requests;
using Activations.Cli.Settings;
using Activations.Cli.Terminal;
using Activations.Figures;

namespace Activations.Cli.Commands;

/// <summary><c>plot CURVE…</c>: draws figures and prints where they are.</summary>
internal static class PlotCommand
{
    public static Command Create() => ProgramCommand.Of(
        CommandSet.Plot,
        "draw a figure of one or several curves",
        Run,
        new("relu and its derivative: relu-grad.png", "plot relu --grad"),
        new("f above f'", "plot gelu --grad --layout stacked --annotate"),
        new("one figure each: out/relu.png, ...", "plot relu sigmoid tanh -o 'out/{name}.png'"),
        new("to another program", "plot tanh -o - --format svg > tanh.svg"));

    public static int Run(Request request, TextWriter output, CancellationToken cancellation)
    {
        SystemMemory.HandOutHeap();
        var files = OutputFile.UnlessShown(Plan(request), "plot relu -o - > relu.png");
        OutputFile.WriteAll(files, output, cancellation);
        if (request.Get(Setting.Preview))
        {
            StandardError.WriteText(string.Concat(Previews(request, cancellation)));
        }

        return ExitCode.Done;
    }

    /// <summary>Checks all that was asked for, and draws nothing.</summary>
    public static IReadOnlyList<OutputFile> Plan(Request request)
    {
        var plot = PlotRequest.From(request);
        var paths = request.Get(Setting.Output);
        if (paths.Count > 0)
        {
            return OutputFile.Together(paths.SelectMany(path => FigurePaths.Of(plot, path)).ToList().ConvertAll(File));
        }

        FigurePaths.EnsureThemesHavePlace(plot, path: null);
        return [File(new(FileNames.Default(plot.Curves, EndingOf(request), request), plot)) with { IsNamed = false }];
    }

    private static OutputFile File(FigurePath figure)
    {
        var (path, plot) = figure;
        return PictureFile.Of(
            path, plot.Get(Setting.Format), plot.Size, cancellation => PlotFigure.OfPicture(plot, cancellation));
    }

    private static string EndingOf(Request request) => Picture.Format(null, request.Get(Setting.Format)).Ending;

    private static IEnumerable<string> Previews(Request request, CancellationToken cancellation)
    {
        var plot = PlotRequest.From(request);
        var isOneEach = request.Get(Setting.Output).Any(Placeholder.Name.IsIn);
        var shown = isOneEach ? plot.OneForEachCurve() : [plot];
        return shown.Select(one => FigurePreview.Of(one, cancellation));
    }
}
