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

/// <summary>How many panels a figure has.</summary>
/// <param name="Panels">In all, at least 1.</param>
/// <param name="Columns">Side by side, at least 1.</param>
public readonly record struct PanelCount(int Panels, int Columns);

/// <summary>Curves in their panels.</summary>
/// <param name="Panels">From left to right and from top to bottom.</param>
/// <param name="Legend">What tells their lines apart; empty where the panels themselves do.</param>
public sealed record ArrangedCurves(IReadOnlyList<Panel> Panels, IReadOnlyList<LegendEntry> Legend);

/// <summary>Puts curves into panels.</summary>
public static class Arrangements
{
    /// <summary>How many panels so many curves in so many orders take.</summary>
    public static PanelCount Shape(this Arrangement arrangement, int curves, int orders) => arrangement switch
    {
        Arrangement.Stacked => new(orders > 1 ? orders : curves, 1),
        Arrangement.Grid when curves > 1 => new(curves, ColumnsOf(curves)),
        _ => new(1, 1),
    };

    /// <summary>
    /// The panels, and the legend that tells their lines apart. A colour tells the curve, or the order where each panel
    /// has one curve; a dash tells the order, never the curve.
    /// </summary>
    /// <param name="arrangement">How.</param>
    /// <param name="curves">At least one.</param>
    /// <param name="orders">Which of f (0), f′ (1) and f″ (2) each curve has samples of, ascending.</param>
    /// <param name="isSweep">Whether the curves differ in one parameter's value: their colours are then a ramp.</param>
    /// <param name="hueIsOfCurve">Whether a colour tells the curve also where each panel has one curve.</param>
    public static ArrangedCurves Arrange(
        this Arrangement arrangement,
        IReadOnlyList<DrawnCurve> curves,
        IReadOnlyList<int> orders,
        bool isSweep,
        bool hueIsOfCurve = false)
    {
        var group = new CurveGroup(curves, orders, isSweep, hueIsOfCurve);
        var shape = arrangement.Shape(curves.Count, orders.Count);
        return shape switch
        {
            { Columns: > 1 } => group.SideBySide(),
            { Panels: 1 } => group.InOnePanel(),
            _ when orders.Count > 1 => group.OrderAboveOrder(),
            _ => group.CurveAboveCurve(),
        };
    }

    private static int ColumnsOf(int curves) => curves switch
    {
        2 or 4 => 2,
        < 10 => 3,
        < 17 => 4,
        _ => 6,
    };
}
