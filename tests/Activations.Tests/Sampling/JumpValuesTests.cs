using Activations.Sampling;

namespace Activations.Tests.Sampling;

/// <summary>The closed dot of a jump is the value at the place, be it between two doubles.</summary>
public class JumpValuesTests
{
    [Theory]
    [InlineData("floor(exp(x))", 0, 0.69314718055994531, 2)]
    [InlineData("ceil(exp(x))", 0, 0.69314718055994531, 2)]
    [InlineData("floor(10*sigmoid(x))/10", 0, -2.1972245773362196, 0.1)]
    [InlineData("(tanh(x)>0.5)*x", 0, 0.54930614433405485, 0)]
    [InlineData("(tanh(x)>=0.5)*x", 0, 0.54930614433405485, 0.54930614433405485)]
    [InlineData("where(exp(x)>=2,1,0)", 0, 0.69314718055994531, 1)]
    [InlineData("abs(sin(x))+x", 1, -3.1415926535897931, 1)]
    [InlineData("abs(sin(x))+x", 1, 0, 1)]
    [InlineData("floor(3x)", 0, 0.33333333333333333, 1)]
    [InlineData("floor(-3x)", 0, 0.33333333333333333, -1)]
    [InlineData("floor(x)", 0, 1, 1)]
    public void It_is_that_of_the_place_and_not_of_the_double_beside_it(
        string formula, int order, double x, double value)
    {
        var curve = Activation.Typed(formula).Bind();

        var line = CurveTracing.Trace(
            curve, order, MadeUp.Grid("-4", "2"), 400, 200, cancellation: CancellationToken.None);

        var jump = Assert.Single(line.Jumps, jump => Math.Abs(jump.X - x) < 1e-9);
        Assert.Equal(value, jump.Value, 1e-15);
    }

    // The double nearest to the place is on one side of it, where f″ is not quite what it is on the other.
    [Theory]
    [InlineData("abs(sin(x))")]
    [InlineData("abs(sinh(sin(2x)))")]
    [InlineData("tanh(abs(sin(x)))")]
    [InlineData("max(sin(x),cos(x))")]
    public void At_a_kink_the_second_derivative_has_none_where_it_is_the_same_on_both_sides(string formula)
    {
        var curve = Activation.Typed(formula).Bind();

        var (slope, bend) = (Trace(1), Trace(2));

        Assert.NotEmpty(slope.Jumps);
        Assert.Empty(bend.Jumps);

        Samples Trace(int order) => CurveTracing.Trace(
            curve, order, MadeUp.Grid("-8", "8"), 700, 300, cancellation: CancellationToken.None);
    }

    // Of the many jumps those that have room for dots count: of floor(tan(x)) those far from the poles.
    [Theory]
    [InlineData("floor(x^2)", 1.4142135623730951, 2)]
    [InlineData("floor(x^2)", -1.4142135623730951, 2)]
    [InlineData("floor(tan(x))", 0.78539816339744828, 1)]
    [InlineData("floor(tan(x))", 3.9269908169872414, 1)]
    [InlineData("floor(10/x)", 3.3333333333333335, 3)]
    [InlineData("floor(exp(x))", 0.69314718055994531, 2)]
    [InlineData("floor(1000*tanh(x))", 3.8002011672502, 999)]
    public void It_is_that_of_the_place_among_many_jumps_too(string formula, double x, double value)
    {
        var curve = Activation.Typed(formula).Bind();

        var line = CurveTracing.Trace(
            curve, 0, MadeUp.Grid("-8", "8"), 700, 300, cancellation: CancellationToken.None);

        var jump = Assert.Single(line.Jumps, jump => Math.Abs(jump.X - x) < 1e-9);
        Assert.Equal(value, jump.Value);
    }

    [Theory]
    [InlineData("floor(1000*x)/1000")]
    [InlineData("ceil(2000*x)/2000")]
    public void A_step_among_more_than_are_listed_has_no_dots_of_its_own(string formula)
    {
        var curve = Activation.Typed(formula).Bind();

        var line = CurveTracing.Trace(
            curve, 0, MadeUp.Grid("-8", "8"), 700, 300, cancellation: CancellationToken.None);

        Assert.DoesNotContain(line.Jumps, jump => jump.X == 0);
    }

    [Fact]
    public void On_a_logarithmic_axis_it_is_the_logarithm_of_that()
    {
        var curve = LogarithmOfCurve.OfPart(Activation.Typed("where(exp(x)>=2,100,10)").Bind(), 0, 1);

        var line = CurveTracing.Trace(
            curve, 0, MadeUp.Grid("-4", "2"), 400, 200, cancellation: CancellationToken.None);

        Assert.Equal(2, Assert.Single(line.Jumps).Value, 1e-15);
    }
}
