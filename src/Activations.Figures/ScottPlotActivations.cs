using Activations.Sampling;
using ScottPlot;
using ScottPlot.Plottables;

namespace Activations.Figures;

/// <summary>Adds activations to plots of ScottPlot.</summary>
public static class ScottPlotActivations
{
    // No plot is larger, or its line is a little less than exact.
    private const int Pixels = 2000;

    private const float DotSize = 7, RingWidth = 1.5f;

    /// <summary>
    /// Adds a curve in the plot's own coordinates, close enough for any reader, such as
    /// <c>plot.AddActivation(Catalog.Find("gelu")!.Bind(), order: 1, name: "gelu′")</c>. Where it jumps the line is
    /// broken, with a closed dot at its value, an open one at what is only approached, and a dotted line between. Where
    /// it goes to infinity it is cut off far from the rest.
    /// </summary>
    /// <param name="plot">To which; what else is in it stays.</param>
    /// <param name="curve">What to add.</param>
    /// <param name="order">0 for f, 1 for f′, 2 for f″, which are solid, dashed and dotted.</param>
    /// <param name="name">What the plot's legend calls it; null for nothing.</param>
    /// <param name="range">What x runs over; −8 to 8 when null.</param>
    /// <param name="colour">Of all of it; the plot's next when null.</param>
    /// <returns>What was added, for whoever wants to change it: lines, then what marks jumps.</returns>
    /// <exception cref="ArgumentException">The range is empty or unbounded.</exception>
    public static IReadOnlyList<IPlottable> AddActivation(
        this Plot plot, Curve curve, int order = 0, string? name = null, Interval? range = null, Color? colour = null)
    {
        var samples = CurveTracing.Trace(
            curve, order, ActivationFigure.GridOver(range ?? new(-8, 8)), width: Pixels, height: Pixels);
        var ink = colour ?? plot.Add.GetNextColor();
        var added = new List<IPlottable>();
        foreach (var line in samples.Pieces.SelectMany(piece => Lines(piece, samples.Cut)))
        {
            var scatter = plot.Add.ScatterLine(line, ink);
            scatter.LinePattern = Pattern(order);
            scatter.LegendText = added.Count == 0 ? name ?? "" : "";
            added.Add(scatter);
        }

        added.AddRange(samples.Jumps.SelectMany(jump => AddJump(plot, jump, ink)));
        return added;
    }

    private static LinePattern Pattern(int order) => order switch
    {
        0 => LinePattern.Solid,
        1 => LinePattern.Dashed,
        _ => LinePattern.Dotted,
    };

    private static IEnumerable<Coordinates[]> Lines(IReadOnlyList<Point> piece, Interval? cut)
    {
        Coordinates[] all = [.. piece.Select(point => new Coordinates(point.X, point.Y))];
        return cut is { } shown && all.Length > 1
            ? PolylineClipping.Within(all, shown).Select(part => part.ToArray())
            : [all];
    }

    private static IEnumerable<IPlottable> AddJump(Plot plot, Jump jump, Color ink)
    {
        if (Interval.Around([jump.Left, jump.Value, jump.Right]) is not { } jumped)
        {
            yield break;
        }

        var riser = plot.Add.Line(jump.X, jumped.Low, jump.X, jumped.High);
        (riser.Color, riser.LinePattern) = (ink, LinePattern.Dotted);
        yield return riser;

        foreach (var approached in new[] { jump.Left, jump.Right })
        {
            if (approached != jump.Value && double.IsFinite(approached))
            {
                yield return AddDot(plot, jump.X, approached, ink, inside: plot.DataBackground.Color);
            }
        }

        if (double.IsFinite(jump.Value))
        {
            yield return AddDot(plot, jump.X, jump.Value, ink, inside: ink);
        }
    }

    private static Marker AddDot(Plot plot, double x, double y, Color ink, Color inside)
    {
        var dot = plot.Add.Marker(x, y, MarkerShape.FilledCircle, DotSize, ink);
        dot.MarkerStyle.FillColor = inside;
        (dot.MarkerStyle.OutlineColor, dot.MarkerStyle.OutlineWidth) = (ink, RingWidth);
        return dot;
    }
}
