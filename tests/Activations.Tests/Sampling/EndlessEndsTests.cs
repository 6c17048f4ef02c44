using Activations.Sampling;

namespace Activations.Tests.Sampling;

public class EndlessEndsTests
{
    [Theory]
    [InlineData("log(x)", true)]
    [InlineData("log(abs(x))", true)]
    [InlineData("x*log(x)", false)]
    [InlineData("sqrt(x)", false)]
    [InlineData("sqrt(x^2-4)", false)]
    [InlineData("exp(100x)", false)]
    [InlineData("sin(1/x)", false)]
    [InlineData("relu(x)", false)]
    public void A_curve_that_goes_to_infinity_runs_out_of_what_is_shown(string formula, bool isEndless)
    {
        var samples = Trace(formula);

        Assert.Equal(isEndless, samples.Cut is not null);
        if (samples.Cut is { } shown)
        {
            var lowest = samples.Pieces.SelectMany(piece => piece).Min(point => point.Y);
            Assert.True(lowest < shown.Low - (shown.High - shown.Low), $"{lowest} of {shown}");
        }
    }

    private static Samples Trace(string formula)
    {
        var curve = Activation.Typed(formula).Bind();
        var grid = new Grid(new(-8, 0), new(8, 0), new(1, -1));
        return CurveTracing.Trace(curve, 0, grid, PixelError.Width, PixelError.Height);
    }
}
