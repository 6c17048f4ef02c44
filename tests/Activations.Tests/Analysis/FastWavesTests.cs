using Activations.Analysis;

namespace Activations.Tests.Analysis;

public class FastWavesTests
{
    private static CurveFacts FactsOf(string formula) =>
        CurveFacts.Of(Activation.Typed(formula).Bind(), new(-8, 8))!;

    // By mpmath at the first wave beside 0 and at the last one before 8; the others by hand.
    [Theory]
    [InlineData("sin(exp(x))", -1, 1)]
    [InlineData("exp(sin(700*log(x^2+1)))+x^2/8", 0.368723734118785, 10.6592982)]
    [InlineData("abs(sin(300x))", 0, 1)]
    [InlineData("relu(sin(300x))", 0, 1)]
    [InlineData("max(sin(300x),0.5)", 0.5, 1)]
    [InlineData("min(abs(sin(300x)),0.5)", 0, 0.5)]
    public void Of_more_turns_than_are_listed_the_farthest_are_found(string formula, double least, double greatest)
    {
        var facts = FactsOf(formula);

        Assert.True(facts.IsRangeKnown);
        Assert.Equal(least, facts.Infimum.Value, 1e-7);
        Assert.Equal(greatest, facts.Supremum.Value, 1e-6);
    }

    // By hand: 16k/π kinks and zeros between −8 and 8, and those at 0.
    [Theory]
    [InlineData("asin(sin(x))", 6, 5, -1.5707963267948966, 1.5707963267948966)]
    [InlineData("acos(cos(x))", 5, 3, 0, 3.141592653589793)]
    [InlineData("abs(mod(x-pi/2,2pi)-pi)-pi/2", 6, 5, -1.5707963267948966, 1.5707963267948966)]
    [InlineData("asin(sin(10x))", 50, 51, -1.5707963267948966, 1.5707963267948966)]
    [InlineData("acos(cos(10x))", 51, 25, 0, 3.141592653589793)]
    public void Angles_of_waves_have_every_kink_and_zero(
        string formula, int kinks, int zeros, double least, double greatest)
    {
        var facts = FactsOf(formula);

        Assert.Equal(kinks, facts.Breakpoints.Count);
        Assert.Equal(zeros, facts.Zeros.Count);
        Assert.Equal(least, facts.Infimum.Value);
        Assert.Equal(greatest, facts.Supremum.Value);
        Assert.NotEqual(Symmetry.None, facts.Symmetry);
    }

    [Fact]
    public void Angles_of_fast_waves_have_a_known_range_and_slope()
    {
        var facts = FactsOf("asin(sin(100x))");

        Assert.True(facts.IsRangeKnown);
        Assert.Equal(-Math.PI / 2, facts.Infimum.Value);
        Assert.Equal(Math.PI / 2, facts.Supremum.Value);
        Assert.Equal(-2.5 * Math.PI, facts.Zeros[4].Low, 1e-12);
    }

    // By mpmath where f″ is 0: of sin(exp(x)) near 947π and 948π, of cos(100x)^2 + x^2/8 at 7.9718, and right behind a
    // kink of relu(sin(300x)) + x^2, at −7.9901 and 7.9796; by hand the others.
    [Theory]
    [InlineData("sin(exp(x))", -2975.08841101176, 2978.23000349)]
    [InlineData("cos(100*x)^2+x^2/8", -101.992947847433, 101.992947847433)]
    [InlineData("sin(100000x)", -1e5, 1e5)]
    [InlineData("sin(1e6x)+x", -999999, 1000001)]
    [InlineData("relu(sin(300x))", -300, 300)]
    [InlineData("abs(sin(300x))", -300, 300)]
    [InlineData("relu(sin(300x))+x^2", -315.980234705, 315.959290754)]
    public void So_are_the_steepest_places(string formula, double least, double greatest)
    {
        var facts = FactsOf(formula);

        Assert.True(facts.AreSlopesKnown);
        Assert.Equal(least, facts.Slopes.Low, 1e-6);
        Assert.Equal(greatest, facts.Slopes.High, 1e-6);
        Assert.Equal(Math.Max(-least, greatest), facts.Lipschitz, 1e-6);
    }

    // Of a wave that no value shows, nothing is to be followed.
    [Theory]
    [InlineData("(x + 8e-247*sin(6e-194*x))*sigmoid(x)")]
    [InlineData("x + 1e-200*sin(x)")]
    public void A_wave_too_flat_to_show_hides_nothing(string formula) =>
        Assert.True(CurveFacts.Of(Activation.Typed(formula).Bind(), new(-1e300, 1e300))!.IsRangeKnown);

    // By hand.
    [Theory]
    [InlineData("sign(sin(100x))", -1, 1)]
    [InlineData("round(100sin(x))/100", -1, 1)]
    [InlineData("max(tan(100x),0)", 0, double.PositiveInfinity)]
    [InlineData("abs(tan(100x))", 0, double.PositiveInfinity)]
    [InlineData("where(sin(100x)>0,x,-x)", -7.979645340118075, 8)]
    public void A_wave_with_some_hundred_kinks_or_jumps_is_followed(string formula, double least, double greatest)
    {
        var facts = FactsOf(formula);

        Assert.True(facts.IsRangeKnown);
        Assert.Equal(least, facts.Infimum.Value, 1e-12);
        Assert.Equal(greatest, facts.Supremum.Value, 1e-12);
    }

    // Two phases of a wave that are far apart may go together by chance.
    [Theory]
    [InlineData("sin(1e4x)+x")]
    [InlineData("cos(1e6*x)+x/10")]
    [InlineData("sin(3e4*x)*softplus(x)")]
    [InlineData("relu(sin(3e4*x))*relu(sin(1e6*x^2/8))")]
    [InlineData("max(abs(cos(1500*log(x^2+1))),exp(sin(4000*tanh(x))))")]
    public void Nobody_says_how_far_a_wave_goes_that_was_not_followed(string formula) =>
        Assert.False(FactsOf(formula).IsRangeKnown);

    // Its slope is 1 + cos(1000x), or 1 + sin(2e5x): it touches 0 and does not change its sign; the values by mpmath.
    [Theory]
    [InlineData("x+sin(1000x)/1000", -8.00099784303236, 8.00099784303236)]
    [InlineData("x+sin(100x)/100", -8.0089396964819702, 8.0089396964819702)]
    [InlineData("x-sin(3e4x)/3e4", -7.9999692976380186, 7.9999692976380186)]
    [InlineData("x+sin(1e5x)^2/1e5", -7.9999992038222410, 8.0000007961777590)]
    [InlineData("snake(x,1e5)", -7.9999992038222410, 8.0000007961777590)]
    [InlineData("2-x-sin(1e5x)^2/1e5", -6.0000007961777590, 9.9999992038222410)]
    public void A_wave_on_a_slope_that_only_touches_0_goes_one_way(string formula, double least, double greatest)
    {
        var facts = FactsOf(formula);

        Assert.True(facts.IsRangeKnown);
        Assert.Equal(least, facts.Infimum.Value, 1e-14);
        Assert.Equal(greatest, facts.Supremum.Value, 1e-14);
        Assert.True(facts is { Infimum.IsAttained: true, Supremum.IsAttained: true });
        Assert.Empty(facts.Extrema);
        Assert.Equal(facts.Over, Assert.Single(facts.Pieces).Where);
        Assert.Single(facts.Zeros);
        Assert.Equal(double.PositiveInfinity, facts.ListedUpTo(0));
        Assert.Equal(2, facts.Lipschitz, 1e-9);
        Assert.Equal(0, Math.Max(facts.Slopes.Low, Math.Min(facts.Slopes.High, 0)));
    }

    // The double 0.001 is above 1/1000, so that it falls a little in each wave, and sample says so.
    [Theory]
    [InlineData("x+0.001*sin(1000x)", -2.0816681711721685e-17)]
    [InlineData("x+0.01*sin(100x)", -2.0816681711721685e-17)]
    [InlineData("x+0.1*sin(10x)", -5.5511151231257827e-17)]
    public void A_number_is_the_double_that_it_is_where_a_slope_touches_0_but_for_that(string formula, double least)
    {
        Assert.Equal(least, FactsOf(formula).Slopes.Low, 1e-22);
    }

    // By hand: the zeros are the multiples of π over such a number.
    [Theory]
    [InlineData("sin(1000x)^2", 1000)]
    [InlineData("exp(x)*sin(300x)^2", 300)]
    [InlineData("1-cos(800x)", 400)]
    [InlineData("sin(100x)^4-sin(100x)^2", 200)]
    public void Zeros_that_a_wave_only_touches_are_all_listed_up_to_where_they_are_said_to_be(
        string formula, double waves)
    {
        var facts = FactsOf(formula);

        var upTo = facts.ListedUpTo(0);
        var count = Math.Ceiling(upTo * waves / Math.PI) - Math.Ceiling(-8 * waves / Math.PI);
        Assert.InRange(upTo, -7.99, 8);
        Assert.InRange(facts.Zeros.Count - count, -1, 0);
        var steps = facts.Zeros.Zip(facts.Zeros.Skip(1), (zero, next) => next.Low - zero.Low);
        Assert.All(steps, step => Assert.Equal(Math.PI / waves, step, 1e-9));
    }

    // By mpmath: two in each arch from one multiple of π/50 to the next, up to the 23rd, and 0.
    [Fact]
    public void Two_fixed_points_right_beside_a_turn_are_told_however_many_turns_come_before()
    {
        var places = FactsOf("sqrt(1-cos(100x))").FixedPoints;

        Assert.Equal(46, places.Count);
        Assert.Equal(1.4128328536866104, places[^2].Low, 1e-12);
        Assert.Equal(1.41403474512338, places[^1].Low, 1e-12);
    }

    [Theory]
    [InlineData("asin(sin(100x))")]
    [InlineData("acos(cos(100x))")]
    [InlineData("asin(cos(40x))+x")]
    [InlineData("sqrt(1-sin(100x))")]
    [InlineData("acos(sin(30x)^2)")]
    public void What_comes_to_the_edge_of_a_domain_and_turns_back_is_defined_everywhere(string formula) =>
        Assert.Empty(FactsOf(formula).Undefined);
}
