using Activations.Figures;
using Activations.Sampling;

namespace Activations.Tests.Figures;

public class SideLegendTests
{
    [Theory]
    [InlineData("", 0, 100, "")]
    [InlineData("50", 0, 100, "50")]
    [InlineData("10 50 90", 0, 100, "10 50 90")]
    [InlineData("90 10 50", 0, 100, "90 10 50")]
    [InlineData("50 50", 0, 100, "42.5 57.5")]
    [InlineData("50 50 50", 0, 100, "35 50 65")]
    [InlineData("0 0", 0, 100, "0 15")]
    [InlineData("100 100 100", 0, 100, "70 85 100")]
    [InlineData("0 100 100", 0, 100, "0 85 100")]
    public void Names_stand_apart_near_their_lines_and_within_the_panel(
        string wanted, float top, float bottom, string expected)
    {
        float[] heights = [.. wanted.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(float.Parse)];

        var spread = SideLegend.Spread(heights, top, bottom);

        Assert.Equal(expected, string.Join(' ', spread));
    }

    [Fact]
    public void Three_curves_have_their_names_at_their_ends_and_two_above()
    {
        Assert.Null(SideOf(Curves(2)));
        Assert.Equal(["f0", "f1", "f2"], SideOf(Curves(3))!.Entries.Select(entry => entry.Text));
        Assert.Equal([0, 1, 2], SideOf(Curves(3))!.Places!);
    }

    [Fact]
    public void What_is_asked_for_holds_where_there_is_room()
    {
        Assert.NotNull(SideOf(Curves(2) with { LegendPlace = LegendPlace.Ends }));
        Assert.Null(SideOf(Curves(3) with { LegendPlace = LegendPlace.Header }));
        Assert.Null(SideOf(Curves(3) with { LegendPlace = LegendPlace.None }));
        Assert.Null(SideOf(Curves(30) with { LegendPlace = LegendPlace.Ends }));
    }

    [Fact]
    public void The_orders_of_one_function_are_told_above_where_their_dashes_are_seen()
    {
        var line = Example.Line("a").Samples[0];
        var figure = Example.Of([0, 1, 2], new DrawnCurve("a", [line, line, line]));

        Assert.Null(SideOf(figure));
        Assert.NotNull(SideOf(figure with { LegendPlace = LegendPlace.Ends }));
    }

    [Fact]
    public void A_name_stands_where_the_negative_part_of_a_curve_ends()
    {
        var left = new Samples([[new(-8, 3), new(0, 0)]], []);
        var right = new Samples([[new(0, 0), new(8, 7)]], []);
        var curve = new DrawnCurve("c", [left]) { Negative = [right] };

        Assert.Equal([1, 1, 7], SideOf(Example.Of(Example.Line("a"), Example.Line("b"), curve))!.Places!);
    }

    [Fact]
    public void A_curve_that_ends_before_the_right_side_keeps_the_names_above()
    {
        var half = new DrawnCurve("half", [new Samples([[new(-8, 0), new(0, 1)]], [])]);

        Assert.Null(SideOf(Example.Of(Example.Line("a"), Example.Line("b"), half)));
    }

    [Fact]
    public void Names_too_long_for_a_third_of_the_width_stay_above()
    {
        var name = new string('m', 20);

        Assert.Null(SideOf(Example.Of(Example.Line("a"), Example.Line("b"), Example.Line(name))));
    }

    [Theory]
    [InlineData(6, false)]
    [InlineData(7, true)]
    public void Seven_values_of_a_sweep_make_a_bar(int values, bool isBar)
    {
        DrawnCurve[] curves = [.. Enumerable.Range(0, values).Select(i => Example.Line($"α = {i}", 0, i))];
        var (panels, legend) = Arrangement.Overlay.Arrange(curves, [0], isSweep: true);
        var figure = Curves(2) with { Panels = panels, Legend = legend };

        Assert.Equal(isBar, SideOf(figure)!.Places is null);
    }

    [Fact]
    public void A_legend_beside_the_data_lies_within_the_picture()
    {
        var figure = Curves(3);
        var layout = new Layout(figure, Style.Of(figure), [new(0, 2)]);

        var right = layout.Panels[0].Data.Right + layout.Side!.WidthIn(Style.Of(figure));
        Assert.InRange(right, 480, 490.01f);
    }

    private static Figure Curves(int count) =>
        Example.Of([.. Enumerable.Range(0, count).Select(i => Example.Line($"f{i}", 0, i))]);

    private static SideLegend? SideOf(Figure figure) => SideLegend.Of(figure, Style.Of(figure), 500, 177.5f);
}
