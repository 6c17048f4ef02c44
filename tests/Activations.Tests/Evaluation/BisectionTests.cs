using Activations.Evaluation;

namespace Activations.Tests.Evaluation;

public sealed class BisectionTests
{
    private const double Largest = double.MaxValue, Smallest = double.Epsilon;

    [Theory]
    [InlineData(1.0, -8, 8)]
    [InlineData(0.0, -8, 8)]
    [InlineData(-1e-300, -1, 1)]
    [InlineData(1e300, -Largest, Largest)]
    [InlineData(1e300, double.NegativeInfinity, double.PositiveInfinity)]
    [InlineData(Smallest, -Largest, Largest)]
    [InlineData(0.1, 0, 1)]
    public void Ends_at_neighbouring_doubles_at_any_scale(double root, double low, double high)
    {
        Assert.Equal(new Interval(Math.BitDecrement(root), root), Bisection.Between(low, high, x => x < root));
        Assert.Equal(new Interval(root, Math.BitIncrement(root)), Bisection.Between(low, high, x => x <= root));
    }

    [Fact]
    public void What_is_at_the_ends_themselves_is_not_asked() =>
        Assert.Equal(
            0.5, Bisection.Between(0, 1, x => x is 0 or 1 ? throw new InvalidOperationException() : x < 0.5).High);

    [Fact]
    public void Neighbours_stay_as_they_are() =>
        Assert.Equal(
            new Interval(0, Smallest), Bisection.Between(0, Smallest, _ => throw new InvalidOperationException()));
}
