using Activations.Analysis;

namespace Activations.Cli.Explorer;

/// <summary>A place where something happens to a curve.</summary>
/// <param name="X">Where.</param>
/// <param name="Name">What, such as "minimum, f′ = 0".</param>
internal readonly record struct Place(double X, string Name);

/// <summary>Moves of the cursor to where something happens, found by a survey of the range that is shown.</summary>
internal static class Jumps
{
    /// <summary>To the next zero of f behind the cursor or, for index 1, to the one before it.</summary>
    public static ExplorerState ToZero(ExplorerState state, int index) =>
        To(state, index, "zero", Facts(state).Zeros.SelectMany(Ends));

    /// <summary>To the next minimum or maximum.</summary>
    public static ExplorerState ToExtremum(ExplorerState state, int index) =>
        To(state, index, "minimum or maximum", Facts(state).Extrema.SelectMany(Ends));

    /// <summary>To the next inflection.</summary>
    public static ExplorerState ToInflection(ExplorerState state, int index) =>
        To(state, index, "inflection", Facts(state).Inflections.Select(x => new Place(x, "inflection, f″ = 0")));

    /// <summary>To the next kink or jump, or to where f″ jumps.</summary>
    public static ExplorerState ToBreakpoint(ExplorerState state, int index)
    {
        var range = state.Shown.Grid.Range;
        var points = state.Curve.Exact.Bind().BreakpointsWithin(range.Low, range.High);
        return To(state, index, "kink or jump", points.Select(point => new Place(point.X, NameOf(point))));
    }

    /// <summary>Behind the last is the first, and before the first the last.</summary>
    private static ExplorerState To(ExplorerState state, int index, string what, IEnumerable<Place> places)
    {
        var range = state.Shown.Grid.Range;
        Place[] all = [.. places.Where(place => range.Contains(place.X))];
        if (all.Length == 0)
        {
            throw new UsageException($"{state.Curve} has no {what} in this range");
        }

        var isBack = index == 1;
        var next = isBack
            ? Array.FindLastIndex(all, place => place.X < state.X)
            : Array.FindIndex(all, place => place.X > state.X);
        var chosen = next >= 0 ? next : isBack ? all.Length - 1 : 0;
        var count = all.Length > 1 ? $" ({chosen + 1} of {all.Length})" : "";
        return state with { X = all[chosen].X, Message = all[chosen].Name + count };
    }

    private static CurveFacts Facts(ExplorerState state)
    {
        var curve = state.Curve.Exact.Bind().Until(state.Cancellation);
        return CurveFacts.Of(curve, state.Shown.Grid.Range)
            ?? throw new UsageException($"{state.Curve} turns without end in this range; + zooms in");
    }

    private static IEnumerable<Place> Ends(Interval zero) => zero.IsPoint
        ? [new(zero.Low, "zero, f = 0")]
        : [new(zero.Low, "f = 0 from here on"), new(zero.High, "f = 0 up to here")];

    private static IEnumerable<Place> Ends(Extremum extremum)
    {
        var (where, name) = (extremum.Where, extremum.IsMaximum ? "maximum" : "minimum");
        return where.IsPoint
            ? [new(where.Low, $"{name}, where f′ passes 0")]
            : [new(where.Low, $"{name} from here on, f′ = 0"), new(where.High, $"{name} up to here, f′ = 0")];
    }

    private static string NameOf(Breakpoint point) => point.Order switch
    {
        0 => "jump",
        1 => "kink: f′ jumps",
        _ => "f″ jumps",
    };
}
