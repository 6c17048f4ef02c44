using Activations.Figures;
using Activations.Sampling;
using SkiaSharp;
using Layout = Activations.Figures.Layout;

namespace Activations.Tests.Figures;

public class LayoutTests
{
    [Theory]
    [InlineData(-8, 8, 1000, 500, 200)]
    [InlineData(1e6, 1000001, 1000, 500, 200)]
    [InlineData(1e15, 1e15 + 1, 1000, 500, 200)]
    [InlineData(-0.001234, 98765.4321, 1000, 500, 200)]
    [InlineData(-1.7e308, 1.7e308, 400, 300, 100)]
    [InlineData(1, 1.0000000000001, 4000, 2000, 400)]
    [InlineData(-8, 8, 300, 150, 72)]
    public void Nothing_touches_the_edge_and_no_labels_touch_each_other(
        double low, double high, int width, int height, double dpi)
    {
        var line = new Samples([[new(low, low), new(high, high)]], []);
        DrawnCurve[] curves = [new("f", [line]), new("a rather long name", [line])];
        var figure = Example.Of(curves) with
        {
            Range = new(low, high),
            Size = new(width, height, dpi),
            Title = "A title that may need more than one row",
            Formula = "x",
        };
        using var picture = SKBitmap.Decode(Png.Encode(figure));
        var layout = new Layout(figure, Style.Of(figure), [new Interval(low, high)]);

        int[] columns = [0, 1, width - 2, width - 1], rows = [0, 1, height - 2, height - 1];
        for (var x = 0; x < width; x++)
        {
            Assert.All(rows, y => Assert.Equal(SKColors.White, picture.GetPixel(x, y)));
        }

        for (var y = 0; y < height; y++)
        {
            Assert.All(columns, x => Assert.Equal(SKColors.White, picture.GetPixel(x, y)));
        }

        Assert.All(Gaps(layout.Across, layout.Panels[0].Data.Width), gap => Assert.True(gap > 5));
    }

    [Theory]
    [InlineData(1000, 500, 200, 1, 1)]
    [InlineData(1000, 500, 200, 1.5, 1.5)]
    [InlineData(400, 200, 200, 1, 0.8)]
    [InlineData(200, 100, 200, 1, 0.4)]
    [InlineData(4000, 2000, 200, 4, 4)]
    public void Text_is_as_large_as_it_should_be_or_as_it_can_be(
        int width, int height, double dpi, double scale, double expected)
    {
        var figure = Example.Of("relu", [0, 1], width: width, height: height, dpi: dpi) with { Scale = scale };
        var layout = Layout.Fit(figure, Style.Of(figure), [new(0, 8)]);

        Assert.Equal(expected, layout.Scale);
        Assert.Equal(width / dpi * 100, layout.Width * layout.Scale, 1e-3);
        Assert.NotEmpty(Png.Encode(figure));
    }

    [Theory]
    [InlineData(Arrangement.Stacked, 7)]
    [InlineData(Arrangement.Grid, 7)]
    [InlineData(Arrangement.Grid, 80)]
    public void Panels_of_one_size_lie_within_the_picture_and_apart(Arrangement arrangement, int curves)
    {
        var lines = Enumerable.Range(0, curves).Select(i => Example.Line($"f{i}", 0, Math.Pow(10, i % 9)));
        var figure = Example.Arranged(arrangement, [0], [.. lines]) with { Size = new(2000, 2400, 100) };
        var extents = figure.Panels.Select(panel => PanelPlot.Extent(panel)!.Value);
        var layout = new Layout(figure, Style.Of(figure), [.. extents]);
        var areas = layout.Panels.Select(panel => panel.Data).ToArray();

        Assert.Single(areas.Select(area => (Math.Round(area.Width, 2), Math.Round(area.Height, 2))).Distinct());
        Assert.All(areas, area =>
        {
            Assert.True(area is { Left: > 0, Top: >= 12 });
            Assert.True(area.Right <= layout.Width - 9.9 && area.Bottom <= layout.Height - 26.9);
        });
        var pairs = areas.SelectMany((a, i) => areas.Skip(i + 1).Select(b => (First: a, Second: b)));
        Assert.All(pairs, pair => Assert.True(AreApart(pair.First, pair.Second)));
    }

    /// <summary>Between neighbouring labels of an x axis.</summary>
    private static IEnumerable<double> Gaps(AxisLabels labels, float width)
    {
        using var font = new SKFont(EmbeddedFont.Regular, 12);
        for (var i = 1; i < labels.Ticks.Count; i++)
        {
            var (before, here) = (labels.Ticks[i - 1], labels.Ticks[i]);
            var between = (here.Position - before.Position) * width;
            yield return between - (font.MeasureText(before.Label) + font.MeasureText(here.Label)) / 2;
        }
    }

    private static bool AreApart(ScottPlot.PixelRect a, ScottPlot.PixelRect b) =>
        a.Right + 20 < b.Left || b.Right + 20 < a.Left || a.Bottom + 19.9 < b.Top;
}
