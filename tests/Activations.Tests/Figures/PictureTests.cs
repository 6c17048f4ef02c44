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
        var columns = ColouredColumns(picture, from: 70, to: 410);
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
        var columns = Enumerable.Range(0, picture.Width);
        var middle = columns.Where(x => Coloured(picture, x, 70, 410).Count() > 30).Average();
        var (top, bottom) = (Coloured(picture, 900, 70, 410).Average(), Coloured(picture, 200, 70, 410).Average());

        Assert.Equal(SKColors.White, picture.GetPixel((int)middle, (int)top));
        Assert.Equal(SKColors.White, picture.GetPixel((int)middle, (int)bottom));
        Assert.True(IsColoured(picture.GetPixel((int)middle + 4, (int)(top + bottom) / 2)));
    }

    [Fact]
    public void A_piece_of_one_point_is_still_seen()
    {
        var pointAndLine = new Samples([[new(0, 1)], [new(2, 0), new(4, 0)]], []);
        using var picture = Draw(Example.Of(new DrawnCurve("f", [pointAndLine])) with { Title = "f" });

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
        var figure = Example.Of(new DrawnCurve("f", [new Samples([[new(low, low), new(high, high)]], [])]));
        figure = figure with { Range = new(low, high), Title = "identity" };
        using var picture = Draw(figure);
        var panel = new Layout(figure, Style.Of(figure), [new(low, high)]).Panels[0];
        var (bottom, top) = (2 * panel.YOf(low), 2 * panel.YOf(high));

        var columns = ColouredColumns(picture, from: 62, to: 410);
        Assert.Equal(Enumerable.Range(columns[0], columns.Length), columns);
        Assert.InRange(Coloured(picture, columns[1], 62, 410).Average(), bottom - 5, bottom + 5);
        Assert.InRange(Coloured(picture, columns[^2], 62, 410).Average(), top - 5, top + 5);
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

    [Fact]
    public void A_y_range_shows_that_and_no_more()
    {
        var figure = Example.Of(Example.Line("f", -1e6, 1e6));
        using var picture = Draw(figure with { Panels = [figure.Panels[0] with { YRange = new(0, 1e6) }] });

        var columns = ColouredColumns(picture, from: 62, to: 410);
        Assert.InRange(columns[0], 525, 550);
        Assert.InRange(Coloured(picture, columns[0], 62, 420).Average(), 400, 418);
        Assert.InRange(Coloured(picture, columns[^2], 58, 410).Average(), 58, 66);

        var outside = figure with { Panels = [figure.Panels[0] with { YRange = new(2e6, 3e6) }] };
        var refused = Assert.Throws<NothingToDrawException>(() => Png.Encode(outside));
        Assert.Equal("no curve has a value within this y range", refused.Message);
    }

    [Fact]
    public void Dots_stay_within_their_panel_and_risers_are_drawn_as_far_as_they_are_seen()
    {
        var jump = new Samples([[new(-8, -1e9), new(0, -1e9)], [new(0, 1e9), new(8, 1e9)]], [new(0, -1e9, 1e9, -1e9)]);
        var figure = Example.Of(new DrawnCurve("f", [jump, Example.Line("f").Samples[0]]) { Marks = [] });
        var both = new Line(jump, new(0, 0));
        var level = new Line(Example.Line("f", 0.5, 0.5).Samples[0], new(1, 0));
        Panel panel = new([both, level]) { YRange = new(-1, 1) };
        using var picture = Draw(figure with { Panels = [panel], Title = "f" });

        int[] riser = [.. Enumerable.Range(0, picture.Width).Where(x => Coloured(picture, x, 62, 140).Any())];
        Assert.InRange(riser.Length, 2, 6);
        Assert.InRange(Coloured(picture, riser[1], 62, 410).Count(), 80, 250);
        var above = Enumerable.Range(0, picture.Width).SelectMany(x => Coloured(picture, x, 45, 57));
        Assert.Empty(above);
    }

    [Fact]
    public void A_transparent_picture_lets_its_background_through_and_keeps_its_colours()
    {
        var figure = Example.Of("relu", [0, 1]);
        using var opaque = Draw(figure);
        using var transparent = Draw(figure with { IsTransparent = true });

        Assert.Equal(0, transparent.GetPixel(0, 0).Alpha);
        var onWhite = transparent.Pixels.Select(OnWhite);
        var differing = opaque.Pixels.Zip(onWhite, Example.Difference).Count(difference => difference > 13);
        Assert.InRange(differing, 0, 150); // what shows through the open dot

        static SKColor OnWhite(SKColor pixel) =>
            new(Blend(pixel.Red, pixel.Alpha), Blend(pixel.Green, pixel.Alpha), Blend(pixel.Blue, pixel.Alpha));

        static byte Blend(byte channel, byte alpha) => (byte)(255 + (channel - 255) * alpha / 255);
    }

    [Fact]
    public void A_dark_picture_is_light_on_dark()
    {
        using var picture = Draw(Example.Of("tanh", [0]) with { Theme = Theme.Dark });

        Assert.Equal(new SKColor(0x14, 0x18, 0x1d), picture.GetPixel(0, 0));
        Assert.Contains(picture.Pixels, pixel => pixel == new SKColor(0x5D, 0xBC, 0xF2));
    }

    [Fact]
    public void A_figures_own_hues_come_before_the_themes_and_pale_lines_let_the_ground_through()
    {
        var own = Example.Of(Example.Line("a"), Example.Line("b")) with { Hues = ["#123456"] };
        var (style, theme) = (Style.Of(own), Style.Of(own with { Hues = [] }));

        Assert.Equal(ScottPlot.Color.FromHex("#123456"), style.ColourOf(new(0, 0)));
        Assert.Equal(theme.ColourOf(new(0, 0)), style.ColourOf(new(1, 0)));
        Assert.InRange(style.ColourOf(new(1, 0) { IsPale = true }).A, 80, 160);
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

    private static int[] ColouredColumns(SKBitmap picture, int from, int to) =>
        [.. Enumerable.Range(0, picture.Width).Where(x => Coloured(picture, x, from, to).Any())];

    private static bool IsColoured(SKColor colour)
    {
        var most = Math.Max(colour.Red, Math.Max(colour.Green, colour.Blue));
        var least = Math.Min(colour.Red, Math.Min(colour.Green, colour.Blue));
        return most - least > 60;
    }
}
