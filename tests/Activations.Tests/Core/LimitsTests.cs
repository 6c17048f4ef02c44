using Activations.Tests.Reference;

namespace Activations.Tests.Core;

/// <summary>Where functions go at ±∞, against <c>limits.csv</c>.</summary>
public class LimitsTests
{
    [Fact]
    public void Every_activation_has_its_limits_on_record()
    {
        Assert.Empty(Catalog.All.Select(activation => activation.Name)
            .Except(ReferenceTable.Rows("limits").Select(row => ReferenceTable.ActivationName(row[0]))));
    }

    [Theory]
    [MemberData(nameof(ReferenceTable.CurveNames), MemberType = typeof(ReferenceTable))]
    public void At_infinity_a_function_is_its_limit_down_to_the_sign_of_zero(string name)
    {
        var curve = ReferenceTable.Bind(name);
        foreach (var limits in ReferenceTable.Rows("limits", name))
        {
            double[] values = [.. new[] { double.NegativeInfinity, double.PositiveInfinity }
                .SelectMany(x => Enumerable.Range(0, 3).Select(order => curve[order](x)))];
            Assert.Equal(limits.Select(Bits), values.Select(Bits));
        }

        // Where there is no limit any NaN will do: the sign of one means nothing.
        static long Bits(double value) => BitConverter.DoubleToInt64Bits(double.IsNaN(value) ? double.NaN : value);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-0.5, double.PositiveInfinity)]
    [InlineData(5e-324, double.NegativeInfinity)]
    [InlineData(1, double.NegativeInfinity)]
    [InlineData(2, double.NegativeInfinity)]
    public void Prelu_at_minus_infinity_follows_the_sign_of_alpha_and_is_0_without_a_slope(double alpha, double limit)
    {
        var prelu = Catalog.Find("prelu")!.Bind(alpha);
        Assert.Equal(limit, prelu[0](double.NegativeInfinity));
        Assert.Equal(alpha, prelu[1](double.NegativeInfinity));
        Assert.Equal(double.PositiveInfinity, prelu[0](double.PositiveInfinity));
        Assert.Equal(1, prelu[1](double.PositiveInfinity));
    }

    [Theory]
    [InlineData("x^0.0001", double.PositiveInfinity)]
    [InlineData("-x^0.0001", double.NegativeInfinity)]
    [InlineData("x^-0.0001", 0)]
    [InlineData("x^0.3/(1+x^0.3)", 1)]
    [InlineData("log(x)", double.PositiveInfinity)]
    [InlineData("sin(x)", double.NaN)]
    [InlineData("min(squareplus(-x),1)", 0)]
    [InlineData("min(sqrt(x^2+4)-x,1000)", 0)]
    [InlineData("min(max(squareplus(-x),soft_shrink(-x)),1000)", 0)]
    [InlineData("max(x-sqrt(x^2+4),-1)", 0)]
    [InlineData("max(gelu(x),silu(x))", double.PositiveInfinity)]
    public void At_infinity_a_formula_is_its_limit_however_slowly_it_gets_there(string formula, double limit) =>
        Assert.Equal(limit, Activation.Typed(formula).Bind()[0](double.PositiveInfinity));

    // x^1.01 outgrows x*log(x) at e^647, x^0.1 outgrows 100*log(x) at e^91, and so on; there f′ turns with f.
    [Theory]
    [InlineData("1-x^x/exp(x^1.01)", 1, 0)]
    [InlineData("exp(x^1.01)/x^x", double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("exp(x^0.1)/x^100", double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("exp(x)/exp(1000*x^0.9)", double.PositiveInfinity, double.PositiveInfinity)]
    public void At_infinity_a_formula_has_no_limit_that_farther_places_deny(string formula, double limit, double slope)
    {
        var curve = Activation.Typed(formula).Bind();

        Assert.Contains(curve[0](double.PositiveInfinity), new[] { limit, double.NaN });
        Assert.Contains(curve[1](double.PositiveInfinity), new[] { slope, double.NaN });
    }
}
