using Activations.Figures;
using Activations.Sampling;
using SkiaSharp;

namespace Activations.Tests.Figures;

public class DotsTests
{
    [Fact]
    public void Dots_that_coincide_lie_ring_in_ring_with_the_first_lines_on_top()
    {
        var jump = new Samples([[new(-8, 0), new(0, 0)], [new(0, 1), new(8, 1)]], [new(0, 0, 1, 0)]);
        var figure = Example.Of(new DrawnCurve("a", [jump]), new DrawnCurve("b", [jump with { Cut = null }]));
        using var picture = SKBitmap.Decode(Png.Encode(figure));
        var style = Style.Of(figure);
        SKColor[] colours = [ToSkia(style.Hues[0]), ToSkia(style.Hues[1])];
        var layout = new Layout(figure, style, [new(0, 1)]);
        var (low, high) = (layout.Panels[0].At(new(0, 0), figure.Range), layout.Panels[0].At(new(0, 1), figure.Range));
        int x = (int)(2 * low.X), closed = (int)(2 * low.Y), open = (int)(2 * high.Y);

        Assert.Equal(colours[0], picture.GetPixel(x, closed));
        Assert.Equal(colours[1], picture.GetPixel(x, closed + 10));
        Assert.Equal(SKColors.White, picture.GetPixel(x, open));
        Assert.Equal(colours[0], picture.GetPixel(x, open - 6));
        Assert.Equal(colours[1], picture.GetPixel(x, open - 11));
    }

    [Fact]
    public void Jumps_closer_than_a_dot_are_a_spike_without_dots()
    {
        Jump[] jumps = [new(-1e-4, 0, 1, 0), new(1e-4, 1, 0, 0)];
        Point[][] pieces = [[new(-8, 0), new(-1e-4, 0)], [new(-1e-4, 1), new(1e-4, 1)], [new(1e-4, 0), new(8, 0)]];
        var pulse = new Samples(pieces, jumps);
        var figure = Example.Of(new DrawnCurve("pulse", [pulse]));
        using var picture = SKBitmap.Decode(Png.Encode(figure));
        var style = Style.Of(figure);
        var layout = new Layout(figure, style, [new(0, 1)]);
        var middle = layout.Panels[0].At(new(0, 0.5), figure.Range);
        var top = layout.Panels[0].At(new(0, 1), figure.Range);
        int x = (int)(2 * middle.X), halfway = (int)(2 * middle.Y), above = (int)(2 * top.Y) - 6;

        Assert.Equal(ToSkia(style.Hues[0]), picture.GetPixel(x, halfway));
        Assert.Equal(ToSkia(style.Axis), picture.GetPixel(x, above)); // no dot: the line of x = 0
    }

    private static SKColor ToSkia(ScottPlot.Color colour) => new(colour.R, colour.G, colour.B);
}
