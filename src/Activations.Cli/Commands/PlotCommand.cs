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
    public static IReadOnlyList<OutputFile> Plan(ParseResult words)
    {
        var request = PlotRequest.From(words);
        var named = words.GetValue(Options.Format);
        if (words.GetValue(Options.Output) is { Length: > 0 } paths)
        {
            return OutputFile.Together([.. paths.SelectMany(path => Files(request, path, named))]);
        }

        var ending = Picture.Format(null, named).Ending;
        return [File(request, FileNames.Default(request.Shown, ending), named) with { IsNamed = false }];
    }

    private static void Run(ParseResult words, TextWriter output, CancellationToken cancellation)
    {
        var files = Plan(words);
        StandardOutput.RefuseTerminal(files, "-o -", "plot relu -o - > relu.png");
        OutputFile.WriteAll(files, output, cancellation);
        if (words.GetValue(Options.Preview))
        {
            var (shown, colour) = (CurveRequest.From(words), StandardError.UsesColour(words.GetValue(Options.Color)));
            var isEach = words.GetValue(Options.Output)?.Any(FileNames.HasPlaceholder) == true;
            var previewed = isEach ? shown.OneForEachCurve() : [shown];
            StandardError.Write(previewed.SelectMany(one => Preview.Of(one, colour, words.GetValue(Options.YRange))));
        }
    }

    /// <summary>The figure that a path asks for, or one a curve.</summary>
    private static IEnumerable<OutputFile> Files(PlotRequest request, string path, string? named)
    {
        if (!FileNames.HasPlaceholder(FileNames.Checked(path, FileNames.Placeholder)))
        {
            return [File(request, path, named)];
        }

        var paths = FileNames.Expand(path, request.Shown.Curves);
        return paths.Zip(request.OneForEachCurve(), (file, one) => File(one, file, named));
    }

    private static OutputFile File(PlotRequest request, string path, string? named)
    {
        var format = Picture.Format(path, named);
        var size = request.Size ?? request.DefaultSize;
        return new(path, cancellation => Picture.Content(() => PlotFigure.Of(request, cancellation), size, format));
    }
}
