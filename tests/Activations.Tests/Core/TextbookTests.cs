using CsCheck;

namespace Activations.Tests.Core;

/// <summary>What the textbook says of its functions.</summary>
public class TextbookTests
{
    private static readonly Curve Relu = Catalog.Find("relu")!.Bind();
    private static readonly Curve Sigmoid = Catalog.Find("sigmoid")!.Bind();
    private static readonly Curve Tanh = Catalog.Find("tanh")!.Bind();

    [Fact]
    public void Tanh_plus_1_is_twice_sigmoid_of_twice_x()
    {
        // In ulps of 1, which is what adding 1 leaves of tanh in the left tail.
        Gen.Double[-25, 25].Sample(x =>
            Assert.Equal(2 * Sigmoid[0](2 * x), Tanh[0](x) + 1, 4 * Ulp.Of(1)));
    }

    [Fact]
    public void Without_adding_1_the_identity_holds_in_the_left_tail_too()
    {
        // (tanh(x) + 1)′ = 4σ′(2x) loses nothing to the 1, in either tail.
        Gen.Double[-350, 350].Sample(x =>
            Assert.True(Ulp.Error(Tanh[1](x), 4 * Sigmoid[1](2 * x)) <= 6));
    }

    [Fact]
    public void Relu_has_derivative_0_up_to_its_kink_and_1_above()
    {
        double[] points = [-1, -5e-324, -0.0, 0, 5e-324, 1];
        Assert.Equal([0, 0, 0, 0, 1, 1], points.Select(Relu[1]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.25)]
    [InlineData(-0.5)]
    [InlineData(1.5)]
    [InlineData(-1e300)]
    public void Prelu_has_derivative_alpha_up_to_its_kink_and_1_above(double alpha)
    {
        var prelu = Catalog.Find("prelu")!.Bind(alpha);
        double[] points = [-1e300, -1, -5e-324, -0.0, 0, 5e-324, 1, 1e300];
        Assert.Equal([alpha, alpha, alpha, alpha, alpha, 1, 1, 1], points.Select(prelu[1]));
        Assert.Equal([-alpha, 0, 3], new[] { -1.0, 0, 3 }.Select(prelu[0]));
        Assert.Equal(new Breakpoint(0, new(0, alpha, 0), new(0, 1, 0)), Assert.Single(prelu.BreakpointsWithin(-8, 8)));
    }

    [Fact]
    public void A_prelu_of_slope_1_has_no_kink()
    {
        Assert.Empty(Catalog.Find("prelu")!.Bind(1).BreakpointsWithin(-8, 8));
    }

    [Fact]
    public void A_prelu_without_slope_is_relu()
    {
        var prelu = Catalog.Find("prelu")!.Bind(0);
        Gen.Double.Sample(x => Assert.All([0, 1, 2], order => Assert.Equal(Relu[order](x), prelu[order](x))));
    }
}
