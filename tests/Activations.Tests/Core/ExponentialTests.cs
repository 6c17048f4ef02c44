using Activations.Numerics;
using Activations.Tests.Reference;

namespace Activations.Tests.Core;

public class ExponentialTests
{
    // The table was made with mpmath at 2000 bits: v = expm1(mpf(x)), the double nearest to v, and the residual
    // (v − double) / ulp(double); x is ±0, subnormals, powers of ten, five doubles on either side of ±0.7 where the
    // method changes, thresholds where doubles lose digits or overflow, and random between ±1 and ±40.
    [Fact]
    public void Expm1_is_within_2_ulp()
    {
        Assert.All(ReferenceTable.Rows("expm1"), row =>
        {
            double[] cells = [.. row.Select(ReferenceTable.Number)];
            Assert.InRange(Ulp.Error(Exponential.Expm1(cells[0]), cells[1], cells[2]), 0, 2);
        });
    }

    [Theory]
    [InlineData(double.NaN, double.NaN)]
    [InlineData(double.NegativeInfinity, -1)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    public void Expm1_takes_any_double(double x, double expected)
    {
        Assert.Equal(expected, Exponential.Expm1(x));
    }
}
