using Activations.Sampling;

namespace Activations.Tests.Sampling;

public class LogarithmOfCurveTests
{
    [Theory]
    [InlineData("identity", 0, 1, 100, 2)]
    [InlineData("identity", 0, -1, 100, double.NaN)]
    [InlineData("identity", 0, -1, -1000, 3)]
    [InlineData("identity", 0, 1, 0, double.NegativeInfinity)]
    [InlineData("identity", 0, -1, 0, double.NegativeInfinity)]
    [InlineData("identity", 1, 1, -7, 0)]
    [InlineData("relu", 0, 1, -7, double.NegativeInfinity)]
    public void The_part_of_one_sign_is_the_logarithm_of_the_size(
        string name, int order, int sign, double x, double expected)
    {
        var part = LogarithmOfCurve.OfPart(Catalog.Find(name)!.Bind(), order, sign);

        Assert.Equal(expected, part[0](x));
    }

    [Fact]
    public void Jumps_of_a_derivative_are_jumps_of_its_logarithm()
    {
        var part = LogarithmOfCurve.OfPart(Catalog.Find("leaky_relu")!.Bind(), 1, 1);

        var jump = Assert.Single(part.BreakpointsWithin(-8, 8));
        Assert.Equal((0, -2, 0), (jump.X, jump.Left.Value, jump.Right.Value));
    }
}
