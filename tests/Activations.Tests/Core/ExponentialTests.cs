using Activations.Numerics;
using Activations.Tests.Reference;

namespace Activations.Tests.Core;

public class ExponentialTests
{
    // The tables were made with mpmath at 2000 bits: v = expm1(mpf(x)), the double nearest to v, and the residual
    // (v − double) / ulp(double). x is ±0, subnormals, powers of ten, some doubles on either side of where the method
    // changes or changed and of where doubles lose digits, random, and up to the ends of the domain.
    [Fact]
    public void Expm1_is_all_but_correctly_rounded()
    {
        Assert.All(ReferenceTable.Rows("expm1"), row => AssertNear(Exponential.Expm1, row));
    }

    [Fact]
    public void Log1p_is_all_but_correctly_rounded()
    {
        Assert.All(ReferenceTable.Rows("log1p"), row => AssertNear(Exponential.Log1p, row));
    }

    [Theory]
    [InlineData(double.NaN, double.NaN)]
    [InlineData(double.NegativeInfinity, -1)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    public void Expm1_takes_any_double(double x, double expected)
    {
        Assert.Equal(expected, Exponential.Expm1(x));
    }

    [Theory]
    [InlineData(double.NaN, double.NaN)]
    [InlineData(double.NegativeInfinity, double.NaN)]
    [InlineData(-1.5, double.NaN)]
    [InlineData(-1, double.NegativeInfinity)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    public void Log1p_takes_any_double(double x, double expected)
    {
        Assert.Equal(expected, Exponential.Log1p(x));
    }

    private static void AssertNear(Func<double, double> function, string[] row)
    {
        double[] cells = [.. row.Select(ReferenceTable.Number)];
        Assert.InRange(Ulp.Error(function(cells[0]), cells[1], cells[2]), 0, 0.5001);
    }
}
