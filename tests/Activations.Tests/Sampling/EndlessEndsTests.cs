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
    [InlineData("x^0.3*log(1+x^-0.7)", false)]
    [InlineData("x^0.05*log(1+1/x)", false)]
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

    [Theory]
    [InlineData("x^0.3*log(1+x^-0.7)", 0.9034)]
    [InlineData("x^0.05*log(1+1/x)", 7.357)]
    public void A_curve_that_comes_to_rest_slowly_is_followed_to_where_it_does(string formula, double highest)
    {
        var line = Trace(formula).Pieces[0];

        Assert.Equal(highest, line.Max(point => point.Y), 1e-3);
        Assert.Equal(0, line[0].Y, 1e-2);
    }

    private static Samples Trace(string formula)
    {
        var curve = Activation.Typed(formula).Bind();
        var grid = new Grid(new(-8, 0), new(8, 0), new(1, -1));
        return CurveTracing.Trace(curve, 0, grid, PixelError.Width, PixelError.Height);
    }
}
