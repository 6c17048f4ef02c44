using System.Globalization;
using System.Numerics;
using CsCheck;

namespace Activations.Tests.Core;

public sealed class FractionTests
{
    [Theory]
    [InlineData("0.25", "1/4")]
    [InlineData("-1.50", "-3/2")]
    [InlineData("1e-3", "1/1000")]
    [InlineData("2e3", "2000")]
    [InlineData("1/3", "1/3")]
    [InlineData("-2/-6", "1/3")]
    [InlineData("0.1/0.3", "1/3")]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    public void Is_read_exactly_and_kept_in_lowest_terms(string text, string expected)
    {
        Assert.True(Fraction.TryParse(text, out var fraction));
        Assert.Equal(expected, fraction.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("1/0")]
    [InlineData("1/")]
    [InlineData("/2")]
    [InlineData("1/2/3")]
    [InlineData("1 / 2")]
    [InlineData("1,5")]
    [InlineData("nan")]
    public void Is_not_read_from(string text) => Assert.False(Fraction.TryParse(text, out _));

    [Fact]
    public void Nothing_is_zero()
    {
        var nothing = default(Fraction);

        Assert.Equal((BigInteger.Zero, BigInteger.One), (nothing.Numerator, nothing.Denominator));
        Assert.Equal(0, nothing);
    }

    [Fact]
    public void The_nearest_double_is_that_of_the_decimals() =>
        Gen.Select(Gen.Long, Gen.Int[-330, 300]).Sample((digits, exponent) =>
        {
            var text = $"{digits}e{exponent}";
            var expected = double.Parse(text, CultureInfo.InvariantCulture);
            var isSubnormal = Math.Abs(expected) < 2.3e-308; // rounded twice
            return !Fraction.TryParse(text, out var fraction) || isSubnormal || fraction.ToDouble() == expected;
        }, iter: 20_000);

    [Theory]
    [InlineData("9007199254740993", 9007199254740992)] // in the middle, to even
    [InlineData("9007199254740993.0000000000000000000000000000001", 9007199254740994)]
    [InlineData("9007199254740992.9999999999999999999999999999999", 9007199254740992)]
    [InlineData("52/217", 52 / 217.0)]
    [InlineData("-1/3", -1 / 3.0)]
    [InlineData("0", 0)]
    public void The_nearest_double_is_rounded_once(string text, double expected)
    {
        Assert.True(Fraction.TryParse(text, out var fraction));
        Assert.Equal(expected, fraction.ToDouble());
    }
}
