using Activations.Analysis;

namespace Activations.Tests.Analysis;

public class TypeFactsTests
{
    private const double LeastFloat16 = 1.0 / (1 << 24);

    [Theory]
    [InlineData("float8_e4m3", 253, 1)]
    [InlineData("float16", 63487, 1)]
    [InlineData("bfloat16", 65279, 1)]
    [InlineData("float32", 65529, 65287)]
    public void All_values_are_looked_at_where_they_are_few(string type, int count, long stride)
    {
        var inputs = new TypeInputs(Named(type), Interval.Line);

        Assert.Equal((count, stride, stride == 1), (inputs.Count, inputs.Stride, inputs.AreAll));
        Assert.Equal(-Named(type).Largest, inputs[0]);
    }

    [Theory]
    [InlineData(0.9, 1.1, new[] { 0.9375, 1 })]
    [InlineData(1, 1.25, new[] { 1, 1.125, 1.25 })]
    [InlineData(1.01, 1.02, new double[0])]
    [InlineData(440, 1e9, new double[] { 448 })]
    [InlineData(1e9, 2e9, new double[0])]
    public void In_an_interval_are_those_that_lie_in_it(double low, double high, double[] expected)
    {
        var inputs = new TypeInputs(NumberFormat.Float8E4M3, new(low, high));

        Assert.Equal(expected, Enumerable.Range(0, inputs.Count).Select(i => inputs[i]));
    }

    [Fact]
    public void Rounded_once_no_function_is_off_by_more_than_half_an_ulp()
    {
        foreach (var activation in Catalog.All)
        {
            foreach (var format in (NumberFormat[])[NumberFormat.Float8E4M3, NumberFormat.Float8E5M2])
            {
                var facts = Of(activation.Name, format, Rounding.Fused);

                Assert.InRange(facts.ErrorOfValue.Ulps, 0, 0.5);
                Assert.InRange(facts.ErrorOfSlope.Ulps, 0, 0.5);
            }
        }
    }

    [Fact]
    public void A_slope_dies_where_it_is_less_than_half_the_least_value()
    {
        var facts = Of("tanh", NumberFormat.Float16, Rounding.Fused);

        // 4e^(-2x) < 2^-25
        var last = NumberFormat.Float16.Round(0.5 * Math.Log(4 * Math.ScaleB(1, 25)));
        Assert.Equal(2, facts.Dead.Count);
        Assert.InRange(facts.Dead[1].Low, last, last + 2 * NumberFormat.Float16.Ulp(last));
        Assert.Equal(facts.Dead[1], new(-facts.Dead[0].High, -facts.Dead[0].Low));
        Assert.Equal(65504, facts.Dead[1].High);
    }

    // Half of the least positive value or less rounds to 0.
    [Theory]
    [InlineData("gelu", Rounding.Fused, new[] { -LeastFloat16, -LeastFloat16 })]
    [InlineData("hard_swish", Rounding.Fused, new[] { -LeastFloat16, -LeastFloat16 })]
    [InlineData("hard_swish", Rounding.Stepwise, new[] { -LeastFloat16, -LeastFloat16, LeastFloat16, LeastFloat16 })]
    public void Where_a_function_is_0_itself_nothing_is_lost(string name, Rounding rounding, double[] nearZero)
    {
        var zero = Of(name, NumberFormat.Float16, rounding).Zero.Where(zone => Math.Abs(zone.Low) < 1);

        Assert.Equal(nearZero, zero.SelectMany(zone => new[] { zone.Low, zone.High }));
    }

    // Of what is below 2^-1074 no double tells: it is lost in float16, but not 0.
    [Fact]
    public void What_only_a_double_cannot_tell_from_0_is_lost()
    {
        Assert.Equal(-65504, Of("gelu", NumberFormat.Float16, Rounding.Fused).Zero[0].Low);
    }

    [Theory]
    [InlineData("float16")]
    [InlineData("float32")]
    public void At_every_end_of_lost_values_the_function_is_not_0(string type)
    {
        foreach (var name in new[] { "tanh_shrink", "hard_swish", "hard_mish", "mish", "gelu", "softsign", "sinc" })
        {
            var facts = Of(name, Named(type), Rounding.Stepwise);
            var curve = Catalog.Find(name)!.Bind();

            var ends = facts.Zero.SelectMany(zone => new[] { zone.Low, zone.High }).Where(x => Math.Abs(x) < 30);
            Assert.All(ends, x => Assert.NotEqual(0, curve[0](x)));
            Assert.DoesNotContain(facts.Zero, zone => curve[0](0) == 0 && zone.Contains(0));
        }
    }

    [Theory]
    [InlineData("sigmoid", Rounding.Fused, 8.32, -17.34)]
    [InlineData("tanh", Rounding.Fused, 4.51, -4.51)]
    public void Saturation_is_where_the_value_stays(string name, Rounding rounding, double above, double below)
    {
        var facts = Of(name, NumberFormat.Float16, rounding);

        Assert.Equal(above, facts.SaturatedAbove!.Value, 0.01);
        Assert.Equal(below, facts.SaturatedBelow!.Value, 0.01);
    }

    [Fact]
    public void What_is_flat_itself_is_neither_dead_nor_saturated()
    {
        var facts = Of("relu", NumberFormat.Float16, Rounding.Fused);

        Assert.Empty(facts.Dead);
        Assert.Empty(facts.Zero);
        Assert.Empty(facts.Overflow);
        Assert.Equal((null, null, 0), (facts.SaturatedBelow, facts.SaturatedAbove, facts.IdentityFrom));
    }

    [Theory]
    [InlineData("float16", 11.094)]
    [InlineData("bfloat16", 89)]
    [InlineData("float32", 88.72284)]
    public void A_naive_softplus_overflows_where_its_exponential_does(string type, double from)
    {
        var overflow = Assert.Single(Of("softplus", Named(type), Rounding.Stepwise).Overflow);

        Assert.Equal(from, overflow.Low, 0.001);
        Assert.Equal(Named(type).Largest, overflow.High);
    }

    [Fact]
    public void An_edge_between_values_that_were_looked_at_is_found_to_the_last_bit()
    {
        var facts = Of("tanh", NumberFormat.Float32, Rounding.Fused);
        var f = Catalog.Find("tanh")!.BindIn(NumberFormat.Float32, [])[0];

        Assert.Equal(1, f(facts.SaturatedAbove!.Value));
        Assert.NotEqual(1, f(float.BitDecrement((float)facts.SaturatedAbove.Value)));
    }

    [Theory]
    [InlineData("tanh", "tanh", Verdict.EqualToRounding)]
    [InlineData("tanh", "sigmoid", Verdict.Differ)]
    [InlineData("relu", "relu", Verdict.Identical)]
    public void Curves_are_compared_by_units_of_the_coarser_type(string a, string b, Verdict expected)
    {
        var (first, second) = (Catalog.Find(a)!.Bind(), Catalog.Find(b)!.BindIn(NumberFormat.BFloat16, []));
        var inputs = new TypeInputs(NumberFormat.BFloat16, new(-8, 8));

        var difference = TypedDifference.Of(first, second, 0, inputs, TestContext.Current.CancellationToken);

        Assert.Equal(expected, difference.Verdict);
        var apart = Math.Abs(difference.A - difference.B);
        Assert.Equal(difference.Largest, double.IsNaN(difference.X) ? 0 : apart);
    }

    private static TypeFacts Of(string name, NumberFormat format, Rounding rounding)
    {
        var activation = Catalog.Find(name)!;
        var (exact, typed) = (activation.Bind(), activation.BindIn(format, [], rounding));
        return TypeFacts.Of(
            exact, typed, new TypeInputs(format, Interval.Line), TestContext.Current.CancellationToken);
    }

    private static NumberFormat Named(string type) => NumberFormat.All.Single(format => format.Name == type);
}
