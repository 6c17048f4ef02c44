using System.CommandLine;
using Activations.Analysis;
using Activations.Cli.CommandLine;
using Activations.Cli.Output;
using Activations.Cli.Requests;
using Activations.Expressions;
using static Activations.Cli.Requests.NumberText;

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

    public static Command Create() => new Command("compare", "show where two curves, and their derivatives, are farthest apart")
    {
        Options.Curves, Options.Param, Options.Alpha, Options.Framework, Options.AtKink, Options.Range, Options.Tolerance, Options.ComparisonOutput, Options.Json,
    }.Does(Run,
        ("how good an approximation is", "compare gelu gelu_tanh"),
        ("whether an identity holds", "compare 'tanh(x)+1' '2sigmoid(2x)'"),
        ("whether a derivative is right", "compare \"sigmoid'(x)\" 'sigmoid(x)*(1-sigmoid(x))'"),
        ("exit code 1 when they are more than 0.03 apart", "compare gelu quick_gelu --tolerance 0.03"),
        ("for a program", "compare hard_swish silu --range -4:4 --json"));

    /// <summary>The picture, if one is asked for.</summary>
    public static IReadOnlyList<PlannedFile> Plan(ParseResult words)
    {
        var (request, a, b) = Request(words);
        var (path, format) = PictureFile.Destination(words.GetValue(Options.ComparisonOutput), null);
        return path is null ? []
            : Destination.NamesStdout(path) ? throw new UsageException("-o -: stdout has the comparison; expected a file name such as difference.png")
            : [new(path, PictureFile.Content(cancellation => (DifferenceFigure.Of(request, a, b, cancellation), []), DifferenceFigure.Size, format))];
    }

    private static (CurveRequest Request, CurveSpec A, CurveSpec B) Request(ParseResult words) => CurveRequest.From(words) is { Curves: [var a, var b] } request
        ? (request, a, b)
        : throw new UsageException("compare: expected two curves, such as activations compare gelu gelu_tanh");

    private static int Run(ParseResult words, TextWriter output, CancellationToken cancellation)
    {
        var ((request, a, b), files) = (Request(words), Plan(words));
        var (first, second, range) = (a.Bind(), b.Bind(), request.Grid.Range);
        Comparison[] comparisons = [.. Primes.Select((_, order) => Comparison.Of(first, second, order, range))];
        var slip = comparisons[0].Verdict != Verdict.Differ ? null
            : Slip.Of(a.Activation, a.Values, second, range) is { } ofB ? $"B is {ofB}"
            : Slip.Of(b.Activation, b.Values, first, range) is { } ofA ? $"A is {ofA}"
            : null;

        // The paths would be in the way of what reads the result.
        PlannedFile.Write(files, TextWriter.Null, cancellation);
        var exceeds = words.GetValue(Options.Tolerance) is { } tolerance && !(comparisons[0].Largest <= tolerance.ToDouble());
        if (words.GetValue(Options.Json))
        {
            CatalogText.Print(output, json =>
            {
                json.WriteStartObject();
                json.WriteString("a", a.ToString());
                json.WriteString("b", b.ToString());
                json.WriteNumber("from", range.Low);
                json.WriteNumber("to", range.High);
                foreach (var (prime, comparison) in Primes.Zip(comparisons))
                {
                    json.WriteStartObject("f" + prime);
                    json.WriteString("verdict", Verdicts[comparison.Verdict]);
                    json.WriteNumberOrString("largest", comparison.Largest);
                    json.WriteNumberOrString("ulps", comparison.Ulps);
                    json.WriteStartArray("x");
                    foreach (var x in comparison.Places)
                    {
                        json.WriteNumberValue(x);
                    }

                    json.WriteEndArray();
                    json.WriteNumberOrString("a", comparison.A);
                    json.WriteNumberOrString("b", comparison.B);
                    json.WriteEndObject();
                }

                json.WriteString("slip", slip);
                json.WriteEndObject();
            });
        }
        else
        {
            output.WriteLine($"A = {a}, B = {b}, x from {request.Range.Start} to {request.Range.End}\n");
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
    }

    private static string Text(Comparison comparison, string prime)
    {
        if (comparison.Verdict == Verdict.Identical)
        {
            return Verdicts[Verdict.Identical];
        }

        var ulps = double.IsFinite(comparison.Largest) ? $" ({Digits(comparison.Ulps, 3)} ulp)" : "";
        return $"{Verdicts[comparison.Verdict]}: at most {Digits(comparison.Largest)} apart{ulps}, at x = {English.And(comparison.Places.Select(x => Digits(x)))}"
            + $"\n{"",14}where A{prime} = {Shortest(comparison.A)} and B{prime} = {Shortest(comparison.B)}";
    }
}
