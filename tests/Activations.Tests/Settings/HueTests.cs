using Activations.Cli;
using Activations.Cli.Settings;

namespace Activations.Tests.Settings;

public class HueTests
{
    [Theory]
    [InlineData("teal", "teal", "#008080")]
    [InlineData("Teal", "teal", "#008080")]
    [InlineData("rebeccapurple", "rebeccapurple", "#663399")]
    [InlineData("black", "black", "#000000")]
    [InlineData("#1B9E77", "#1b9e77", "#1b9e77")]
    [InlineData("#08f", "#0088ff", "#0088ff")]
    public void A_hue_is_a_name_of_the_web_or_three_or_six_digits(string text, string read, string digits)
    {
        Assert.Equal(read, Hue.Read(text));
        Assert.Equal(digits, Hue.DigitsOf(read));
    }

    [Theory]
    [InlineData("")]
    [InlineData("#")]
    [InlineData("#12345")]
    [InlineData("#12345g")]
    [InlineData("008080")]
    [InlineData("window")] // a colour of the desktop
    [InlineData("transparent")]
    [InlineData("0")]
    public void Everything_else_is_none(string text) => Assert.Throws<UsageException>(() => Hue.Read(text));
}
