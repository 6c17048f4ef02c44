using System.Text.Json;
using Activations.Analysis;
using static Activations.Cli.NumberText;

namespace Activations.Cli.Commands;

/// <summary>How the computed facts of a curve are written for people and for programs.</summary>
internal static class FactsText
{
    private const int MostListed = 8;

    // Of 80 columns, what headings leave.
    private const int Width = 66;

    /// <summary>A heading for each, and its lines.</summary>
    public static IEnumerable<(string Heading, IEnumerable<string> Lines)> Sections(Curve curve, CurveFacts facts, Moments moments)
    {
        var (f, slopes) = (curve[0], facts.Slopes);
        var isWhole = facts.Over == Stretch.Line;
        yield return ("over", isWhole ? [] : [Text(facts.Over)]);
        yield return ("range", [$"{Digits(facts.Infimum.Value)} {Sign(facts.Infimum)} f {Sign(facts.Supremum)} {Digits(facts.Supremum.Value)}"]);
        yield return ("limits", isWhole ? [AtEnds("f", facts.Limits), AtEnds("f'", facts.LimitingSlopes)] : []);
        foreach (var (heading, direction) in new[] { ("rises", 1), ("falls", -1), ("constant", 0) })
        {
            yield return (heading, List(facts.Pieces.Where(piece => piece.Direction == direction && !piece.Where.IsPoint).Select(piece => Text(piece.Where))));
        }

        yield return ("jumps", List(facts.Pieces.Where(piece => piece.Where.IsPoint)
            .Select(piece => $"{(piece.Direction > 0 ? "up" : "down")} at {Text(piece.Where)}")));

        yield return ("zeros", List(facts.Zeros.Select(zero => Text(zero, x => f(x) == 0))));
        foreach (var (heading, isMaximum) in new[] { ("minimum", false), ("maximum", true) })
        {
            yield return (heading, List(facts.Extrema.Where(extremum => extremum.IsMaximum == isMaximum)
                .Select(extremum => $"{Digits(extremum.Value)} at {Text(extremum.Where)}")));
        }

        yield return ("inflection", List(facts.Inflections.Select(x => Digits(x))));
        yield return ("slope", [
            $"from {Digits(slopes.Infimum)} to {Digits(slopes.Supremum)}" + (double.IsFinite(facts.Lipschitz) || double.IsInfinity(slopes.Supremum - slopes.Infimum) ? "" : ", and f jumps"),
            .. double.IsFinite(facts.Lipschitz) ? [$"through n layers a gradient is multiplied by at most {Digits(facts.Lipschitz)}^n"] : Array.Empty<string>()]);
        yield return ("|f'|<0.001", List(facts.Flat.Select(where => Text(where))));
        yield return ("symmetry", facts.Symmetry == Symmetry.None ? [] : [facts.Symmetry.ToString().ToLowerInvariant()]);
        yield return ("f(x) = x", List(facts.FixedPoints.Select(point => Text(point, x => f(x) == x))));
        yield return ("x ~ N(0,1)", [
            $"E[f] = {Limit(moments.Mean)}, E[f^2] = {Limit(moments.MeanSquare)}",
            $"E[f'^2] = {Limit(moments.MeanSquareSlope)}, gain 1/sqrt(E[f^2]) = {Limit(moments.Gain)}"]);

        static string Sign(Bound bound) => bound.IsAttained ? "<=" : "<";

        static string AtEnds(string name, (double AtLow, double AtHigh) limits) =>
            $"{name} -> {Limit(limits.AtLow)} at -Infinity, {Limit(limits.AtHigh)} at Infinity";

        static string Limit(double value) => double.IsNaN(value) ? "none" : Digits(value);
    }

    /// <summary>One JSON object.</summary>
    public static void Write(Utf8JsonWriter json, CurveFacts facts, Moments moments)
    {
        json.WriteStartObject();
        Place("over", facts.Over);
        Bound("infimum", facts.Infimum);
        Bound("supremum", facts.Supremum);
        Pair("limits", facts.Limits);
        Pair("slopeLimits", facts.LimitingSlopes);
        Array("pieces", facts.Pieces, piece =>
        {
            Ends(piece.Where);
            json.WriteString("direction", piece.Direction switch { > 0 => "rises", < 0 => "falls", _ => "constant" });
        });
        Array("zeros", facts.Zeros, Ends);
        Array("extrema", facts.Extrema, extremum =>
        {
            Ends(extremum.Where);
            json.WriteNumberOrString("value", extremum.Value);
            json.WriteString("kind", extremum.IsMaximum ? "maximum" : "minimum");
        });
        Array("inflections", facts.Inflections, x => json.WriteNumberOrString("x", x));
        Pair("slope", facts.Slopes);
        json.WriteNumberOrString("lipschitz", facts.Lipschitz);
        json.WriteString("symmetry", facts.Symmetry.ToString().ToLowerInvariant());
        Array("flat", facts.Flat, Ends);
        Array("fixedPoints", facts.FixedPoints, Ends);
        json.WriteNumberOrString("mean", moments.Mean);
        json.WriteNumberOrString("meanSquare", moments.MeanSquare);
        json.WriteNumberOrString("meanSquareSlope", moments.MeanSquareSlope);
        json.WriteNumberOrString("gain", moments.Gain);
        json.WriteEndObject();

        void Ends(Stretch where) => Numbers(("from", where.Low), ("to", where.High));

        void Place(string name, Stretch where) => Pair(name, (where.Low, where.High));

        void Pair(string name, (double Low, double High) pair)
        {
            json.WriteStartObject(name);
            Numbers(("low", pair.Low), ("high", pair.High));
            json.WriteEndObject();
        }

        void Bound(string name, Bound bound)
        {
            json.WriteStartObject(name);
            Numbers(("value", bound.Value));
            json.WriteBoolean("attained", bound.IsAttained);
            json.WriteEndObject();
        }

        void Numbers(params ReadOnlySpan<(string Name, double Value)> members)
        {
            foreach (var (name, value) in members)
            {
                json.WriteNumberOrString(name, value);
            }
        }

        void Array<T>(string name, IEnumerable<T> items, Action<T> members)
        {
            json.WriteStartArray(name);
            foreach (var item in items)
            {
                json.WriteStartObject();
                members(item);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    }

    /// <summary>A number, or what JSON has none for as a string.</summary>
    public static void WriteNumberOrString(this Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value))
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteString(name, Shortest(value));
        }
    }

    /// <summary>A place in words; an end belongs to it where that is asked and holds.</summary>
    private static string Text(Stretch where, Func<double, bool>? holds = null) => where switch
    {
        { IsPoint: true } => Digits(where.Low),
        (double.NegativeInfinity, double.PositiveInfinity) => "everywhere",
        (double.NegativeInfinity, var high) => $"x {(holds?.Invoke(high) == true ? "<=" : "<")} {Digits(high)}",
        (var low, double.PositiveInfinity) => $"x {(holds?.Invoke(low) == true ? ">=" : ">")} {Digits(low)}",
        var (low, high) => $"{Digits(low)} to {Digits(high)}",
    };

    /// <summary>Separated by commas, in as many lines as they need.</summary>
    private static List<string> List(IEnumerable<string> items)
    {
        var all = items.ToList();
        var shown = all.Count > MostListed ? [.. all.Take(MostListed), $"and {all.Count - MostListed} more"] : all;
        var lines = new List<string>();
        foreach (var (item, i) in shown.Select((item, i) => (item + (i < shown.Count - 1 ? "," : ""), i)))
        {
            if (i > 0 && lines[^1].Length + 1 + item.Length <= Width)
            {
                lines[^1] += " " + item;
            }
            else
            {
                lines.Add(item);
            }
        }

        return lines;
    }
}
