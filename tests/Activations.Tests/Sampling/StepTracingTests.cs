using Activations.Sampling;

namespace Activations.Tests.Sampling;

public class StepTracingTests
{
    [Fact]
    public void Each_value_of_a_coarse_type_is_a_step_from_halfway_to_halfway()
    {
        var curve = Catalog.Find("relu")!.BindIn(NumberFormat.Float8E5M2, []);

        var samples = Trace(curve, 0, "1:2");

        // 1, 1.25, 1.5, 1.75, 2
        Point[] steps =
        [
            new(1, 1), new(1.125, 1), new(1.125, 1.25), new(1.375, 1.25), new(1.375, 1.5), new(1.625, 1.5),
            new(1.625, 1.75), new(1.875, 1.75), new(1.875, 2), new(2, 2),
        ];
        Assert.Equal(steps, Assert.Single(samples.Pieces));
        Assert.Empty(samples.Jumps);
    }

    [Fact]
    public void Where_a_type_overflows_the_line_ends_halfway_to_the_value_that_it_lacks()
    {
        var curve = Catalog.Find("identity")!.BindIn(NumberFormat.Float8E4M3, []);

        var line = Assert.Single(Trace(curve, 0, "300:600").Pieces);

        Assert.Equal(new Point(464, 448), line[^1]);
    }

    [Theory]
    [InlineData("float32")]
    [InlineData("float16")]
    [InlineData("bfloat16")]
    [InlineData("float8_e5m2")]
    public void On_a_range_far_beyond_a_type_the_line_goes_on_from_its_largest_value_to_the_end(string type)
    {
        var format = NumberFormat.All.Single(known => known.Name == type);
        var curve = Catalog.Find("sigmoid")!.BindIn(format, []);

        var line = Assert.Single(Trace(curve, 0, "-3e103:5e103").Pieces);

        Assert.Equal([new(-3e103, 0), new(5e103, 1)], (Point[])[line[0], line[^1]]);
        Assert.All(line, point => Assert.InRange(point.X, -3e103, 5e103));
    }

    [Theory]
    [InlineData("float64")]
    [InlineData("float32")]
    [InlineData("float16")]
    [InlineData("bfloat16")]
    [InlineData("float8_e4m3")]
    public void Every_drawn_point_is_a_value_of_the_curve_and_few_are_needed(string type)
    {
        var format = NumberFormat.All.Single(known => known.Name == type);
        var curve = Catalog.Find("mish")!.BindIn(format, [], Rounding.Stepwise);

        var samples = Trace(curve, 1, "-8:8");

        var points = samples.Pieces.SelectMany(piece => piece).ToArray();
        Assert.InRange(points.Length, 20, 16_000);
        Assert.Equal((-8, 8), (points[0].X, points[^1].X));
        Assert.All(points.Zip(points.Skip(1)), pair => Assert.True(pair.First.X <= pair.Second.X));
        Assert.All(points, point => Assert.Equal(format.Round(point.Y), point.Y));
    }

    private static Samples Trace(Curve curve, int order, string range) => CurveTracing.Trace(
        curve, order, GridOf(range), 1000, 500, cancellation: TestContext.Current.CancellationToken);

    private static Grid GridOf(string range)
    {
        Assert.True(DecimalNumber.TryParse(range.Split(':')[0], out var start));
        Assert.True(DecimalNumber.TryParse(range.Split(':')[1], out var end));
        return new(start, end, Grid.DefaultStep(start, end));
    }
}
