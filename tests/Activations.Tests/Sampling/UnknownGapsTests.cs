using Activations.Sampling;

namespace Activations.Tests.Sampling;

public class UnknownGapsTests
{
    // At 0 none of the first has a value, and so near to it that nobody sees it some were not found; the next have none
    // below 1, where they begin.
    [Theory]
    [InlineData("(1-cos(x))/x^2", false)]
    [InlineData("(tan(x)-x)/x^3", false)]
    [InlineData("(atan(x)-x)/x^3", false)]
    [InlineData("sqrt(tanh(x)-tanh(1))", false)]
    [InlineData("sqrt(exp(x)-exp(1))", false)]
    [InlineData("log(exp(x)-e)", false)]
    [InlineData("sin(exp(exp(2x)))", true)]
    public void Values_that_were_not_found_are_missing_where_a_reader_sees_it(string formula, bool areMissing)
    {
        var grid = new Grid(new(-8, 0), new(8, 0), new(1, -1));
        var lines = Enumerable.Range(0, 3).Select(order =>
            CurveTracing.Trace(Activation.Typed(formula).Bind(), order, grid, width: 1000, height: 500));

        Assert.All(lines, line => Assert.Equal(areMissing, line.HasUnknownGaps));
    }
}
