using System.Globalization;
using Activations.Analysis;

namespace Activations.Tests.Analysis;

/// <summary>What happens at places that no double is, such as π, the root of 2 and 1/3.</summary>
public class BetweenDoublesTests
{
    private const double Pi = Math.PI;

    private static readonly double Root = Math.Sqrt(2);

    private static CurveFacts FactsOf(string formula) =>
        CurveFacts.Of(Activation.Typed(formula).Bind(), new(-8, 8))!;

    private static string Written(IEnumerable<double> numbers) =>
        string.Join(' ', numbers.Select(x => x.ToString("G5", CultureInfo.InvariantCulture)));

    // At the doubles beside these places each formula has a value.
    [Theory]
    [InlineData("sin(2x)/sin(x)", "-6.2832 -3.1416 0 3.1416 6.2832", "2 -2 2 -2 2")]
    [InlineData("sin(x)^2/sin(x)^2", "-6.2832 -3.1416 0 3.1416 6.2832", "1 1 1 1 1")]
    [InlineData("tan(x)*cos(x)", "-7.854 -4.7124 -1.5708 1.5708 4.7124 7.854", "-1 1 -1 1 -1 1")]
    [InlineData("(x-pi)^2/(1+cos(x))", "3.1416", "2")]
    [InlineData("(x^2-2)/(x^2-2)", "-1.4142 1.4142", "1 1")]
    [InlineData("(x^2-2)^2/(x-sqrt(2))^2", "1.4142", "8")]
    [InlineData("(exp(x)-2)/(x-log(2))", "0.69315", "2")]
    [InlineData("(3x-1)/(3x-1)", "0.33333", "1")]
    public void Holes_are_told(string formula, string places, string limits)
    {
        var gaps = FactsOf(formula).Gaps;

        Assert.Equal(places, Written(gaps.Select(gap => gap.X)));
        Assert.Equal(limits, Written(gaps.Select(gap => gap.Left)));
        Assert.Equal(limits, Written(gaps.Select(gap => gap.Right)));
    }

    [Theory]
    [InlineData("1/sin(x)^2", "-6.2832 -3.1416 0 3.1416 6.2832")]
    [InlineData("1/(1-cos(x))", "-6.2832 0 6.2832")]
    [InlineData("log(sin(x)^2)", "-6.2832 -3.1416 0 3.1416 6.2832")]
    [InlineData("1/(x^2-2)^2", "-1.4142 1.4142")]
    [InlineData("1/abs(x^2-2)", "-1.4142 1.4142")]
    [InlineData("1/(x*(x^2-2)^4)", "-1.4142 0 1.4142")]
    [InlineData("sign(3x-1)/(3x-1)", "0.33333")]
    public void Poles_without_a_change_of_sign_are_told(string formula, string places)
    {
        var facts = FactsOf(formula);

        Assert.Equal(places, Written(facts.Poles.Select(pole => pole.X)));
        Assert.All(facts.Poles, pole => Assert.True(double.IsInfinity(pole.Left) && double.IsInfinity(pole.Right)));
        Assert.DoesNotContain(facts.Extrema, extremum => Math.Abs(extremum.Value) > 100);
    }

    // 0.1*0.1 is 9.02e-19 more than 0.01, both as doubles: between 0.1 - 9.5e-10 and 0.1 + 9.5e-10 there is no root.
    [Fact]
    public void An_inner_function_that_dips_below_0_for_a_moment_has_two_edges()
    {
        var facts = FactsOf("sqrt(x^2-0.2x+0.01)");

        Assert.Equal([0.09999999905023362, 0.1000000009497664], facts.Zeros.Select(zero => zero.Low));
        Assert.Equal((0, double.NegativeInfinity), (facts.Infimum.Value, facts.Slopes.Low));
        Assert.Equal((facts.Zeros[0].Low, facts.Zeros[1].Low), (facts.Undefined[0].Low, facts.Undefined[0].High));
    }

    // 0.1 as a double is a little more than 1/10: 80 of it are more than 8, and -80 of it are less than -8.
    [Theory]
    [InlineData("floor(x/0.1)", -80, 79)]
    [InlineData("ceil(x/0.1)", -79, 80)]
    [InlineData("floor(10x)", -80, 80)]
    public void What_happens_just_outside_the_range_is_not_told(string formula, double least, double greatest)
    {
        var facts = FactsOf(formula);

        Assert.Equal((least, greatest), (facts.Infimum.Value, facts.Supremum.Value));
    }

    [Theory]
    [InlineData("acos(cos(x))", "-6.2832 0 6.2832", "-6.2832 0 6.2832", "-3.1416 3.1416")]
    [InlineData("sqrt(1-cos(x)^2)", "-6.2832 -3.1416 0 3.1416 6.2832", "-6.2832 -3.1416 0 3.1416 6.2832",
        "-7.854 -4.7124 -1.5708 1.5708 4.7124 7.854")]
    [InlineData("asin(sin(x))", "-6.2832 -3.1416 0 3.1416 6.2832", "-7.854 -1.5708 4.7124", "-4.7124 1.5708 7.854")]
    [InlineData("abs(3x-1)", "0.33333", "0.33333", "")]
    public void Zeros_and_turns_are_points(string formula, string zeros, string minima, string maxima)
    {
        var facts = FactsOf(formula);

        Assert.All(facts.Zeros, zero => Assert.True(zero.IsPoint));
        Assert.Equal(zeros, Written(facts.Zeros.Select(zero => zero.Low)));
        Assert.All(facts.Extrema, extremum => Assert.True(extremum.Where.IsPoint));
        Assert.Equal(minima, Turns(isMaximum: false));
        Assert.Equal(maxima, Turns(isMaximum: true));

        string Turns(bool isMaximum) =>
            Written(facts.Extrema.Where(turn => turn.IsMaximum == isMaximum).Select(turn => turn.Where.Low));
    }

    [Fact]
    public void A_value_that_is_only_tended_to_is_no_bound_that_is_met()
    {
        var angle = FactsOf("atan(tan(x))");
        Assert.Equal((new Bound(-Pi / 2, false), new Bound(Pi / 2, false)), (angle.Infimum, angle.Supremum));
        Assert.Empty(angle.Extrema);
        Assert.Equal(6, angle.Gaps.Count);

        var line = FactsOf("(x^2-2)/(x-sqrt(2))");
        Assert.Equal(new ValueGap(new(2 * Root, false), new(2 * Root, false)), Assert.Single(line.ValueGaps));
    }

    [Fact]
    public void A_jump_between_two_doubles_has_the_value_that_the_formula_says()
    {
        var below = FactsOf("where(3x<1, x, 2x)");
        Assert.Equal(2.0 / 3, below.ValueAt(1.0 / 3), 1e-15);
        Assert.Equal(new Bound(1.0 / 3, false), Assert.Single(below.ValueGaps).From);

        var alone = FactsOf("where(3x==1, 5, x)");
        Assert.Equal(new Extremum(new(1.0 / 3, 1.0 / 3), 5, true), Assert.Single(alone.Extrema));
        Assert.Equal(Symmetry.None, alone.Symmetry);

        var sides = FactsOf("abs(3x-1)/(3x-1)");
        Assert.Equal([new Singularity(1.0 / 3, -1, 1)], sides.Gaps);
        Assert.Empty(sides.Zeros);
        Assert.True(double.IsNaN(sides.ValueAt(1.0 / 3)));
    }

    // At 3, 10 and 0 these are 0 exactly, which no binary digits of 1/3, 1/10 and the root of 2 show.
    [Theory]
    [InlineData("abs((x/3)^2-1)", "-3 3")]
    [InlineData("acosh(x/3)", "3")]
    [InlineData("sqrt(0.1x-1)", "10")]
    [InlineData("x/3-floor(x/3)", "-6 -3 0 3 6 9")]
    [InlineData("sqrt((x-sqrt(2))^2-2)", "0 2.8284")]
    public void A_zero_at_a_double_is_one_whatever_numbers_lead_to_it(string formula, string zeros)
    {
        var facts = CurveFacts.Of(Activation.Typed(formula).Bind(), new(-8, 11))!;

        Assert.All(facts.Zeros, zero => Assert.True(zero.IsPoint));
        Assert.Equal(zeros, Written(facts.Zeros.Select(zero => zero.Low)));
        Assert.Equal(new Bound(0, true), facts.Infimum);
    }

    [Theory]
    [InlineData("((x/3)^2-1)/((x/3)-1)", 3, 2, 2)]
    [InlineData("atan(1/((x/3)-1))", 3, -Pi / 2, Pi / 2)]
    [InlineData("x/((x-sqrt(2))^2-2)", 0, -0.3535533905932738, -0.3535533905932738)]
    public void A_hole_at_a_double_is_one_whatever_numbers_lead_to_it(
        string formula, double x, double left, double right)
    {
        var gap = Assert.Single(FactsOf(formula).Gaps);

        Assert.Equal(x, gap.X);
        Assert.Equal((left, right), (gap.Left, gap.Right));
    }

    [Fact]
    public void What_only_counts_as_0_far_out_is_no_wave()
    {
        var tail = CurveFacts.Of(Activation.Typed("softplus(3x)-3x").Bind(), Interval.Line)!;
        Assert.Equal((new Bound(0, false), new Bound(double.PositiveInfinity, false)), (tail.Infimum, tail.Supremum));
        Assert.Equal([new MonotonePiece(Interval.Line, -1)], tail.Pieces);
    }

    // Rounded to doubles the left one is below 0 and 1 is met, at places that are a little off.
    [Theory]
    [InlineData("x-1/3-floor(x-1/3)")]
    [InlineData("3x-floor(3x)")]
    [InlineData("x-sqrt(2)-floor(x-sqrt(2))")]
    public void A_step_between_two_doubles_is_where_the_formula_has_it(string formula)
    {
        var facts = FactsOf(formula);

        Assert.Equal((new Bound(0, true), new Bound(1, false)), (facts.Infimum, facts.Supremum));
        Assert.All(facts.Extrema, extremum => Assert.False(extremum.IsMaximum));
    }

    [Fact]
    public void A_floor_may_be_reached_at_one_place_alone()
    {
        var floor = FactsOf("floor(sin(x))");
        Assert.Equal((new Bound(-1, true), new Bound(1, true)), (floor.Infimum, floor.Supremum));
        var reached = floor.Extrema.Where(extremum => extremum.Value == 1).Select(extremum => extremum.Where.Low);
        Assert.Equal("-4.7124 1.5708 7.854", Written(reached));

        Assert.Equal(new Bound(-1, true), FactsOf("ceil(cos(x))").Infimum);
        var signs = FactsOf("sign(sin(x))").Zeros.Select(zero => zero.Low);
        Assert.Equal("-6.2832 -3.1416 0 3.1416 6.2832", Written(signs));
    }

    [Fact]
    public void What_a_double_is_off_from_a_kink_contradicts_nothing()
    {
        var facts = FactsOf("prelu(3x+1e-3, alpha=0.517)");

        Assert.True(facts.IsResolved);
        Assert.Equal("-0.00033333", Written(facts.Zeros.Select(zero => zero.Low)));
    }

    [Fact]
    public void Waves_that_go_on_and_on_do_not_hide_what_is_behind_them()
    {
        var facts = FactsOf("snake(7/(x-sqrt(2)), alpha=1.137)");

        Assert.False(facts.IsResolved);
        Assert.Equal(
            (double.NegativeInfinity, double.PositiveInfinity), (facts.Infimum.Value, facts.Supremum.Value));
    }

    // At the end of a case f is another number than it tends to.
    [Theory]
    [InlineData("sign(x^2-1)", "")]
    [InlineData("2*sign(x^2-4)", "")]
    [InlineData("3*sign(9-x^2)", "")]
    [InlineData("where(x^2<2,-sqrt(2),0)", "")]
    [InlineData("where(sqrt(x)<1,1,0)", "")]
    [InlineData("where(x^2<=4,2,0)", "2")]
    public void A_fixed_point_is_one_that_f_has(string formula, string points) =>
        Assert.Equal(points, Written(FactsOf(formula).FixedPoints.Select(point => point.Low)));

    [Theory]
    [InlineData("1/cosh(x)")]
    [InlineData("1/(exp(x)+exp(-x))")]
    public void A_tail_is_flat_to_its_end(string formula)
    {
        var flat = CurveFacts.Of(Activation.Typed(formula).Bind(), Interval.Line)!.Flat;

        Assert.Equal((double.NegativeInfinity, double.PositiveInfinity), (flat[0].Low, flat[^1].High));
    }

    [Fact]
    public void A_formula_with_a_hole_on_one_side_alone_is_not_even()
    {
        Assert.Equal(Symmetry.None, FactsOf("(3x-1)/(3x-1)").Symmetry);
        Assert.Equal(Symmetry.None, FactsOf("(x^3-3)/(x^3-3)").Symmetry);
        Assert.Equal(Symmetry.Even, FactsOf("(x^2-2)/(x^2-2)").Symmetry);
    }
}
