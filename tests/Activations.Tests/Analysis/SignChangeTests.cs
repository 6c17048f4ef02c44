using Activations.Analysis;

namespace Activations.Tests.Analysis;

public sealed class SignChangeTests
{
    private const double Largest = double.MaxValue, Smallest = double.Epsilon;

    [Theory]
    [InlineData(1.0, -8, 8)]
    [InlineData(0.0, -8, 8)]
    [InlineData(-1e-300, -1, 1)]
    [InlineData(1e300, -Largest, Largest)]
    [InlineData(Smallest, -Largest, Largest)]
    [InlineData(0.1, 0, 1)]
    public void Is_found_to_the_last_bit_at_any_scale(double root, double low, double high)
    {
        Assert.Equal(root, SignChange.Between(x => x - root, low, high));
        Assert.Equal(root, SignChange.Between(x => root - x, low, high));
    }

    [Fact]
    public void Between_two_doubles_is_the_one_with_the_smaller_value()
    {
        Assert.Equal(Math.Sqrt(2), SignChange.Between(x => x * x - 2, 0, 2));
        Assert.Equal(Math.PI, SignChange.Between(Math.Sin, 3, 4));
    }

    [Fact]
    public void What_is_at_the_ends_themselves_does_not_count() =>
        Assert.Equal(0.5, SignChange.Between(x => x is 0 or 1 ? double.NaN : x - 0.5, 0, 1));

    [Fact]
    public void There_is_none_where_the_sign_is_the_same_or_none()
    {
        Assert.Null(SignChange.Between(x => x * x + 1, -1, 1));
        Assert.Null(SignChange.Between(_ => double.NaN, -1, 1));
        Assert.Null(SignChange.Between(Math.Log, -1, 0.5));
        Assert.Null(SignChange.Between(x => x, 0, Smallest)); // no double lies between
    }
}
