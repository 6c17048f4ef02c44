using Activations.Sampling;

namespace Activations.Tests.Sampling;

public class SingularPlacesTests
{
    private const double HalfPi = Math.PI / 2;

    [Theory]
    [InlineData("atan(1/x)", 0, 0, -HalfPi, HalfPi)]
    [InlineData("1/(1+exp(1/x))", 0, 0, 1, 0)]
    [InlineData("atan(1/(x-0.123))", 0, 0.123, -HalfPi, HalfPi)]
    [InlineData("atan(1/(3x-1))", 0, 1 / 3.0, -HalfPi, HalfPi)]
    [InlineData("tanh(tan(x/3))", 0, -1.5 * Math.PI, 1, -1)]
    [InlineData("x*atan(1/x)", 1, 0, -HalfPi, HalfPi)]
    [InlineData("exp(-1/x)", 0, 0, double.PositiveInfinity, 0)]
    [InlineData("x/|x|", 0, 0, -1, 1)]
    public void Where_a_formula_has_no_value_the_line_jumps_from_limit_to_limit(
        string formula, int order, double x, double left, double right)
    {
        var samples = Trace(formula, order, "-5", "3");

        var jump = Assert.Single(samples.Jumps);
        Assert.Equal(new(x, left, right, double.NaN), jump);
        Assert.Contains(samples.Pieces, piece => piece[0].X == x && piece[0].Y == right);
        Assert.True(samples.Pieces.All(piece => piece[0].X >= x || piece[^1].X <= x));
    }

    [Fact]
    public void At_an_end_of_the_range_only_the_inner_side_counts() => Assert.Equal(
        new Jump(0, double.NaN, HalfPi, double.NaN), Assert.Single(Trace("atan(1/x)", 0, "0", "8").Jumps));

    [Theory]
    [InlineData("1/x", 0)]
    [InlineData("1/x^2", 0)]
    [InlineData("log(abs(x))", 0)]
    [InlineData("sin(x)/x", 0)]
    [InlineData("sin(1/x)", 0)]
    [InlineData("x*atan(1/x)", 0)]
    [InlineData("atan(1/x)", 1)]
    [InlineData("sqrt(x)", 0)]
    [InlineData("x*log(x)", 0)]
    [InlineData("tanh(1e17*(x-1.5))", 0)] // steep, but between two doubles it takes all values
    [InlineData("abs(x-0.3)^0.001", 0)]
    [InlineData("max(x^2-2,0)^0.01", 0)]
    [InlineData("max(2-x^2,0)^0.01", 0)]
    [InlineData("max(3x-1,0)^0.01", 0)]
    [InlineData("1+max(exp(x)-2,0)^0.01", 0)]
    [InlineData("max(x^2-2,0)^1.01", 1)]
    [InlineData("tan(x)", 0)]
    public void Poles_holes_edges_and_steep_slopes_are_no_jumps(string formula, int order)
    {
        Assert.DoesNotContain(Trace(formula, order, "-5", "3").Jumps, jump => jump.Left != jump.Right);
    }

    private static Samples Trace(string formula, int order, string start, string end)
    {
        var (low, high) = (Number(start), Number(end));
        var grid = new Grid(low, high, Grid.DefaultStep(low, high));
        return CurveTracing.Trace(Activation.Typed(formula).Bind(), order, grid, 1000, 500);
    }

    private static DecimalNumber Number(string text) =>
        DecimalNumber.TryParse(text, out var number) ? number : throw new FormatException(text);
}
