using Activations.Sampling;

namespace Activations.Tests.Sampling;

public class AxisLabelsTests
{
    [Theory]
    [InlineData(-8, 8, "−8 −6 −4 −2 0 2 4 6 8")]
    [InlineData(-3, 3, "−3 −2 −1 0 1 2 3")]
    [InlineData(-2, 2, "−2.0 −1.5 −1.0 −0.5 0.0 0.5 1.0 1.5 2.0")]
    [InlineData(-5, 3, "−5 −4 −3 −2 −1 0 1 2 3")]
    [InlineData(0, 0.3, "0.00 0.05 0.10 0.15 0.20 0.25 0.30")]
    [InlineData(0.1, 0.7, "0.1 0.2 0.3 0.4 0.5 0.6 0.7")]
    [InlineData(-1000, 1000, "−1000 −750 −500 −250 0 250 500 750 1000")]
    [InlineData(0.3, 3.4, "0.5 1.0 1.5 2.0 2.5 3.0")]
    [InlineData(1e6, 1000001, "1000000.0 1000000.2 1000000.4 1000000.6 1000000.8 1000001.0")]
    [InlineData(-1e-6, 1e-6, "−1.00 −0.75 −0.50 −0.25 0.00 0.25 0.50 0.75 1.00 ×10⁻⁶")]
    [InlineData(-1e-300, 1e-300, "−1.00 −0.75 −0.50 −0.25 0.00 0.25 0.50 0.75 1.00 ×10⁻³⁰⁰")]
    [InlineData(-1e300, 1e300, "−1.00 −0.75 −0.50 −0.25 0.00 0.25 0.50 0.75 1.00 ×10³⁰⁰")]
    [InlineData(-1.7e308, 1.7e308, "−1.5 −1.0 −0.5 0.0 0.5 1.0 1.5 ×10³⁰⁸")]
    [InlineData(0, 5e-324, "0 1 2 3 4 5 ×10⁻³²⁴")]
    [InlineData(
        1,
        1.0000000000001,
        "1.00000000000000 1.00000000000002 1.00000000000004 1.00000000000006 1.00000000000008 1.00000000000010")]
    public void An_axis_of_this_range_says(double low, double high, string expected)
    {
        var labels = AxisLabels.Choices(new Interval(low, high), 0, 9).First();

        var texts = labels.Ticks.Select(tick => tick.Label).Append(labels.Factor);
        Assert.Equal(expected, string.Join(' ', texts).Trim());
    }

    [Fact]
    public void A_margin_makes_room_for_labels_beyond_the_data()
    {
        var labels = AxisLabels.Choices(new Interval(0.02, 0.98), 7, 5).First();

        Assert.Equal(["0.00", "0.25", "0.50", "0.75", "1.00"], labels.Ticks.Select(tick => tick.Label));
        Assert.True(labels.Ticks[0].Position < 0);
        Assert.True(labels.Ticks[^1].Position > 1);
    }

    [Theory]
    [InlineData(-8, 8)]
    [InlineData(0.3, 3.4)]
    [InlineData(4.9, 7.6)]
    [InlineData(1e15, 1e15 + 1)]
    [InlineData(-1.7976931348623157e308, 1.7976931348623157e308)]
    [InlineData(1, 1.0000000000000002)]
    [InlineData(-5e-324, 1e300)]
    public void Every_choice_has_two_labels_or_more_within_the_range_and_fewer_than_the_one_before(
        double low, double high)
    {
        var choices = AxisLabels.Choices(new Interval(low, high), 0, 9).ToArray();
        var counts = choices.Select(choice => choice.Ticks.Count).ToArray();

        Assert.Equal(counts, choices.Select(choice => choice.Count));
        Assert.All(counts, count => Assert.InRange(count, 2, 9));
        Assert.All(choices.SelectMany(choice => choice.Ticks), tick => Assert.InRange(tick.Position, 0, 1));
        Assert.Equal(counts.OrderDescending(), counts);
        Assert.Equal(2, counts[^1]);
    }

    [Fact]
    public void A_logarithmic_axis_is_labelled_with_powers_of_ten()
    {
        var labels = AxisLabels.Choices(new Interval(-18, 0), 7, 6, isLogarithmic: true).First();

        Assert.Equal(["10⁻¹⁵", "10⁻¹⁰", "10⁻⁵", "10⁰"], labels.Ticks.Select(tick => tick.Label));
        Assert.Equal("", labels.Factor);
    }
}
