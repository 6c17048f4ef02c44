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
        var layout = new Layout(figure, new Interval(low, high));

        var border = Enumerable.Range(0, width).SelectMany(x => new[] { (x, 0), (x, 1), (x, height - 1), (x, height - 2) })
            .Concat(Enumerable.Range(0, height).SelectMany(y => new[] { (0, y), (1, y), (width - 1, y), (width - 2, y) }));
        Assert.All(border, at => Assert.Equal(SKColors.White, picture.GetPixel(at.Item1, at.Item2)));

        using var font = new SKFont(EmbeddedFont.Regular, 12);
        var spans = layout.Across.Ticks.Select(tick => (Centre: tick.Position * layout.Data.Width, Half: font.MeasureText(tick.Label) / 2));
        Assert.All(spans.Zip(spans.Skip(1)), pair => Assert.True(pair.First.Centre + pair.First.Half + 5 < pair.Second.Centre - pair.Second.Half));
    }

    [Fact]
    public void Several_curves_and_orders_have_a_key_each_and_not_one_a_pair()
    {
        var figure = Example.Of(Example.Line("one"), Example.Line("two")) with { Orders = [0, 1, 2] };

        Assert.Equal(["one", "two", "f", "f′", "f″"], Key.Of(figure).Select(key => key.Text.Content));
        Assert.Equal(["one′", "two′"], Key.Of(figure with { Orders = [1] }).Select(key => key.Text.Content));
        Assert.Equal(["one(x)", "one″(x)"], Key.Of(Example.Of(Example.Line("one")) with { Orders = [0, 2] }).Select(key => key.Text.Content));
    }

    [Fact]
    public void Forty_curves_all_differ_in_colour()
    {
        Assert.Equal(36, Enumerable.Range(0, 36).Select(Hues.Of).Distinct().Count());
        Assert.Equal(40, Enumerable.Range(0, 40).Select(i => Hues.OfSweep(i, 40)).Distinct().Count());
    }

    private static SKBitmap Draw(Figure figure) => SKBitmap.Decode(Png.Encode(figure));

    /// <summary>The rows of a column where a curve is drawn.</summary>
    private static IEnumerable<int> Coloured(SKBitmap picture, int x, int from, int to) =>
        Enumerable.Range(from, to - from).Where(y => IsColoured(picture.GetPixel(x, y)));

    private static bool IsColoured(SKColor colour) =>
        Math.Max(colour.Red, Math.Max(colour.Green, colour.Blue)) - Math.Min(colour.Red, Math.Min(colour.Green, colour.Blue)) > 60;
}
