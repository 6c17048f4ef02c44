using Activations.Analysis;

namespace Activations.Tests.Analysis;

/// <summary>
/// Averages over a standard normal input, against closed forms and what mpmath integrates with 30 digits.
/// </summary>
public class GaussianExpectationTests
{
    [Theory]
    [InlineData("relu", 0.39894228040143267794, 0.5, 0.5)]
    [InlineData("exponential", 1.6487212707001281468, 7.3890560989306502272, 7.3890560989306502272)]
    [InlineData("gelu", 0.28209479177387814347, 0.42522148257029870, 0.45585086564928710)]
    [InlineData("hard_tanh", 0, 0.51605855096171340, 0.68268949213708590)]
    [InlineData("step", 0.5, 0.5, 0)]
    [InlineData("cos", 0.60653065971263342360, 0.56766764161830634595, 0.43233235838169365405)]
    [InlineData("selu", 0, 1, 1.0715749924557991)]
    public void Moments_are_right_to_more_than_ten_digits(
        string name, double mean, double meanSquare, double meanSquareSlope)
    {
        var moments = Moments.Of(Catalog.Find(name)!.Bind());

        Assert.Equal(mean, moments.Mean.Value, 1e-14);
        Assert.Equal(meanSquare, moments.MeanSquare.Value, 1e-14);
        Assert.Equal(meanSquareSlope, moments.MeanSquareSlope.Value, 1e-13);
    }

    [Theory]
    [InlineData("0*x+1", 1)]
    [InlineData("sigmoid(x)+sigmoid(-x)", 1)]
    [InlineData("erfc(x)+erfc(-x)", 2)]
    public void Averages_of_one_number_are_exact(string formula, double level)
    {
        var moments = Moments.Of(Activation.Typed(formula).Bind());

        Assert.Equal(
            (level, level * level, 0),
            (moments.Mean.Value, moments.MeanSquare.Value, moments.MeanSquareSlope.Value));
    }

    [Theory]
    [InlineData("gelu", 1.5335304411955351)]
    [InlineData("tanh", 1.5925374197228313)]
    [InlineData("relu", 1.4142135623730950)]
    public void The_gain_is_1_over_the_root_of_the_mean_square(string name, double gain)
    {
        Assert.Equal(gain, Moments.Of(Catalog.Find(name)!.Bind()).Gain, 1e-13);
    }

    [Fact]
    public void What_grows_too_fast_has_an_infinite_mean_and_what_is_undefined_none()
    {
        Assert.Equal(double.PositiveInfinity, GaussianExpectation.Of(x => Math.Exp(x * x)).Value);
        Assert.Equal(double.NegativeInfinity, GaussianExpectation.Of(x => -Math.Exp(x * x / 2)).Value);
        Assert.Equal(double.NaN, GaussianExpectation.Of(Math.Log).Value);
        Assert.Equal(double.NaN, GaussianExpectation.Of(x => Math.Sin(1e9 * x * x)).Value);
    }

    // Beside a pole squares grow too fast for any average, and 1/x has two sides that do not cancel.
    [Theory]
    [InlineData("1/x", double.NaN, double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("1/gelu(x)", double.NaN, double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("1/x^11", double.NaN, double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("1/x^12", double.PositiveInfinity, double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("1/(x-1e6)", double.NaN, double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("1/cos(x/100)", double.NaN, double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("tan(x)^2", double.PositiveInfinity, double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("1/(ceil(x)-floor(x))", 1, 1, 0)]
    [InlineData("gelu(x)/x", 0.5, 0.33333333333333331, 0.0918881492369653)]
    [InlineData("exp(-1/x^2)", 0.24311673443421421, 0.13533528323661270, 0.2199198352594952)]
    [InlineData("exp(0.499x^2)", 22.360679774997897, double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("exp(x^2/2)/x^2", double.PositiveInfinity, double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("1/x^2", double.PositiveInfinity, double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("-1/(x^2-2)^2", double.NegativeInfinity, double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("1/(x^2-2)", double.NaN, double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("1/(x+1e300)", double.NaN, double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("sqrt(abs(x))", 0.82217895866238846, 0.79788456080286536, double.PositiveInfinity)]
    [InlineData("log(abs(x))", -0.63518142273073908, 1.6371559906, double.PositiveInfinity)]
    [InlineData("floor(x^2)", 0.66232148545946976, 2.2137549953233658, 0)]
    [InlineData("exp(x^2/4)", 1.4142135623730951, double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("x*exp(x^2)", double.NaN, double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("sqrt(x)", double.NaN, double.NaN, double.NaN)]
    [InlineData("2^round(x)", 1.2971451845717329, 2.8284726757338211, 0)]
    [InlineData("exp(abs(round(x)))", 2.8587779207307773, 16.916651325799128, 0)]
    [InlineData("exp(-x)*sign(x-800)", -1.6487212707001282, 7.3890560989306502, 7.3890560989306502)]
    [InlineData("exp(x)/(x-800)^2", double.PositiveInfinity, double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("exp(x)/(x-800)^40", double.PositiveInfinity, double.PositiveInfinity, double.PositiveInfinity)]
    public void Averages_are_told_beside_poles_and_far_out(
        string formula, double mean, double meanSquare, double meanSquareSlope)
    {
        var moments = Moments.Of(Activation.Typed(formula).Bind());

        Assert.Equal(mean, moments.Mean.Value, 1e-9);
        Assert.Equal(meanSquare, moments.MeanSquare.Value, 1e-9);
        Assert.Equal(meanSquareSlope, moments.MeanSquareSlope.Value, 1e-9);
    }

    // By hand, and e^(1/2)·Φ(-19) - e^20·Φ(-20).
    [Theory]
    [InlineData("x+relu(exp(-x)-exp(20))", 6.9938967483926402e-82)]
    [InlineData("x+1e-20", 1e-20)]
    [InlineData("x+1e-40*x^2", 1e-40)]
    [InlineData("tanh(x)+1e-17", 1e-17)]
    [InlineData("1/(1+exp(x))-1/2+1e-15", 1e-15)]
    [InlineData("1/(1+exp(x))-1/2", 0)]
    [InlineData("relu(x)-relu(-x)", 0)]
    public void A_mean_that_is_little_beside_the_function_is_no_0(string formula, double mean) =>
        Assert.Equal(mean, Moments.Of(Activation.Typed(formula).Bind()).Mean.Value, 1e-11 * mean);

    // √(π/2), √π/2, 2·√(2/π), √(2π)/8; that of x^1.5 is what mpmath integrates.
    [Theory]
    [InlineData("exp(x^2/2)/(1+x^2)", 1.2533141373155002512, 1e-12)]
    [InlineData("exp(x^2/2)/(1+x^4)", 0.88622692545275801365, 1e-12)]
    [InlineData("exp(x^2/2)*exp(-sqrt(abs(x)))", 1.5957691216057307118, 1e-12)]
    [InlineData("relu(x)*exp(x^2/2)/(1+x^4)", 0.31332853432887506, 1e-12)]
    [InlineData("exp(x^2/2)/(1+abs(x)^1.5)", 1.9296033454876020765, 1e-7)]
    [InlineData("exp(x^2/2)/(1+abs(x)*log(2+abs(x))^2)", double.NaN, 0)]
    public void What_falls_slowly_with_its_weight_has_a_mean(string formula, double mean, double most) =>
        Assert.Equal(mean, Moments.Of(Activation.Typed(formula).Bind()).Mean.Value, most);

    // e^(c²/2) and e^(2c²) of e^(cx).
    [Theory]
    [InlineData("exp(20x)", 7.2259737681257492e86, 1)]
    [InlineData("exp(30x)", 2.7071782767869983e195, 1)]
    [InlineData("sinh(30x)", 0, 1)]
    [InlineData("0-exp(30x)", -2.7071782767869983e195, 1)]
    [InlineData("exp(18.5x)", 2.0827791223965584e74, 0)]
    public void What_only_is_large_has_a_mean_and_a_mean_square_that_may_be_too_large(
        string formula, double mean, int squareIsTooLarge)
    {
        var moments = Moments.Of(Activation.Typed(formula).Bind());

        Assert.Equal(mean, moments.Mean.Value, 1e-12 * Math.Abs(mean));
        Assert.Equal(squareIsTooLarge, moments.MeanSquare.TooLarge);
        Assert.Equal(squareIsTooLarge == 1, double.IsNaN(moments.MeanSquare.Value));
        Assert.False(moments.MeanSquare.IsNone);
    }

    [Theory]
    [InlineData("exp(40x)", 1)]
    [InlineData("0-exp(40x)", -1)]
    [InlineData("exp(300x)", 1)]
    [InlineData("exp(x)", 0)]
    [InlineData("exp(x^2)", 0)]
    public void That_a_mean_is_beyond_all_doubles_is_not_that_it_is_infinite(string formula, int tooLarge) =>
        Assert.Equal(tooLarge, Moments.Of(Activation.Typed(formula).Bind()).Mean.TooLarge);

    [Fact]
    public void A_root_costs_panels_and_a_jump_needs_a_split_but_neither_costs_digits()
    {
        const double expected = 0.8221789586623884604; // 2^(1/4)·Γ(3/4)/√π
        Assert.Equal(expected, GaussianExpectation.Of(x => Math.Sqrt(Math.Abs(x))).Value, 1e-12);
        Assert.Equal(0.15865525393145705, GaussianExpectation.Of(x => x > 1 ? 1 : 0, 1).Value, 1e-12);
    }

    [Fact]
    public void What_an_average_may_be_off_by_is_told()
    {
        var unsplit = GaussianExpectation.Of(x => x > 1 ? 1 : 0);

        Assert.InRange(Math.Abs(unsplit.Value - 0.15865525393145705), 1e-9, unsplit.Error);
    }

    // E|x|^p is 2^(p/2)·Γ((p+1)/2)/√π; the others are what mpmath integrates after a substitution.
    [Theory]
    [InlineData("abs(x)^0.6", 0.80867262477428816, 0.81354903638983842, 1.4643882655017095)]
    [InlineData("abs(x)^-0.4", 1.4693257407182421, 4.0677451819491930, double.PositiveInfinity)]
    [InlineData("abs(x-1)^-0.4", 1.2265135574949026, 2.7662683849259586, double.PositiveInfinity)]
    [InlineData("abs(x-1)^0.6", 1.0258930168537398, 1.2719318431563602, 0.99585661873304511)]
    [InlineData("log(abs(x-1))", -0.20849581843469428, 1.1637562848336034, double.PositiveInfinity)]
    public void Beside_a_place_where_it_grows_without_end_it_is_integrated_as_well_as_is_told(
        string formula, double mean, double meanSquare, double meanSquareSlope)
    {
        var moments = Moments.Of(Activation.Typed(formula).Bind());

        Assert.InRange(moments.Error, 0, 2e-3);
        var most = moments.Error + 1e-13;
        Assert.Equal(mean, moments.Mean.Value, most * Math.Sqrt(meanSquare));
        Assert.Equal(meanSquare, moments.MeanSquare.Value, most * meanSquare);
        Assert.Equal(meanSquareSlope, moments.MeanSquareSlope.Value, double.IsFinite(meanSquareSlope) ? 2e-3 : 0);
    }

    [Theory]
    [InlineData("dyt", 1e5, 0.99999202115443, 53192.304052)]
    [InlineData("laplace", 1e-4, double.NaN, double.NaN)]
    public void Narrow_features_are_split_at(string name, double value, double meanSquare, double meanSquareSlope)
    {
        var activation = Catalog.Find(name)!;
        var others = activation.Parameters.Skip(1).Select(parameter => parameter.Default);
        var moments = Moments.Of(activation.Bind([value, .. others]));

        Assert.InRange(moments.Error, 0, 1e-9);
        var (square, slope) = (moments.MeanSquare.Value, moments.MeanSquareSlope.Value);
        Assert.True(double.IsNaN(meanSquare) || Math.Abs(square - meanSquare) < 1e-9);
        Assert.True(double.IsNaN(meanSquareSlope) || Math.Abs(slope / meanSquareSlope - 1) < 1e-8);
    }

    [Theory]
    [InlineData("sqrt(x+1000)")]
    [InlineData("where(x>100,0/0,x)")]
    [InlineData("log(x)")]
    [InlineData("1/(floor(x)-40)")]
    [InlineData("sqrt(min(sin(x),0))")]
    [InlineData("relu(sin(x))^1.5+log(-relu(sin(x)))")]
    public void What_has_no_value_on_a_stretch_has_no_averages_at_all(string formula)
    {
        var moments = Moments.Of(Activation.Typed(formula).Bind());

        Assert.True(moments.Mean.IsNone && moments.MeanSquare.IsNone && moments.MeanSquareSlope.IsNone, formula);
    }

    [Theory]
    [InlineData("1/x", true)]
    [InlineData("1/(x-1e6)", true)]
    [InlineData("x*exp(x^2)", true)]
    [InlineData("sqrt(x)", true)]
    [InlineData("log(x)/x", true)]
    [InlineData("sqrt(x+1000)", true)]
    [InlineData("where(x>100,0/0,x)", true)]
    [InlineData("where(x==0.5,1/0,x)", false)]
    [InlineData("1/x^2", false)]
    [InlineData("exp(40x)", false)]
    [InlineData("sign(x)*abs(x)^(-0.95)", false)]
    public void That_there_is_no_average_is_not_that_none_was_found(string formula, bool isNone) =>
        Assert.Equal(isNone, Moments.Of(Activation.Typed(formula).Bind()).Mean.IsNone);

    [Theory]
    [InlineData("1e308*x^3-pi/x")]
    [InlineData("1e300*x^2+1/x")]
    public void What_is_too_large_up_to_a_pole_has_an_average_that_nobody_knows(string formula)
    {
        // 1/x has no average, and its square an infinite one: neither is a number.
        var moments = Moments.Of(Activation.Typed(formula).Bind());

        Assert.False(double.IsFinite(moments.Mean.Value));
        Assert.False(double.IsFinite(moments.MeanSquare.Value));
    }
}
