using Activations.Figures;
using Activations.Sampling;
using SkiaSharp;

namespace Activations.Tests.Figures;

public class PictureTests
{
    [Fact]
    public void A_step_is_drawn_as_two_level_lines_two_dots_and_a_riser()
    {
        using var picture = Draw(Example.Of("relu", [1]));
        var columns = Enumerable.Range(0, picture.Width).Where(x => Coloured(picture, x, from: 70, to: 410).Any()).ToArray();
        var (left, right) = (columns[0], columns[^1]);
        var middle = (left + right + 1) / 2;
        var low = (int)Enumerable.Range(left, 30).SelectMany(x => Coloured(picture, x, 70, 410)).Average();
        var high = (int)Enumerable.Range(right - 30, 30).SelectMany(x => Coloured(picture, x, 70, 410)).Average();

        Assert.True(low - high > 200);
        foreach (var x in columns)
        {
            var nearJump = Math.Abs(x - middle) <= 9;
            Assert.All(Coloured(picture, x, 70, 410), y => Assert.True(
                Math.Abs(y - low) <= 3 || Math.Abs(y - high) <= 3
                || (nearJump && (Math.Abs(y - low) <= 9 || Math.Abs(y - high) <= 9))
                || Math.Abs(x - middle) <= 2,
                $"a mark at ({x}, {y}) between the levels {low} and {high}"));
        }

        // PyTorch's value at the kink is the left one: closed below, open above.
        Assert.True(IsColoured(picture.GetPixel(middle, low - 5)));
        Assert.Equal(SKColors.White, picture.GetPixel(middle, high));
        Assert.True(IsColoured(picture.GetPixel(middle, high - 7)));
    }

    [Fact]
    public void A_value_on_neither_side_of_its_jump_has_a_dot_of_its_own()
    {
        var sign = new Curve(x => Math.Sign(x), x => 0, x => 0, new Breakpoint(0, new(-1, 0, 0), new(1, 0, 0)));
        using var picture = Draw(Example.Of(sign, "sign", [0]));
        var middle = Enumerable.Range(0, picture.Width).Where(x => Coloured(picture, x, 70, 410).Count() > 30).Average();
        var (top, bottom) = (Coloured(picture, 900, 70, 410).Average(), Coloured(picture, 200, 70, 410).Average());

        Assert.Equal(SKColors.White, picture.GetPixel((int)middle, (int)top));
        Assert.Equal(SKColors.White, picture.GetPixel((int)middle, (int)bottom));
        Assert.True(IsColoured(picture.GetPixel((int)middle + 4, (int)(top + bottom) / 2)));
    }

    [Fact]
    public void A_piece_of_one_point_is_still_seen()
    {
        using var picture = Draw(Example.Of(new DrawnCurve("f", "f", [new Samples([[new(0, 1)], [new(2, 0), new(4, 0)]], [])])));

        Assert.Contains(Enumerable.Range(500, 60), x => Coloured(picture, x, 70, 130).Any());
    }

    [Theory]
    [InlineData(-1e-300, 1e-300)]
    [InlineData(-1e300, 1e300)]
    [InlineData(-1.7e308, 1.7e308)]
    [InlineData(0, 5e-324)]
    [InlineData(1, 1.0000000000001)]
    [InlineData(1e15, 1e15 + 1)]
    public void A_straight_line_runs_from_corner_to_corner_on_any_range(double low, double high)
    {
        var figure = Example.Of(new DrawnCurve("f", "f", [new Samples([[new(low, low), new(high, high)]], [])]));
        using var picture = Draw(figure with { Range = new(low, high), Title = "identity" });

        var columns = Enumerable.Range(0, picture.Width).Where(x => Coloured(picture, x, 62, 410).Any()).ToArray();
        Assert.Equal(Enumerable.Range(columns[0], columns.Length), columns);
        Assert.InRange(Coloured(picture, columns[1], 62, 410).Average(), 385, 405);
        Assert.InRange(Coloured(picture, columns[^2], 62, 410).Average(), 70, 90);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(1e-310)]
    [InlineData(1.7e308)]
    public void A_level_line_is_drawn_well_inside_the_frame(double level)
    {
        using var picture = Draw(Example.Of(Example.Line("f", level, level)));

        Assert.InRange(Coloured(picture, 600, 62, 410).Average(), 70, 300);
    }

    [Theory]
    [InlineData(-8, 8, 1000, 500, 200)]
    [InlineData(1e6, 1000001, 1000, 500, 200)]
    [InlineData(1e15, 1e15 + 1, 1000, 500, 200)]
    [InlineData(-0.001234, 98765.4321, 1000, 500, 200)]
    [InlineData(-1.7e308, 1.7e308, 400, 300, 100)]
    [InlineData(1, 1.0000000000001, 4000, 2000, 400)]
    [InlineData(-8, 8, 300, 150, 72)]
    public void Nothing_touches_the_edge_and_no_labels_touch_each_other(double low, double high, int width, int height, double dpi)
    {
        var line = new Samples([[new(low, low), new(high, high)]], []);
        var figure = Example.Of(new DrawnCurve("f", "f", [line]), new DrawnCurve("a rather long name", "g", [line])) with
        {
            Range = new(low, high),
            Size = new(width, height, dpi),
            Title = "A title that may need more than one row",
            Formula = "x",
        };
        using var picture = Draw(figure);
        var layout = new Layout(figure, Look.Of(figure), [new Interval(low, high)]);

        var border = Enumerable.Range(0, width).SelectMany(x => new[] { (x, 0), (x, 1), (x, height - 1), (x, height - 2) })
            .Concat(Enumerable.Range(0, height).SelectMany(y => new[] { (0, y), (1, y), (width - 1, y), (width - 2, y) }));
        Assert.All(border, at => Assert.Equal(SKColors.White, picture.GetPixel(at.Item1, at.Item2)));

        using var font = new SKFont(EmbeddedFont.Regular, 12);
        var spans = layout.Across.Ticks.Select(tick => (Centre: tick.Position * layout.Panels[0].Data.Width, Half: font.MeasureText(tick.Label) / 2));
        Assert.All(spans.Zip(spans.Skip(1)), pair => Assert.True(pair.First.Centre + pair.First.Half + 5 < pair.Second.Centre - pair.Second.Half));
    }

    [Fact]
    public void Several_curves_and_orders_have_a_key_each_and_not_one_a_pair()
    {
        var (one, two) = (ThreeLines("one"), ThreeLines("two"));

        Assert.Equal(["one", "two", "f", "f′", "f″"], Example.Of([0, 1, 2], one, two).Keys.Select(key => key.Text));
        Assert.Equal(["one′", "two′"], Example.Of([1], one, two).Keys.Select(key => key.Text));
        Assert.Equal(["one(x)", "one″(x)"], Example.Of([0, 2], one).Keys.Select(key => key.Text));

        static DrawnCurve ThreeLines(string label) => new(label, label, [.. Enumerable.Repeat(Example.Line(label).Samples[0], 3)]);
    }

    [Fact]
    public void Stacked_panels_hold_one_order_each_and_a_grid_one_curve_each()
    {
        DrawnCurve two(string name) => new(name, name, [new([[new(-8, 0), new(8, 1)]], []), new([[new(-8, 1), new(8, 2)]], [])]);
        var stacked = Example.Arranged(Arrangement.Stacked, [0, 1], two("a"), two("b"));
        var alone = Example.Arranged(Arrangement.Stacked, [1, 2], two("a"));
        var grid = Example.Arranged(Arrangement.Grid, [0, 1], two("a"), two("b"));
        var curves = Example.Arranged(Arrangement.Stacked, [1], Example.Line("a"), Example.Line("b"));

        Assert.Equal(["f(x)", "f′(x)"], stacked.Panels.Select(panel => panel.YLabel));
        Assert.Equal([new Stroke(0, 1), new Stroke(1, 1)], stacked.Panels[1].Lines.Select(line => line.Stroke));
        Assert.Equal(["a", "b"], stacked.Keys.Select(key => key.Text));
        Assert.Equal(["a′(x)", "a″(x)"], alone.Panels.Select(panel => panel.YLabel));
        Assert.Empty(alone.Keys);
        Assert.Equal(["a", "b"], grid.Panels.Select(panel => panel.Title));
        Assert.Equal([new Stroke(0, 0), new Stroke(1, 1)], grid.Panels[1].Lines.Select(line => line.Stroke));
        Assert.Equal(["f(x)", "f′(x)"], grid.Keys.Select(key => key.Text));
        Assert.Equal(["a′", "b′"], curves.Panels.Select(panel => panel.YLabel));
    }

    [Theory]
    [InlineData(Arrangement.Stacked, 7)]
    [InlineData(Arrangement.Grid, 7)]
    [InlineData(Arrangement.Grid, 80)]
    public void Panels_of_one_size_lie_within_the_picture_and_apart(Arrangement arrangement, int curves)
    {
        var figure = Example.Arranged(arrangement, [0], [.. Enumerable.Range(0, curves).Select(i => Example.Line($"f{i}", 0, Math.Pow(10, i % 9)))]) with { Size = new(2000, 2400, 100) };
        var layout = new Layout(figure, Look.Of(figure), [.. figure.Panels.Select(panel => PanelPlot.Extent(panel)!.Value)]);

        Assert.Single(layout.Panels.Select(panel => (Math.Round(panel.Data.Width, 2), Math.Round(panel.Data.Height, 2))).Distinct());
        Assert.All(layout.Panels, panel => Assert.True(panel.Data is { Left: > 0, Top: >= 30 } && panel.Data.Right <= layout.Width - 9.9 && panel.Data.Bottom <= layout.Height - 26.9));
        Assert.All(layout.Panels.SelectMany((a, i) => layout.Panels.Skip(i + 1).Select(b => (a.Data, b.Data))), pair => Assert.True(
            pair.Item1.Right + 20 < pair.Item2.Left || pair.Item2.Right + 20 < pair.Item1.Left || pair.Item1.Bottom + 19.9 < pair.Item2.Top));
    }

    [Fact]
    public void A_y_range_shows_that_and_no_more()
    {
        var figure = Example.Of(Example.Line("f", -1e6, 1e6));
        using var picture = Draw(figure with { Panels = [figure.Panels[0] with { YRange = new(0, 1e6) }] });

        var columns = Enumerable.Range(0, picture.Width).Where(x => Coloured(picture, x, 62, 410).Any()).ToArray();
        Assert.InRange(columns[0], 525, 550);
        Assert.InRange(Coloured(picture, columns[0], 62, 420).Average(), 400, 418);
        Assert.InRange(Coloured(picture, columns[^2], 58, 410).Average(), 58, 66);

        var outside = figure with { Panels = [figure.Panels[0] with { YRange = new(2e6, 3e6) }] };
        Assert.Equal("no curve has a value within this y range", Assert.Throws<NothingToDrawException>(() => Png.Encode(outside)).Message);
    }

    [Fact]
    public void Dots_stay_within_their_panel_and_risers_are_drawn_as_far_as_they_are_seen()
    {
        var jump = new Samples([[new(-8, -1e9), new(0, -1e9)], [new(0, 1e9), new(8, 1e9)]], [new(0, -1e9, 1e9, -1e9)]);
        var figure = Example.Of(new DrawnCurve("f", "f", [jump, Example.Line("f").Samples[0]]) { Marks = [] });
        var both = new Line(jump, new(0, 0));
        var level = new Line(Example.Line("f", 0.5, 0.5).Samples[0], new(1, 0));
        using var picture = Draw(figure with { Panels = [new([both, level]) { YRange = new(-1, 1) }] });

        int[] riser = [.. Enumerable.Range(0, picture.Width).Where(x => Coloured(picture, x, 62, 140).Any())];
        Assert.InRange(riser.Length, 2, 6);
        Assert.InRange(Coloured(picture, riser[1], 62, 410).Count(), 80, 250);
        var above = Enumerable.Range(0, picture.Width).SelectMany(x => Coloured(picture, x, 45, 57));
        Assert.Empty(above);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(12)]
    [InlineData(60)]
    public void Texts_beside_points_lie_within_the_data_and_apart(int count)
    {
        var wave = new Samples([[.. Enumerable.Range(0, 161).Select(i => new Point(-8 + i / 10.0, Math.Sin(-8 + i / 10.0)))]], []);
        Mark[] marks = [.. Enumerable.Range(0, count).Select(i => -8 + 16.0 * i / count).Select(x => new Mark(new(x, Math.Sin(x)), $"({x:G3}, {Math.Sin(x):G3})"))];
        var figure = Example.Of(new DrawnCurve("f", "f", [wave]) { Marks = [marks] });
        var panel = new Layout(figure, Look.Of(figure), [new(-1, 1)]).Panels[0];

        var placed = new MarkLabels(panel, figure.Range, Look.Of(figure)).Placed().ToList();

        Assert.InRange(placed.Count, Math.Min(count, 12), count);
        Assert.All(placed, text => Assert.True(
            text.Place.Left >= panel.Data.Left && text.Place.Right <= panel.Data.Right && text.Place.Top >= panel.Data.Top && text.Place.Bottom <= panel.Data.Bottom));
        Assert.All(placed.SelectMany((a, i) => placed.Skip(i + 1).Select(b => (a.Place, b.Place))), pair => Assert.True(
            pair.Item1.Right <= pair.Item2.Left || pair.Item2.Right <= pair.Item1.Left || pair.Item1.Bottom <= pair.Item2.Top || pair.Item2.Bottom <= pair.Item1.Top));
    }

    [Fact]
    public void A_logarithmic_axis_is_labelled_with_powers_of_ten()
    {
        var labels = AxisLabels.Choices(new Interval(-18, 0), 7, 6, isLogarithmic: true).First();

        Assert.Equal(["10⁻¹⁵", "10⁻¹⁰", "10⁻⁵", "10⁰"], labels.Ticks.Select(tick => tick.Label));
        Assert.Equal("", labels.Factor);
    }

    [Fact]
    public void A_transparent_picture_lets_its_background_through_and_keeps_its_colours()
    {
        var figure = Example.Of("relu", [0, 1]);
        using var opaque = Draw(figure);
        using var transparent = Draw(figure with { IsTransparent = true });

        Assert.Equal(0, transparent.GetPixel(0, 0).Alpha);
        var over = transparent.Pixels.Select(pixel => new[] { pixel.Red, pixel.Green, pixel.Blue }.Select(channel => 255 + (channel - 255) * pixel.Alpha / 255.0).ToArray());
        var differing = opaque.Pixels.Zip(over).Count(pair =>
            Math.Abs(pair.First.Red - pair.Second[0]) > 13 || Math.Abs(pair.First.Green - pair.Second[1]) > 13 || Math.Abs(pair.First.Blue - pair.Second[2]) > 13);
        Assert.InRange(differing, 0, 150); // what shows through the open dot
    }

    [Fact]
    public void A_dark_picture_is_light_on_dark()
    {
        using var picture = Draw(Example.Of("tanh", [0]) with { Theme = Theme.Dark });

        Assert.Equal(new SKColor(0x14, 0x18, 0x1d), picture.GetPixel(0, 0));
        Assert.Contains(picture.Pixels, pixel => pixel == new SKColor(0x56, 0xB4, 0xE9));
    }

    [Fact]
    public void Forty_curves_all_differ_in_colour()
    {
        foreach (var hues in new[] { Hues.OnLight, Hues.OnDark })
        {
            Assert.Equal(36, Enumerable.Range(0, 36).Select(i => hues[i]).Distinct().Count());
            Assert.Equal(40, Enumerable.Range(0, 40).Select(i => hues.OnRamp(i / 39.0)).Distinct().Count());
        }
    }

    private static SKBitmap Draw(Figure figure) => SKBitmap.Decode(Png.Encode(figure));

    /// <summary>The rows of a column where a curve is drawn.</summary>
    private static IEnumerable<int> Coloured(SKBitmap picture, int x, int from, int to) =>
        Enumerable.Range(from, to - from).Where(y => IsColoured(picture.GetPixel(x, y)));

    private static bool IsColoured(SKColor colour) =>
        Math.Max(colour.Red, Math.Max(colour.Green, colour.Blue)) - Math.Min(colour.Red, Math.Min(colour.Green, colour.Blue)) > 60;
}
