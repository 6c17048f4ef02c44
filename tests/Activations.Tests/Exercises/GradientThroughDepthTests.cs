using Activations.Exercises;

namespace Activations.Tests.Exercises;

public sealed class GradientThroughDepthTests
{
    [Fact]
    public void Show()
    {
        foreach (var name in new[] { "sigmoid", "tanh", "relu", "gelu", "selu", "swish", "elu", "step", "sin", "mish", "softplus", "exponential", "relu_squared" })
        {
            var g = new GradientThroughDepth(Catalog.Find(name)!.Bind());
            File.AppendAllText("/tmp/exercises-vg.txt", "\n" + $"{name} w={g.WeightVariance:r} slope={g.VarianceSlope:r} chi={g.Wide(1).First().Factor:r} q30={g.Wide(1).ElementAt(30).Variance} from.9={g.Wide(.9).ElementAt(30)} from1.1={g.Wide(1.1).ElementAt(30)}");
        }
    }
}
