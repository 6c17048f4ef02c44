using System.CommandLine;
using Activations.Cli.CommandLine;
using Activations.Cli.Output;
using Activations.Cli.Requests;
using Activations.Cli.Terminal;
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
        Options.Output, Options.Format, Options.Size, Options.Dpi, Options.Title, Options.Preview, Options.Color,
    }.Does(Run,
        ("relu.png", "plot relu"),
        ("relu and its derivative: relu-grad.png", "plot relu --grad"),
        ("three values of alpha", "plot prelu:alpha=0.01,0.1,0.25 --range -4:4"),
        ("one figure each: out/relu.png, ...", "plot relu sigmoid tanh -o 'out/{name}.png'"),
        ("to another program", "plot tanh --order 0,1,2 -o - --format svg > tanh.svg"));

    private static void Run(ParseResult words, TextWriter output, CancellationToken cancellation)
    {
        var request = PlotRequest.From(words);
        var destination = Destination.Of(words.GetValue(Options.Output), words.GetValue(Options.Format),
            [.. Formats.Keys.Select(format => ("." + format, format))]);
        var (path, format) = destination;
        if (destination.IsStdout)
        {
            StandardOutput.RefuseTerminal("-o -", "plot relu -o - > relu.png");
            StandardOutput.Write(Picture(request, format, cancellation));
            return;
        }

        IReadOnlyList<PlotRequest> requests = path?.Contains(FileNames.Placeholder, StringComparison.Ordinal) == true
            ? [.. request.OneForEachCurve()]
            : [request];
        var paths = path is null ? [DefaultPath(request, format)]
            : requests.Count == 1 && requests[0] == request ? [path]
            : FileNames.Expand(path, request.Shown.Curves);

        // All are drawn before the first is written, so that a request which cannot be drawn writes nothing.
        var pictures = requests.Select(one => Picture(one, format, cancellation)).ToList();
        foreach (var (file, picture) in paths.Zip(pictures))
        {
            OutputFile.Write(file, picture, cancellation);
            output.WriteLine(file);
        }

        if (words.GetValue(Options.Preview))
        {
            StandardError.Write(requests.SelectMany(one => Preview.Of(one.Shown, StandardError.UsesColour(words.GetValue(Options.Color)))));
        }
    }

    private static byte[] Picture(PlotRequest request, string format, CancellationToken cancellation)
    {
        try
        {
            return Formats[format](Draw(request, cancellation));
        }
        catch (PictureTooSmallException error)
        {
            throw new UsageException($"--size {request.Size}: {error.Message}");
        }
    }

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

    /// <summary>A file that the user did not name is only replaced when this program made it.</summary>
    private static string DefaultPath(PlotRequest request, string format)
    {
        var path = FileNames.Default(request.Shown, format);
        return !File.Exists(path) || OutputFile.IsOurs(path)
            ? path
            : throw new IOException($"{path} is kept, since another program made it; to replace it name it with -o {path}");
    }
}
