using Activations.Analysis;
using static System.FormattableString;

namespace Activations.Tests.Analysis;

/// <summary>
/// Facts of what happens far out: logarithms against powers against exponentials, limits that are neared as slowly as
/// by 1/log(x), and lines that a curve only seems to come near to.
/// </summary>
public class FarFactsTests
{
    private static CurveFacts FactsOf(string formula) =>
        CurveFacts.Of(Activation.Typed(formula).Bind(), Interval.Line)!;

    // By mpmath, with the double nearest to 0.01 for the exponent.
    [Theory]
    [InlineData("log(x)-x^0.01", 9.9999999999998833e+199, 360.51701859880913)]
    [InlineData("x^0.01/log(x)", 2.6881171418161299e+43, 0.027182818284590453)]
    [InlineData("log(x)/x^0.01", 2.6881171418161299e+43, 36.787944117144232)]
    [InlineData("log(x)^100/x", 2.6881171418161354e+43, 3.720075976020836e+156)]
    [InlineData("exp(x^0.01)-x", 9.137329746980144e+280, -7.7208476005021909e+280)]
    public void An_extremum_is_told_however_far_out(string formula, double x, double value)
    {
        var last = FactsOf(formula).Extrema[^1];

        Assert.Equal(1, last.Where.Low / x, 1e-11);
        Assert.Equal(1, last.Value / value, 1e-12);
    }

    // The square root of what is above 0 is; its definition changes at -1000000, where both are far below all doubles.
    [Theory]
    [InlineData("sqrt_softplus(x)", 0)]
    [InlineData("2*sqrt_softplus(x)", 0)]
    [InlineData("sqrt_softplus(-x)", 0)]
    [InlineData("sqrt_softplus(x)+1", 1)]
    [InlineData("sqrt_softplus(x)^2", 0)]
    [InlineData("where(x<-1000000,exp(x/2),exp(x))", 0)]
    [InlineData("where(x<-1000000,exp(x/2),where(x<0,exp(x),exp(-x)))", 0)]
    public void What_is_too_small_for_a_double_where_a_case_begins_is_no_value(string formula, double infimum)
    {
        var facts = FactsOf(formula);

        Assert.Equal(new Bound(infimum, false), facts.Infimum);
        Assert.Empty(facts.Zeros);
    }

    // log1p(x) goes to -infinity at -1, and what it is multiplied by does not go to 0.
    [Theory]
    [InlineData("exp(3x-0.3)*log1p(x)-x")]
    [InlineData("exp(3x)*log(x+1)-x")]
    [InlineData("log1p(x)/50+100")]
    public void A_logarithm_beside_a_number_has_its_pole(string formula)
    {
        var facts = FactsOf(formula);

        Assert.Equal(new Bound(double.NegativeInfinity, false), facts.Infimum);
        Assert.Contains(-1, facts.Poles.Select(pole => pole.X));
    }

    // exp(t) is below 1 where t is below 0, be it by as little as -exp(-1e9); at 0 sign(x) is 0, and f is 1.
    [Fact]
    public void A_step_that_digits_do_not_tell_far_out_is_none_though_there_are_too_many_elsewhere()
    {
        var zeros = FactsOf("floor(exp(sqrt_softplus(x)*sign(x)))").Zeros;

        Assert.InRange(zeros.Count, 1, 2);
        Assert.Equal((double.NegativeInfinity, 0), (zeros[0].Low, zeros[^1].High));
    }

    [Theory]
    [InlineData("log(x)-x^0.001", double.NegativeInfinity)]
    [InlineData("exp(x^0.01)-x", double.PositiveInfinity)]
    [InlineData("exp(x^0.001)-x", double.PositiveInfinity)]
    [InlineData("exp(x^0.01)-exp(x^0.009)", double.PositiveInfinity)]
    [InlineData("x^0.001/log(x)", double.PositiveInfinity)]
    [InlineData("log(x)/x^0.001", 0)]
    [InlineData("log(x)^100/x", 0)]
    public void A_limit_is_that_of_what_grows_faster_even_if_only_beyond_all_doubles(string formula, double limit) =>
        Assert.Equal(limit, FactsOf(formula).Limits.AtHigh);

    [Theory]
    [InlineData("where(x>1,0.5,x)", 1, double.PositiveInfinity)]
    [InlineData("relu(-1/x)", 0, double.PositiveInfinity)]
    [InlineData("(x>0)*exp(-x)", double.NegativeInfinity, 0)]
    [InlineData("relu(1/x)", double.NegativeInfinity, 0)]
    public void What_jumps_to_a_constant_against_its_slope_is_told_to_the_end(string formula, double low, double high)
    {
        var facts = FactsOf(formula);

        Assert.Contains(facts.Pieces, piece => piece.Direction == 0 && piece.Where == new Interval(low, high));
        Assert.Equal(double.PositiveInfinity, facts.ToldUpTo);
    }

    // Turns at 1000^1000, e^1000 and e^-1000.
    [Theory]
    [InlineData("log(x)-x^0.001")]
    [InlineData("exp(x^0.001)-x")]
    [InlineData("x^0.001/log(x)")]
    [InlineData("log(x)*x^0.001")]
    public void The_range_of_what_turns_where_no_double_is_is_not_known(string formula)
    {
        var facts = FactsOf(formula);

        Assert.True(facts.TurnsBeyondDoubles);
        Assert.False(facts.IsRangeKnown);
        Assert.DoesNotContain(facts.Extrema, extremum => Math.Abs(extremum.Where.Low) is > 1e300 or < 1e-300);
        Assert.DoesNotContain(facts.Pieces, piece => double.IsPositiveInfinity(piece.Where.High)
            && piece.Direction == Math.Sign(facts.LimitingSlopes.AtHigh));
    }

    [Theory]
    [InlineData("log(x)*x^0.001", 0)]
    [InlineData("log(x)/x^0.001", double.NegativeInfinity)]
    [InlineData("sqrt(x)-1e-200", -1e-200)]
    public void What_it_tends_to_at_0_is_told_of_small_powers_and_small_numbers(string formula, double limit)
    {
        var over = CurveFacts.Of(Activation.Typed(formula).Bind(), new(0, 8))!;

        Assert.Equal(limit, over.Limits.AtLow);
    }

    [Theory]
    [InlineData("x*(1+1/log(2+x^2))", 1, 2.4426950408889634)]
    [InlineData("x/(1+1/log(x^2+2))", 0.40938389085035876, 1)]
    [InlineData("x*(0.75-1/log(2+x^2))", -0.69269504088896341, 0.75)]
    public void A_slope_is_told_that_levels_off_as_slowly_as_a_logarithm(string formula, double low, double high)
    {
        var facts = FactsOf(formula);

        Assert.Equal(low, facts.Slopes.Low, 1e-15);
        Assert.Equal(high, facts.Slopes.High, 1e-15);
    }

    [Theory]
    [InlineData("x+1/log(abs(x)+2)", "1 0 1 0")]
    [InlineData("2x-3+1/log(x^2+2)", "2 -3 2 -3")]
    [InlineData("x*(1+1/log(2+x^2))", "")]
    [InlineData("x+log(log(abs(x)+3))", "")]
    [InlineData("softplus(x)-softplus(-x)", "")]
    [InlineData("gelu(x)-gelu(-x)", "")]
    [InlineData("(x^2-1)/(x-1)", "")]
    [InlineData("sqrt(x^2-2x+1)", "")]
    [InlineData("log(exp(x))", "")]
    [InlineData("x*tanh(x)/tanh(x)", "")]
    [InlineData("max(softplus(x)-softplus(-x),-3)", "")]
    [InlineData("max(x,log(exp(x)))", "")]
    [InlineData("sigmoid(1000*(x-5))+x", "1 0 1 1")]
    [InlineData("log(sqrt_softplus(x))", "0.5 0")]
    [InlineData("where(x<-2,log(exp(x)),log(exp(x)))", "")]
    public void Asymptotes_are_what_it_only_comes_near_to(string formula, string lines)
    {
        var found = FactsOf(formula).Asymptotes.Select(line => Invariant($"{line.Slope} {line.Intercept}"));

        Assert.Equal(lines, string.Join(' ', found));
    }

    [Theory]
    [InlineData("atan(1e17*(x-pi))", 1e17)]
    [InlineData("tanh(1e18*(x-sqrt(2)))", 1e18)]
    public void The_largest_slope_is_told_where_it_is_between_two_doubles(string formula, double slope) =>
        Assert.Equal(slope, FactsOf(formula).Slopes.High, slope * 1e-12);

    [Theory]
    [InlineData("sign(x)*log(1+abs(x))", "0")]
    [InlineData("x/(1+abs(x)^0.9)", "0")]
    [InlineData("asinh(x)", "0")]
    [InlineData("x+log(1+1/abs(x)^3)", "")]
    [InlineData("cbrt(x^3+1)", "")]
    public void What_differs_from_x_by_very_little_is_not_x(string formula, string places)
    {
        var found = FactsOf(formula).FixedPoints.Select(where => Invariant($"{(where.IsPoint ? where.Low : where)}"));

        Assert.Equal(places, string.Join(' ', found));
    }

    [Fact]
    public void A_maximum_between_two_doubles_has_its_own_value() =>
        Assert.Equal(1, Assert.Single(FactsOf("exp(-(1e17*(x-pi))^2)").Extrema).Value, 1e-12);

    [Theory]
    [InlineData("exp(-(1e17*(x-pi))^2)")]
    [InlineData("log(erfc(x))")]
    public void Bounds_of_the_slope_that_were_not_seen_are_not_known(string formula) =>
        Assert.False(FactsOf(formula).AreSlopesKnown);

    [Theory]
    [InlineData("exp(x)-exp(x-1e-10)")]
    [InlineData("atanh(tanh(x))")]
    public void What_is_not_found_far_out_does_not_end_a_rise(string formula)
    {
        var rise = Assert.Single(FactsOf(formula).Pieces);

        Assert.Equal(1, rise.Direction);
        Assert.Equal(double.PositiveInfinity, rise.Where.High);
    }

    [Theory]
    [InlineData("1+1/(3+log(2+x^2)^0.3)", 1)]
    [InlineData("1+1/(3+sqrt(log(2+x^2)))", 1)]
    [InlineData("5-1/(3+log(2+x^2)^0.3)", 5)]
    [InlineData("1.00000004+1/sqrt(log(2+x^2))", 1.00000004)]
    public void A_limit_that_is_neared_too_slowly_is_told_right_or_not_at_all(string formula, double limit) =>
        Assert.Contains(FactsOf(formula).Limits.AtHigh, new[] { double.NaN, limit });

    [Theory]
    [InlineData("x+0.500000000003+1/log(abs(x)+2)")]
    [InlineData("x-2e-9+1/log(abs(x)+2)")]
    public void An_intercept_is_not_taken_for_a_rounder_number(string formula) =>
        Assert.All(FactsOf(formula).Asymptotes, line => Assert.NotEqual(0, Math.IEEERemainder(line.Intercept, 0.5)));

    [Fact]
    public void What_differs_from_x_by_ever_less_near_0_is_not_x() =>
        Assert.Empty(FactsOf("log(leaky_relu(x))-log(softsign(x))").FixedPoints);

    [Theory]
    [InlineData("x*sin(1/x)", -0.21723362821122166, 1)]
    [InlineData("log(gelu(x)/x)", double.NegativeInfinity, 0)]
    [InlineData("log(erfc(x))", double.NegativeInfinity, 0.69314718055994531)]
    public void A_range_is_known_though_it_waves_too_fast_near_0_or_has_no_digits_far_out(
        string formula, double low, double high)
    {
        var facts = FactsOf(formula);

        Assert.True(facts.IsRangeKnown);
        Assert.Equal(low, facts.Infimum.Value, 1e-15);
        Assert.Equal(high, facts.Supremum.Value, 1e-15);
        Assert.False(facts.Supremum.IsAttained);
    }

    // As log(1 + x²) has the slope 2x/(1 + x²), and log|x·σ(x)| for x < 0 that of 1/x + 1 − σ(x).
    [Theory]
    [InlineData("log(abs(swish(x)))", 1, 0)]
    [InlineData("log(abs(swish(x)))+hard_swish(x)", 1, 1)]
    [InlineData("log(exp(x)+exp(-x))+log(1+x^2)", -1, 1)]
    [InlineData("log(exp(x)+exp(-x))-3/x", -1, 1)]
    public void The_slope_is_told_that_a_curve_nears_as_by_a_power(string formula, double low, double high) =>
        Assert.Equal(new Ends(low, high), FactsOf(formula).LimitingSlopes);

    [Theory]
    [InlineData("log(exp(pi*x)+exp(-x))+log(1+x^2)", Math.PI)]
    [InlineData("log(exp(1.0000001*x)+exp(-x))+log(1+x^2)", 1.0000001)]
    public void A_slope_is_not_taken_for_a_rounder_number(string formula, double slope) =>
        Assert.Contains(FactsOf(formula).LimitingSlopes.AtHigh, new[] { double.NaN, slope });

    // It is greatest where 1.01·x^0.01 is 1 + log(x), beyond 1e280, and goes to 0 from there.
    [Theory]
    [InlineData("x^x/exp(x^1.01)", 1)]
    [InlineData("(-x)^(-x)/exp((-x)^1.01)", -1)]
    public void Nothing_rises_for_ever_that_goes_to_a_limit_below(string formula, int side)
    {
        var facts = FactsOf(formula);

        Assert.DoesNotContain(facts.Pieces, piece => Math.Max(side * piece.Where.Low, side * piece.Where.High) > 1e281);
        Assert.True(side < 0 || facts.ToldUpTo < 1e281);
    }
}
