using Activations.Figures;
using Activations.Sampling;
using SkiaSharp;

namespace Activations.Tests.Figures;

public class CoincidenceTests
{
    private static readonly SKColor[] Colours = [new(0x00, 0x51, 0x90), new(0xB8, 0x4A, 0x15)];

    [Fact]
    public void Of_two_curves_that_coincide_both_are_seen()
    {
        using var picture = Draw(Example.Of(Example.Line("a"), Example.Line("b")));

        foreach (var x in (int[])[200, 500, 900])
        {
            var column = Enumerable.Range(70, 340).Select(y => picture.GetPixel(x, y)).ToArray();
            Assert.All(Colours, colour => Assert.Contains(column, pixel => Example.Difference(pixel, colour) <= 12));
        }
    }

    [Theory]
    [InlineData(0, 0, 1, "0-1:1")] // the same line
    [InlineData(0.02, 0, 1, "")] // side by side
    [InlineData(-1, 0, 2, "")] // crossing
    [InlineData(0, 0.5, 1, "0.5-1:1")] // only where the later one is
    public void A_line_is_covered_where_a_later_one_runs_on_it(double shift, double from, double slope, string expected)
    {
        var line = new Samples([[new(0, 0), new(1, 1)]], []);
        var later = new Samples([[new(from, shift + slope * from), new(1, shift + slope)]], []);

        Assert.Equal(expected, Covered(new(line, new(0, 0)), new(later, new(1, 0))));
    }

    [Theory]
    [InlineData(0, 0, "0-1:1")]
    [InlineData(0, 1, "")] // through the gaps
    [InlineData(1, 1, "0-1:1")]
    [InlineData(1, 0, "0-1:1")]
    [InlineData(1, 2, "")]
    public void Dashes_let_another_line_be_seen_but_for_one_with_the_same_dashes(int order, int later, string expected)
    {
        var line = new Samples([[new(0, 0), new(1, 1)]], []);

        Assert.Equal(expected, Covered(new(line, new(0, order)), new(line with { Cut = null }, new(1, later))));
    }

    /// <summary>Where the first of two lines over 0 to 1 is covered.</summary>
    private static string Covered(Line line, Line later)
    {
        var figure = Example.Of(Example.Line("f")) with { Range = new(0, 1), Panels = [new([line, later])] };
        var panel = new Layout(figure, Style.Of(figure), [new(-1, 1)]).Panels[0];

        var parts = Coincidence.Find(panel, figure.Range)[0];

        return string.Join(' ', parts.Select(Text));
    }

    private static string Text(CoveredPart part) =>
        FormattableString.Invariant($"{part.From:0.#}-{part.To:0.#}:{part.Covers}");

    private static SKBitmap Draw(Figure figure) => SKBitmap.Decode(Png.Encode(figure));
}
