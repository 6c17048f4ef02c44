using System.CommandLine;
using Activations.Cli.CommandLine;
using Activations.Cli.Output;
using Activations.Cli.Requests;

namespace Activations.Cli.Commands;

/// <summary><c>sample CURVE…</c>: prints x and the curves there as a table.</summary>
internal static class SampleCommand
{
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
    public static IReadOnlyList<PlannedFile> Plan(ParseResult words)
    {
        var request = CurveRequest.From(words);
        var at = words.GetValue(Options.At);
        if (at is not null && (words.GetResult(Options.Range) ?? words.GetResult(Options.Step)) is { } other)
        {
            throw new UsageException($"--at gives every x, so {other.IdentifierToken} has no meaning: give only one of them");
        }

        var names = Names(request);
        var (path, format) = Target(words);
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

    private static void Run(ParseResult words, TextWriter output, CancellationToken cancellation)
    {
        var files = Plan(words);
        if (files.Any(file => file.IsStdout) && Target(words).Format == "npy")
        {
            StandardOutput.RefuseTerminal("--format npy", "sample relu --format npy > relu.npy");
        }

        PlannedFile.Write(files, output, cancellation);
    }

    private static Destination Target(ParseResult words) => Destination.Of(words.GetValue(Options.TableOutput), words.GetValue(Options.TableFormat),
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
