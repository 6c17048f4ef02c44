using Activations.Figures;
using ScottPlot;

namespace Activations.Tests.Figures;

public class PolylineClippingTests
{
    [Theory]
    [InlineData("0,0 1,1 2,0", "0,0 1,1 2,0")]
    [InlineData("0,-1 1,1", "0,-1 1,1")]
    [InlineData("0,0 2,2", "0,0 1,1")]
    [InlineData("0,0 2,-2", "0,0 1,-1")]
    [InlineData("0,2 2,0", "1,1 2,0")]
    [InlineData("0,-3 6,3", "2,-1 4,1")]
    [InlineData("0,3 6,-3", "2,1 4,-1")]
    [InlineData("0,2 1,3", "")]
    [InlineData("0,-2 1,-2 2,-5", "")]
    [InlineData("0,0 1,1 2,2 3,1 4,0", "0,0 1,1 | 3,1 4,0")]
    [InlineData("0,0 2,2 4,0", "0,0 1,1 | 3,1 4,0")]
    [InlineData("0,0 2,2 6,-2 8,0", "0,0 1,1 | 3,1 5,-1 | 7,-1 8,0")]
    [InlineData("0,2 1,1 2,2", "")]
    [InlineData("0,1 1,1 2,1", "0,1 1,1 2,1")]
    [InlineData("0,2 1,1 2,1 3,2", "1,1 2,1")]
    [InlineData("0,0 0,1000 0,-1000", "0,0 0,1 | 0,1 0,-1")]
    public void A_line_is_cut_into_what_lies_between_minus_1_and_1(string line, string expected)
    {
        Coordinates[] points = [.. line.Split(' ').Select(Point)];

        var parts = PolylineClipping.Within(points, new Interval(-1, 1));

        Assert.Equal(expected, string.Join(" | ", parts.Select(part => string.Join(' ', part.Select(Text)))));
    }

    [Fact]
    public void A_wave_that_never_leaves_stays_one_line_and_one_that_does_loses_nothing_inside()
    {
        Coordinates[] wave = [.. Enumerable.Range(0, 1001).Select(i => new Coordinates(i, 3 * Math.Sin(i / 20.0)))];

        Assert.Same(wave, Assert.Single(PolylineClipping.Within(wave, new Interval(-3, 3))));
        var parts = PolylineClipping.Within(wave, new Interval(-1, 1)).ToList();
        Assert.Equal(wave.Where(point => Math.Abs(point.Y) <= 1), parts.SelectMany(part => part.Where(wave.Contains)));
        Assert.All(parts.SelectMany(part => part), point => Assert.InRange(point.Y, -1, 1));
    }

    private static Coordinates Point(string text)
    {
        var numbers = text.Split(',');
        return new(int.Parse(numbers[0]), int.Parse(numbers[1]));
    }

    private static string Text(Coordinates point) => FormattableString.Invariant($"{point.X},{point.Y}");
}
