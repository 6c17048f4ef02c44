using Activations.Analysis;

namespace Activations.Tests.Analysis;

/// <summary>
/// Fixed points of what steps too often to be listed: what is rounded down is within 1 of what it was.
/// </summary>
public class StepsApartTests
{
    // x < floor(exp(x)) for all x, and floor(t) ≤ t: sqrt(x) < x from 1 on. e^x/2 − 1 > x from 2 on.
    [Theory]
    [InlineData("floor(sqrt(x))", "0 1")]
    [InlineData("floor(exp(x))", "")]
    [InlineData("max(floor(exp(x)),0)", "")]
    [InlineData("floor(exp(x)/2)", "0 1")]
    [InlineData("2*floor(sqrt(x))-3", "")]
    [InlineData("-ceil(exp(x))/4", "-0.25")]
    [InlineData("floor(exp(sqrt_softplus(x)*sign(x)))", "")]
    public void There_are_none_where_it_is_farther_from_x_than_a_step(string formula, string fixedPoints)
    {
        var facts = CurveFacts.Of(Activation.Typed(formula).Bind(), Interval.Line)!;

        var points = facts.FixedPoints.Select(point => point.Low);
        Assert.Equal(fixedPoints, string.Join(' ', points));
        Assert.Equal(double.PositiveInfinity, facts.FixedPointsListedUpTo);
    }

    // round(log(1 + e^x)) is x at every whole number from 1 on.
    [Fact]
    public void There_may_be_some_where_it_is_nearer()
    {
        var facts = CurveFacts.Of(Activation.Typed("round(softplus(x))").Bind(), Interval.Line)!;

        Assert.InRange(facts.FixedPointsListedUpTo, 50, double.MaxValue);
    }

    // k/127 for k from −127 to 127, and the like: all of them, or those up to where there may be more.
    [Theory]
    [InlineData("round(clip(x,-1,1)*10)/10", -10, 10, 10)]
    [InlineData("round(clip(x,-1,1)*127)/127", -127, 127, 127)]
    [InlineData("round(clip(x,0,1)*128)/128", 0, 128, 128)]
    [InlineData("floor(clip(x,0,1)*255)/255", 0, 255, 255)]
    public void The_levels_of_what_is_rounded_to_some_are_listed_up_to_where_it_says(
        string formula, int first, int last, int parts)
    {
        var facts = CurveFacts.Of(Activation.Typed(formula).Bind(), Interval.Line)!;

        var end = facts.FixedPointsListedUpTo;
        var listed = facts.FixedPoints.Select(point => point.Low).Where(x => x < end);
        var levels = Enumerable.Range(first, last - first + 1).Select(k => (double)k / parts);
        Assert.Equal(levels.Where(x => x < end), listed);
        Assert.True(listed.Count() >= Math.Min(100, last - first + 1));
    }

    [Theory]
    [InlineData("floor(log(x))+x-floor(log(x))", 1)]
    [InlineData("floor(exp(log(x)))+x-floor(exp(log(x)))", 1)]
    [InlineData("exp(floor(log(x)))-exp(floor(log(x)))", 0)]
    [InlineData("floor(log(x))+(2x-floor(log(x)))", 2)]
    public void Steps_that_cancel_leave_nothing_but_where_they_have_values(string formula, double slope)
    {
        var facts = CurveFacts.Of(Activation.Typed(formula).Bind(), Interval.Line)!;

        Assert.Equal(new Interval(slope, slope), facts.Slopes);
        Assert.Empty(facts.Breakpoints);
        Assert.Equal([new(double.NegativeInfinity, 0)], facts.Undefined);
        Assert.Equal(double.PositiveInfinity, facts.SteppingFrom);
    }
}
