using Activations.Sampling;

namespace Activations.Figures;

/// <summary>One curve of a figure.</summary>
/// <param name="Label">What it is called among others.</param>
/// <param name="Samples">The points, one set for each of the figure's orders.</param>
public sealed record DrawnCurve(string Label, IReadOnlyList<Samples> Samples)
{
    /// <summary>
    /// On a logarithmic axis the parts where a function is negative, drawn pale, one set for each of the figure's
    /// orders; elsewhere none.
    /// </summary>
    public IReadOnlyList<Samples> Negative { get; init; } = [];

    /// <summary>The points to name, one set for each of the figure's orders, or none at all.</summary>
    public IReadOnlyList<IReadOnlyList<Mark>> Marks { get; init; } = [];

    /// <summary>The asymptotes, one set for each of the figure's orders, or none at all.</summary>
    public IReadOnlyList<IReadOnlyList<Guide>> Guides { get; init; } = [];
}

/// <summary>The curves of a figure and the ways to share it, each with the strokes and texts that it needs.</summary>
/// <param name="Curves">At least one.</param>
/// <param name="Orders">Which derivatives each has samples of, ascending.</param>
/// <param name="IsSweep">Whether they differ in one parameter's value.</param>
/// <param name="HueIsOfCurve">Whether a hue tells the curve also where a panel has only one.</param>
internal sealed record CurveGroup(
    IReadOnlyList<DrawnCurve> Curves, IReadOnlyList<int> Orders, bool IsSweep, bool HueIsOfCurve)
{
    private bool IsAlone => Curves.Count == 1;

    private IEnumerable<int> CurveIndices => Enumerable.Range(0, Curves.Count);

    private IEnumerable<int> OrderIndices => Enumerable.Range(0, Orders.Count);

    /// <summary>A panel with a title for each curve.</summary>
    public ArrangedCurves SideBySide()
    {
        var primes = Orders is [var only] ? Primes(only) : "";
        var panels =
            from i in CurveIndices
            let lines = OrderIndices.SelectMany(k => LinesOf(Curves[i], k, StrokeAlone(i, Orders[k])))
            select new Panel([.. lines]) { Title = Curves[i].Label + primes };
        var legend = HueIsOfCurve ? LegendOfDashes()
            : Orders.Select(order => new LegendEntry(OfOrder(order), "f" + Primes(order)));
        return new([.. panels], Orders.Count > 1 ? [.. legend] : []);
    }

    /// <summary>All lines in one panel.</summary>
    public ArrangedCurves InOnePanel()
    {
        var lines =
            from i in CurveIndices
            from k in OrderIndices
            from line in LinesOf(Curves[i], k, StrokeOf(i, Orders[k]))
            select line;
        return new([new Panel([.. lines])], [.. LegendOfOnePanel()]);
    }

    /// <summary>A panel for each order.</summary>
    public ArrangedCurves OrderAboveOrder()
    {
        var panels =
            from k in OrderIndices
            let lines = CurveIndices.SelectMany(i => LinesOf(Curves[i], k, StrokeOf(i, Orders[k])))
            select new Panel([.. lines]) { YLabel = $"f{Primes(Orders[k])}(x)" };
        return new([.. panels], IsAlone ? [] : [.. LegendOfCurves()]);
    }

    /// <summary>A panel for each curve, of one order.</summary>
    public ArrangedCurves CurveAboveCurve()
    {
        var order = Orders[0];
        var panels = CurveIndices.Select(i => new Panel([.. LinesOf(Curves[i], 0, OfCurve(i, order))])
        {
            YLabel = Curves[i].Label + Primes(order),
        });
        return new([.. panels], []);
    }

    /// <summary>The line of a curve, above that of its negative part.</summary>
    private static IEnumerable<Line> LinesOf(DrawnCurve curve, int orderIndex, Stroke stroke)
    {
        if (curve.Negative.Count > 0)
        {
            yield return new(curve.Negative[orderIndex], stroke with { IsPale = true });
        }

        var marks = curve.Marks.Count > 0 ? curve.Marks[orderIndex] : [];
        var guides = curve.Guides.Count > 0 ? curve.Guides[orderIndex] : [];
        yield return new(curve.Samples[orderIndex], stroke) { Marks = marks, Guides = guides };
    }

    /// <summary>
    /// Curves and orders each have an entry, rather than each line: five for two curves and three orders.
    /// </summary>
    private IEnumerable<LegendEntry> LegendOfOnePanel()
    {
        if (IsAlone && Orders is [0])
        {
            return []; // the header names it
        }

        if (IsAlone)
        {
            return Orders.Select(order => new LegendEntry(OfOrder(order), "f" + Primes(order)));
        }

        if (Orders is [var only])
        {
            return CurveIndices.Select(i => new LegendEntry(OfCurve(i, only), Curves[i].Label + Primes(only)));
        }

        return LegendOfCurves().Concat(LegendOfDashes());
    }

    private IEnumerable<LegendEntry> LegendOfDashes() =>
        Orders.Select(order => new LegendEntry(new(Stroke.Muted, order), "f" + Primes(order)));

    private IEnumerable<LegendEntry> LegendOfCurves() =>
        CurveIndices.Select(i => new LegendEntry(OfCurve(i, 0), Curves[i].Label));

    private Stroke StrokeOf(int curve, int order) => IsAlone ? OfOrder(order) : OfCurve(curve, order);

    private Stroke StrokeAlone(int curve, int order) => HueIsOfCurve ? OfCurve(curve, order) : OfOrder(order);

    private Stroke OfCurve(int curve, int order) =>
        IsSweep ? new(0, order, curve / (Curves.Count - 1.0)) : new(curve, order);

    private static Stroke OfOrder(int order) => new(order, order);

    private static string Primes(int order) => order switch
    {
        0 => "",
        1 => "′",
        _ => "″",
    };
}
