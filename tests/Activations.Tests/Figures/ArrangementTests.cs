using Activations.Figures;

namespace Activations.Tests.Figures;

public class ArrangementTests
{
    [Theory]
    [InlineData("a b", "0 1 2", "a b f f′ f″")]
    [InlineData("a b", "1", "a′ b′")]
    [InlineData("a", "0 2", "f f″")]
    [InlineData("a", "1", "f′")]
    [InlineData("a", "0", "")]
    [InlineData("a b c", "0", "a b c")]
    public void Several_curves_and_orders_have_a_legend_entry_each_and_not_one_a_pair(
        string names, string orders, string expected)
    {
        var figure = Arranged(Arrangement.Overlay, names, orders);

        Assert.Equal(expected, string.Join(' ', figure.Legend.Select(entry => entry.Text)));
    }

    [Fact]
    public void Stacked_panels_hold_one_order_each()
    {
        var stacked = Arranged(Arrangement.Stacked, "a b", "0 1");
        var alone = Arranged(Arrangement.Stacked, "a", "1 2");

        Assert.Equal(["f(x)", "f′(x)"], stacked.Panels.Select(panel => panel.YLabel));
        Assert.Equal([new Stroke(0, 1), new Stroke(1, 1)], stacked.Panels[1].Lines.Select(line => line.Stroke));
        Assert.Equal(["a", "b"], stacked.Legend.Select(entry => entry.Text));
        Assert.Equal(["f′(x)", "f″(x)"], alone.Panels.Select(panel => panel.YLabel));
        Assert.Empty(alone.Legend);
    }

    [Fact]
    public void Stacked_panels_of_one_order_hold_one_curve_each()
    {
        var curves = Arranged(Arrangement.Stacked, "a b", "1");

        Assert.Equal(["a′", "b′"], curves.Panels.Select(panel => panel.YLabel));
        Assert.Empty(curves.Legend);
    }

    [Fact]
    public void Panels_of_a_grid_hold_one_curve_each()
    {
        var grid = Arranged(Arrangement.Grid, "a b", "0 1");

        Assert.Equal(["a", "b"], grid.Panels.Select(panel => panel.Title));
        Assert.Equal([new Stroke(0, 0), new Stroke(1, 1)], grid.Panels[1].Lines.Select(line => line.Stroke));
        Assert.Equal(["f", "f′"], grid.Legend.Select(entry => entry.Text));
    }

    private static Figure Arranged(Arrangement arrangement, string names, string orders)
    {
        int[] each = [.. orders.Split(' ').Select(int.Parse)];
        return Example.Arranged(arrangement, each, [.. names.Split(' ').Select(Curve)]);

        DrawnCurve Curve(string name) => new(name, [.. each.Select(_ => Example.Line(name).Samples[0])]);
    }
}
