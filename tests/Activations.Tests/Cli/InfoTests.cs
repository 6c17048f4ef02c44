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
}
