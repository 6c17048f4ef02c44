using System.Text.Json.Nodes;
using Activations.Analysis;
using Activations.Cli.Output;
using Activations.Cli.Requests;
using Activations.Cli.Settings;
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
    /// <summary>What stands after the letter of a curve, and of f, by the order that is compared.</summary>
    public static readonly IReadOnlyList<string> Primes = ["", "'"];

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

        if (WhereOneIsAlone(Orders[0].OneAlone) is { } alone)
        {
            output.WriteLine($"\n  {alone}");
        }

        output.WriteLine($"\n  looked at {Orders[0].Looks} places");
        if (Slip is not null)
        {
            output.WriteLine($"\n  {Slip}");
        }
    }

    /// <summary>
    /// The exit code: whether two curves are nowhere farther apart than is asked for, if anything is; where one alone
    /// has a value they are.
    /// </summary>
    public static int CodeFor(Request request, double largest, OneAlone alone)
    {
        var isFarther = request.Get(Setting.Tolerance) is { } tolerance
            && (alone.IsSomewhere || largest > tolerance.ToDouble());
        return isFarther ? ExitCode.CouldNot : ExitCode.Done;
    }

    /// <summary>How far apart two curves are at most, in words.</summary>
    public static string Most(double largest, OneAlone alone)
    {
        var most = $"at most {Digits(largest)}";
        return alone.IsSomewhere ? $"one has no value at some x; where both have, {most}" : most;
    }

    /// <summary>A place where one alone has a value, in words; null where there is none.</summary>
    /// <param name="alone">Where.</param>
    /// <param name="prime">What stands after A and B: ' for f′.</param>
    public static string? WhereOneIsAlone(OneAlone alone, string prime = "")
    {
        return alone switch
        {
            (A: { } a, B: { } b) => $"A{prime} alone has a value at x = {Place(a)}, B{prime} alone at x = {Place(b)}",
            (A: { } a, B: null) => $"A{prime} alone has a value at x = {Place(a)}",
            (A: null, B: { } b) => $"B{prime} alone has a value at x = {Place(b)}",
            _ => null,
        };

        // All digits of a double would tell where it is not.
        string Place(double x) => alone.IsBetweenDoubles ? $"{Digits(x)}, between two doubles" : Shortest(x);
    }

    /// <summary>What is so where both have a value, given the largest difference there, NaN for none.</summary>
    public static string WhereBothHaveOne(double largest) =>
        double.IsNaN(largest) ? "nowhere do both have one" : "the same wherever both have one";

    /// <summary>A place for programs, or null.</summary>
    public static JsonNode? Known(double? place) => place is { } x ? Json.Number(x) : null;

    private static JsonObject ToJson(Comparison comparison) => new()
    {
        ["verdict"] = Verdicts[comparison.Verdict],
        ["largest"] = Json.Known(comparison.Largest),
        ["ulps"] = Json.Known(comparison.Ulps),
        ["x"] = Json.Array(comparison.Places, Json.Number),
        ["side"] = comparison.Side switch { < 0 => "below", > 0 => "above", _ => null },
        ["a"] = Json.Known(comparison.A),
        ["b"] = Json.Known(comparison.B),
        ["onlyA"] = Known(comparison.OneAlone.A),
        ["onlyB"] = Known(comparison.OneAlone.B),
        ["onlyBetweenDoubles"] = comparison.OneAlone.IsSomewhere ? comparison.OneAlone.IsBetweenDoubles : null,
    };

    private static IEnumerable<string> Lines(Comparison comparison, string prime)
    {
        var verdict = Verdicts[comparison.Verdict];
        switch (comparison.Verdict)
        {
            case Verdict.Identical:
                return [verdict];
            case Verdict.Equal when double.IsNaN(comparison.Largest):
                return [$"{verdict}: neither has a value wherever they were looked at"];
            case Verdict.Equal:
                return [$"{verdict}: 0 apart, to 300 bits, wherever they were looked at"];
            case Verdict.DifferWhereOneHasNoValue:
                return [$"{verdict}: {WhereBothHaveOne(comparison.Largest)}"];
            default:
                break;
        }

        var ulps = double.IsFinite(comparison.Ulps) ? $" ({Digits(comparison.Ulps, 3)} ulp)" : "";
        var places = English.And(comparison.Places.Select(x => Digits(x)));
        var most = Most(comparison.Largest, comparison.OneAlone);
        var side = comparison.Side switch { < 0 => ", just below it", > 0 => ", just above it", _ => "" };
        return
        [
            $"{verdict}: {most} apart{ulps}, at x = {places}",
            $"where A{prime} = {Shortest(comparison.A)} and B{prime} = {Shortest(comparison.B)}{side}",
        ];
    }
}
