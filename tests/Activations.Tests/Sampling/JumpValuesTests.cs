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
}
