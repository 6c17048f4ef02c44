using Activations.Sampling;

namespace Activations.Tests.Sampling;

public sealed class ThinningTests
{
    private const int Width = 400, Height = 200;

    // Pixels; of the points in a column four stay, so that nine in a row span one that lies wholly between them.
    private const double Column = 1.0 / 32;

    private const int Nine = 9;

    [Theory]
    [InlineData("sin", "-1e300", "1e300")]
    [InlineData("cos", "0.3", "1e300")]
    [InlineData("sin", "-1e9", "1e9")]
    public void A_wave_far_finer_than_pixels_keeps_its_height_and_four_points_of_a_narrow_column(
        string name, string start, string end)
    {
        var grid = MadeUp.Grid(start, end);
        var curve = Catalog.Find(name)!.Bind();

        var samples = CurveTracing.Trace(curve, 0, grid, Width, Height, cancellation: CancellationToken.None);

        var points = Assert.Single(samples.Pieces);
        double[] pixels = [.. points.Select(point => grid.Range.Fraction(point.X) * Width)];
        var widths = pixels.Skip(Nine - 1).Zip(pixels, (last, first) => last - first);
        Assert.InRange(widths.Min(), Column, Width);
        Assert.InRange(points.Max(point => point.Y), 0.9999, 1);
        Assert.InRange(points.Min(point => point.Y), -1, -0.9999);
    }

    [Fact]
    public void Corners_stay_however_near_they_are()
    {
        var kinks = Enumerable.Range(1, 9).Select(i => $"abs(x - {i}e-6)");
        var curve = Activation.Typed(string.Join(" + ", kinks)).Bind();
        double[] corners = [.. curve.BreakpointsWithin(-1, 1).Select(point => point.X)];
        var grid = MadeUp.Grid("-1", "1");
        var samples = CurveTracing.Trace(curve, 0, grid, Width, Height, cancellation: CancellationToken.None);

        var places = samples.Pieces.SelectMany(piece => piece).Select(point => point.X);
        Assert.Equal(9, corners.Length);
        Assert.Empty(corners.Except(places));
    }
}
