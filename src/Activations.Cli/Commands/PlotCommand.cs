using System.CommandLine;
using Activations.Cli.CommandLine;
using Activations.Cli.Output;
using Activations.Cli.Requests;
using Activations.Figures;
using Activations.Sampling;

namespace Activations.Cli.Commands;

/// <summary><c>plot CURVE…</c>: draws figures and prints where they are.</summary>
internal static class PlotCommand
{
    private static readonly Dictionary<string, Func<Figure, byte[]>> Formats = new(StringComparer.OrdinalIgnoreCase)
    {
        ["png"] = Png.Encode,
        ["svg"] = Svg.Encode,
    };

    public static Command Create() => new Command("plot", "draw a figure of one or several curves")
    {
        Options.Curves,
        Options.Grad, Options.Order, Options.Param, Options.Alpha, Options.Framework, Options.AtKink, Options.Range, Options.Step,
        Options.Output, Options.Format, Options.Size, Options.Dpi, Options.Title,
    }.Does(Run,
        ("relu.png", "plot relu"),
        ("relu and its derivative: relu-grad.png", "plot relu --grad"),
        ("three values of alpha", "plot prelu:alpha=0.01,0.1,0.25 --range -4:4"),
        ("one figure each: out/relu.png, ...", "plot relu sigmoid tanh -o 'out/{name}.png'"),
        ("to another program", "plot tanh --order 0,1,2 -o - --format svg > tanh.svg"));

    /// <summary>Checks all the words, and draws nothing.</summary>
    public static IReadOnlyList<PlannedFile> Plan(ParseResult words)
    {
        var request = PlotRequest.From(words);
        var (path, format) = Destination.Of(words.GetValue(Options.Output), words.GetValue(Options.Format),
            [.. Formats.Keys.Select(format => ("." + format, format))]);
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
    }

    private static Func<CancellationToken, Action<ByteSink>> Picture(PlotRequest request, string format) => cancellation =>
    {
        try
        {
            var picture = Formats[format](Draw(request, cancellation));
            return write => write(picture);
        }
        catch (PictureTooSmallException error)
        {
            throw new UsageException($"--size {request.Size}: {error.Message}");
        }
    };

    private static Figure Draw(PlotRequest request, CancellationToken cancellation)
    {
        var shown = request.Shown;
        var labels = new FigureLabels(shown, request.Title);
        var curves = shown.Curves.Select(spec =>
        {
            var curve = spec.Bind();
            return new DrawnCurve(labels.Key(spec), FigureLabels.Symbol(spec), [.. shown.Orders.Select(Sample)]);

            Samples Sample(int order) => shown.Step is null
                ? CurveTracing.Trace(curve, order, shown.Grid, request.Pixels.Width, request.Pixels.Height, cancellation)
                : GridSampling.OnGrid(curve, order, shown.Grid, request.Pixels.Width, cancellation);
        }).ToList();

        var extents = curves.SelectMany(curve => curve.Samples).Select(samples => samples.Extent).OfType<Interval>();
        return new Figure
        {
            Curves = curves,
            Orders = shown.Orders,
            Range = shown.Grid.Range,
            Title = labels.Title,
            Formula = labels.Formula,
            IsSweep = labels.IsSweep,
            Size = request.Pixels,
            Command = request.Command,
            Description = labels.Description(Interval.Around(extents.SelectMany(extent => new[] { extent.Low, extent.High }))),
        };
    }
}
