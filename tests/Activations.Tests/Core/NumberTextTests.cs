namespace Activations.Tests.Core;

public class NumberTextTests
{
    [Theory]
    [InlineData(0.1, "0.1")]
    [InlineData(-3, "-3")]
    [InlineData(1e-7, "1e-7")]
    [InlineData(1e300, "1e300")]
    [InlineData(1000000, "1000000")]
    [InlineData(4.5014059756372915e-7, "4.5014059756372915e-7")]
    [InlineData(-9.00280992500878e-7, "-9.00280992500878e-7")]
    [InlineData(5.184705528587072e40, "5.184705528587072e40")]
    [InlineData(0.00045014059756372915, "0.00045014059756372915")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.NegativeInfinity, "-Infinity")]
    public void A_number_is_written_as_people_write_it_and_reads_back(double value, string text)
    {
        Assert.Equal(text, NumberText.Shortest(value));
        Assert.Equal(value, double.Parse(text, System.Globalization.CultureInfo.InvariantCulture));
    }
}
