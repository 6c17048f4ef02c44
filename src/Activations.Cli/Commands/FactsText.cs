using Activations.Analysis;
using static Activations.NumberText;

namespace Activations.Cli.Commands;

/// <summary>How the computed facts of a curve are written for people.</summary>
internal static partial class FactsText
{
    private const int MostListed = 8, MostExcluded = 3;

    /// <summary>What people look for first: where it is, its range, its extrema and its slope.</summary>
    public static IEnumerable<Section> First(Curve curve, CurveFacts facts)
    {
        var isWhole = facts.Over == Interval.Line;
        yield return Section.Of("over", isWhole ? null : Place(facts.Over));
        if (!facts.HasValues)
        {
            var there = isWhole ? "anywhere" : "there";
            yield return curve.Doubts.HasFlag(Doubt.NotFound)
                ? Section.Of("range", "not known: the values of f take more digits than are worked out")
                : Section.Of("range", $"none: f has no value {there} ({facts.Places} places were looked at)");
            yield break;
        }

        var (low, high) = (facts.Infimum, facts.Supremum);
        var reason = facts.IsLostFarOut ? "far out f was not found"
            : facts.TurnsBeyondDoubles ? "f turns beyond all doubles"
            : double.IsFinite(facts.SteppingFrom) ? "f steps too often"
            : "f waves too fast";
        yield return facts.IsRangeKnown
            ? Section.Of("range", Inside(low, high, "f", facts.HasOneValue) + Excluded(facts.ValueGaps))
            : Section.Of("range", $"not known: {reason}; from {Digits(low.Value)} to {Digits(high.Value)} was seen");
        yield return Extrema("minimum", facts, isMaximum: false);
        yield return Extrema("maximum", facts, isMaximum: true);
        yield return List("zeros", facts, 0, facts.Zeros.Select(zero => Place(facts, zero, x => 0)));
        yield return new("slope", [.. Slopes(facts)]);
        yield return List("|f'|<0.001", facts, 2, facts.Flat.Select(where => Place(where)));
    }

    private static string Sign(bool isClosed) => isClosed ? "<=" : "<";

    /// <summary>All the rest.</summary>
    public static IEnumerable<Section> Rest(Curve curve, CurveFacts facts, Moments moments)
    {
        if (!facts.HasValues)
        {
            yield break;
        }

        yield return facts.Over == Interval.Line
            ? new("limits", AtEnds("f", facts, facts.Limits), AtEnds("f'", facts, facts.LimitingSlopes))
            : new("limits");
        yield return Section.OfList("asymptotes", facts.Asymptotes.Select(Asymptote));
        yield return Pieces("rises", facts, 1);
        yield return Pieces("falls", facts, -1);
        yield return Pieces("constant", facts, 0);
        HashSet<double> breaks = [.. facts.Breakpoints.Select(point => point.X)];
        var jumps = facts.Pieces.Where(piece => piece.Where.IsPoint && breaks.Contains(piece.Where.Low));
        yield return List("jumps", facts, facts.ListedUpTo(1), jumps.Select(Jump), areSteps: true);
        yield return Section.OfList("poles", Shown(facts.Poles.Select(pole => Pole(facts, pole))));
        var stretches = facts.Undefined.Select(where => Place(where, x => double.IsNaN(facts.ValueAt(x))));
        var undefined = stretches.Concat(facts.Gaps.Select(gap => Gap(facts, gap)));
        yield return Section.OfList("undefined", Shown(undefined));
        yield return List("inflection", facts, 2, facts.Inflections.Select(x => Digits(x)));
        var breakpoints = facts.Breakpoints.Select(point => Breakpoint(facts, point));
        yield return List("breakpoints", facts, facts.SteppingFrom, breakpoints, areSteps: true);
        var symmetry = facts.Symmetry == Symmetry.None ? null : facts.Symmetry.ToString().ToLowerInvariant();
        yield return Section.Of("symmetry", symmetry);
        var fixedPoints = facts.FixedPoints.Select(point => Place(facts, point, x => x));
        yield return List("f(x) = x", facts, facts.FixedPointsListedUpTo, fixedPoints);
        yield return new("x ~ N(0,1)", [.. AveragesText.Of(moments)]);
        var lost = curve.Doubts.HasFlag(Doubt.NotFound)
            ? "; at some the value was not found, since it takes more digits than are worked out"
            : "";
        yield return Section.Of("looked at", $"{facts.Places} places{lost}");

        static string Jump(MonotonePiece jump) => $"{(jump.Direction > 0 ? "up" : "down")} at {Place(jump.Where)}";
    }

    private static Section Extrema(string heading, CurveFacts facts, bool isMaximum)
    {
        var extrema = facts.Extrema.Where(extremum => extremum.IsMaximum == isMaximum);
        return List(heading, facts, facts.ListedUpTo(1), extrema.Select(Turn), areSteps: !facts.TurnsAmongSteps);

        static string Turn(Extremum extremum) => $"{Digits(extremum.Value)} at {Place(extremum.Where)}";
    }

    private static Section Pieces(string heading, CurveFacts facts, int direction)
    {
        var pieces = facts.Pieces.Where(piece => piece.Direction == direction && !piece.Where.IsPoint);
        var upTo = facts.ListedUpTo(1);
        return List(heading, facts, upTo, pieces.Select(piece => Place(piece.Where)), areSteps: true);
    }

    private static string AtEnds(string name, CurveFacts facts, Ends limits)
    {
        var atLow = Limit(facts, limits.AtLow, facts.Over.Low, 1);
        var atHigh = Limit(facts, limits.AtHigh, facts.Over.High, -1);
        return $"{name} -> {atLow} at -Infinity, {atHigh} at Infinity";
    }

    /// <summary>A limit, which there is none of where there is no curve, as of sqrt(x) at −∞.</summary>
    /// <param name="facts">Of the curve.</param>
    /// <param name="limit">NaN where there is none, or none was found.</param>
    /// <param name="x">Of what place.</param>
    /// <param name="side">−1 from below, 1 from above.</param>
    private static string Limit(CurveFacts facts, double limit, double x, int side)
    {
        var isUndefined = facts.Undefined.Any(where => (side < 0 ? where.High : where.Low) == x);
        return double.IsNaN(limit) && !isUndefined ? "not known" : OrNone(limit);
    }

    private static string Asymptote(Asymptote asymptote)
    {
        var (slope, intercept) = (asymptote.Slope, asymptote.Intercept);
        var product = slope switch { 0 => "", 1 => "x", -1 => "-x", _ => $"{Digits(slope)}x" };
        var sign = intercept < 0 ? "-" : "+";
        var line = product.Length == 0 ? Digits(intercept)
            : intercept == 0 ? product
            : $"{product} {sign} {Digits(Math.Abs(intercept))}";
        return $"y = {line} at {(asymptote.Side < 0 ? "-Infinity" : "Infinity")}";
    }

    private static string Pole(CurveFacts facts, Singularity pole) => $"{Digits(pole.X)} {Sides(facts, pole)}";

    private static string Gap(CurveFacts facts, Singularity gap) => gap.Left == gap.Right
        ? $"at {Digits(gap.X)}, where f tends to {Digits(gap.Left)}"
        : $"at {Digits(gap.X)} {Sides(facts, gap)}";

    private static string Sides(CurveFacts facts, Singularity place)
    {
        var (before, after) = (Limit(facts, place.Left, place.X, -1), Limit(facts, place.Right, place.X, 1));
        return $"({before} before, {after} after)";
    }

    private static string Breakpoint(CurveFacts facts, Breakpoint point)
    {
        var (value, limit) = (facts.ValueAt(point.X), point.Left.Value);
        var isApart = limit == point.Right.Value && value != limit && !double.IsNaN(value);
        var apart = isApart ? $"f is {Beside(value, limit)}, but tends to {Beside(limit, value)} there" : "";
        if (point.Left == point.Right && point.TinyRise == 0)
        {
            return $"x = {Digits(point.X)}: {apart}";
        }

        var name = "f" + new string('\'', point.Order);
        var (left, right) = (point.Left[point.Order], point.Right[point.Order]);
        var jump = point.TinyRise == 0 ? $"{name} jumps from {Beside(left, right)} to {Beside(right, left)}"
            : $"f jumps {(point.TinyRise > 0 ? "up" : "down")} by less than doubles tell";
        return $"x = {Digits(point.X)}: {(isApart ? $"{apart}, and {jump}" : jump)}";
    }

    /// <summary>A number beside another one, with all digits where a few do not tell the two apart.</summary>
    private static string Beside(double value, double other) =>
        value != other && OrNone(value) == OrNone(other) ? Shortest(value) : OrNone(value);

    private static string OrNone(double value) => double.IsNaN(value) ? "none" : Digits(value);

    /// <summary>A place where f is what is wanted, in words; its ends if f is that there.</summary>
    private static string Place(CurveFacts facts, Interval where, Func<double, double> wanted) =>
        Place(where, x => facts.ValueAt(x) == wanted(x) && facts.BelongsTo(where, x));

    /// <summary>A place in words; an end belongs to it where that is asked and holds.</summary>
    private static string Place(Interval where, Func<double, bool>? holds = null) => where switch
    {
        { IsPoint: true } => Digits(where.Low),
        (double.NegativeInfinity, double.PositiveInfinity) => "everywhere",
        (double.NegativeInfinity, var high) => $"x {(holds?.Invoke(high) == true ? "<=" : "<")} {Digits(high)}",
        (var low, double.PositiveInfinity) => $"x {(holds?.Invoke(low) == true ? ">=" : ">")} {Digits(low)}",
        var (low, high) => Between(low, high, holds),
    };

    /// <summary>A stretch such as "0 to 1"; with signs of inequality where not both ends belong to it.</summary>
    private static string Between(double low, double high, Func<double, bool>? holds)
    {
        var (isFromLow, isUpToHigh) = (holds?.Invoke(low) != false, holds?.Invoke(high) != false);
        return isFromLow && isUpToHigh
            ? $"{Digits(low)} to {Digits(high)}"
            : $"{Digits(low)} {Sign(isFromLow)} x {Sign(isUpToHigh)} {Digits(high)}";
    }

    /// <summary>The first of what is listed for an order, and whether there are more than a survey lists.</summary>
    private static Section List(string heading, CurveFacts facts, int order, IEnumerable<string> items) =>
        List(heading, facts, facts.ListedUpTo(order), items);

    /// <summary>
    /// The same up to a place; where steps are not listed nobody knows of anything but them, nor where none is listed
    /// of what there may be more.
    /// </summary>
    private static Section List(
        string heading, CurveFacts facts, double upTo, IEnumerable<string> items, bool areSteps = false)
    {
        string[] all = [.. items];
        var areMore = upTo < facts.Over.High;
        var isUncounted = !areSteps
            && (upTo == facts.FixedPointsUnknownFrom || upTo == facts.SteppingFrom || all.Length == 0);
        var isOpen = areMore && (isUncounted || upTo == double.MaxValue || upTo == facts.ToldUpTo);
        return isOpen ? Section.OfList(heading, [.. Shown(all), $"not known from {Digits(upTo)} on"])
            : areMore && all.Length > 0 ? Section.OfList(heading, [.. all.Take(MostListed), "and many more"])
            : Section.OfList(heading, Shown(all));
    }

    private static string[] Shown(IEnumerable<string> items)
    {
        string[] all = [.. items];
        return all.Length > MostListed ? [.. all.Take(MostListed), $"and {all.Length - MostListed} more"] : all;
    }
}
