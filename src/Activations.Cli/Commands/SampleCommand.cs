using System.CommandLine;
using Activations.Cli.Output;
using Activations.Cli.Requests;
using Activations.Cli.Settings;

namespace Activations.Cli.Commands;

/// <summary><c>sample CURVE…</c>: prints x and the curves there as a table.</summary>
internal static class SampleCommand
{
    public static Command Create() => ProgramCommand.Of(
        CommandSet.Sample,
        "print a table of x and the values of one or several curves",
        Run,
        new("the points of the default range", "sample relu --grad"),
        new("at some points", "sample tanh --order 0,1,2 --at -3,0,1.5"),
        new("as a correctly rounded bfloat16 kernel has it", "sample gelu --grad --dtype bfloat16"),
        new("at the numbers on stdin, one a line", "sample sigmoid --at -"),
        new("for a spreadsheet: x, then a column for each curve",
            "sample relu tanh --range 0:1 --step 0.01 -o table.csv"),
        new("for Python: numpy.load('sigmoid.npy')", "sample sigmoid --grad -o sigmoid.npy"));

    /// <summary>Checks all that was asked for, and computes nothing.</summary>
    public static IReadOnlyList<OutputFile> Plan(Request request)
    {
        var curves = CurveRequest.From(request);
        var columns = new SampleColumns(curves); // two of one name are found before anything is computed
        var paths = PathsOf(request);
        // What is on stdin comes once, and some formats begin with the number of rows.
        var isReadFirst = paths.Count > 1 || FormatOf(request, paths[0]).CountsFirst;
        var points = new Lazy<PointSource>(() => isReadFirst ? Points().Counted() : Points());
        return OutputFile.Together([.. paths.Select(path => File(columns, request, points, path))]);

        PointSource Points() =>
            request.Get(Setting.At)?.Points() ?? new(curves.Grid.Points, curves.Grid.Count);
    }

    private static int Run(Request request, TextWriter output, CancellationToken cancellation)
    {
        var files = Plan(request);
        var isBinary = files.Any(file => FormatOf(request, file.Path).Name == "npy");
        if (isBinary)
        {
            _ = OutputFile.UnlessShown(files, "sample relu --format npy > relu.npy", "--format npy");
        }

        OutputFile.WriteAll(files, output, cancellation);
        return ExitCode.Done;
    }

    private static IReadOnlyList<string> PathsOf(Request request) =>
        request.Get(Setting.Output) is { Count: > 0 } given ? given : ["-"];

    private static FileFormat<TableWriter> FormatOf(Request request, string path) =>
        TableFile.Format(path, request.Get(Setting.Format));

    private static OutputFile File(SampleColumns columns, Request request, Lazy<PointSource> points, string path)
    {
        var format = FormatOf(request, FileNames.Checked(path));
        return new(path, cancellation =>
        {
            var written = format.Writer(columns.Heads, points.Value.Known ?? 0);
            var table = new Table(columns.Rounded(points.Value), columns.Groups, written);
            return new Content(table.Blocks(cancellation), [.. format.Name == "npy" ? columns.NpyNotes : []])
            {
                Afterwards = () => columns.Doubts,
            };
        });
    }
}
