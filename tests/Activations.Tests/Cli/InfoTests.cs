namespace Activations.Tests.Cli;

public sealed class InfoTests
{
    [Theory]
    [InlineData("x*floor(exp(x))", "  range       not known: f steps too often; from 0 to ")]
    [InlineData("x*sin(1/x)+x", "  range       not known: f waves too fast; from ")]
    [InlineData("log(x)-x^0.001", "  range       not known: f turns beyond all doubles; from ")]
    [InlineData("floor(exp(x))", "  range       0 <= f < Infinity")]
    public void What_is_not_known_of_a_range_is_said_with_the_reason(string formula, string range)
    {
        using var workspace = new Workspace();

        var lines = workspace.Run("info", formula).Output.Split('\n');

        Assert.Contains(lines, line => line.StartsWith(range, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("where(x>1e3,erf(x),erf(1e3))", "f = 1 as far as doubles tell", "f' = 0 as far as doubles tell")]
    [InlineData("x^0", "f = 1", "f' = 0")]
    [InlineData("2x+1", "-Infinity < f < Infinity", "f' = 2")]
    [InlineData("sign(x)/2", "-0.5 <= f <= 0.5, but not -0.5 < f < 0 or 0 < f < 0.5", "f' = 0, and f jumps")]
    public void Bounds_that_are_one_number_are_told_as_that(string formula, string range, string slope)
    {
        using var workspace = new Workspace();

        var lines = workspace.Run("info", formula).Output.Split('\n');

        Assert.Contains($"  range       {range}", lines);
        Assert.Contains($"  slope       {slope}", lines);
    }
}
