using Activations.Evaluation;
using Activations.Expressions;
using Operator = Activations.Evaluation.Operator;

namespace Activations.Tests.Evaluation;

/// <summary>Formulas as curves, correctly rounded where doubles would lose every digit.</summary>
public class EvaluatorTests
{
    // True values by mpmath with 400 digits.
    [Theory]
    [InlineData("x/sqrt(1+x^2)", 1e200, 1, 0, -0.0)]
    [InlineData("x/sqrt(1+x^2)", -1e200, -1, 0, 0)]
    [InlineData("(x+sqrt(x^2+4))/2", -1e100, 1e-100, 1e-200, 2e-300)]
    [InlineData("exp(-x)/(1+exp(-x))^2", -800, 0, 0, 0)]
    [InlineData("x^3/(1+x^2)", 1e150, 1e150, 1, -0.0)]
    [InlineData("sin(x)/x", 1e-8, 1, -3.3333333333333334e-9, -0.3333333333333333)]
    [InlineData("sin(x)/x", 1e-20, 1, -3.3333333333333333e-21, -0.3333333333333333)]
    [InlineData("(exp(x)-1)/x", 1e-9, 1.0000000005, 0.5000000003333334, 0.33333333358333334)]
    [InlineData("tanh(x)+1-2sigmoid(2x)", 0.3, 0, 0, 0)]
    [InlineData("sinc''(x)", 1e-4, -0.33333333233333334, 1.9999999976190478e-05, 0.1999999992857143)]
    [InlineData("(x*sigmoid(x))'", 0, 0.5, 0.5, -0.0)]
    [InlineData("sqrt(relu(x))", -1, 0, 0, 0)]
    [InlineData("log(x)+5", 0, double.NegativeInfinity, double.PositiveInfinity, double.NegativeInfinity)]
    [InlineData("sqrt(x)*log(x)", 0, double.NaN, double.NaN, double.NaN)]
    [InlineData("1/log(x)", 0, double.NaN, double.NaN, double.NaN)]
    [InlineData("exp(1/log(x))", 0, double.NaN, double.NaN, double.NaN)]
    [InlineData("exp(-x)*sin(exp(x))", 700, -5.032693183068899e-305, -0.8599181944794824, 5.176963691720053e303)]
    [InlineData("sin(exp(x))", 290, -0.2025462207476947, 8.635816411825366e+125, 1.5751562766414136e+251)]
    [InlineData("exp(-x)*sin(exp(x))", 2048, 0, 0.08584900144964, double.NegativeInfinity)]
    [InlineData("sqrt(softplus(x))", -800, 1.9151695967140057e-174, 9.575847983570028e-175, 4.787923991785014e-175)]
    [InlineData("exp(exp(exp(x)))", 1000, double.PositiveInfinity, double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("1/exp(exp(x))", 1000, 0, -0.0, 0)]
    public void A_formula_has_the_double_nearest_to_the_truth(string text, double x, double f, double df, double d2f)
    {
        var jet = Of(text).At(x);
        Assert.Equal(new[] { f, df, d2f }.Select(Bits), new[] { jet[0], jet[1], jet[2] }.Select(Bits));
    }

    [Fact]
    public void Two_spellings_of_one_function_give_the_same_doubles()
    {
        var (sum, scaled) = (Of("tanh(x)+1"), Of("2sigmoid(2x)"));
        var (long1, short1) = (Of("0.5*x*(1+erf(x/sqrt(2)))"), Of("gelu(x)"));
        for (var x = -12.0; x <= 12; x += 0.0625)
        {
            Assert.Equal(sum.At(x), scaled.At(x));
            Assert.Equal(long1.At(x), short1.At(x));
        }
    }

    [Theory]
    [InlineData("max(0, min(1, x/6+1/2))", 3, 1, 1.0 / 6)]
    [InlineData("max(0, min(1, x/6+1/2))", -3, 0, 0)]
    [InlineData("where(x/6+1/2 < 1, x, 7)", 3, 7, 0)]
    [InlineData("max(x^3, x)", 0, 0, 0)]
    [InlineData("max(x, x^3)", 1, 1, 1)]
    [InlineData("relu(-x)", 0, 0, 0)]
    [InlineData("max(0, -x)", 0, 0, -1)]
    [InlineData("leaky_relu(1-x)", 1, 0, -0.01)]
    [InlineData("abs(x^2-4)", 2, 0, 0)]
    [InlineData("sign(x)*x", 0, 0, 0)]
    [InlineData("where(x^2/3 - 1/3 > 0, 5, x)", 1, 1, 1)]
    public void At_a_tie_the_case_counts_that_the_formula_says_and_the_left_one_of_max_and_min(
        string text, double x, double f, double df)
    {
        var jet = Of(text).At(x);
        Assert.Equal((f, df), (jet.Value, jet.Derivative));
    }

    [Theory]
    [InlineData("x", 0.0)]
    [InlineData("x^3", 0.0)]
    [InlineData("-x^2", -0.0)]
    [InlineData("x*tanh(x)-x^2", -0.0)]
    [InlineData("where(x>=0, x, 5)", 0.0)]
    public void At_0_a_zero_has_the_sign_that_the_function_has_to_the_right(string text, double expected) =>
        Assert.Equal(Bits(expected), Bits(Of(text).At(0.0).Value));

    [Theory]
    [InlineData("(-1)^floor(x)", 2.5, 1, 0)]
    [InlineData("(-1)^floor(x)", -0.5, -1, 0)]
    [InlineData("(-2)^round(x)", 2.75, -8, 0)]
    [InlineData("(-2)^ceil(x)", -2.5, 0.25, 0)]
    [InlineData("(-1)^(floor(x)*floor(2x) + abs(floor(x)))", 1.5, 1, 0)]
    [InlineData("(-3)^sign(x)", -7, -1.0 / 3, 0)]
    [InlineData("(-1)^(sin(x) > 0)", 1, -1, 0)]
    [InlineData("x^round(x)", -1.5, 0.4444444444444444, 0.5925925925925926)]
    [InlineData("x^round(x)", -2.75, -0.0480841472577, -0.0524554333720)]
    [InlineData("x^floor(x+1)", 0, 0, 1)]
    [InlineData("x^round(x)", 0, 1, 0)]
    [InlineData("x^ceil(x-0.5)", 0, 1, 0)]
    [InlineData("(x^2)^round(x)", 0, 1, 0)]
    [InlineData("sin(x)^round(x)", 0, 1, 0)]
    [InlineData("x^(1+round(x))", 0, 0, 1)]
    [InlineData("x^(2*round(x)-1)", 0, double.NaN, double.NaN)]
    [InlineData("(x^round(x))'", 0, 0, 0)]
    [InlineData("(x^round(x))'", 0.25, 0, 0)]
    [InlineData("(x^round(x))'", 1.75, 3.5, 2)]
    [InlineData("(x^(1+round(x)))'", 0, 1, 0)]
    [InlineData("(2x)^floor(x)", 1.5, 3, 2)]
    [InlineData("d/dx((-x)^floor(x))", 2.5, 5, 2)]
    [InlineData("sin(x)^floor(x)", 4.5, 0.91310471947285, 0.78761210862760)]
    [InlineData("(-1)^(floor(x)/2)", 1.5, double.NaN, double.NaN)]
    [InlineData("(-2)^x", 2.5, double.NaN, double.NaN)]
    public void Below_0_there_are_powers_where_the_exponent_is_whole_all_along(
        string text, double x, double f, double slope)
    {
        var jet = Activation.Typed(text).Bind().At(x);

        Assert.Equal(f, jet.Value, 1e-11);
        Assert.Equal(slope, jet.Derivative, 1e-9);
    }

    // By mpmath with 700 digits.
    [Theory]
    [InlineData("asin(sin(x))", 1, 1, 1)]
    [InlineData("asin(sin(x))", -4, 0.8584073464102068, -1)]
    [InlineData("asin(sin(x))", 1e10, -0.5092310721657348, 1)]
    [InlineData("asin(sin(x))", 1e300, -0.9577201694375607, -1)]
    [InlineData("asin(sin(x))", 1.5707963267948966, 1.5707963267948966, 1)]
    [InlineData("asin(sin(x))", 1.5707963267948968, 1.5707963267948966, -1)]
    [InlineData("asin(sin(x))", 3.141592653589793, 1.2246467991473532e-16, -1)]
    [InlineData("asin(sin(x))", 1e-300, 1e-300, 1)]
    [InlineData("asin(sin(100x))", -1e6, -1.1988975190857787, -100)]
    [InlineData("acos(cos(x))", -4, 2.2831853071795867, 1)]
    [InlineData("acos(cos(x))", 1e300, 2.1838724841522326, -1)]
    [InlineData("acos(cos(x))", -1e-300, 1e-300, -1)]
    [InlineData("acos(cos(x))", 0, 0, double.NaN)]
    [InlineData("acos(cos(100x))", 7, 2.566430903065901, 100)]
    [InlineData("asin(cos(x))", 1.5707963267948966, 6.123233995736766e-17, -1)]
    [InlineData("acos(sin(x))", -4.71238898038469, 1.8369701987210297e-16, 1)]
    [InlineData("asin(sin(pi*x))", 0.5, 1.5707963267948966, double.NaN)]
    [InlineData("asin(sin(2*pi*x))", 2.25, 1.5707963267948966, double.NaN)]
    [InlineData("asin(sin(pi*x))", 3, 0, -3.141592653589793)]
    [InlineData("asin(sin(x^2))", 3, 0.42477796076937974, -6)]
    [InlineData("asin(sin(log(x)))", -1, double.NaN, double.NaN)]
    [InlineData("acos(cos(relu(x)))", -0.5, 0, 0)]
    [InlineData("acos(cos(floor(x)))", 0.5, 0, 0)]
    public void Angles_of_waves_go_up_and_down_in_lines(string text, double x, double f, double slope)
    {
        var jet = Of(text).At(x);

        Assert.Equal(f, jet.Value);
        Assert.Equal(slope, jet.Derivative);
    }

    [Theory]
    [InlineData("log(x)", double.PositiveInfinity, 0, -0.0)]
    [InlineData("log(log(x))", double.PositiveInfinity, 0, -0.0)]
    [InlineData("1/log(x)", 0, -0.0, 0)]
    [InlineData("sqrt(x^2+1)-x", 0, -0.0, 0)]
    [InlineData("x*sin(x)", double.NaN, double.NaN, double.NaN)]
    [InlineData("x-x", 0, 0, 0)]
    [InlineData("(2x+1)/(x-3)", 2, -0.0, 0)]
    public void At_infinity_there_is_the_limit(string text, double f, double df, double d2f)
    {
        var jet = Of(text).At(double.PositiveInfinity);
        Assert.Equal(new[] { f, df, d2f }.Select(Bits), new[] { jet[0], jet[1], jet[2] }.Select(Bits));
    }

    [Fact]
    public void What_cannot_be_told_from_0_counts_as_0_and_that_is_said()
    {
        var identity = Of("(sin(x) + cos(x))^2 - sin(2x) - 1").Evaluate(0.7, NumberFormat.Float64);
        Assert.Equal(new(new(0, 0, 0), Doubt.CountsAsTie), identity);
        Assert.Equal(Doubt.None, Of("gelu(x)").Evaluate(0.7, NumberFormat.Float64).Doubt);
    }

    [Fact]
    public void A_wave_whose_angle_has_too_many_digits_is_not_found_and_that_is_said()
    {
        var wave = Of("sin(exp(x))");
        Assert.Equal(Doubt.None, wave.Evaluate(2048, NumberFormat.Float64).Doubt);
        Assert.Equal((double.NaN, Doubt.NotFound), (wave.At(1e6, 0), wave.Evaluate(1e6, NumberFormat.Float64).Doubt));
        Assert.Equal(Doubt.NotFound, wave.Doubts);
        Assert.Equal(0, Of("exp(-x)*sin(exp(x))").At(1e6, 0));
    }

    [Fact]
    public void A_type_is_rounded_to_once()
    {
        Assert.Equal(0.1, Of("x/10").Evaluate(1, NumberFormat.Float64).Jet.Value);
        Assert.Equal(0.0999755859375, Of("x/10").Evaluate(1, NumberFormat.Float16).Jet.Value);
        Assert.Equal(double.PositiveInfinity, Of("exp(x)").Evaluate(12, NumberFormat.Float16).Jet.Value);
        Assert.Equal(double.NaN, Of("exp(x)").Evaluate(12, NumberFormat.Float8E4M3).Jet.Value);
    }

    [Fact]
    public void Many_threads_may_use_one_curve()
    {
        var evaluator = Of("x*sin(x)/x + max(0, tanh(x)-1/3)");
        double[] places = [.. Enumerable.Range(-500, 1000).Select(i => i / 50.0)];
        Jet[] alone = [.. places.Select(x => evaluator.At(x))];
        var together = new Jet[places.Length];
        Parallel.For(0, places.Length, i => together[i] = evaluator.At(places[i]));
        Assert.Equal(alone, together);
    }

    private static Evaluator Of(string text) => new(Expression.Parse(text), new Dictionary<string, Fraction>());

    private static long Bits(double value) => BitConverter.DoubleToInt64Bits(double.IsNaN(value) ? double.NaN : value);

    [Theory]
    [InlineData("1 - (1 + erf(x))/2")]
    [InlineData("(1 + erf(x))/2 - 1")]
    [InlineData("1 - sigmoid(x)")]
    [InlineData("1 - tanh(x)")]
    public void What_is_left_of_1_is_worked_out_without_a_difference(string formula)
    {
        var program = Activation.Typed(formula).Bind().Formula!.Pieces.At(20);

        Assert.DoesNotContain(program.Steps.ToArray(), step => step.Operator is Operator.Subtract or Operator.Add);
    }

    [Theory]
    [InlineData(100, 1)]
    [InlineData(500, 1)]
    [InlineData(1500, 1)]
    [InlineData(5000, double.NaN)]
    public void What_may_be_1_is_not_taken_for_0(double x, double expected) =>
        Assert.Equal(expected, Activation.Typed("cosh(x)^2 - sinh(x)^2").Bind()[0](x));
}
