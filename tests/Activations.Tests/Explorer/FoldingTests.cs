using Activations.Cli.Explorer;

namespace Activations.Tests.Explorer;

public class FoldingTests
{
    [Theory]
    [InlineData("short", 10, "short")]
    [InlineData("", 10, "")]
    [InlineData("one two three", 8, "one two|three")]
    [InlineData("  zeros  1, 22, 333, 4444", 20, "  zeros  1, 22, 333,|         4444")]
    [InlineData("  zeros  1, 22, 333", 13, "  zeros  1,|  22, 333")]
    [InlineData("0123456789", 4, "0123|4567|89")]
    public void A_line_is_broken_at_spaces_and_goes_on_below_its_last_column(string line, int width, string expected) =>
        Assert.Equal(expected.Split('|'), Folding.Of(line, width));
}
