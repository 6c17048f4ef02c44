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
        new("at the numbers on stdin, one a line", "sample sigmoid --at -"),
        new("for a spreadsheet: x, then a column for each curve",
            "sample relu tanh --range 0:1 --step 0.01 -o table.csv"),
        new("for Python: numpy.load('sigmoid.npy')", "sample sigmoid --grad -o sigmoid.npy"));

    /// <summary>Checks all the words, and computes nothing.</summary>
    public static IReadOnlyList<PlannedFile> Plan(Request asked)
    {
        var request = CurveRequest.From(asked);
        var at = asked.Get(Setting.At);
        var names = Names(request);
        var (path, format) = Target(asked);
        return [new(path ?? "-", cancellation =>
        {
            // The head of an .npy file tells the number of rows, so what is on stdin must be read first.
            var points = at is null ? request.Grid.Points
                : format == "npy" ? [.. at.Read(cancellation)]
                : at.Read(cancellation);
            var table = new Table(points, [.. request.Curves.Select(spec => spec.Bind()).SelectMany(curve => request.Orders.Select(order => curve[order]))],
                format switch
                {
                    "csv" => TableFormat.Csv(names),
                    "json" => TableFormat.Json(names),
                    "npy" => TableFormat.Npy(names.Count, at is null ? request.Grid.Count : points.Count()),
                    _ => TableFormat.Text(names),
                });
            return new Drawn(write => table.Write(write, cancellation));
        })];
    }

    private static int Run(Request request, TextWriter output, CancellationToken cancellation)
    {
        var files = Plan(request);
        if (files.Any(file => file.IsStdout) && Target(request).Format == "npy")
        {
            StandardOutput.RefuseTerminal("--format npy", "sample relu --format npy > relu.npy");
        }

        PlannedFile.Write(files, output, cancellation);
        return ExitCode.Done;
    }

    private static Destination Target(Request request) => Destination.Of(
        request.Get(Setting.Output) is [.., var last] ? last : null, request.Get(Setting.Format),
        (".txt", "text"), (".csv", "csv"), (".json", "json"), (".npy", "npy"));

    /// <summary>x, then each curve's label or canonical text, with a prime for each order.</summary>
    private static List<string> Names(CurveRequest request)
    {
        List<string> names = ["x", .. request.Curves.SelectMany(curve => request.Orders.Select(order => Name(curve) + new string('\'', order)))];
        return names.GroupBy(name => name).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? throw new UsageException($"two columns would be called {twice.Key}; give the curves labels, such as a=relu")
            : names;

        string Name(CurveSpec curve) => curve.Label is { } label && request.Curves.Count(other => other.Label == label) == 1
            ? label
            : curve.ToString();
    }
}
