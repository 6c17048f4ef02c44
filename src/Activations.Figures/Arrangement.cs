using Activations.Sampling;

namespace Activations.Figures;

/// <summary>How several curves and orders share a figure.</summary>
public enum Arrangement
{
    /// <summary>In one panel.</summary>
    Overlay,

    /// <summary>One above the other: a panel for each order, or for each curve where there is one order.</summary>
    Stacked,

    /// <summary>A panel for each curve, side by side and in rows.</summary>
    Grid,
}

/// <summary>One curve of a figure.</summary>
/// <param name="Label">What it is called among others.</param>
/// <param name="Symbol">How it is written before its argument when it is alone, such as σ.</param>
/// <param name="Samples">The points, one set for each of the figure's orders.</param>
public sealed record DrawnCurve(string Label, string Symbol, IReadOnlyList<Samples> Samples)
{
    /// <summary>The points to name, one set for each of the figure's orders, or none at all.</summary>
    public IReadOnlyList<IReadOnlyList<Mark>> Marks { get; init; } = [];
}

/// <summary>
/// Puts curves into panels. A colour tells the curve, or the order where each panel has one curve; a dash tells the
/// order, never the curve.
/// </summary>
public static class Arrangements
{
    /// <summary>How many panels there are, and how many of them side by side.</summary>
    public static (int Panels, int Columns) Shape(this Arrangement arrangement, int curves, int orders) => arrangement switch
    {
        Arrangement.Stacked => (orders > 1 ? orders : curves, 1),
        Arrangement.Grid when curves > 1 => (curves, curves is 2 or 4 ? 2 : curves < 10 ? 3 : curves < 17 ? 4 : 6),
        _ => (1, 1),
    };

    /// <summary>The panels, and the keys that tell their lines apart.</summary>
    /// <param name="arrangement">How.</param>
    /// <param name="curves">At least one.</param>
    /// <param name="orders">Which of f (0), f′ (1) and f″ (2) each curve has samples of, ascending.</param>
    /// <param name="isSweep">Whether the curves differ in one parameter's value: their colours are then a ramp.</param>
    public static (IReadOnlyList<Panel> Panels, IReadOnlyList<Key> Keys) Arrange(
        this Arrangement arrangement, IReadOnlyList<DrawnCurve> curves, IReadOnlyList<int> orders, bool isSweep)
    {
        var alone = curves.Count == 1;
        var (panels, columns) = arrangement.Shape(curves.Count, orders.Count);
        if (columns > 1)
        {
            return (
                [.. curves.Select(curve => new Panel([.. orders.Select((order, k) => LineOf(curve, k, OfOrder(order)))]) { Title = curve.Label + (orders is [var one] ? Primes(one) : "") })],
                orders.Count > 1 ? [.. orders.Select(order => new Key(OfOrder(order), $"f{Primes(order)}(x)"))] : []);
        }

        if (panels == 1)
        {
            var keys = alone ? orders.Select(order => new Key(OfOrder(order), $"{curves[0].Symbol}{Primes(order)}(x)"))
                : orders is [var same] ? curves.Select((curve, i) => new Key(OfCurve(i, same), curve.Label + Primes(same)))
                : CurveKeys().Concat(orders.Select(order => new Key(new(Stroke.Muted, order), "f" + Primes(order))));
            return ([new Panel([.. curves.SelectMany((curve, i) => orders.Select((order, k) => LineOf(curve, k, Of(i, order))))])], [.. keys]);
        }

        return orders is [var only]
            ? ([.. curves.Select((curve, i) => new Panel([LineOf(curve, 0, OfCurve(i, only))]) { YLabel = curve.Label + Primes(only) })], [])
            : ([.. orders.Select((order, k) => new Panel([.. curves.Select((curve, i) => LineOf(curve, k, Of(i, order)))])
            {
                YLabel = $"{(alone ? curves[0].Symbol : "f")}{Primes(order)}(x)",
            })], alone ? [] : [.. CurveKeys()]);

        static Line LineOf(DrawnCurve curve, int index, Stroke stroke) =>
            new(curve.Samples[index], stroke) { Marks = curve.Marks.Count > 0 ? curve.Marks[index] : [] };

        IEnumerable<Key> CurveKeys() => curves.Select((curve, i) => new Key(OfCurve(i, 0), curve.Label));

        Stroke Of(int curve, int order) => alone ? OfOrder(order) : OfCurve(curve, order);

        Stroke OfCurve(int curve, int order) => isSweep ? new(0, order, curve / (curves.Count - 1.0)) : new(curve, order);

        static Stroke OfOrder(int order) => new(order, order);
    }

    private static string Primes(int order) => order switch { 0 => "", 1 => "′", _ => "″" };
}
