using Activations.Analysis;
using Activations.Sampling;
using Activations.Tests.Reference;

namespace Activations.Tests.Analysis;

public class LandmarksTests
{
    [Theory]
    [InlineData("gelu", 1, "(-1.41421, -0.128904) (1.41421, 1.1289) (-0.751792, 0)")]
    [InlineData("gelu", 2, "(-2, -0.107982) (0, 0.797885) (2, -0.107982) (-1.41421, 0) (1.41421, 0)")]
    [InlineData("hard_shrink", 0, "")]
    [InlineData("hard_swish", 0, "(-3, 0) (3, 3) (-1.5, -0.375) (0, 0)")]
    [InlineData("hard_swish", 1, "(-1.5, 0)")]
    [InlineData("relu", 0, "(0, 0)")]
    [InlineData("relu", 1, "")]
    [InlineData("step", 0, "")]
    [InlineData("sigmoid", 0, "")]
    [InlineData("sigmoid", 1, "(0, 0.25)")]
    [InlineData("tanh", 0, "(0, 0)")]
    public void Are(string name, int order, string expected)
    {
        var (curve, grid) = (Catalog.Find(name)!.Bind(), MadeUp.Grid("-4", "4"));

        var landmarks = Of(curve, order, grid).Select(point => $"({Rounded(point.X)}, {Rounded(point.Y)})");

        Assert.Equal(expected, string.Join(' ', landmarks));
    }

    [Fact]
    public void A_constant_curve_has_none()
    {
        var curve = new Curve(_ => 0, _ => 0, _ => 0);
        var grid = MadeUp.Grid("-4", "4");

        Assert.Empty(Of(curve, 0, grid));
    }

    [Theory]
    [InlineData("sinc''(x)", "-1e308", "1e308")]
    [InlineData("sin(x)", "-1e308", "1e308")]
    [InlineData("tan(x)", "-1e308", "1e308")]
    [InlineData("1e-200*sin(x)", "-8", "8")]
    [InlineData("gelu(x)", "0", "5e-324")]
    public void Are_points_of_the_curve_on_ranges_as_wide_and_as_narrow_as_doubles_allow(
        string formula, string start, string end)
    {
        var (curve, grid) = (Activation.Typed(formula).Bind(), MadeUp.Grid(start, end));
        foreach (var order in new[] { 0, 1, 2 })
        {
            Assert.All(Of(curve, order, grid), point =>
            {
                Assert.InRange(point.X, grid.Range.Low, grid.Range.High);
                Assert.True(double.IsFinite(point.Y));
            });
        }
    }

    [Fact]
    public void Zeros_are_found_where_values_are_so_small_that_their_product_is_none()
    {
        var (curve, grid) = (Activation.Typed("1e-200*(x-1)").Bind(), MadeUp.Grid("-8", "8"));

        Assert.Equal([new Point(1, 0)], Of(curve, 0, grid));
    }

    [Theory]
    [MemberData(nameof(ReferenceTable.CurveNames), MemberType = typeof(ReferenceTable))]
    public void Lie_on_the_curve_to_half_a_pixel(string name)
    {
        const int height = 500, places = 200;
        var curve = ReferenceTable.Bind(name);
        Interval[] ranges =
            [new(-8, 8), new(-4, 4), new(-1, 1), new(-0.01, 0.02), new(0.5, 3), new(-40, -36), new(-1000, 1000)];
        foreach (var range in ranges)
        {
            Assert.All([0, 1, 2], order => AssertLieOnIt(range, order));
        }

        void AssertLieOnIt(Interval range, int order)
        {
            var seen = Enumerable.Range(0, places + 1)
                .Select(i => curve[order](double.Lerp(range.Low, range.High, (double)i / places)));
            var extent = Interval.Around(seen) ?? new(0, 0);
            Assert.All(Landmarks.Of(curve, order, range).Points, point =>
            {
                var off = Math.Abs(point.Y - curve[order](point.X));
                var most = (extent.High - extent.Low) / height / 2;
                Assert.True(off <= most, $"{range} order {order}: {point} is {off} off");
            });
        }
    }

    [Theory]
    [InlineData("1/(1+exp(-x))", 0, "0x + 0, 0x + 1")]
    [InlineData("1/(1+exp(-x))", 1, "0x + 0")]
    [InlineData("x*sigmoid(x) + 2", 0, "0x + 2, 1x + 2")]
    [InlineData("x*sigmoid(x) + 2", 1, "0x + 0, 0x + 1")]
    [InlineData("max(0, x)", 0, "")]
    [InlineData("sin(x)", 0, "")]
    [InlineData("x^2", 1, "")]
    [InlineData("min(cos(x), 1)", 0, "")]
    [InlineData("max(cos(x), 0)", 0, "")]
    [InlineData("max(cos(x), 0)", 1, "")]
    [InlineData("floor(sin(x))", 0, "")]
    [InlineData("where(cos(x)>0.9999, 5, 0)", 0, "")]
    [InlineData("x + max(sin(x), -1)", 0, "")]
    [InlineData("where(x<100, cos(x), cos(x))", 0, "")]
    [InlineData("max(sin(x), cos(x))", 0, "")]
    [InlineData("max(sin(x)/x, 0)", 0, "0x + 0")]
    [InlineData("min(sigmoid(x), 0.5)", 0, "0x + 0")]
    [InlineData("max(x, tanh(x))", 0, "0x + -1")]
    [InlineData("floor(4*sigmoid(x))/4", 0, "")]
    [InlineData("min(sigmoid(x), 1)", 0, "0x + 0, 0x + 1")]
    public void Lines_that_it_comes_near_to_are_those_beyond_the_range(string formula, int order, string lines)
    {
        var found = Landmarks.Of(Activation.Typed(formula).Bind(), order, new(-8, 8)).Asymptotes;

        Assert.Equal(lines, string.Join(", ", found.Select(line => $"{line.Slope}x + {line.Intercept}")));
    }

    [Fact]
    public void A_range_on_one_side_of_0_has_the_lines_of_that_side()
    {
        var gelu = Catalog.Find("gelu")!.Bind();

        Assert.Equal([new(1, 0, 1)], Landmarks.Of(gelu, 0, new(0, 8)).Asymptotes);
        Assert.Equal([new(0, 0, -1)], Landmarks.Of(gelu, 0, new(-8, 0)).Asymptotes);
    }

    [Theory]
    [InlineData("sin(x)/x", "0 1")]
    [InlineData("x^3/x", "0 0")]
    [InlineData("(x^2-1)/(x-1)", "1 2")]
    [InlineData("where(x==0, 5, x)", "")]
    [InlineData("x*log(x)", "")]
    public void A_point_that_it_only_tends_to_is_a_hole(string formula, string holes)
    {
        var found = Landmarks.Of(Activation.Typed(formula).Bind(), 0, new(-8, 8));

        Assert.Equal(holes, string.Join(", ", found.Holes.Select(point => $"{point.X} {point.Y}")));
        Assert.DoesNotContain(found.Points, point => point == new Point(0, 0) && !found.Holes.Contains(point));
    }

    [Theory]
    [InlineData("1/(x-1)", 0, 1)]
    [InlineData("1/(x-1)", 2, 1)]
    [InlineData("sqrt(x)", 1, 0)]
    public void A_pole_is_where_it_goes_to_infinity(string formula, int order, double pole) => Assert.Equal(
        [pole], Landmarks.Of(Activation.Typed(formula).Bind(), order, new(-8, 8)).Poles);

    [Theory]
    [InlineData("sign(x)*sqrt(abs(x))")]
    [InlineData("sqrt(abs(x))")]
    [InlineData("abs(x)^0.1")]
    public void Between_two_infinite_slopes_there_is_no_slope_to_mark(string formula) => Assert.Empty(
        Landmarks.Of(Activation.Typed(formula).Bind(), 1, new(-8, 8)).Points);

    private static IReadOnlyList<Point> Of(Curve curve, int order, Grid grid) =>
        Landmarks.Of(curve, order, grid.Range).Points;

    private static double Rounded(double value) => double.Parse(value.ToString("G6"));
}
