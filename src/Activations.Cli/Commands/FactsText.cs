using Activations.Analysis;
using static Activations.Cli.NumberText;

namespace Activations.Cli.Commands;

/// <summary>How the computed facts of a curve are written for people.</summary>
internal static class FactsText
{
    private const int MostListed = 8;

    // Of 80 columns, what headings leave.
    private const int Width = 66;

    /// <summary>A heading for each, and its lines.</summary>
    public static IEnumerable<(string Heading, IEnumerable<string> Lines)> Sections(
        Curve curve, CurveFacts facts, Moments moments)
    {
        var f = curve[0];
        var isWhole = facts.Over == Interval.Line;
        yield return ("over", isWhole ? [] : [Text(facts.Over)]);
        if (!facts.HasValues)
        {
            var there = isWhole ? "anywhere" : "there";
            yield return ("range", [$"none: f has no value {there} ({facts.Places} places were looked at)"]);
            yield break;
        }

        var (low, high) = (facts.Infimum, facts.Supremum);
        yield return ("range", [$"{Digits(low.Value)} {Sign(low)} f {Sign(high)} {Digits(high.Value)}"]);
        yield return ("limits", isWhole ? [AtEnds("f", facts.Limits), AtEnds("f'", facts.LimitingSlopes)] : []);
        foreach (var (heading, direction) in new[] { ("rises", 1), ("falls", -1), ("constant", 0) })
        {
            var pieces = facts.Pieces.Where(piece => piece.Direction == direction && !piece.Where.IsPoint);
            yield return (heading, List(pieces.Select(piece => Text(piece.Where))));
        }

        var jumps = facts.Pieces.Where(piece => piece.Where.IsPoint);
        yield return ("jumps", List(jumps.Select(Jump)));
        yield return ("zeros", List(facts.Zeros.Select(zero => Text(zero, x => f(x) == 0))));
        foreach (var (heading, isMaximum) in new[] { ("minimum", false), ("maximum", true) })
        {
            var extrema = facts.Extrema.Where(extremum => extremum.IsMaximum == isMaximum);
            yield return (heading, List(extrema.Select(Turn)));
        }

        yield return ("inflection", List(facts.Inflections.Select(x => Digits(x))));
        yield return ("slope", Slopes(facts));
        yield return ("|f'|<0.001", List(facts.Flat.Select(where => Text(where))));
        var symmetry = facts.Symmetry.ToString().ToLowerInvariant();
        yield return ("symmetry", facts.Symmetry == Symmetry.None ? [] : [symmetry]);
        yield return ("f(x) = x", List(facts.FixedPoints.Select(point => Text(point, x => f(x) == x))));
        yield return ("x ~ N(0,1)", [
            $"E[f] = {Limit(moments.Mean)}, E[f^2] = {Limit(moments.MeanSquare)}",
            $"E[f'^2] = {Limit(moments.MeanSquareSlope)}, gain 1/sqrt(E[f^2]) = {Limit(moments.Gain)}"]);

        static string Jump(MonotonePiece jump) => $"{(jump.Direction > 0 ? "up" : "down")} at {Text(jump.Where)}";

        static string Turn(Extremum extremum) => $"{Digits(extremum.Value)} at {Text(extremum.Where)}";

        static string Sign(Bound bound) => bound.IsAttained ? "<=" : "<";

        static string AtEnds(string name, (double AtLow, double AtHigh) limits) =>
            $"{name} -> {Limit(limits.AtLow)} at -Infinity, {Limit(limits.AtHigh)} at Infinity";

        static string Limit(double value) => double.IsNaN(value) ? "none" : Digits(value);
    }

    private static IEnumerable<string> Slopes(CurveFacts facts)
    {
        var (least, greatest) = facts.Slopes;
        var isBounded = double.IsFinite(facts.Lipschitz);
        var jumps = isBounded || double.IsInfinity(greatest - least) ? "" : ", and f jumps";
        yield return $"from {Digits(least)} to {Digits(greatest)}{jumps}";
        if (isBounded)
        {
            yield return $"through n layers a gradient is multiplied by at most {Digits(facts.Lipschitz)}^n";
        }
    }

    /// <summary>A place in words; an end belongs to it where that is asked and holds.</summary>
    private static string Text(Interval where, Func<double, bool>? holds = null) => where switch
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
