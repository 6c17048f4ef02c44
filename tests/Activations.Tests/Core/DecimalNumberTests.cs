using System.Globalization;
using System.Numerics;
using CsCheck;

namespace Activations.Tests.Core;

public class DecimalNumberTests
{
    // Up to 30 digits before or after the point, and every exponent that a double knows.
    private static readonly Gen<string> Texts = Gen.Select(
        Gen.Int[0, 2].Select(i => new[] { "", "-", "+" }[i]),
        Gen.Char['0', '9'].Array[1, 30],
        Gen.Int[0, 30],
        Gen.Int[-340, 300],
        (sign, digits, decimals, exponent) =>
        {
            var text = new string(digits).PadLeft(decimals, '0');
            return string.Create(
                CultureInfo.InvariantCulture, $"{sign}{text[..^decimals]}.{text[^decimals..]}e{exponent}");
        });

    [Theory]
    [InlineData("-8", -8, 0)]
    [InlineData("+8", 8, 0)]
    [InlineData("8", 8, 0)]
    [InlineData(".5", 5, -1)]
    [InlineData("-.5", -5, -1)]
    [InlineData("5.", 5, 0)] // as in C and Python
    [InlineData("0.1", 1, -1)]
    [InlineData("0.10", 1, -1)]
    [InlineData("007", 7, 0)]
    [InlineData("1e-300", 1, -300)]
    [InlineData("1E5", 1, 5)]
    [InlineData("1e+5", 1, 5)]
    [InlineData("12.50e1", 125, 0)]
    [InlineData("-0", 0, 0)]
    [InlineData("0e9", 0, 0)]
    [InlineData("0.000", 0, 0)]
    [InlineData("4.9e-324", 49, -325)]
    [InlineData("1e308", 1, 308)]
    public void Reads_digits_with_sign_point_and_exponent(string text, int digits, int exponent)
    {
        Assert.True(DecimalNumber.TryParse(text, out var number));
        Assert.Equal((digits, exponent), (number.Digits, number.Exponent));
    }

    [Theory]
    [InlineData("1.26", "0.1", "1.2", "1.3", "1.3")]
    [InlineData("-1.26", "0.1", "-1.3", "-1.2", "-1.3")]
    [InlineData("0.25", "0.1", "0.2", "0.3", "0.3")] // of two equally near the greater
    [InlineData("-0.25", "0.1", "-0.3", "-0.2", "-0.2")]
    [InlineData("0", "0.1", "0", "0", "0")]
    [InlineData("7", "20", "0", "20", "0")]
    [InlineData("1e308", "0.01", "1e308", "1e308", "1e308")]
    [InlineData("5e-324", "1e308", "0", "1e308", "0")]
    [InlineData("-5e-324", "1", "-1", "0", "0")]
    public void Multiples_of_a_unit_below_above_and_nearest_are_exact(
        string text, string unit, string below, string above, string nearest)
    {
        var (number, step) = (MadeUp.Decimal(text), MadeUp.Decimal(unit));

        Assert.Equal(below, number.Floor(step).ToString());
        Assert.Equal(above, number.Ceiling(step).ToString());
        Assert.Equal(nearest, number.Round(step).ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("-")]
    [InlineData("-.")]
    [InlineData("e5")]
    [InlineData(".e5")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("1e1.5")]
    [InlineData("1e5e5")]
    [InlineData("--1")]
    [InlineData("+-1")]
    [InlineData("1-")]
    [InlineData("1.2.3")]
    [InlineData("1,5")]
    [InlineData("1,000")]
    [InlineData("1_000")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("1\n")]
    [InlineData("1\0")]
    [InlineData("1e5\0")]
    [InlineData("nan")]
    [InlineData("NaN")]
    [InlineData("inf")]
    [InlineData("Infinity")]
    [InlineData("∞")]
    [InlineData("0x1")]
    [InlineData("1f")]
    [InlineData("(1)")]
    [InlineData("$1")]
    [InlineData("٣")]
    [InlineData("1٣")]
    [InlineData("１")]
    [InlineData("1１")]
    [InlineData("−1")] // A real minus sign is not what keyboards type.
    [InlineData("1e400")]
    [InlineData("1e309")]
    [InlineData("1e-400")]
    [InlineData("-2e-324")] // nearest double: 0
    public void Refuses_everything_else_and_what_no_double_is_near(string text)
    {
        Assert.False(DecimalNumber.TryParse(text, out _));
    }

    [Theory]
    [InlineData("1e999999999")]
    [InlineData("1e-999999999")]
    [InlineData("0e999999999")]
    [InlineData("1e99999999999999999999")]
    [InlineData("-1e-99999999999999999999")]
    public void Absurd_exponents_cost_nothing(string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.True(!DecimalNumber.TryParse(text, out var number) || number == default);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10_000);
    }

    [Fact]
    public void Reads_a_thousand_characters_but_no_more()
    {
        Assert.True(DecimalNumber.TryParse("0." + new string('3', 998), out var number));
        Assert.Equal(1 / 3.0, number.ToDouble());
        Assert.False(DecimalNumber.TryParse("0." + new string('3', 999), out _));
        Assert.False(DecimalNumber.TryParse(new string('0', 2000), out _));
    }

    [Fact]
    public void The_nearest_double_is_the_one_that_the_base_library_reads()
    {
        Texts.Sample(text =>
        {
            var nearest = double.Parse(text, CultureInfo.InvariantCulture);
            return DecimalNumber.TryParse(text, out var number)
                ? number.ToDouble() == nearest
                : double.IsInfinity(nearest) || nearest == 0;
        });
    }

    [Fact]
    public void A_number_reads_back_from_its_text()
    {
        Texts.Sample(text => !DecimalNumber.TryParse(text, out var number)
            || (DecimalNumber.TryParse(number.ToString(), out var again) && again == number));
    }

    [Fact]
    public void Any_finite_double_has_a_shortest_decimal()
    {
        Gen.Double.Where(double.IsFinite).Sample(value => DecimalNumber.Shortest(value).ToDouble() == value);
        Assert.Equal("0.1", DecimalNumber.Shortest(0.1).ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => DecimalNumber.Shortest(double.NaN));
    }

    [Theory]
    [InlineData("0.10", "0.1")]
    [InlineData("-0", "0")]
    [InlineData("+8.0", "8")]
    [InlineData("-12.5", "-12.5")]
    [InlineData("1e6", "1000000")]
    [InlineData("1e7", "1e7")]
    [InlineData("1.5e7", "15000000")]
    [InlineData("0.00001", "0.00001")]
    [InlineData("0.000001", "1e-6")]
    [InlineData("-1.5e-300", "-15e-301")]
    public void Text_is_plain_where_that_is_short(string text, string expected)
    {
        Assert.Equal(expected, Parse(text).ToString());
    }

    [Theory]
    [InlineData("0.3", "0.1", "0.2")]
    [InlineData("1e300", "1e-300", null)]
    [InlineData("8", "-8", "16")]
    [InlineData("1.0", "1", "0")]
    public void Differences_are_exact(string left, string right, string? expected)
    {
        var difference = Parse(left) - Parse(right);
        Assert.Equal(expected is null ? new(BigInteger.Pow(10, 600) - 1, -300) : Parse(expected), difference);
    }

    [Theory]
    [InlineData("0.1", "0.10000000000000000000000000001", -1)]
    [InlineData("-1e300", "1e-300", -1)]
    [InlineData("1.0", "1", 0)]
    [InlineData("1e5", "99999", 1)]
    public void Comparisons_are_exact(string left, string right, int sign)
    {
        var (a, b) = (Parse(left), Parse(right));
        Assert.Equal(sign, Math.Sign(a.CompareTo(b)));
        Assert.Equal((sign < 0, sign <= 0, sign > 0, sign >= 0, sign == 0), (a < b, a <= b, a > b, a >= b, a == b));
    }

    [Fact]
    public void The_current_culture_changes_nothing()
    {
        // German or Chinese cultures do not exist in this process, but one that writes numbers its own way does.
        var before = CultureInfo.CurrentCulture;
        var strange = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        strange.NumberFormat = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = ".", NegativeSign = "~" };
        CultureInfo.CurrentCulture = strange;
        try
        {
            Assert.Equal("-1.5", Parse("-1.5").ToString());
            Assert.Equal("-15e-301", Parse("-1.5e-300").ToString());
            Assert.Equal(-1.5e-300, Parse("-1.5e-300").ToDouble());
            Assert.False(DecimalNumber.TryParse("1,5", out _));
            Assert.False(DecimalNumber.TryParse("~1", out _));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static DecimalNumber Parse(string text) =>
        DecimalNumber.TryParse(text, out var number) ? number : throw new FormatException(text);
}
