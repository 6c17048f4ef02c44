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

    [Fact]
    public void A_hue_of_ones_own_is_that_of_a_curve_in_a_grid_too()
    {
        DrawnCurve[] curves = [Of("a"), Of("b")];

        var (panels, legend) = Arrangement.Grid.Arrange(curves, [0, 1], isSweep: false, hueIsOfCurve: true);

        Assert.Equal([new Stroke(1, 0), new Stroke(1, 1)], panels[1].Lines.Select(line => line.Stroke));
        Assert.Equal([new(Stroke.Muted, 0), new(Stroke.Muted, 1)], legend.Select(entry => entry.Stroke));

        static DrawnCurve Of(string name) => new(name, [Example.Line(name).Samples[0], Example.Line(name).Samples[0]]);
    }

    [Theory]
    [InlineData(Arrangement.Overlay)]
    [InlineData(Arrangement.Stacked)]
    [InlineData(Arrangement.Grid)]
    public void A_negative_part_is_a_pale_line_below_the_other(Arrangement arrangement)
    {
        var curve = Example.Line("a") with { Negative = [Example.Line("a", 1, 0).Samples[0]] };

        var (panels, legend) = arrangement.Arrange([curve, curve], [0], isSweep: false);

        var lines = panels.SelectMany(panel => panel.Lines).ToList();
        Assert.Equal([true, false, true, false], lines.Select(line => line.Stroke.IsPale));
        Assert.Equal(lines[0].Stroke with { IsPale = false }, lines[1].Stroke);
        Assert.DoesNotContain(legend, entry => entry.Stroke.IsPale);
    }

    private static Figure Arranged(Arrangement arrangement, string names, string orders)
    {
        int[] each = [.. orders.Split(' ').Select(int.Parse)];
        return Example.Arranged(arrangement, each, [.. names.Split(' ').Select(Curve)]);

        DrawnCurve Curve(string name) => new(name, [.. each.Select(_ => Example.Line(name).Samples[0])]);
    }
}
