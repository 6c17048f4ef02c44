using CsCheck;

namespace Activations.Tests.Core;

/// <summary>Functions that are defined by cases, with parameters that are not on record.</summary>
public class PiecewiseTests
{
    [Theory]
    [InlineData("leaky_relu", new double[] { 1 }, new double[0])]
    [InlineData("star_relu", new double[] { 0, 2 }, new double[0])]
    [InlineData("repu", new double[] { 2.5 }, new double[0])]
    [InlineData("srelu", new double[] { -1, 1, 1, 1 }, new double[0])]
    [InlineData("hard_tanh", new double[] { 1, 1 }, new double[0])]
    [InlineData("threshold", new double[] { 0, 0 }, new double[] { 0 })]
    [InlineData("soft_shrink", new double[] { 0 }, new double[] { 0 })]
    [InlineData("hard_sigmoid", new double[] { 0.2, 0.5 }, new double[] { -2.5, 2.5 })]
    [InlineData("hard_sigmoid", new double[] { 0.3, 0.1 }, new double[] { -1 / 3.0, 3 })]
    [InlineData("hard_sigmoid", new double[] { 5e-324, 0.5 }, new double[0])]
    public void Breakpoints_follow_the_parameters(string name, double[] values, double[] expected)
    {
        var points = Catalog.Find(name)!.Bind([.. values]).BreakpointsWithin(double.MinValue, double.MaxValue);
        Assert.Equal(expected, points.Select(point => point.X), (a, b) => Math.Abs(a - b) <= 1e-15);
    }

    [Fact]
    public void A_hard_sigmoid_never_jumps()
    {
        Check.Sample(
            Gen.Select(Gen.Double[1e-3, 10], Gen.Double[-5, 5]),
            (slope, offset) => Assert.All(
                Catalog.Find("hard_sigmoid")!.Bind(slope, offset).BreakpointsWithin(double.MinValue, double.MaxValue),
                point => Assert.Equal(1, point.Order)));
    }

    [Fact]
    public void Parameters_of_any_size_give_no_false_nan()
    {
        double[] sizes = [0, 5e-324, 1e-300, 0.3, 1, 2, 1e17, 1e300, double.MaxValue];
        double[] values = [.. sizes, .. sizes.Select(size => -size)];
        double[] inputs = [.. values, double.NegativeInfinity, double.PositiveInfinity];
        const string names = "leaky_relu rrelu thresholded_relu threshold shifted_relu repu star_relu nl_relu step"
            + " soft_shrink hard_shrink hard_sigmoid hard_tanh";
        foreach (var activation in names.Split(' ').Select(name => Catalog.Find(name)!))
        {
            foreach (var (a, b) in values.SelectMany(a => values.Select(b => (a, b))))
            {
                double[] bound = activation.Parameters.Count == 1 ? [a] : [a, b];
                var isCrossed = activation.Parameters[0].AtMost is not null && a > b;
                if (isCrossed || !activation.Parameters.Zip(bound).All(pair => pair.First.Allows(pair.Second)))
                {
                    continue;
                }

                var curve = activation.Bind([.. bound]);
                var points = curve.BreakpointsWithin(double.MinValue, double.MaxValue).ToList();
                Assert.All([0, 1, 2], order =>
                {
                    Assert.DoesNotContain(double.NaN, inputs.Select(curve[order]));
                    Assert.DoesNotContain(
                        double.NaN, points.SelectMany(point => new[] { point.Left[order], point.Right[order] }));
                });
            }
        }
    }
}
