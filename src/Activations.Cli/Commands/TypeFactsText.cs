using Activations.Analysis;
using Activations.Figures;
using static Activations.NumberText;

namespace Activations.Cli.Commands;

/// <summary>How what becomes of a curve in a number type is written for people.</summary>
internal static class TypeFactsText
{
    private const int MostListed = 4, MostDigits = 17;

    /// <summary>Which x were looked at.</summary>
    public static string Places(TypeInputs inputs) => inputs.AreAll
        ? $"all {inputs.Count} finite values of {inputs.Format} {Over(inputs)}"
        : $"{inputs.Count} values of {inputs.Format} {Over(inputs)}: every {inputs.Stride}th from the least on";

    /// <summary>The lines about one kind of arithmetic.</summary>
    public static IEnumerable<string> Lines(TypeFacts facts, Func<double, double> f, TypeInputs inputs)
    {
        yield return "f  " + Error(facts.ErrorOfValue, inputs.Format);
        yield return "f' " + Error(facts.ErrorOfSlope, inputs.Format);
        foreach (var line in Zones(facts, f, inputs))
        {
            yield return line;
        }
    }

    /// <summary>Where the type loses what is there.</summary>
    public static IEnumerable<string> Zones(TypeFacts facts, Func<double, double> f, TypeInputs inputs)
    {
        if (facts.Zero.Count > 0)
        {
            yield return $"f is 0, though it should not be, at {List(facts.Zero, inputs)}";
        }

        if (facts.Dead.Count > 0)
        {
            yield return $"f' is 0, though it should not be, at {List(facts.Dead, inputs)}";
        }

        if (facts.SaturatedBelow is { } below && IsNews(f(below)))
        {
            yield return $"f stays {Value(f(below))} for x <= {Value(below)}";
        }

        if (facts.SaturatedAbove is { } above && IsNews(f(above)))
        {
            yield return $"f stays {Value(f(above))} for x >= {Value(above)}";
        }

        if (facts.IdentityFrom is { } same)
        {
            yield return $"f(x) = x for x >= {Value(same)}";
        }

        if (facts.Overflow.Count > 0)
        {
            yield return $"f overflows at {List(facts.Overflow, inputs)}";
        }

        string Value(double value) => Number(value, inputs.Format);

        // What is 0 or has overflown is told by that.
        static bool IsNews(double value) => value != 0 && double.IsFinite(value);
    }

    private static string List(IReadOnlyList<Interval> zones, TypeInputs inputs)
    {
        var all = TypeZones.Joined(zones, inputs.Format).Select(zone => Zone(zone, inputs)).ToList();
        var more = all.Count > MostListed ? [$"{all.Count - MostListed} more"] : Array.Empty<string>();
        return English.And([.. all.Take(MostListed), .. more]);
    }

    private static string Zone(TypeZone zone, TypeInputs inputs)
    {
        var except = zone.Except.Select(x => Number(x, inputs.Format)).ToList();
        return Reach(zone.Range, inputs) + (except.Count == 0 ? "" : $" except {English.And(except)}");
    }

    /// <summary>From where to where, as far as there are any x that were looked at.</summary>
    private static string Reach(Interval zone, TypeInputs inputs)
    {
        var (low, high) = (Number(zone.Low, inputs.Format), Number(zone.High, inputs.Format));
        var (isLowest, isHighest) = (zone.Low <= inputs[0], zone.High >= inputs[inputs.Count - 1]);
        return zone.IsPoint ? $"x = {low}"
            : isLowest && isHighest ? "every x"
            : isLowest ? $"x <= {high}"
            : isHighest ? $"x >= {low}"
            : $"{low} to {high}";
    }

    private static string Error(LargestError error, NumberFormat format) => double.IsNaN(error.UlpsAt)
        ? "has no value"
        : $"is off by at most {Digits(error.Ulps, 3)} ulp (x = {Number(error.UlpsAt, format)})"
            + Relative(error, format);

    private static string Relative(LargestError error, NumberFormat format) => double.IsNaN(error.RelativeAt) ? ""
        : $", by {Digits(error.Relative, 3)} of a normal value (x = {Number(error.RelativeAt, format)})";

    private static string Number(double value, NumberFormat format) => Digits(format.Shortest(value), MostDigits);

    private static string Over(TypeInputs inputs) => inputs.Range == Interval.Line ? "are looked at"
        : $"from {Shortest(inputs.Range.Low)} to {Shortest(inputs.Range.High)} are looked at";
}
