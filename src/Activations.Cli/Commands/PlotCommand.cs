using System.CommandLine;
using Activations.Cli.Output;
using Activations.Cli.Requests;
using Activations.Cli.Settings;
using Activations.Cli.Terminal;

namespace Activations.Cli.Commands;

/// <summary><c>plot CURVE…</c>: draws figures and prints where they are.</summary>
internal static class PlotCommand
{
    public static Command Create() => ProgramCommand.Of(
        CommandSet.Plot,
        "draw a figure of one or several curves",
        Run,
        new("relu.png", "plot relu"),
        new("relu and its derivative: relu-grad.png", "plot relu --grad"),
        new("three values of alpha", "plot prelu:alpha=0.01,0.1,0.25 --range -4:4"),
        new("f above f'", "plot gelu --grad --layout stacked --annotate"),
        new("one figure each: out/relu.png, ...", "plot relu sigmoid tanh -o 'out/{name}.png'"),
        new("to another program", "plot tanh --order 0,1,2 -o - --format svg > tanh.svg"));

    /// <summary>Checks all that was asked for, and draws nothing.</summary>
    public static IReadOnlyList<PlannedFile> Plan(Request request)
    {
        var plot = PlotRequest.From(request);
        var (path, format) = PictureFile.Destination(
            request.Get(Setting.Output) is [.., var last] ? last : null, request.Get(Setting.Format));
        return path is null ? [new(FileNames.Default(plot.Curves, format), Picture(plot, format), IsNamed: false)]
            : !path.Contains(FileNames.Placeholder, StringComparison.Ordinal) ? [new(path, Picture(plot, format))]
            : [.. FileNames.Expand(path, plot.Curves.Curves).Zip(
                plot.OneForEachCurve(), (file, one) => new PlannedFile(file, Picture(one, format)))];
    }

    public static int Run(Request request, TextWriter output, CancellationToken cancellation)
    {
        var files = Plan(request);
        if (files.Any(file => file.IsStdout))
        {
            StandardOutput.RefuseTerminal("-o -", "plot relu -o - > relu.png");
        }

        PlannedFile.Write(files, output, cancellation);
        if (request.Get(Setting.Preview))
        {
            var (curves, colour) = (CurveRequest.From(request), StandardError.UsesColour(request.Get(Setting.Colour)));
            StandardError.Write((files.Count > 1 ? curves.OneForEachCurve() : [curves])
                .SelectMany(one => Preview.Of(one, colour)));
        }

        return ExitCode.Done;
    }

    private static Func<CancellationToken, Drawn> Picture(PlotRequest plot, string format) =>
        PictureFile.Content(cancellation => PlotFigure.Of(plot, cancellation), plot.Size, format);
}
