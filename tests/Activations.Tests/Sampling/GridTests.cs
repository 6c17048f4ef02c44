using System.Globalization;
using System.Numerics;
using Activations.Sampling;
using CsCheck;

namespace Activations.Tests.Sampling;

public class GridTests
{
    [Fact]
    public void The_default_is_the_textbooks_160_points_among_them_exactly_0()
    {
        double[] expected = [.. Enumerable.Range(-80, 160).Select(tenths => tenths / 10.0)];
        Assert.Equal(expected, Make("-8", "8", "0.1").Points);
        Assert.Equal(0L, BitConverter.DoubleToInt64Bits(Make("-8", "8", "0.1")[80]));
    }

    [Theory]
    [InlineData("0", "1", "0.3", 4, "0.9")]
    [InlineData("0", "0.9", "0.3", 3, "0.6")]
    [InlineData("0", "1", "1", 1, "0")]
    [InlineData("0", "1", "7", 1, "0")]
    [InlineData("0", "1", "1e20", 1, "0")]
    [InlineData("-8", "8", "1e300", 1, "-8")]
    [InlineData("-1", "1", "0.7", 3, "0.4")]
    [InlineData("1e-300", "2e-300", "1e-301", 10, "1.9e-300")]
    [InlineData("-1e300", "1e300", "1e299", 20, "9e299")]
    [InlineData("-1.7e308", "1.7e308", "1e307", 34, "1.6e308")]
    [InlineData("-1.7e308", "1.7e308", "1e308", 4, "1.3e308")]
    [InlineData("0", "2e-323", "5e-324", 4, "1.5e-323")]
    [InlineData("123456789012345678", "123456789012345978", "100", 3, "123456789012345878")]
    [InlineData("0.123456789012345678", "0.123456789012346678", "0.0000000000000001", 10, "0.123456789012346578")]
    [InlineData("-8", "8.00000000000000000001", "0.1", 161, "8")]
    [InlineData("0", "1e6", "0.000001", 1_000_000_000_000, "999999.999999")]
    public void Steps_are_counted_in_decimal(string start, string end, string step, long count, string last)
    {
        var grid = Make(start, end, step);
        Assert.Equal(count, grid.Count);
        Assert.Equal(Parse(start).ToDouble(), grid[0]);
        Assert.Equal(double.Parse(last, CultureInfo.InvariantCulture), grid[count - 1]);
        Assert.Equal(new Interval(grid[0], Parse(end).ToDouble()), grid.Range);
    }

    [Theory]
    [InlineData("8", "-8", "0.1", "START < END")]
    [InlineData("1", "1", "0.1", "START < END")]
    [InlineData("1", "1.00000000000000000001", "0.1", "START < END")] // the same double
    [InlineData("0", "1", "0", "above 0")]
    [InlineData("0", "1", "-0.1", "above 0")]
    [InlineData("0", "1", "1e-17", "too small")]
    [InlineData("1", "2", "1.1e-16", "too small")]
    [InlineData("1e15", "1000000000000008", "0.1", "too small")]
    [InlineData("-1e300", "1", "1e280", "too small")]
    public void What_makes_no_grid_is_refused(string start, string end, string step, string reason)
    {
        Assert.Contains(reason, Grid.WhyNot(Parse(start), Parse(end), Parse(step)), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Make(start, end, step));
    }

    [Theory]
    [InlineData("-8", "8", "0.1")]
    [InlineData("0", "1", "0.005")]
    [InlineData("-1", "1", "0.01")]
    [InlineData("0", "160", "1")]
    [InlineData("0", "239", "1")]
    [InlineData("0", "241", "2")]
    [InlineData("0", "559", "2")]
    [InlineData("0", "561", "5")]
    [InlineData("0", "1199", "5")]
    [InlineData("0", "1201", "10")]
    [InlineData("0", "1e-300", "5e-303")]
    [InlineData("-1.7e308", "1.7e308", "2e306")]
    [InlineData("1e6", "1000001", "0.005")]
    [InlineData("1e15", "1000000000000008", "0.2")] // 0.05 and 0.1 are below the distance of doubles there
    [InlineData("1", "1.000000000000001", "5e-16")]
    [InlineData("0", "1e-323", "5e-324")]
    [InlineData("1.0000000000000001110223", "1.00000000000000011102231", "5e-16")] // neighbours, whatever the decimals
    public void The_default_step_is_the_round_number_nearest_to_a_160th_of_the_range_that_advances(
        string start, string end, string step)
    {
        var chosen = Grid.DefaultStep(Parse(start), Parse(end));
        Assert.Equal(Parse(step), chosen);
        Assert.InRange(new Grid(Parse(start), Parse(end), chosen).Count, 1, 300);
    }

    [Fact]
    public void Every_range_has_a_default_step_that_makes_a_grid()
    {
        Gen.Select(Finite, Finite).Where(ends => ends.Item1 < ends.Item2).Sample((low, high) =>
        {
            var (start, end) = (DecimalNumber.Shortest(low), DecimalNumber.Shortest(high));
            var step = Grid.DefaultStep(start, end);
            return Grid.WhyNot(start, end, step) is null;
        });
    }

    [Fact]
    public void Points_ascend_and_each_is_the_double_nearest_to_its_decimal()
    {
        Grids.Sample(grid =>
        {
            var (exponent, step) = (Math.Min(grid.Start.Exponent, grid.Step.Exponent), grid.Step);
            var points = grid.Points.Take(300).ToArray();
            Assert.All(points.Skip(1).Zip(points), pair => Assert.True(pair.First > pair.Second));
            Assert.All(points.Index(), point =>
            {
                var exact = grid.Start.DigitsAt(exponent) + point.Index * step.DigitsAt(exponent);
                var text = string.Create(CultureInfo.InvariantCulture, $"{exact}e{exponent}");
                Assert.Equal(double.Parse(text, CultureInfo.InvariantCulture), point.Item);
            });
            var last = new DecimalNumber(
                grid.Start.DigitsAt(exponent) + (grid.Count - 1) * step.DigitsAt(exponent), exponent);
            Assert.True(last < grid.End && grid.End - last <= step);
        });
    }

    // Any double, then one a few ulps or a factor away.
    private static readonly Gen<double> Finite = Gen.OneOf(
        Gen.Double, Gen.Double[-10, 10], Gen.Int[-5, 5].Select(n => 1 + n * 2.220446049250313e-16));

    // Up to 18 digits at a scale anywhere, some grids counted in 53 bits and others not.
    private static readonly Gen<Grid> Grids = Gen.Select(
        Gen.Long[-999_999_999_999_999_999, 999_999_999_999_999_999],
        Gen.Long[1, 1_000_000],
        Gen.Int[0, 12],
        Gen.Int[0, 18],
        Gen.Int[1, 500],
        Gen.OneOf(Gen.Int[-25, 5], Gen.Int[-300, 280]),
        (start, step, coarser, shorter, count, exponent) =>
        {
            var first = new BigInteger(start) / BigInteger.Pow(10, shorter);
            var advance = new BigInteger(step) * BigInteger.Pow(10, coarser);
            var end = first + advance * count - 1;
            DecimalNumber[] parts = [new(first, exponent), new(end, exponent), new(advance, exponent)];
            return Grid.WhyNot(parts[0], parts[1], parts[2]) is null
                ? new Grid(parts[0], parts[1], parts[2])
                : Make("-8", "8", "0.1");
        });

    private static Grid Make(string start, string end, string step) => new(Parse(start), Parse(end), Parse(step));

    private static DecimalNumber Parse(string text) =>
        DecimalNumber.TryParse(text, out var number) ? number : throw new FormatException(text);
}
