using Activations.Analysis;

namespace Activations.Tests.Analysis.Symmetries;

public class ParityTests
{
    // With σ(x) − 1/2, Φ(x) − 1/2 and log(1 + e^x) − x/2 = log(2cosh(x/2)); half to even is odd, half up is not.
    [Theory]
    [InlineData("sigmoid(x)-1/2", Symmetry.Odd)]
    [InlineData("2*sigmoid(3x)-1", Symmetry.Odd)]
    [InlineData("sigmoid(x)-0.4", Symmetry.None)]
    [InlineData("sigmoid(x)^2-1/4", Symmetry.None)]
    [InlineData("silu(x)-x/2", Symmetry.Even)]
    [InlineData("gelu(x)-silu(x)", Symmetry.Even)]
    [InlineData("gelu(x)-2*silu(x)", Symmetry.None)]
    [InlineData("gelu(x)-2*silu(x)+x/2", Symmetry.Even)]
    [InlineData("abs(gelu(x)-silu(x))", Symmetry.Even)]
    [InlineData("tanh(gelu(x)-silu(x))/x", Symmetry.Odd)]
    [InlineData("softplus(x)-x/2", Symmetry.Even)]
    [InlineData("softplus(2x)-x", Symmetry.Even)]
    [InlineData("softplus(x+1)-x/2", Symmetry.None)]
    [InlineData("softplus(x)-softplus(-x)", Symmetry.Odd)]
    [InlineData("softplus(x)+softplus(-x)", Symmetry.Even)]
    [InlineData("erfc(x)-1", Symmetry.Odd)]
    [InlineData("erfc(sin(x))", Symmetry.None)]
    [InlineData("round(3*tanh(x))", Symmetry.Odd)]
    [InlineData("x*round(1/x)", Symmetry.Even)]
    [InlineData("x*floor(1/x+1/2)", Symmetry.None)]
    [InlineData("round(tanh(x)+1/2)", Symmetry.None)]
    public void Odd_and_even_are_proven_by_parts(string formula, Symmetry symmetry)
    {
        var curve = Activation.Typed(formula).Bind();
        var facts = CurveFacts.Of(curve, Interval.Line) ?? CurveFacts.Of(curve, new(-8, 8))!;

        Assert.Equal(symmetry, facts.Symmetry);
    }
}
