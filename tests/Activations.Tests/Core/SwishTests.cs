namespace Activations.Tests.Core;

/// <summary>Parameters that no reference file has, where a product could be 0·∞.</summary>
public class SwishTests
{
    private static readonly double[] Everywhere =
    [
        double.NegativeInfinity, double.MinValue, -1e9, -1, -0.0, 0, 5e-324, 1, 1e9, double.MaxValue,
        double.PositiveInfinity,
    ];

    [Theory]
    [InlineData("swish", 0)]
    [InlineData("swish", 5e-324)]
    [InlineData("swish", -5e-324)]
    [InlineData("swish", -1.5)]
    [InlineData("swish", 1e308)]
    [InlineData("swish", -1e308)]
    [InlineData("e_swish", 5e-324)]
    [InlineData("e_swish", 1e308)]
    [InlineData("flatten_t_swish", 0)]
    [InlineData("flatten_t_swish", -1e308)]
    public void No_parameter_that_is_allowed_makes_not_a_number(string name, double parameter)
    {
        var curve = Catalog.Find(name)!.Bind(parameter);
        Assert.All([0, 1, 2], order =>
        {
            Assert.All(Everywhere, x => Assert.False(double.IsNaN(curve[order](x)), $"order {order} at {x:R}"));
            Assert.Equal(double.NaN, curve[order](double.NaN));
        });
    }

    [Fact]
    public void Without_beta_swish_is_half_of_x()
    {
        var swish = Catalog.Find("swish")!.Bind(0);
        Assert.All(Everywhere, x => Assert.Equal((x / 2, 0.5, 0.0), (swish[0](x), swish[1](x), swish[2](x))));
    }

    [Fact]
    public void A_negative_beta_turns_swish_upside_down()
    {
        var (swish, mirrored) = (Catalog.Find("swish")!.Bind(1.5), Catalog.Find("swish")!.Bind(-1.5));
        Assert.All(Everywhere, x => Assert.Equal(
            (-swish[0](-x), swish[1](-x), -swish[2](-x)),
            (mirrored[0](x), mirrored[1](x), mirrored[2](x))));
    }
}
