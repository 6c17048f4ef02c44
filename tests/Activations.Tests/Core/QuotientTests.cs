namespace Activations.Tests.Core;

/// <summary>Numbers that are exact: doubles and quotients of whole numbers.</summary>
public class QuotientTests
{
    [Theory]
    [InlineData("1/6", "1/6", 1 / 6.0)]
    [InlineData("2/12", "1/6", 1 / 6.0)]
    [InlineData("-2/3", "-2/3", -2 / 3.0)]
    [InlineData("2/-3", "-2/3", -2 / 3.0)]
    [InlineData("4/2", "2", 2)]
    [InlineData("0/5", "0", 0)]
    [InlineData("0.1", "0.1", 0.1)]
    [InlineData("-1e-300", "-1e-300", -1e-300)]
    [InlineData("9007199254740992/3", "9007199254740992/3", 9007199254740992 / 3.0)]
    public void What_is_read_is_written_in_lowest_terms(string text, string written, double nearest)
    {
        Assert.True(Quotient.TryParse(text, out var quotient));
        Assert.Equal((written, nearest), (quotient.ToString(), quotient.ToDouble()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1/0")]
    [InlineData("1/2/3")]
    [InlineData("0.5/3")]
    [InlineData("1/9007199254740994")]
    [InlineData("nan")]
    [InlineData("1e400")]
    [InlineData("1 /2")]
    public void What_is_no_number_or_quotient_of_whole_ones_is_refused(string text)
    {
        Assert.False(Quotient.TryParse(text, out _));
        Assert.Throws<FormatException>(() => Quotient.Parse(text));
    }

    [Fact]
    public void Two_are_equal_when_they_are_the_same_number()
    {
        Assert.Equal(Quotient.Parse("1/4"), (Quotient)0.25);
        Assert.Equal(Quotient.Parse("1/4").GetHashCode(), ((Quotient)0.25).GetHashCode());
        Assert.NotEqual(Quotient.Parse("1/3"), (Quotient)(1 / 3.0));
        Assert.Equal(default, Quotient.Zero);
        Assert.Equal(Quotient.None, Quotient.None);
        Assert.False(Quotient.None.IsFinite);
    }

    [Fact]
    public void Sums_and_products_of_quotients_are_exact()
    {
        Assert.Equal("1/2", (Quotient.Parse("1/6") + Quotient.Parse("1/3")).ToString());
        Assert.Equal("1/9", (Quotient.Parse("1/6") * Quotient.Parse("2/3")).ToString());
        Assert.Equal("9/4", Quotient.Parse("2/3").ExactPower(-2).ToString());
    }

    [Fact]
    public void What_would_lose_digits_is_not_worked_out()
    {
        Assert.Equal(0.75, Quotient.Parse("0.5").ExactlyPlus(0.25));
        Assert.Null(Quotient.Parse("0.1").ExactlyPlus(0.2));
        Assert.Null(Quotient.Parse("1/3").ExactlyPlus(0.1));
        Assert.Equal(0.3125, Quotient.Parse("1.25").ExactlyTimes(0.25));
        Assert.Null(Quotient.Parse("0.1").ExactlyTimes(3));
        Assert.Null(Quotient.Parse("1e-200").ExactlyTimes(1e-200));
        Assert.Equal(Math.ScaleB(1, 1000), ((Quotient)2).ExactPower(1000));
        Assert.Null(Quotient.Parse("1.702").ExactPower(2));
        Assert.Null(Quotient.Zero.ExactPower(-1));
    }
}
