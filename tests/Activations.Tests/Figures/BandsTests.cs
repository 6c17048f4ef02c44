using Activations.Figures;
using SkiaSharp;

namespace Activations.Tests.Figures;

public class BandsTests
{
    // Half the width of a line and one for what is blurred, in pixels.
    private const int Beyond = 4;

    [Theory]
    [InlineData(1e5)]
    [InlineData(1e6)]
    [InlineData(1e9)]
    public void A_band_ends_half_a_line_beyond_the_values(double end)
    {
        var figure = Example.Of(Activation.Typed("sin(x)").Bind(), "sin(x)", [0], -end, end);
        var (panel, picture) = Draw(figure);
        var (top, bottom) = (2 * panel.YOf(1), 2 * panel.YOf(-1));
        var ink = ToSkia(Style.Of(figure).Hues[0]);
        var rows = from y in Enumerable.Range((int)(2 * panel.Data.Top), (int)(2 * panel.Data.Height) - 4)
                   where Columns(panel).Any(x => Example.Difference(picture.GetPixel(x, y), ink) < 60)
                   select y;

        Assert.InRange(rows.Min(), top - Beyond, top + 1);
        Assert.InRange(rows.Max(), bottom - 1, bottom + Beyond);
    }

    [Theory]
    [InlineData(1e3)]
    [InlineData(1e6)]
    public void Each_of_bands_that_lie_on_each_other_is_seen(double end)
    {
        var figure = Example.Of(Activation.Typed("sin(x)").Bind(), "sin(x)", [0, 1, 2], -end, end);

        Assert.All(Enumerable.Range(0, 3), order => Assert.InRange(ShareOf(order, figure), 0.2, 0.45));
    }

    [Fact]
    public void A_band_alone_has_no_gaps()
    {
        var figure = Example.Of(Activation.Typed("sin(x)").Bind(), "sin(x)", [0], -1e6, 1e6);

        Assert.InRange(ShareOf(0, figure), 0.98, 1);
    }

    [Fact]
    public void Lines_that_are_no_bands_are_drawn_all_the_way()
    {
        var figure = Example.Of("tanh", [0, 1]);

        var bands = Bands.Of(Draw(figure).Panel, figure.Range);

        Assert.Equal([new(0, 1, false)], bands.PartsOf(0));
        Assert.Equal([new(0, 1, false)], bands.PartsOf(1));
    }

    /// <summary>How much of the row of y = 0.5 has the colour of a line.</summary>
    private static double ShareOf(int order, Figure figure)
    {
        var (panel, picture) = Draw(figure);
        var row = (int)(2 * panel.YOf(0.5));
        var ink = ToSkia(Style.Of(figure).Hues[order]);
        int[] columns = [.. Columns(panel)];
        return columns.Count(x => Example.Difference(picture.GetPixel(x, row), ink) < 40) / (double)columns.Length;
    }

    private static (PanelLayout Panel, SKBitmap Picture) Draw(Figure figure)
    {
        var extent = PanelPlot.Extent(figure.Panels[0])!.Value;
        var layout = Layout.Fit(figure, Style.Of(figure), [extent]);
        return (layout.Panels[0], SKBitmap.Decode(Png.Encode(figure)));
    }

    private static IEnumerable<int> Columns(PanelLayout panel) =>
        Enumerable.Range((int)(2 * panel.Data.Left) + 4, (int)(2 * panel.Data.Width) - 8);

    private static SKColor ToSkia(ScottPlot.Color colour) => new(colour.R, colour.G, colour.B);
}
