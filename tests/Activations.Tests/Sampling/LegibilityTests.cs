using Activations.Sampling;

namespace Activations.Tests.Sampling;

public class LegibilityTests
{
    private const int Width = PixelError.Width, Height = PixelError.Height;

    [Theory]
    [InlineData("gelu", "gelu_tanh", 0, 1)]
    [InlineData("relu", "relu", 0, 1)]
    [InlineData("relu", "leaky_relu", 0, 0.7)]
    [InlineData("relu", "leaky_relu", 1, 0.5)] // 0 and 0.01 below 0: five pixels
    [InlineData("relu", "elu", 0, 0.5)] // above 0 only
    [InlineData("relu", "sigmoid", 0, 0.3)]
    [InlineData("sin", "cos", 0, 0)]
    public void Lines_overlap_where_they_are_within_two_pixels(string first, string second, int order, double expected)
    {
        Samples[] lines = [Trace(Catalog.Find(first)!.Bind(), order), Trace(Catalog.Find(second)!.Bind(), order)];
        var overlap = Assert.Single(Legible(lines).Overlaps(lines, 0.001));
        Assert.Equal((0, 1), (overlap.First, overlap.Second));
        Assert.InRange(overlap.Part, expected - 0.02, expected + 0.03);
        Assert.Empty(Legible(lines).Overlaps(lines, overlap.Part + 0.001));
    }

    [Fact]
    public void Of_thousands_of_lines_the_first_two_hundred_are_compared()
    {
        Samples[] lines = [.. Enumerable.Repeat(Trace(MadeUp.Curve(x => x)), 3000)];

        Assert.Equal(200 * 199 / 2, Legible(lines).Overlaps(lines, 0.5).Count());
    }

    [Fact]
    public void Only_what_is_seen_of_two_lines_can_overlap()
    {
        Func<double, double>[] curves = [x => x, x => x < 4 ? x : double.NaN, _ => double.NaN];
        Samples[] lines = [.. curves.Select(f => Trace(MadeUp.Curve(f)))];
        Assert.Equal([(0, 1)], Legible(lines).Overlaps(lines, 0.74).Select(pair => (pair.First, pair.Second)));
        Assert.Empty(Legible(lines).Overlaps(lines, 0.76));

        var below = new Legibility(new(-8, 8), new(-8, 0), Width, Height).Overlaps(lines, 0.4);
        Assert.InRange(Assert.Single(below).Part, 0.49, 0.51);
    }

    [Theory]
    [InlineData("-8", "8", 0, 0)]
    [InlineData("-1000", "1000", 0, 0)] // three pixels a period
    [InlineData("-6283.185307179586", "6283.185307179586", 0.95, 1)] // two periods a pixel
    [InlineData("-1e9", "1e9", 0.99, 1)]
    public void A_wave_oscillates_where_it_has_more_than_one_period_a_pixel(
        string start, string end, double least, double most)
    {
        Assert.InRange(Oscillation(Math.Sin, start, end), least, most);
    }

    [Fact]
    public void Only_the_part_that_is_too_quick_counts()
    {
        Assert.InRange(Oscillation(x => Math.Sin(1 / x), "-1", "1"), 0.01, 0.1);
        Assert.Equal(0, Oscillation(x => x * x * Math.Sin(1 / x), "-1", "1")); // too low to be seen
        Assert.Equal(0, Oscillation(Math.Floor, "-8", "8"));
        Assert.Equal(0, Oscillation(x => 1 / x, "-8", "8"));
        Assert.Equal(0, Oscillation(_ => double.NaN, "-8", "8"));
        Assert.Equal(0, Oscillation(_ => 3, "-8", "8"));
    }

    private static double Oscillation(Func<double, double> f, string start, string end)
    {
        var grid = MadeUp.Grid(start, end);
        var samples = CurveTracing.Trace(MadeUp.Curve(f), 0, grid, Width, Height);
        return new Legibility(grid.Range, samples.Extent ?? new(0, 1), Width, Height).Oscillates(samples);
    }

    private static Samples Trace(Curve curve, int order = 0) =>
        CurveTracing.Trace(curve, order, MadeUp.Grid("-8", "8"), Width, Height);

    private static Legibility Legible(Samples[] lines)
    {
        var extents = lines.Select(line => line.Extent).OfType<Interval>();
        var extent = Interval.Around(extents.SelectMany(part => new[] { part.Low, part.High }))!.Value;
        return new(new(-8, 8), extent, Width, Height);
    }
}
