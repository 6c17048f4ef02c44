using Activations.Exercises;

namespace Activations.Tests.Exercises;

public sealed class GradientThroughDepthTests
{
    private const int Width = 256, Depth = 30, Runs = 16;

    [Fact]
    public void A_chain_of_sigmoids_loses_a_factor_of_4_a_layer_at_least()
    {
        foreach (var x in new double[] { -3, 0, 1, 40 })
        {
            var steps = Of("sigmoid").Chain(x).Take(Depth + 1);
            Assert.All(steps.Index(), step => Assert.InRange(step.Item.Gradient, 0, Math.Pow(4, -step.Index)));
        }
    }

    [Fact]
    public void A_chain_is_the_function_of_itself_and_the_product_of_its_derivatives()
    {
        var steps = Of("tanh").Chain(0.5).Take(3).ToList();
        var once = Math.Tanh(0.5);
        var twice = Math.Tanh(once);
        var slope = 1 - once * once;

        Assert.Equal([0.5, once, twice], steps.Select(step => step.Value), Close);
        Assert.Equal([1, slope, slope * (1 - twice * twice)], steps.Select(step => step.Gradient), Close);
    }

    // σ_w², χ and the slope of the variance map by 30-digit quadrature.
    [Theory]
    [InlineData("relu", 2, 1, 1)]
    [InlineData("selu", 1, 1.0715749924557993, 0.782647883196813)]
    [InlineData("tanh", 2.536175433217454, 1.17780723230418, 0.4610708304776314)]
    [InlineData("gelu", 2.3517156140733726, 1.0720315984362918, 1.1440631968725836)]
    [InlineData("sigmoid", 3.4085598416231018, 0.1528270117155937, 0.10634107474100546)]
    [InlineData("step", 2, 0, 0)]
    public void Weights_keep_a_variance_of_1_and_change_the_gradient_by_chi(
        string name, double weightVariance, double chi, double slope)
    {
        var gradients = Of(name);
        Assert.Equal(weightVariance, gradients.WeightVariance, 1e-9);
        Assert.Equal(slope, gradients.VarianceSlope, 1e-9);
        Assert.All(gradients.Wide(1).Take(Depth), layer =>
        {
            Assert.Equal(1, layer.Variance, 1e-9);
            Assert.Equal(chi, layer.Factor, 1e-9);
        });
    }

    [Fact]
    public void A_variance_drifts_where_the_slope_of_its_map_is_above_1()
    {
        foreach (var name in new[] { "relu", "selu", "tanh", "gelu", "swish", "elu", "mish" })
        {
            var gradients = Of(name);
            var below = gradients.Wide(0.99).ElementAt(10).Variance;
            var above = gradients.Wide(1.01).ElementAt(10).Variance;

            // Close to 1 the deviation is multiplied by the slope in each layer.
            var expected = 0.01 * Math.Pow(gradients.VarianceSlope, 10);
            Assert.Equal(1 - expected, below, 0.1 * expected);
            Assert.Equal(1 + expected, above, 0.1 * expected);
        }
    }

    /// <summary>
    /// The mean of the logarithm over random networks, within four standard errors and what is of the order 1/width.
    /// </summary>
    [Theory]
    [InlineData("relu")]
    [InlineData("tanh")]
    [InlineData("selu")]
    public void Random_networks_of_256_units_a_layer_are_as_predicted(string name)
    {
        var curve = Catalog.Find(name)!.Bind();
        var gradients = Of(name);
        var predicted = gradients.Wide(1).Take(Depth).Sum(layer => Math.Log(layer.Factor));
        var random = new Random(1);
        var runs = Enumerable.Range(0, Runs).Select(_ => MeanSquareGradient(curve, gradients.WeightVariance, random));
        var logs = runs.Select(run => Math.Log(run)).ToList();

        // A mean square over the width varies by some 5/width a layer at most, which lowers the mean logarithm by half
        // of that.
        var mean = logs.Average();
        var error = Math.Sqrt(logs.Average(log => (log - mean) * (log - mean)) / (Runs - 1));
        Assert.InRange(predicted - mean, -4 * error, 4 * error + Depth * 2.5 / Width);
        Assert.InRange(error, 0, 0.25);
    }

    /// <summary>Of a random combination of the last sums in each of the first, over that at the end.</summary>
    private static double MeanSquareGradient(Curve curve, double weightVariance, Random random)
    {
        var sums = Normals(Width);
        var size = Math.Sqrt(sums.Average(sum => sum * sum));
        sums = Array.ConvertAll(sums, sum => sum / size);
        var layers = new List<(double[] Slopes, sbyte[] Weights)>();
        var scale = Math.Sqrt(weightVariance / Width);
        for (var layer = 0; layer < Depth; layer++)
        {
            var weights = Signs(Width * Width);
            layers.Add((Array.ConvertAll(sums, sum => curve[1](sum)), weights));
            var (outputs, next) = (Array.ConvertAll(sums, sum => curve[0](sum)), new double[Width]);
            for (var k = 0; k < weights.Length; k++)
            {
                next[k / Width] += weights[k] * scale * outputs[k % Width];
            }

            sums = next;
        }

        var gradient = Normals(Width);
        var last = gradient.Sum(part => part * part);
        foreach (var (slopes, weights) in Enumerable.Reverse(layers))
        {
            var before = new double[Width];
            for (var k = 0; k < weights.Length; k++)
            {
                before[k % Width] += weights[k] * scale * gradient[k / Width];
            }

            gradient = [.. before.Zip(slopes, (part, slope) => part * slope)];
        }

        return gradient.Sum(part => part * part) / last;

        // Only the variance of a weight counts, and a sign is drawn faster than a normal number.
        sbyte[] Signs(int count)
        {
            var bytes = new byte[count];
            random.NextBytes(bytes);
            return Array.ConvertAll(bytes, b => (sbyte)(b % 2 == 0 ? 1 : -1));
        }

        double[] Normals(int count) => [.. Enumerable.Range(0, count).Select(_ => Normal())];

        double Normal()
        {
            var radius = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble()));
            return radius * Math.Cos(Math.Tau * random.NextDouble());
        }
    }

    private static bool Close(double a, double b) => Math.Abs(a - b) <= 1e-15;

    private static GradientThroughDepth Of(string name) => new(Catalog.Find(name)!.Bind());
}
