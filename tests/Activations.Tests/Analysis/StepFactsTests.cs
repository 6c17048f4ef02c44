using System.Globalization;
using Activations.Analysis;

namespace Activations.Tests.Analysis;

/// <summary>What is told of functions that go up and down in steps, be they without end.</summary>
public class StepFactsTests
{
    private static CurveFacts FactsOf(string formula)
    {
        var curve = Activation.Typed(formula).Bind();
        return CurveFacts.Of(curve, Interval.Line) ?? CurveFacts.Of(curve, new(-8, 8))!;
    }

    private static string Written(IEnumerable<double> numbers) =>
        string.Join(' ', numbers.Select(x => x.ToString("G5", CultureInfo.InvariantCulture)));

    // log(1 + e^n) is above n, and n·σ(n) below it, by less than there is between two doubles.
    [Theory]
    [InlineData("floor(softplus(x))", 0, 100)]
    [InlineData("ceil(silu(x))", 0, 99)]
    [InlineData("ceil(gelu(x))", 0, 24)]
    public void Whole_numbers_right_beside_a_step_are_fixed_points(string formula, int first, int last)
    {
        var expected = Enumerable.Range(first, last - first + 1).Select(n => new Interval(n, n));

        Assert.Equal(expected, FactsOf(formula).FixedPoints.Where(point => point.Low <= last));
    }

    // Each goes through so many whole numbers that only the first steps are told.
    [Theory]
    [InlineData("floor(silu(x))", "0 1.2785 2.2177", 99)]
    [InlineData("floor(2*silu(x))", "0 0.73884 1.2785", 49.5)]
    [InlineData("floor(1000*silu(x))", "-9.1179 -8.3348 -7.8721", -3.5373)]
    [InlineData("ceil(gelu(x))", "0 1.1445 2.042", 99)]
    [InlineData("ceil(5*gelu(x))/5", "0 0.31978 0.56126", 19.8)]
    [InlineData("ceil(x*exp(x))", "0 0.56714 0.85261", 3.3779)]
    [InlineData("floor(exp(x))", "0 0.69315 1.0986", 4.6052)]
    [InlineData("floor(-exp(x))", "0 0.69315 1.0986", 4.6052)]
    [InlineData("ceil(exp(-x))", "-7.9997 -7.9993 -7.999", -7.9658)]
    [InlineData("floor(softplus(x))", "0.54132 1.8546 2.9489", 100)]
    [InlineData("floor(1000*tanh(x))", "-3.8002 -3.4534 -3.2504", -1.4722)]
    [InlineData("floor(exp(exp(x)))", "-0.36651 0.094048 0.32663", 1.5293)]
    [InlineData("x*floor(exp(x))", "0 0.69315 1.0986", 4.6052)]
    [InlineData("x-floor(100x)", "-8 -7.99 -7.98", -7.01)]
    public void Of_endless_steps_the_first_are_told(string formula, string first, double last)
    {
        var facts = FactsOf(formula);

        Assert.Equal(100, facts.Breakpoints.Count);
        Assert.Equal(first, Written(facts.Breakpoints.Take(3).Select(point => point.X)));
        Assert.Equal(last, facts.Breakpoints[^1].X, 1e-4);
        Assert.InRange(facts.SteppingFrom, last, last + 1.1);
        Assert.Equal(facts.SteppingFrom, facts.ListedUpTo(1));
    }

    [Theory]
    [InlineData("floor(silu(x))", -1, double.PositiveInfinity)]
    [InlineData("floor(1000*silu(x))", -279, double.PositiveInfinity)]
    [InlineData("ceil(5*gelu(x))/5", 0, double.PositiveInfinity)]
    [InlineData("ceil(x*exp(x))", 0, double.PositiveInfinity)]
    [InlineData("floor(exp(x))", 0, double.PositiveInfinity)]
    [InlineData("floor(-exp(x))", double.NegativeInfinity, -1)]
    [InlineData("ceil(exp(-x))", 1, 2981)]
    [InlineData("round(100x)/100", -8, 8)]
    [InlineData("floor(1000*tanh(x))", -1000, 999)]
    [InlineData("min(floor(exp(x)),50)", 0, 50)]
    [InlineData("floor(log(x))", double.NegativeInfinity, double.PositiveInfinity)]
    [InlineData("floor(tan(x))", double.NegativeInfinity, double.PositiveInfinity)]
    public void Bounds_of_what_only_steps_are_known(string formula, double low, double high)
    {
        var facts = FactsOf(formula);

        Assert.True(facts.IsResolved);
        Assert.Equal(new Bound(low, double.IsFinite(low)), facts.Infimum);
        Assert.Equal(new Bound(high, double.IsFinite(high)), facts.Supremum);
        Assert.Equal(new Interval(0, 0), facts.Slopes);
    }

    [Theory]
    [InlineData("floor(silu(x))", "0 1.2785")]
    [InlineData("floor(1000*silu(x))", "0 0.001998")]
    [InlineData("ceil(5*gelu(x))/5", "-Infinity 0")]
    [InlineData("floor(exp(x))", "-Infinity 0")]
    [InlineData("floor(-exp(x))", "")]
    [InlineData("floor(softplus(x))", "-Infinity 0.54132")]
    [InlineData("floor(1000*tanh(x))", "0 0.001")]
    [InlineData("floor(log(x))", "1 2.7183")]
    [InlineData("round(100x)/100", "-0.005 0.005")]
    public void Zeros_among_steps_are_told_whole(string formula, string expected)
    {
        var facts = FactsOf(formula);

        Assert.Equal(expected, Written(facts.Zeros.SelectMany(zero => new[] { zero.Low, zero.High })));
        Assert.Equal(double.PositiveInfinity, facts.ListedUpTo(0));
    }

    [Theory]
    [InlineData("floor(exp(x))", 0, double.PositiveInfinity)]
    [InlineData("floor(-exp(x))", -1, double.NegativeInfinity)]
    [InlineData("ceil(x*exp(x))", 0, double.PositiveInfinity)]
    [InlineData("floor(softplus(x))", 0, double.PositiveInfinity)]
    [InlineData("floor(exp(exp(x)))", 1, double.PositiveInfinity)]
    [InlineData("floor(tanh(x)+exp(-x^2))", -1, 0)]
    [InlineData("floor(3*sigmoid(x)+exp(-x^2))", 0, 2)]
    [InlineData("ceil(tanh(x)-exp(-x^2))", 0, 1)]
    [InlineData("ceil(softsign(x))", 0, 1)]
    [InlineData("sign(tanh(x)+exp(-x^2)-1)", -1, -1)]
    public void Steps_have_limits(string formula, double atLow, double atHigh)
    {
        var facts = FactsOf(formula);

        Assert.Equal(new Ends(atLow, atHigh), facts.Limits);
        Assert.True(double.IsInfinity(atHigh) || facts.ValueAt(1e100) == atHigh);
    }

    // At 1e66 the logarithm is not yet told from a whole number where its slope is tiny.
    [Fact]
    public void Steps_far_out_are_where_whole_numbers_are()
    {
        var facts = CurveFacts.Of(Activation.Typed("floor(log(x))").Bind(), new(1e60, 1e72))!;

        Assert.Empty(facts.Undefined);
        Assert.Equal(27, facts.Breakpoints.Count);
        Assert.All(facts.Breakpoints, point => Assert.Equal(point.Left.Value + 1, point.Right.Value));
    }

    // At a step itself ceil(x - sigmoid(x)) is one less than what odd would be; a rounding is odd there, too.
    [Theory]
    [InlineData("ceil(x-sigmoid(x))", Symmetry.None)]
    [InlineData("floor(3*erf(x)+0.5)", Symmetry.None)]
    [InlineData("round(4*tanh(x))/4", Symmetry.Odd)]
    [InlineData("floor(log(1+x^2))", Symmetry.Even)]
    public void Steps_are_mirrored_with_the_values_at_them(string formula, Symmetry symmetry) =>
        Assert.Equal(symmetry, FactsOf(formula).Symmetry);

    // gelu(25) is less than 25, but by less than what counts as 0.
    [Fact]
    public void What_only_counts_as_a_whole_number_has_no_fixed_point() =>
        Assert.Equal([new(-1, -1), new(0, 0)], FactsOf("floor(gelu(x))").FixedPoints);

    // Where tanh(x) and the like are 1 but for what no digits tell, nothing begins to be 0, or x.
    [Theory]
    [InlineData("log(relu(tanh(x)))", "", "")]
    [InlineData("log(abs(tanh(x)))", "", "-0.60938 -0.60938")]
    [InlineData("relu(1-exp(x))*x", "0 Infinity", "0 0")]
    [InlineData("relu(1-sigmoid(x))*x", "0 0", "0 0")]
    [InlineData("x+relu(silu(-x))", "0 0", "0 Infinity")]
    [InlineData("x*(exp(x)<1e-200)", "-460.52 Infinity", "-Infinity -460.52 0 0")]
    [InlineData("where(x>400,tanh(x),x/400)", "0 0", "0 0")]
    public void What_underflows_is_no_zero(string formula, string zeros, string fixedPoints)
    {
        var facts = FactsOf(formula);

        Assert.Equal(zeros, Written(facts.Zeros.SelectMany(zero => new[] { zero.Low, zero.High })));
        Assert.Equal(fixedPoints, Written(facts.FixedPoints.SelectMany(point => new[] { point.Low, point.High })));
    }

    // gelu(n) = n·Φ(n) is at most n and above n − 1, so that every whole number from 0 on is a fixed point.
    [Fact]
    public void Fixed_points_among_steps_are_listed_up_to_where_digits_tell_them()
    {
        var facts = CurveFacts.Of(Activation.Typed("ceil(gelu(x))").Bind(), Interval.Line)!;

        var end = facts.FixedPointsListedUpTo;
        var listed = facts.FixedPoints.Select(point => point.Low).Where(x => x < end);
        Assert.Equal(Enumerable.Range(0, (int)Math.Ceiling(end)).Select(n => (double)n), listed);
        Assert.InRange(end, 20, double.MaxValue);
    }

    // ceil(t) − floor(t) is 1, but 0 at whole numbers: at x = 1/n, be that a double or not.
    [Fact]
    public void A_value_where_two_steps_make_up_for_each_other_is_told_between_doubles_too()
    {
        var facts = CurveFacts.Of(Activation.Typed("ceil(1/x)-floor(1/x)").Bind(), Interval.Line)!;

        Assert.Equal(Symmetry.Even, facts.Symmetry);
        var expected = Enumerable.Range(1, 12).Select(n => -1.0 / n);
        Assert.Equal(expected, facts.Zeros.Take(12).Select(zero => zero.Low));
        Assert.Equal(expected, facts.Extrema.Take(12).Select(extremum => extremum.Where.Low));
    }

    // To which side of a half such numbers are rounded takes more digits than there are, and is no matter.
    [Theory]
    [InlineData("round(exp(x))", 0)]
    [InlineData("round(exp(0.3x))", 0)]
    [InlineData("round(abs(expm1(x)))", 1)]
    public void What_is_rounded_may_grow_without_bounds(string formula, double atLow)
    {
        var facts = FactsOf(formula);

        Assert.Equal((atLow, double.PositiveInfinity), (facts.Limits.AtLow, facts.Limits.AtHigh));
        Assert.Equal((0, double.PositiveInfinity), (facts.Infimum.Value, facts.Supremum.Value));
        Assert.Equal(new(0, 0), facts.Slopes);
    }

    [Fact]
    public void What_is_floored_may_step_by_billions_itself()
    {
        var facts = FactsOf("floor(1e12*where(x^3>2,1,0))");

        Assert.Equal((0, 1e12), (facts.Infimum.Value, facts.Supremum.Value));
        Assert.Equal("1.2599", Written(facts.Breakpoints.Select(point => point.X)));
    }

    // Each is 2x less something that does not step: what cancels leaves no steps behind.
    [Theory]
    [InlineData("floor(x)+2x-floor(x)", "", 2, 2)]
    [InlineData("2x-clip(x,0,1)+floor(x)-floor(x)", "0 1", 1, 2)]
    [InlineData("2x+sinh(asinh(floor(x)))-floor(x)", "", 2, 2)]
    [InlineData("ceil(exp(x))+2x-abs(x)-ceil(exp(x))", "0", 1, 3)]
    [InlineData("2x+max(gelu(x),1)-max(gelu(x),1)", "", 2, 2)]
    public void Steps_that_cancel_are_none(string formula, string breakpoints, double least, double greatest)
    {
        var facts = FactsOf(formula);

        Assert.Equal(breakpoints, string.Join(' ', facts.Breakpoints.Select(point => point.X)));
        Assert.Equal(new Interval(least, greatest), facts.Slopes);
        Assert.True(facts.IsResolved);
        Assert.Equal([new(0, 0)], facts.Zeros);
        Assert.Equal(double.PositiveInfinity, facts.SteppingFrom);
    }

    [Fact]
    public void Steps_of_which_only_some_cancel_stay()
    {
        var facts = FactsOf("floor(x)+2x-floor(x)+floor(x)");

        Assert.Contains(3, facts.Breakpoints.Select(point => point.X));
    }
}
