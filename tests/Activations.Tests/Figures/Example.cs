using Activations.Figures;
using Activations.Sampling;
using SkiaSharp;

namespace Activations.Tests.Figures;

/// <summary>Figures to test with.</summary>
internal static class Example
{
    public static Figure Of(
        string name,
        int[] orders,
        double start = -8,
        double end = 8,
        int width = 1000,
        int height = 500,
        double dpi = 200) =>
        Of(Catalog.Find(name)!.Bind(), name, orders, start, end, width, height, dpi);

    public static Figure Of(
        Curve curve,
        string name,
        int[] orders,
        double start = -8,
        double end = 8,
        int width = 1000,
        int height = 500,
        double dpi = 200)
    {
        var grid = Grid(start, end);
        var samples = orders.Select(order => CurveTracing.Trace(curve, order, grid, width, height));
        return Of(orders, new DrawnCurve(name, [.. samples])) with
        {
            Range = grid.Range,
            Title = name,
            Size = new(width, height, dpi),
        };
    }

    public static Figure Of(params DrawnCurve[] curves) => Of([0], curves);

    public static Figure Of(int[] orders, params DrawnCurve[] curves) => Arranged(Arrangement.Overlay, orders, curves);

    public static Figure Arranged(Arrangement arrangement, int[] orders, params DrawnCurve[] curves)
    {
        var (panels, legend) = arrangement.Arrange(curves, orders, isSweep: false);
        return new()
        {
            Panels = panels,
            Columns = arrangement.Shape(curves.Length, orders.Length).Columns,
            Legend = legend,
            Range = new(-8, 8),
            Size = new(1000, 500, 200),
            Command = "activations plot something",
            Description = "Something from -8 to 8.",
        };
    }

    /// <summary>A curve with one straight line.</summary>
    public static DrawnCurve Line(string label, double from = 0, double to = 1) =>
        new(label, [new Samples([[new(-8, from), new(8, to)]], [])]);

    /// <summary>How far two colours are apart, in the channel where that is most.</summary>
    public static int Difference(SKColor a, SKColor b)
    {
        int[] channels = [a.Red - b.Red, a.Green - b.Green, a.Blue - b.Blue];
        return channels.Max(Math.Abs);
    }

    private static Grid Grid(double start, double end)
    {
        var (low, high) = (Decimal(start), Decimal(end));
        return new(low, high, Activations.Sampling.Grid.DefaultStep(low, high));
    }

    private static DecimalNumber Decimal(double value)
    {
        Assert.True(DecimalNumber.TryParse(value.ToString("R"), out var number));
        return number;
    }
}
