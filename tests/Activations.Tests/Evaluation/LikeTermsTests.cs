using Activations.Evaluation;
using Activations.Expressions;

namespace Activations.Tests.Evaluation;

/// <summary>What cancels exactly takes no digits, and keeps the places where its terms have no value.</summary>
public class LikeTermsTests
{
    [Theory]
    [InlineData("log10(x)-log10(x)", 2, 0)]
    [InlineData("gelu(x)-gelu(x)", -3, 0)]
    [InlineData("-gelu(x)+gelu(x)", -3, 0)]
    [InlineData("gelu(x)+(-gelu(x))", 3, 0)]
    [InlineData("gelu(x)/gelu(x)", -3, 1)]
    [InlineData("2*log(x)/log(x)", 3, 2)]
    [InlineData("log(x)+1-log(x)", 3, 1)]
    [InlineData("1-log(x)+log(x)", 3, 1)]
    [InlineData("log(x)-(1+log(x))", 3, -1)]
    [InlineData("3*log(x)-2*log(x)-log(x)", 3, 0)]
    [InlineData("log(x)+sqrt(x)+2-x^3-log(x)-sqrt(x)+x^3", 3, 2)]
    [InlineData("gelu(x)/gelu(x)", -1e300, 1)]
    [InlineData("sinh(asinh(x))-x", 0.3, 0)]
    [InlineData("asinh(sinh(x))-x", 3, 0)]
    [InlineData("log(x^2+1)/2-log(sqrt(x^2+1))", 3, 0)]
    [InlineData("log10(sqrt(x))*2-log10(x)", 3, 0)]
    [InlineData("swish(x)-swish(-x)-x", 3, 0)]
    [InlineData("gelu(x)-gelu(-x)-x", -0.3, 0)]
    [InlineData("x*normcdf(x)+x*normcdf(-x)-x", 0.3, 0)]
    [InlineData("softplus(x)-softplus(-x)-x", 0.3, 0)]
    [InlineData("log(1+exp(x))-log(1+exp(-x))-x", 30, 0)]
    [InlineData("sigmoid(x)+sigmoid(-x)", -2, 1)]
    [InlineData("erf(x)+erfc(x)", 0.7, 1)]
    [InlineData("erfc(x)+erfc(-x)", 0.7, 2)]
    [InlineData("sin(x)^2+cos(x)^2", 0.7, 1)]
    [InlineData("log(sigmoid(x)/(1-sigmoid(x)))-x", 0.7, 0)]
    [InlineData("log(sigmoid(x))-log(1-sigmoid(x))-x", 0.7, 0)]
    [InlineData("atanh(tanh(x))-x", 0.7, 0)]
    [InlineData("tanh(x)-(2*sigmoid(2x)-1)", 0.7, 0)]
    [InlineData("log(2cosh(x))-log(exp(x)+exp(-x))", 0.7, 0)]
    public void What_cancels_is_told_without_counting_as_0(string formula, double x, double value)
    {
        var (jet, doubt) = Of(formula).Evaluate(x, NumberFormat.Float64);

        Assert.Equal((new Jet(value, 0, 0), Doubt.None), (jet, doubt));
    }

    [Theory]
    [InlineData("log10(x)-log10(x)", 0, double.NaN, double.NaN)]
    [InlineData("log(x)+1-log(x)", -1, double.NaN, double.NaN)]
    [InlineData("1/x-1/x", 0, double.NaN, double.NaN)]
    [InlineData("sin(x)/sin(x)", 0, double.NaN, double.NaN)]
    [InlineData("(x^2-1)/(x^2-1)", 1, double.NaN, double.NaN)]
    [InlineData("sqrt(x)-sqrt(x)", 0, 0, double.NaN)]
    [InlineData("sqrt(x)-sqrt(x)+x", 0, 0, double.NaN)]
    [InlineData("sigmoid(log(x))+sigmoid(-log(x))", -1, double.NaN, double.NaN)]
    [InlineData("swish(log(x))-swish(-log(x))", -1, double.NaN, double.NaN)]
    [InlineData("sin(sqrt(x))^2+cos(sqrt(x))^2", 0, 1, double.NaN)]
    public void It_has_no_value_and_no_slope_where_its_terms_have_none(
        string formula, double x, double value, double slope)
    {
        var jet = Of(formula).At(x);

        Assert.Equal((value, slope), (jet.Value, jet.Derivative));
    }

    private static Evaluator Of(string text) => new(Expression.Parse(text), new Dictionary<string, Fraction>());
}
