using Activations.Numerics;
using CsCheck;

namespace Activations.Tests.Core;

public class DoubleDoubleDigitsTests
{
    // Each is a double and what it lacks, from mpmath at 300 bits; the promise is 2^-75.
    private const double Tolerance = 2.6e-23;

    [Theory]
    [InlineData(1, 2.718281828459045, 1.4456468917292502e-16)]
    [InlineData(-0.5, 0.6065306597126334, -6.593178415491414e-19)]
    [InlineData(-37, 8.533047625744066e-17, -7.39755982489535e-35)]
    [InlineData(700, 1.0142320547350045e+304, 1.6666571920734673e+287)]
    public void The_exponential_has_the_digits_that_doubles_lack(double x, double high, double low)
    {
        AssertSame(high, low, DoubleDouble.Exp(x));
    }

    [Theory]
    [InlineData(0, 1, 0)]
    [InlineData(1e-5, 1.0000050000166667, 7.532132716276447e-18)]
    [InlineData(-0.7, 0.7191638517265578, 1.5725014564049708e-17)]
    [InlineData(-2, 0.43233235838169365, 5.211907116443345e-18)]
    public void Expm1_over_x_has_them_however_small_x_is(double x, double high, double low)
    {
        AssertSame(high, low, DoubleDouble.Expm1Ratio(x));
    }

    [Theory]
    [InlineData(1e-300, 1, 0)]
    [InlineData(1e-5, 0.9999950000333331, 2.0442036504529625e-18)]
    [InlineData(0.5, 0.8109302162163288, -5.762276051925285e-18)]
    [InlineData(1, 0.6931471805599453, 2.3190468138462996e-17)]
    public void Log1p_over_x_has_them_however_small_x_is(double x, double high, double low)
    {
        AssertSame(high, low, DoubleDouble.Log1pRatio(x));
    }

    [Fact]
    public void A_quotient_times_its_divisor_is_the_dividend()
    {
        Gen.Double[0.001, 1000].Select(Gen.Double[0.001, 1000]).Sample((a, b) =>
        {
            var left = (DoubleDouble)a / b * b - a;
            Assert.InRange(Math.Abs(left.High), 0, a * 1e-30);
        });
    }

    [Theory]
    [InlineData(-745.1332191019411, 5e-324)] // just above and below −1075 ln 2
    [InlineData(-745.1332191019413, 0)]
    [InlineData(-1e300, 0)]
    [InlineData(double.NaN, double.NaN)]
    public void The_exponential_ends_where_doubles_end(double x, double expected)
    {
        Assert.Equal(expected, ((DoubleDouble)1).TimesExp(x));
    }

    private static void AssertSame(double high, double low, DoubleDouble actual)
    {
        var difference = actual.High - high + (actual.Low - low);
        Assert.InRange(Math.Abs(difference / high), 0, Tolerance);
    }
}
