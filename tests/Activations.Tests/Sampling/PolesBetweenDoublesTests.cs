using Activations.Sampling;

namespace Activations.Tests.Sampling;

/// <summary>Poles and kinks at places that no double is, where a case of a formula changes or a root ends.</summary>
public class PolesBetweenDoublesTests
{
    private const double Infinite = double.PositiveInfinity, HalfPi = Math.PI / 2, Root2 = 1.4142135623730951;

    [Theory]
    [InlineData("abs(tan(x))")]
    [InlineData("max(tan(x),0)")]
    [InlineData("relu(tan(x))")]
    [InlineData("leaky_relu(tan(x))")]
    [InlineData("elu(tan(x))")]
    [InlineData("1/abs(cos(x))")]
    [InlineData("sqrt(abs(tan(x)))")]
    [InlineData("log(abs(tan(x)))")]
    [InlineData("abs(x)*tan(x)")]
    [InlineData("max(1/(x^2-2),0)")]
    [InlineData("abs(1/(exp(x)-2))")]
    public void Of_a_pole_the_middle_is_shown(string formula)
    {
        const double most = 1e5;
        foreach (var order in new[] { 0, 1, 2 })
        {
            var line = Trace(formula, order, -8, 8);

            Assert.InRange(line.Extent!.Value.High, 0, most);
            Assert.InRange(line.Extent!.Value.Low, -most, most);
        }
    }

    [Theory]
    [InlineData("max(tan(x),0)", 1, 2, HalfPi, Infinite, 0)]
    [InlineData("min(tan(x),0)", 1, 2, HalfPi, 0, -Infinite)]
    [InlineData("elu(tan(x))", 1, 2, HalfPi, Infinite, -1)]
    [InlineData("max(1/(x^2-2),0)", 1, 2, Root2, 0, Infinite)]
    [InlineData("abs(tan(x))", 1, 2, HalfPi, Infinite, Infinite)]
    public void A_line_goes_to_infinity_at_a_pole_and_from_its_limit_behind_that(
        string formula, int start, int end, double x, double left, double right)
    {
        var jump = Assert.Single(Trace(formula, 0, start, end).Jumps);

        Assert.Equal(x, jump.X, 1e-15);
        Assert.Equal((left, right, double.NaN), (jump.Left, jump.Right, jump.Value));
    }

    [Theory]
    [InlineData("sigmoid(abs(tan(x)))", 0)]
    [InlineData("abs(tanh(tan(x)))", 0)]
    [InlineData("abs(atan(tan(x)))", 0)]
    public void What_goes_on_behind_a_pole_within_it_does_not_jump_there(string formula, int order) =>
        Assert.DoesNotContain(Trace(formula, order, 1, 2).Jumps, jump => Math.Abs(jump.Left - jump.Right) > 1e-9);

    [Fact]
    public void A_value_that_a_case_has_at_a_pole_stays()
    {
        var jump = Assert.Single(Trace("where(x^2<2,1/(x^2-2),0)", 0, 1, 2).Jumps);

        Assert.Equal((-Infinite, 0.0, 0.0), (jump.Left, jump.Right, jump.Value));
    }

    [Theory]
    [InlineData("asin(sin(x))", 1, 2, HalfPi, 1, -1)]
    [InlineData("acos(cos(x))", 3, 4, Math.PI, 1, -1)]
    [InlineData("x*asin(sin(x))", 1, 2, HalfPi, Math.PI, 0)]
    [InlineData("sqrt(1-cos(x))", 6, 7, 2 * Math.PI, -0.70710678118654752, 0.70710678118654752)]
    [InlineData("sqrt(sin(x)^2)", 3, 4, Math.PI, -1, 1)]
    [InlineData("abs(x-round(x))", 1, 2, 1.5, 1, -1)]
    [InlineData("abs(x-round(x))", 2, 3, 2.5, 1, -1)]
    public void A_slope_jumps_once(string formula, int start, int end, double x, double left, double right)
    {
        // What is at the whole numbers at the ends is no matter.
        var jumps = Trace(formula, 1, start, end).Jumps;
        var jump = Assert.Single(jumps, jump => jump.X > start && jump.X < end);

        Assert.Equal(x, jump.X, 1e-15);
        Assert.Equal(left, jump.Left, 1e-15);
        Assert.Equal(right, jump.Right, 1e-15);
    }

    [Theory]
    [InlineData("abs(x)^0.1", true)]
    [InlineData("sqrt(abs(sin(x)))", true)]
    [InlineData("cbrt(abs(x))", true)]
    [InlineData("abs(x)", false)]
    public void Between_two_infinite_slopes_there_is_none(string formula, bool isNone)
    {
        var jump = Assert.Single(Trace(formula, 1, -1, 1).Jumps);

        Assert.Equal(isNone ? double.NaN : 0, jump.Value);
    }

    [Fact]
    public void A_slope_that_tends_to_0_from_either_side_is_0_there() =>
        Assert.Contains(new(0, 0), Assert.Single(Trace("x*sqrt(abs(x))", 1, -1, 1).Pieces));

    [Theory]
    [InlineData("sqrt(4-x^2)", 1)]
    [InlineData("(4-x^2)^0.25", 1)]
    [InlineData("asin(x/2)", 1)]
    public void A_slope_that_goes_to_infinity_at_an_edge_leaves_room_for_the_rest(string formula, int order)
    {
        const double most = 8;
        var shown = Trace(formula, order, -8, 8).Cut!.Value;

        Assert.InRange(shown.High - shown.Low, 1, 2 * most);
    }

    private static Samples Trace(string formula, int order, int start, int end)
    {
        var grid = new Grid(new(start, 0), new(end, 0), new(1, -1));
        var curve = Activation.Typed(formula).Bind();
        return CurveTracing.Trace(curve, order, grid, 1000, 500, null, TestContext.Current.CancellationToken);
    }
}
