using Activations.Analysis;

namespace Activations.Tests.Analysis;

public class SlopeBoundsTests
{
    // By hand: softplus' = sigmoid, tanh' = 1 at 0 alone, softsign' = 1/(1 + |x|)^2, sigmoid' at most 1/4 at 0; at a
    // kink a slope counts that f has on one side, beside a pole or far out none.
    [Theory]
    [InlineData("softplus(x)", 0, false, 1, false)]
    [InlineData("sigmoid(x)", 0, false, 0.25, true)]
    [InlineData("tanh(x)", 0, false, 1, true)]
    [InlineData("softsign(x)", 0, false, 1, true)]
    [InlineData("relu(x)", 0, true, 1, true)]
    [InlineData("elu(x)", 0, false, 1, true)]
    [InlineData("x^3", 0, true, double.PositiveInfinity, false)]
    [InlineData("sqrt(x)", 0, false, double.PositiveInfinity, false)]
    [InlineData("1/x", double.NegativeInfinity, false, 0, false)]
    [InlineData("exp(-abs(x))", -1, true, 1, true)]
    [InlineData("log(exp(x))", 1, true, 1, true)]
    [InlineData("max(log(exp(x)),0)", 0, true, 1, true)]
    [InlineData("atan(x)", 0, false, 1, true)]
    [InlineData("x+exp(-x)", double.NegativeInfinity, false, 1, false)]
    [InlineData("where(x>0,x-x^2/2,2x)", double.NegativeInfinity, false, 2, true)]
    [InlineData("sqrt_softplus(x)^2", 0, false, 1, false)]
    [InlineData("sqrt_softplus(-x)^2", -1, false, 0, false)]
    [InlineData("where(x>0,x^2,3x+1)", 0, false, double.PositiveInfinity, false)]
    public void A_bound_of_the_slope_is_told_to_be_one_that_f_has_or_only_comes_near_to(
        string formula, double least, bool isLeastAttained, double greatest, bool isGreatestAttained)
    {
        var facts = CurveFacts.Of(Activation.Typed(formula).Bind(), Interval.Line)!;

        Assert.Equal(new Bound(least, isLeastAttained), facts.LeastSlope);
        Assert.Equal(new Bound(greatest, isGreatestAttained), facts.GreatestSlope);
    }
}
