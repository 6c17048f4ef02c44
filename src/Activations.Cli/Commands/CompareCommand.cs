using System.CommandLine;
using Activations.Analysis;
using Activations.Cli.CommandLine;
using Activations.Cli.Requests;
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
        Options.Curves, Options.Param, Options.Alpha, Options.Framework, Options.AtKink, Options.Range, Options.Tolerance, Options.Json,
    }.Does(Run,
        ("how good an approximation is", "compare gelu gelu_tanh"),
        ("whether an identity holds", "compare 'tanh(x)+1' '2sigmoid(2x)'"),
        ("whether a derivative is right", "compare \"sigmoid'(x)\" 'sigmoid(x)*(1-sigmoid(x))'"),
        ("exit code 1 when they are more than 0.03 apart", "compare gelu quick_gelu --tolerance 0.03"),
        ("for a program", "compare hard_swish silu --range -4:4 --json"));

    private static int Run(ParseResult words, TextWriter output, CancellationToken cancellation)
    {
        var request = CurveRequest.From(words);
        if (request.Curves is not [var a, var b])
        {
            throw new UsageException($"compare: expected two curves, not {request.Curves.Count}, such as activations compare gelu gelu_tanh");
        }

        var (first, second) = (a.Bind(), b.Bind());
        var (boundA, boundB) = (AccuracyBound.Of(a.Activation, a.Values), AccuracyBound.Of(b.Activation, b.Values));
        Comparison[] comparisons = [.. Primes.Select((_, order) => Comparison.Of(first, second, order, request.Grid.Range, boundA, boundB))];
        var exceeds = words.GetValue(Options.Tolerance) is { } tolerance && !(comparisons[0].Largest <= tolerance.ToDouble());
        if (words.GetValue(Options.Json))
        {
            CatalogText.Print(output, json =>
            {
                json.WriteStartObject();
                json.WriteString("a", a.ToString());
                json.WriteString("b", b.ToString());
                json.WriteNumber("from", request.Grid.Range.Low);
                json.WriteNumber("to", request.Grid.Range.High);
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
        }

        return exceeds ? ExitCode.CouldNot : ExitCode.Done;
    }

    private static string Text(Comparison comparison, string prime) => comparison.Verdict == Verdict.Identical
        ? Verdicts[Verdict.Identical]
        : $"{Verdicts[comparison.Verdict]}: |A{prime} - B{prime}| <= {Digits(comparison.Largest)} ({Digits(comparison.Ulps, 3)} ulp), "
            + $"at x = {English.And(comparison.Places.Select(x => Digits(x)))}\n{"",14}A{prime} = {Shortest(comparison.A)}, B{prime} = {Shortest(comparison.B)}";
}
