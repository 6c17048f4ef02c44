using System.Text.Json.Nodes;
using Activations.Analysis;
using Activations.Cli.Output;
using Activations.Cli.Requests;
using Activations.Figures;
using static Activations.NumberText;

namespace Activations.Cli.Commands;

/// <summary>What <c>compare</c> found, for people and for programs.</summary>
/// <param name="A">The first curve.</param>
/// <param name="B">The second.</param>
/// <param name="Range">Where they were compared.</param>
/// <param name="Orders">Of f and of f′.</param>
/// <param name="Slip">What is wrong with one of them, if that is a common slip.</param>
internal sealed record Compared(
    CurveSpec A, CurveSpec B, Interval Range, IReadOnlyList<Comparison> Orders, string? Slip)
{
    private static readonly string[] Primes = ["", "'"];

    /// <summary>What verdicts are called.</summary>
    public static readonly IReadOnlyDictionary<Verdict, string> Verdicts = new Dictionary<Verdict, string>
    {
        [Verdict.Identical] = "identical",
        [Verdict.Equal] = "equal",
        [Verdict.EqualToRounding] = "equal to rounding",
        [Verdict.DifferAtKinksAlone] = "differ at kinks alone",
        [Verdict.DifferWhereOneHasNoValue] = "differ where one has no value",
        [Verdict.Differ] = "differ",
    };

    public JsonObject ToJson()
    {
        var document = new JsonObject
        {
            ["a"] = A.ToString(),
            ["b"] = B.ToString(),
            ["from"] = Json.Number(Range.Low),
            ["to"] = Json.Number(Range.High),
        };
        foreach (var (prime, comparison) in Primes.Zip(Orders))
        {
            document["f" + prime] = ToJson(comparison);
        }

        document["places"] = Orders[0].Looks;
        document["slip"] = Slip;
        return document;
    }

    public void Print(TextWriter output, string start, string end)
    {
        output.WriteLine($"A = {A}, B = {B}, x from {start} to {end}\n");
        foreach (var (prime, comparison) in Primes.Zip(Orders))
        {
            var heading = $"  A{prime} and B{prime}";
            foreach (var line in Lines(comparison, prime))
            {
                output.WriteLine(heading.PadRight(14) + line);
                heading = "";
            }
        }

        output.WriteLine($"\n  looked at {Orders[0].Looks} places");
        if (Slip is not null)
        {
            output.WriteLine($"\n  {Slip}");
        }
    }

    private static JsonObject ToJson(Comparison comparison) => new()
    {
        ["verdict"] = Verdicts[comparison.Verdict],
        ["largest"] = Json.Number(comparison.Largest),
        ["ulps"] = Json.Number(comparison.Ulps),
        ["x"] = Json.Array(comparison.Places, Json.Number),
        ["a"] = Json.Known(comparison.A),
        ["b"] = Json.Known(comparison.B),
    };

    private static IEnumerable<string> Lines(Comparison comparison, string prime)
    {
        var verdict = Verdicts[comparison.Verdict];
        switch (comparison.Verdict)
        {
            case Verdict.Identical:
                return [verdict];
            case Verdict.Equal:
                return [$"{verdict}: 0 apart, to 300 bits, wherever they were looked at"];
            case Verdict.DifferWhereOneHasNoValue:
                var isNowhere = comparison.Places.Count == 0;
                return [$"{verdict}: {(isNowhere ? "nowhere do both have one" : "the same wherever both have one")}"];
            default:
                break;
        }

        var ulps = double.IsFinite(comparison.Largest) ? $" ({Digits(comparison.Ulps, 3)} ulp)" : "";
        var places = English.And(comparison.Places.Select(x => Digits(x)));
        var apart = Math.Abs(comparison.A - comparison.B);
        var lacksOne = double.IsInfinity(comparison.Largest) && double.IsFinite(apart);
        var most = lacksOne
            ? $"one has no value at some x; where both have, at most {Digits(apart)}"
            : $"at most {Digits(comparison.Largest)}";
        var side = comparison.Side switch { < 0 => ", just below it", > 0 => ", just above it", _ => "" };
        return
        [
            $"{verdict}: {most} apart{ulps}, at x = {places}",
            $"where A{prime} = {Shortest(comparison.A)} and B{prime} = {Shortest(comparison.B)}{side}",
        ];
    }
}
