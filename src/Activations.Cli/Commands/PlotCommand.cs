using System.CommandLine;
using Activations.Cli.CommandLine;
using Activations.Cli.Output;
using Activations.Cli.Requests;
using Activations.Cli.Terminal;

namespace Activations.Cli.Commands;

/// <summary><c>plot CURVE…</c>: draws figures and prints where they are.</summary>
internal static class PlotCommand
{
    public static Command Create() => new Command("plot", "draw a figure of one or several curves")
    {
        Options.Curves,
        Options.All, Options.Grad, Options.Order, Options.Param, Options.Alpha, Options.Framework, Options.AtKink, Options.Range, Options.Step,
        Options.Layout, Options.YRange, Options.Annotate, Options.Theme, Options.Transparent, Options.Title,
        Options.Output, Options.Format, Options.Size, Options.Dpi, Options.Preview, Options.Color,
    }.Does(Run,
        ("relu.png", "plot relu"),
        ("relu and its derivative: relu-grad.png", "plot relu --grad"),
        ("three values of alpha", "plot prelu:alpha=0.01,0.1,0.25 --range -4:4"),
        ("f above f'", "plot gelu --grad --layout stacked --annotate"),
        ("one figure each: out/relu.png, ...", "plot relu sigmoid tanh -o 'out/{name}.png'"),
        ("to another program", "plot tanh --order 0,1,2 -o - --format svg > tanh.svg"));

    /// <summary>Checks all the words, and draws nothing.</summary>
    public static IReadOnlyList<PlannedFile> Plan(ParseResult words)
    {
        var request = PlotRequest.From(words);
        var (path, format) = PictureFile.Destination(words.GetValue(Options.Output), words.GetValue(Options.Format));
        return path is null ? [new(FileNames.Default(request.Shown, format), Picture(request, format), IsNamed: false)]
            : !path.Contains(FileNames.Placeholder, StringComparison.Ordinal) ? [new(path, Picture(request, format))]
            : [.. FileNames.Expand(path, request.Shown.Curves).Zip(request.OneForEachCurve(), (file, one) => new PlannedFile(file, Picture(one, format)))];
    }

    private static void Run(ParseResult words, TextWriter output, CancellationToken cancellation)
    {
        var files = Plan(words);
        if (files.Any(file => file.IsStdout))
        {
            StandardOutput.RefuseTerminal("-o -", "plot relu -o - > relu.png");
        }

        PlannedFile.Write(files, output, cancellation);
        if (words.GetValue(Options.Preview))
        {
            var (shown, colour) = (CurveRequest.From(words), StandardError.UsesColour(words.GetValue(Options.Color)));
            StandardError.Write((files.Count > 1 ? shown.OneForEachCurve() : [shown]).SelectMany(one => Preview.Of(one, colour, cancellation, words.GetValue(Options.YRange))));
        }
    }

    private static Func<CancellationToken, Drawn> Picture(PlotRequest request, string format) =>
        PictureFile.Content(cancellation => PlotFigure.OfPicture(request, cancellation), request.Size ?? request.DefaultSize, format);
}
