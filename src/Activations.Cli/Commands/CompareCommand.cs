using System.CommandLine;
using System.Text.Json.Nodes;
using Activations.Analysis;
using Activations.Cli.Output;
using Activations.Cli.Requests;
using Activations.Cli.Settings;
using Activations.Expressions;
using static Activations.Cli.NumberText;

namespace Activations.Cli.Commands;

/// <summary><c>compare A B</c>: how far apart two curves are, and their derivatives.</summary>
internal static class CompareCommand
{
    private static readonly Dictionary<Verdict, string> Verdicts = new()
    {
        [Verdict.Identical] = "identical",
        [Verdict.EqualToRounding] = "equal to rounding",
        [Verdict.Differ] = "differ",
    };

    private static readonly string[] Primes = ["", "'"];

    public static Command Create() => ProgramCommand.Of(
        CommandSet.Compare,
        "show where two curves, and their derivatives, are farthest apart",
        Run,
        new("how good an approximation is", "compare gelu gelu_tanh"),
        new("whether an identity holds", "compare 'tanh(x)+1' '2sigmoid(2x)'"),
        new("whether a derivative is right", "compare \"sigmoid'(x)\" 'sigmoid(x)*(1-sigmoid(x))'"),
        new("what a number type makes of it", "compare sigmoid sigmoid --dtype float64,float8_e4m3"),
        new("exit code 1 when they are more than 0.03 apart", "compare gelu quick_gelu --tolerance 0.03"),
        new("for a program", "compare hard_swish silu --range -4:4 --json"));

    /// <summary>The picture, if one is asked for.</summary>
    public static IReadOnlyList<OutputFile> Plan(Request request)
    {
        var curves = TwoCurves(request);
        var paths = request.Get(Setting.Output);
        return OutputFile.BesideAnswer("the comparison", "difference.png", [.. paths.Select(File)]);

        OutputFile File(string path) => PictureFile.Of(FileNames.Checked(path), null, DifferenceFigure.Size, Draw);

        DrawnFigure Draw(CancellationToken cancellation) => new(DifferenceFigure.Of(curves, cancellation), []);
    }

    private static CurveRequest TwoCurves(Request request) => CurveRequest.From(request) is { Curves: [_, _] } curves
        ? curves
        : throw new UsageException("compare: expected two curves, such as activations compare gelu gelu_tanh");

    private static int Run(Request request, TextWriter output, CancellationToken cancellation)
    {
        var (curves, files) = (TwoCurves(request), Plan(request));
        var (a, b) = (curves.Curves[0], curves.Curves[1]);
        var (first, second) = (a.Bind().Until(cancellation), b.Bind().Until(cancellation));
        var range = curves.Grid.Range;
        if (TypeComparison.Of(a, b, curves.Grid, cancellation) is { } typed)
        {
            OutputFile.WriteAll(files, TextWriter.Null, cancellation);
            return Print(typed, curves, request, output);
        }

        Comparison[] comparisons = [.. Primes.Select((_, order) => Of(order))];
        var slip = comparisons[0].Verdict != Verdict.Differ ? null
            : Slip.Of(a.Activation, a.Values, second, range) is { } ofB ? $"B is {ofB}"
            : Slip.Of(b.Activation, b.Values, first, range) is { } ofA ? $"A is {ofA}"
            : null;

        // The paths would be in the way of what reads the result.
        OutputFile.WriteAll(files, TextWriter.Null, cancellation);
        var exceeds = request.Get(Setting.Tolerance) is { } tolerance && !(comparisons[0].Largest <= tolerance.ToDouble());
        if (request.Get(Setting.Json))
        {
            Json.Print(output, Document(a, b, range, comparisons, slip));
        }
        else
        {
            output.WriteLine($"A = {a}, B = {b}, x from {curves.Range.Start} to {curves.Range.End}\n");
            foreach (var (prime, comparison) in Primes.Zip(comparisons))
            {
                output.WriteLine($"  A{prime} and B{prime}".PadRight(14) + Text(comparison, prime));
            }

            if (slip is not null)
            {
                output.WriteLine($"\n  {slip}");
            }
        }

        return exceeds ? ExitCode.CouldNot : ExitCode.Done;

        Comparison Of(int order) => Comparison.Of(first, second, order, range);
    }

    private static int Print(TypeComparison typed, CurveRequest curves, Request request, TextWriter output)
    {
        var (a, b) = (curves.Curves[0], curves.Curves[1]);
        if (request.Get(Setting.Json))
        {
            var document = new JsonObject { ["a"] = $"{a}", ["b"] = $"{b}" };
            typed.AddTo(document, Verdicts);
            Json.Print(output, document);
        }
        else
        {
            output.WriteLine($"A = {a}, B = {b}, x from {curves.Range.Start} to {curves.Range.End}\n");
            foreach (var line in typed.Lines(Verdicts))
            {
                output.WriteLine(line);
            }
        }

        var isWithin = request.Get(Setting.Tolerance) is not { } most || typed.Orders[0].Largest <= most.ToDouble();
        return isWithin ? ExitCode.Done : ExitCode.CouldNot;
    }

    private static JsonObject Document(
        CurveSpec a, CurveSpec b, Interval range, IReadOnlyList<Comparison> comparisons, string? slip)
    {
        var document = new JsonObject
        {
            ["a"] = a.ToString(),
            ["b"] = b.ToString(),
            ["from"] = Json.Number(range.Low),
            ["to"] = Json.Number(range.High),
        };
        foreach (var (prime, comparison) in Primes.Zip(comparisons))
        {
            document["f" + prime] = Node(comparison);
        }

        document["slip"] = slip;
        return document;
    }

    private static JsonObject Node(Comparison comparison) => new()
    {
        ["verdict"] = Verdicts[comparison.Verdict],
        ["largest"] = Json.Number(comparison.Largest),
        ["ulps"] = Json.Number(comparison.Ulps),
        ["x"] = Json.Array(comparison.Places, Json.Number),
        ["a"] = Json.Number(comparison.A),
        ["b"] = Json.Number(comparison.B),
    };

    private static string Text(Comparison comparison, string prime)
    {
        if (comparison.Verdict == Verdict.Identical)
        {
            return Verdicts[Verdict.Identical];
        }

        var ulps = double.IsFinite(comparison.Largest) ? $" ({Digits(comparison.Ulps, 3)} ulp)" : "";
        var places = English.And(comparison.Places.Select(x => Digits(x)));
        return $"{Verdicts[comparison.Verdict]}: at most {Digits(comparison.Largest)} apart{ulps}, at x = {places}"
            + $"\n{"",14}where A{prime} = {Shortest(comparison.A)} and B{prime} = {Shortest(comparison.B)}";
    }
}
