using Activations.Analysis;

namespace Activations.Tests.Analysis;

/// <summary>
/// What is told of quantizers as people write them: of the levels k/127, k·0.05 and so on with their steps halfway
/// between two of them. The averages are sums of mpmath's normal probabilities.
/// </summary>
public class QuantizerFactsTests
{
    private static CurveFacts FactsOf(string formula) =>
        CurveFacts.Of(Activation.Typed(formula).Bind(), Interval.Line)!;

    private static readonly double FirstOfSinh = -Math.Asinh(3.75), LastOfSinh = Math.Asinh(3.25);

    /// <summary>Formula, steps, the first and the last of them, the least and the greatest level.</summary>
    public static TheoryData<string, int, double, double, double, double> Quantizers => new()
    {
        { "clip(round(127x),-127,127)/127", 254, -126.5 / 127, 126.5 / 127, -1, 1 },
        { "round(clip(x,-1,1)*127)/127", 254, -126.5 / 127, 126.5 / 127, -1, 1 },
        { "min(max(round(x*127),-127),127)/127", 254, -126.5 / 127, 126.5 / 127, -1, 1 },
        { "min(max(round(x*127)/127,-1),1)", 254, -126.5 / 127, 126.5 / 127, -1, 1 },
        { "clip(round(x/0.05),-8,7)*0.05", 15, -0.375, 0.325, -0.4, 0.35 },
        { "floor(clip(x,0,6)*255/6+0.5)*6/255", 255, 3.0 / 255, 6 - 3.0 / 255, 0, 6 },
        { "round(sigmoid(x)*15)/15", 15, -Math.Log(29), Math.Log(29), 0, 1 },
        { "floor(sigmoid(x)*16)/16", 15, -Math.Log(15), Math.Log(15), 0, 15.0 / 16 },
        { "sign(x)*min(floor(abs(x)*8),7)/8", 14, -0.875, 0.875, -0.875, 0.875 },
        { "ceil(tanh(1000x))", 1, 0, 0, 0, 1 },
        { "floor(1-sigmoid(-1000x))+floor(erf(9x))", 1, 0, 0, -1, 0 },
        { "round(7.5*tanh(x))", 14, -Math.Atanh(6.5 / 7.5), Math.Atanh(6.5 / 7.5), -7, 7 },
        { "clip(round(2*sinh(x)),-8,7)", 15, FirstOfSinh, LastOfSinh, -8, 7 },
        { "clip(floor(x^2),0,9)", 18, -3, 3, 0, 9 },
        { "where(round(x)==2,1,0)", 2, 1.5, 2.5, 0, 1 },
        { "where(floor(x)>=2.5,3,max(floor(x),-2))", 5, -1, 3, -2, 3 },
        { "where(1-2*round(x)<0,1,-1)", 1, 0.5, 0.5, -1, 1 },
    };

    [Theory]
    [MemberData(nameof(Quantizers))]
    public void A_quantizer_is_told_over_the_whole_line_with_all_its_steps(
        string formula, int steps, double first, double last, double low, double high)
    {
        var facts = FactsOf(formula);

        Assert.True(facts.IsResolved);
        Assert.Equal(steps, facts.Breakpoints.Count);
        Assert.Equal(first, facts.Breakpoints[0].X, 1e-15);
        Assert.Equal(last, facts.Breakpoints[^1].X, 1e-15);
        Assert.Equal(low, facts.Infimum.Value, 1e-16);
        Assert.Equal(high, facts.Supremum.Value, 1e-16);
        Assert.Equal(new Interval(0, 0), facts.Slopes);
        Assert.Equal(double.PositiveInfinity, facts.Lipschitz);
    }

    [Theory]
    [InlineData("clip(round(127x),-127,127)/127", -0.5 / 127, 0.5 / 127)]
    [InlineData("clip(round(x/0.05),-8,7)*0.05", -0.025, 0.025)]
    [InlineData("sign(x)*min(floor(abs(x)*8),7)/8", -0.125, 0.125)]
    [InlineData("ceil(tanh(1000x))", double.NegativeInfinity, 0)]
    [InlineData("clip(floor(x^2),0,9)", -1, 1)]
    public void Zeros_of_a_quantizer_are_one_stretch(string formula, double low, double high)
    {
        var zeros = Assert.Single(FactsOf(formula).Zeros);

        Assert.Equal(low, zeros.Low, 1e-15);
        Assert.Equal(high, zeros.High, 1e-15);
    }

    [Theory]
    [InlineData("clip(round(127x),-127,127)/127", 0, 0.51606457858052917)]
    [InlineData("clip(round(x/0.05),-8,7)*0.05", -0.017691511666363811, 0.11334993451937385)]
    [InlineData("floor(clip(x,0,6)*255/6+0.5)*6/255", 0.39893307727583497, 0.50002306612765571)]
    [InlineData("round(sigmoid(x)*15)/15", 0.5, 0.29374356310114219)]
    [InlineData("floor(sigmoid(x)*16)/16", 0.46875, 0.26343519813491891)]
    [InlineData("sign(x)*min(floor(abs(x)*8),7)/8", 0, 0.40468930501580932)]
    [InlineData("ceil(tanh(1000x))", 0.5, 0.5)]
    [InlineData("round(7.5*tanh(x))", 0, 22.067757725167697)]
    [InlineData("clip(round(2*sinh(x)),-8,7)", -0.021065460703402463, 8.1067874105484295)]
    [InlineData("clip(floor(x^2),0,9)", 0.65855619522381611, 2.1315482789996381)]
    [InlineData("where(round(x)==2,1,0)", 0.060597535943081931, 0.060597535943081931)]
    public void Averages_of_a_quantizer_are_sums_over_its_levels(string formula, double mean, double meanSquare)
    {
        var moments = Moments.Of(Activation.Typed(formula).Bind());

        Assert.Equal(mean, moments.Mean.Value, 1e-13);
        Assert.Equal(meanSquare, moments.MeanSquare.Value, 1e-12);
        Assert.Equal(0, moments.MeanSquareSlope.Value);
    }

    // By hand: where the argument of abs and relu has just become 0 the case changes, right beside the step.
    [Theory]
    [InlineData("abs(ceil(x))", "-2 -1 0 1 2")]
    [InlineData("abs(ceil(2x))", "-2.5 -2 -1.5 -1 -0.5 0 0.5 1 1.5 2 2.5")]
    [InlineData("relu(round(exp(-x^2)))", "-0.832555 0.832555")]
    [InlineData("abs(round(sin(x)))", "-2.617994 -0.523599 0.523599 2.617994")]
    [InlineData("relu(floor(log(1+abs(x))))", "-1.718282 1.718282")]
    public void A_step_to_0_is_told_where_0_is_a_case_of_its_own(string formula, string jumps)
    {
        var facts = CurveFacts.Of(Activation.Typed(formula).Bind(), new(-3, 3))!;

        var points = facts.Pieces.Where(piece => piece.Where.IsPoint).Select(piece => Math.Round(piece.Where.Low, 6));
        Assert.Equal(jumps, string.Join(' ', points));
    }

    // Halfway it is the even one of two whole numbers.
    [Theory]
    [InlineData("where(round(x)>=2,1,0)", 1.5, 1)]
    [InlineData("where(round(x)>=3,1,0)", 2.5, 0)]
    [InlineData("where(round(x)>2,1,0)", 2.5, 0)]
    [InlineData("where(round(x)<=-2,1,0)", -1.5, 1)]
    [InlineData("where(round(x)<-2,1,0)", -2.5, 0)]
    [InlineData("max(round(x),3)", 3.5, 4)]
    [InlineData("max(round(x),3)", 2.5, 3)]
    [InlineData("min(round(x),-3)", -2.5, -3)]
    [InlineData("min(round(x^3),1)", 0.5, 0)]
    [InlineData("where(2*floor(x)-3==1,1,0)", 2, 1)]
    [InlineData("where(2*floor(x)-3==1,1,0)", 3, 0)]
    [InlineData("where(2*floor(x)-3==0,1,0)", 1.5, 0)]
    [InlineData("ceil(tanh(1000x))", -1000, 0)]
    [InlineData("floor(tanh(1000x))", 1e300, 0)]
    [InlineData("where(sigmoid(x)<1,1,0)", 1e5, 1)]
    [InlineData("where(exp(x)>0,1,0)", -1e300, 1)]
    public void What_a_whole_number_is_compared_with_is_right_at_the_step_itself(string formula, double x, double value)
    {
        Assert.Equal(value, Activation.Typed(formula).Bind().At(x).Value);
    }
}
