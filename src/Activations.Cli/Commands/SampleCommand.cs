using System.CommandLine;
using Activations.Cli.CommandLine;
using Activations.Cli.Output;
using Activations.Cli.Requests;

namespace Activations.Cli.Commands;

/// <summary><c>sample CURVE…</c>: prints x and the curves there as a table.</summary>
internal static class SampleCommand
{
    private static readonly FileFormat<Func<IReadOnlyList<string>, long, TableFormat>>[] Formats =
    [
        new("text", ".txt", (names, _) => TableFormat.Text(names)),
        new("csv", ".csv", (names, _) => TableFormat.Csv(names)),
        new("json", ".json", (names, _) => TableFormat.Json(names)),
        new("npy", ".npy", (names, rows) => TableFormat.Npy(names.Count, rows)),
    ];

    public static Command Create() => new Command("sample", "print a table of x and the values of one or several curves")
    {
        Options.Curves,
        Options.Grad, Options.Order, Options.Param, Options.Alpha, Options.Framework, Options.AtKink, Options.Range, Options.Step, Options.At,
        Options.TableOutput, Options.TableFormat,
    }.Does(Run,
        ("the points of the default range", "sample relu --grad"),
        ("at some points", "sample tanh --order 0,1,2 --at -3,0,1.5"),
        ("at the numbers on stdin, one a line", "sample sigmoid --at -"),
        ("for a spreadsheet: x, then a column for each curve", "sample relu tanh --range 0:1 --step 0.01 -o table.csv"),
        ("for Python: numpy.load('sigmoid.npy')", "sample sigmoid --grad -o sigmoid.npy"));

    /// <summary>Checks all the words, and computes nothing.</summary>
    public static IReadOnlyList<OutputFile> Plan(ParseResult words)
    {
        var request = CurveRequest.From(words);
        var at = words.GetValue(Options.At);
        if (at is not null && (words.GetResult(Options.Range) ?? words.GetResult(Options.Step)) is { } other)
        {
            throw new UsageException($"--at gives every x, so {other.IdentifierToken} has no meaning: give only one of them");
        }

        _ = Names(request); // two columns of one name are found before anything is computed
        var paths = words.GetValue(Options.TableOutput) is { Length: > 0 } given ? given : ["-"];
        // What is on stdin comes once, and the head of an .npy file tells the number of rows.
        var isReadFirst = paths.Length > 1 || Format(words, paths[0]).Name == "npy";
        var points = new Lazy<PointSource>(() => isReadFirst ? Points().Counted() : Points());
        return OutputFile.Together([.. paths.Select(path => File(words, request, points, path))]);

        PointSource Points() => at?.Points() ?? new(request.Grid.Points, request.Grid.Count);
    }

    private static void Run(ParseResult words, TextWriter output, CancellationToken cancellation)
    {
        var files = Plan(words);
        if (files.Any(file => Format(words, file.Path).Name == "npy"))
        {
            StandardOutput.RefuseTerminal(files, "--format npy", "sample relu --format npy > relu.npy");
        }

        OutputFile.WriteAll(files, output, cancellation);
    }

    private static FileFormat<Func<IReadOnlyList<string>, long, TableFormat>> Format(
        ParseResult words, string path) => FileFormat.Choose(Formats, path, words.GetValue(Options.TableFormat));

    private static OutputFile File(ParseResult words, CurveRequest request, Lazy<PointSource> points, string path)
    {
        var format = Format(words, FileNames.Checked(path));
        return new(path, cancellation =>
        {
            var columns = request.Curves.Select(spec => spec.Bind())
                .SelectMany(curve => request.Orders.Select(order => curve[order]));
            var written = format.Writer(Names(request), points.Value.Known ?? 0);
            var table = new Table(points.Value, [.. columns], written);
            return new Content(table.Blocks(cancellation));
        });
    }

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
