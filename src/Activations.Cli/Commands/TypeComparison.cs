using System.Text.Json.Nodes;
using Activations.Analysis;
using Activations.Cli.Output;
using Activations.Cli.Requests;
using Activations.Cli.Settings;
using static Activations.NumberText;

namespace Activations.Cli.Commands;

/// <summary>What compare says where one of the curves at least is in a number type, and for programs.</summary>
/// <param name="Curves">A and B.</param>
/// <param name="Inputs">For which x: values of the coarser type.</param>
/// <param name="Orders">f and f′.</param>
/// <param name="Typed">What becomes of the curves that have a type, by their letters.</param>
internal sealed record TypeComparison(
    CurveRequest Curves,
    TypeInputs Inputs,
    IReadOnlyList<TypedDifference> Orders,
    IReadOnlyDictionary<string, TypedFacts> Typed)
{
    /// <summary>Compares two curves; null where both are of doubles.</summary>
    /// <exception cref="UsageException">The range holds no value of the type.</exception>
    /// <exception cref="OperationCanceledException">Interrupted.</exception>
    public static TypeComparison? Of(CurveRequest curves, CancellationToken cancellation)
    {
        var (a, b, grid) = (curves.Curves[0], curves.Curves[1], curves.Grid);
        var (first, second) = (a.Bind().Until(cancellation), b.Bind().Until(cancellation));
        if (NumberFormat.Coarser(first.Format, second.Format) is not { } format)
        {
            return null;
        }

        var inputs = new TypeInputs(format, grid.Range);
        if (inputs.Count == 0)
        {
            throw new UsageException(
                $"--range {grid.Start}:{grid.End}: holds no value of {format}; expected a wider one");
        }

        var ofF = TypedDifference.Of(first, second, 0, inputs, cancellation);
        var ofSlope = TypedDifference.Of(first, second, 1, inputs, cancellation);
        var typed = new Dictionary<string, TypedFacts>();
        foreach (var (letter, spec) in new Dictionary<string, CurveSpec> { ["A"] = a, ["B"] = b })
        {
            if (spec.Arithmetic is not null)
            {
                typed[letter] = TypedFacts.Of(spec, new(spec.Type, grid.Range), cancellation);
            }
        }

        return new(curves, inputs, [ofF, ofSlope], typed);
    }

    /// <summary>
    /// Prints it as it is wanted; whether f is nowhere farther apart than may be tells the exit code.
    /// </summary>
    public int Print(Request request, TextWriter output)
    {
        if (request.Get(Setting.Json))
        {
            Json.Print(output, Document());
        }
        else
        {
            foreach (var line in Lines())
            {
                output.WriteLine(line);
            }
        }

        return Compared.CodeFor(request, Orders[0].Largest, Orders[0].OneAlone);
    }

    private IEnumerable<string> Lines()
    {
        var range = Curves.Range;
        yield return $"A = {Curves.Curves[0]}, B = {Curves.Curves[1]}, x from {range.Start} to {range.End}\n";
        yield return $"  {TypeFactsText.Places(Inputs)}";
        foreach (var (prime, difference) in Compared.Primes.Zip(Orders))
        {
            yield return $"  A{prime} and B{prime}".PadRight(14) + Text(difference, prime);
            if (Compared.WhereOneIsAlone(difference.OneAlone, prime) is { } alone)
            {
                yield return $"{"",14}{alone}";
            }
        }

        foreach (var (letter, typed) in Typed)
        {
            foreach (var line in TypeFactsText.Zones(typed.Facts, typed.Value, Inputs))
            {
                yield return $"  {letter}".PadRight(14) + line;
            }
        }
    }

    private JsonObject Document()
    {
        var document = new JsonObject { ["a"] = $"{Curves.Curves[0]}", ["b"] = $"{Curves.Curves[1]}" };
        foreach (var (prime, difference) in Compared.Primes.Zip(Orders))
        {
            document["f" + prime] = Node(difference);
        }

        document["inputs"] = TypeFactsJson.Of(Inputs);
        foreach (var (letter, typed) in Typed)
        {
            document[letter] = TypeFactsJson.Of(typed.Facts);
        }

        return document;
    }

    private static JsonObject Node(TypedDifference difference) => new()
    {
        ["verdict"] = Compared.Verdicts[difference.Verdict],
        ["largest"] = Json.Known(difference.Largest),
        ["x"] = Json.Array<double>(double.IsNaN(difference.X) ? [] : [difference.X], Json.Number),
        ["a"] = Json.Known(difference.A),
        ["b"] = Json.Known(difference.B),
        ["onlyA"] = Compared.Known(difference.OneAlone.A),
        ["onlyB"] = Compared.Known(difference.OneAlone.B),
        ["ulps"] = double.IsNaN(difference.UlpsAt) ? null : Json.Number(difference.Ulps),
        ["ulpsAt"] = Json.Known(difference.UlpsAt),
    };

    private string Text(TypedDifference difference, string prime)
    {
        var verdict = Compared.Verdicts[difference.Verdict];
        if (difference.Verdict == Verdict.Identical)
        {
            return $"{verdict} at these x";
        }

        if (!(difference.Largest > 0))
        {
            return $"{verdict}: {Compared.WhereBothHaveOne(difference.Largest)}";
        }

        var ulps = double.IsNaN(difference.UlpsAt) ? ""
            : $"\n{"",14}and at most {Digits(difference.Ulps, 3)} ulp of {Inputs.Format}, "
                + $"at x = {Digits(difference.UlpsAt)}";
        var most = Compared.Most(difference.Largest, difference.OneAlone);
        return $"{verdict}: {most} apart, at x = {Digits(difference.X)}"
            + $"\n{"",14}where A{prime} = {Shortest(difference.A)} and B{prime} = {Shortest(difference.B)}{ulps}";
    }
}
