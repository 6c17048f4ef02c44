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
        Options.Grad, Options.Order, Options.Param, Options.Alpha, Options.Range, Options.Step,
        Options.Output, Options.Format, Options.Size, Options.Dpi, Options.Title,
    }.Does(Run,
        ("relu.png", "plot relu"),
        ("relu and its derivative: relu-grad.png", "plot relu --grad"),
        ("three values of alpha", "plot prelu:alpha=0.01,0.1,0.25 --range -4:4"),
        ("one figure each: out/relu.png, ...", "plot relu sigmoid tanh -o 'out/{name}.png'"),
        ("to another program", "plot tanh --order 0,1,2 -o - --format svg > tanh.svg"));

    private static void Run(ParseResult words, TextWriter output, CancellationToken cancellation)
    {
        if (words.GetValue(Options.Curves) is not { Length: > 0 })
        {
            throw new UsageException("plot: expected a CURVE, such as activations plot relu", "activations list shows every name");
        }

        var request = PlotRequest.From(words);
        var destination = words.GetValue(Options.Output);
        var format = FormatOf(destination, words.GetValue(Options.Format));
        if (destination is "-" or "/dev/stdout")
        {
            StandardOutput.RefuseTerminal();
            StandardOutput.Write(Picture(request, format, cancellation));
            return;
        }

        IReadOnlyList<PlotRequest> requests = destination?.Contains(FileNames.Placeholder, StringComparison.Ordinal) == true
            ? [.. request.OneForEachCurve()]
            : [request];
        var paths = destination is null ? [DefaultPath(request, format)]
            : requests.Count == 1 && requests[0] == request ? [destination]
            : FileNames.Expand(destination, requests);

        // All are drawn before the first is written, so that a request which cannot be drawn writes nothing.
        var pictures = requests.Select(one => Picture(one, format, cancellation)).ToList();
        foreach (var (path, picture) in paths.Zip(pictures))
        {
            OutputFile.Write(path, picture, cancellation);
            output.WriteLine(path);
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
        var labels = new FigureLabels(request);
        var curves = request.Curves.Select(spec =>
        {
            var curve = spec.Activation.Bind(spec.Values);
            return new DrawnCurve(labels.Key(spec), FigureLabels.Symbol(spec), [.. request.Orders.Select(Sample)]);

            Samples Sample(int order) => request.Step is null
                ? CurveTracing.Trace(curve, order, request.Grid, request.Pixels.Width, request.Pixels.Height, cancellation)
                : GridSampling.OnGrid(curve, order, request.Grid, request.Pixels.Width, cancellation);
        }).ToList();

        var extents = curves.SelectMany(curve => curve.Samples).Select(samples => samples.Extent).OfType<Interval>();
        return new Figure
        {
            Curves = curves,
            Orders = request.Orders,
            Range = request.Grid.Range,
            Title = labels.Title,
            Formula = labels.Formula,
            IsSweep = labels.IsSweep,
            Size = request.Pixels,
            Command = request.Command,
            Description = labels.Description(Interval.Around(extents.SelectMany(extent => new[] { extent.Low, extent.High }))),
        };
    }

    private static string FormatOf(string? path, string? format)
    {
        var extension = path is null or "-" or "/dev/stdout" ? "" : Path.GetExtension(path).TrimStart('.').ToLowerInvariant();
        return format is null
            ? path is null or "-" or "/dev/stdout" ? "png"
            : Formats.ContainsKey(extension) ? extension
            : throw new UsageException($"-o {path}: expected a file name that ends in {Endings("or")}, or --format")
            : !Formats.ContainsKey(extension) || extension == format ? format
            : throw new UsageException($"--format {format}: does not fit -o {path}");
    }

    private static string Endings(string last) => string.Join($" {last} ", Formats.Keys.Select(format => "." + format));

    /// <summary>A file that the user did not name is only replaced when this program made it.</summary>
    private static string DefaultPath(PlotRequest request, string format)
    {
        var path = FileNames.Default(request, format);
        return !File.Exists(path) || OutputFile.IsOurs(path)
            ? path
            : throw new IOException($"{path} is kept, since another program made it; to replace it name it with -o {path}");
    }
}
