using Activations.Sampling;

namespace Activations.Tests.Sampling;

public class LogarithmOfCurveTests
{
    private const double Root2 = 1.4142135623730951;

    [Theory]
    [InlineData("identity", 0, 1, 100, 2)]
    [InlineData("identity", 0, -1, 100, double.NaN)]
    [InlineData("identity", 0, -1, -1000, 3)]
    [InlineData("identity", 0, 1, 0, double.NegativeInfinity)]
    [InlineData("identity", 0, -1, 0, double.NegativeInfinity)]
    [InlineData("identity", 1, 1, -7, 0)]
    [InlineData("relu", 0, 1, -7, double.NegativeInfinity)]
    public void The_part_of_one_sign_is_the_logarithm_of_the_size(
        string name, int order, int sign, double x, double expected)
    {
        var part = LogarithmOfCurve.OfPart(Catalog.Find(name)!.Bind(), order, sign);

        Assert.Equal(expected, part[0](x));
    }

    // Zeros that no double is, crossed and touched: at the doubles beside them the values are 1e-16, or 1e-32.
    [Theory]
    [InlineData("sin(x)", 0, Math.PI)]
    [InlineData("sin(x)", 1, Math.PI / 2)]
    [InlineData("sin(x)", 2, Math.PI)]
    [InlineData("gelu(x)", 1, -0.75179152469356446)]
    [InlineData("x^2-2", 0, Root2)]
    [InlineData("x-0.1", 0, 0.1)]
    [InlineData("sin(x)^2", 0, Math.PI)]
    [InlineData("1-cos(x)", 0, 2 * Math.PI)]
    [InlineData("(x^2-2)^2", 0, Root2)]
    [InlineData("(x^2-2)^2", 1, Root2)]
    [InlineData("(x^2-2)^3", 1, Root2)]
    [InlineData("(x^2-2)^4", 2, Root2)]
    public void A_line_goes_down_to_a_zero_however_far_the_axis_goes(string formula, int order, double zero)
    {
        foreach (var lowest in new double?[] { null, -5, -12, -40, -200 })
        {
            var points = Follow(formula, order, lowest).Where(point => Math.Abs(point.X - zero) < 1e-6);

            Assert.Contains(points, point => point.Y < Math.Min(-400, 2 * (lowest ?? 0)));
        }
    }

    [Theory]
    [InlineData("(x^2-2)^2+1e-20", -20)]
    [InlineData("where(sin(x^2)>0,1,-1)", 0)]
    [InlineData("where(x^2<2,x-3,x)", 0.15)]
    [InlineData("1+sqrt(x^2-2)", 0)]
    public void A_line_ends_where_a_function_without_zeros_does(string formula, double least) =>
        Assert.InRange(Follow(formula, 0, lowest: -40).Min(point => point.Y), least - 1e-3, least + 1e-2);

    [Fact]
    public void Jumps_of_a_derivative_are_jumps_of_its_logarithm()
    {
        var part = LogarithmOfCurve.OfPart(Catalog.Find("leaky_relu")!.Bind(), 1, 1);

        var jump = Assert.Single(part.BreakpointsWithin(-8, 8));
        Assert.Equal((0, -2, 0), (jump.X, jump.Left.Value, jump.Right.Value));
    }

    private static IEnumerable<Point> Follow(string formula, int order, double? lowest)
    {
        var (curve, grid) = (Activation.Typed(formula).Bind(), MadeUp.Grid("-8", "8"));
        Interval? yRange = lowest is { } low ? new(low, 1) : null;
        return new[] { 1, -1 }.SelectMany(Part).SelectMany(samples => samples.Pieces).SelectMany(piece => piece);

        IEnumerable<Samples> Part(int sign)
        {
            var part = LogarithmOfCurve.OfPart(curve, order, sign);
            yield return CurveTracing.Trace(part, 0, grid, 1000, 400, yRange, TestContext.Current.CancellationToken);
        }
    }
}
