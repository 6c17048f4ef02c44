using Activations.Numerics;

namespace Activations.Tests.Core;

public class SinusoidTests
{
    // True values by mpmath at 2600 bits, of the exact product of the two doubles.
    [Theory]
    [InlineData(30, double.MaxValue, -0.14831009935196868, 0.9889409054287365, 64)] // five doublings
    [InlineData(0.1, 1e300, -0.9529101931834195, 0.3032526400992051, 4)]
    [InlineData(30.1, 7.7, -0.6502066240530731, 0.7597574257863531, 2)]
    [InlineData(1, -0.0, -0.0, 1, 0)]
    public void A_product_is_as_if_not_rounded_even_beyond_the_largest_double(
        double frequency, double x, double sin, double cos, double ulps)
    {
        var actual = Sinusoid.SinCos(frequency, x);
        Assert.InRange(Ulp.Error(actual.Sin, sin), 0, ulps);
        Assert.InRange(Ulp.Error(actual.Cos, cos), 0, ulps);
    }
}
