namespace Activations.Tests.Core;

/// <summary>What frameworks do, against what their sources say.</summary>
public class FrameworkTests
{
    [Theory]
    // Derivatives at kinks.
    [InlineData("torch", "relu", 0, 0)]
    [InlineData("jax", "relu", 0, 0)]
    [InlineData("torch", "leaky_relu", 0, 0.01)]
    [InlineData("jax", "leaky_relu", 0, 1)]
    [InlineData("tf", "leaky_relu", 0, 0.2)]
    [InlineData("keras", "leaky_relu", 0, 0.2)]
    [InlineData("keras2", "leaky_relu", 0, 0.3)]
    [InlineData("onnx", "leaky_relu", 0, 0.01)]
    [InlineData("nnlib", "leaky_relu", 0, 0.01)]
    [InlineData("torch", "prelu", 0, 0.25)]
    [InlineData("keras", "prelu", 0, 0)]
    [InlineData("torch", "relu6", 6, 0)]
    [InlineData("jax", "relu6", 6, 0)]
    [InlineData("torch", "selu", 0, 1.7580993408473766)]
    [InlineData("jax", "selu", 0, 1.7580993408473766)]
    [InlineData("tf", "selu", 0, 1.0507009873554805)]
    [InlineData("torch", "hard_tanh", 1, 0)]
    [InlineData("jax", "hard_tanh", -1, 1)]
    [InlineData("jax", "hard_tanh", 1, 1)]
    [InlineData("tf", "hard_tanh", 1, 1)]
    [InlineData("nnlib", "hard_tanh", 1, 0)]
    [InlineData("torch", "hard_swish", -3, 0)]
    [InlineData("torch", "hard_swish", 3, 1)]
    [InlineData("nnlib", "hard_swish", -3, -0.5)]
    [InlineData("nnlib", "hard_swish", 3, 1.5)]
    [InlineData("jax", "sparse_sigmoid", 1, 0.25)]
    [InlineData("keras", "sparse_sigmoid", -1, 0)]
    [InlineData("torch", "soft_shrink", 0.5, 0)]
    [InlineData("torch", "abs", 0, 0)]
    // Defaults that move a kink.
    [InlineData("torch", "hard_sigmoid", 2.9, 1.0 / 6)]
    [InlineData("onnx", "hard_sigmoid", 2.4, 0.2)]
    [InlineData("keras2", "hard_sigmoid", 2.6, 0)]
    [InlineData("onnx", "selu", 1, 1.05070102214813232421875)]
    public void The_derivative_is_what_the_framework_computes(string framework, string name, double x, double slope)
    {
        Assert.Equal(slope, Curve(framework, name)[1](x));
    }

    [Theory]
    [InlineData("torch", "gelu", "gelu")]
    [InlineData("keras", "gelu", "gelu")]
    [InlineData("tf", "GELU", "gelu")]
    [InlineData("jax", "gelu", "gelu_tanh")]
    [InlineData("nnlib", "gelu", "gelu_tanh")]
    [InlineData("nnlib", "gelu_erf", "gelu")]
    [InlineData("jax", "silu", "swish")]
    [InlineData("torch", "snake", null)]
    [InlineData("jax", "rrelu", null)]
    [InlineData("tf", "nonsense", null)]
    public void A_name_means_what_it_means_in_the_framework(string framework, string name, string? function)
    {
        Assert.Equal(function, Frameworks.Find(framework)!.Find(name)?.Name);
    }

    [Fact]
    public void Every_function_of_a_framework_is_in_the_catalogue()
    {
        Assert.All(Frameworks.All, framework =>
            Assert.All(framework.Functions, name => Assert.Equal(name, Catalog.Find(name)?.Name)));
    }

    [Fact]
    public void Every_choice_of_a_framework_is_about_a_function_it_has()
    {
        Assert.All(Frameworks.All, framework => Assert.Empty(framework.Slopes.Keys
            .Concat(framework.Defaults.Keys.Select(key => key.Function)).Concat(framework.Meanings.Values)
            .Except(framework.Functions)));
    }

    [Theory]
    [InlineData(SlopeAtKink.AsDefined, 0.25)]
    [InlineData(SlopeAtKink.Left, 0.25)]
    [InlineData(SlopeAtKink.Right, 1)]
    [InlineData(SlopeAtKink.Mid, 0.625)]
    [InlineData(SlopeAtKink.Steeper, 1)]
    [InlineData(SlopeAtKink.Zero, 0)]
    [InlineData(SlopeAtKink.Nan, double.NaN)]
    public void The_slope_at_a_kink_can_be_chosen_and_nothing_else_changes(SlopeAtKink kink, double slope)
    {
        var curve = Catalog.Find("prelu")!.Bind();
        var chosen = curve.WithSlopeAtKinks(kink);

        Assert.Equal(slope, chosen[1](0));
        Assert.Equal(slope, chosen[1](-0.0));
        Assert.All([-8, -5e-324, 5e-324, 8, double.NaN], x => Assert.Equal(curve[1](x), chosen[1](x)));
        Assert.Equal((curve[0](0), curve[2](0)), (chosen[0](0), chosen[2](0)));
        Assert.Equal(curve.BreakpointsWithin(-1, 1), chosen.BreakpointsWithin(-1, 1));
    }

    private static Curve Curve(string framework, string name)
    {
        var found = Frameworks.Find(framework)!;
        var activation = found.Find(name)!;
        return activation.Bind([.. activation.Parameters.Select(parameter => found.Default(activation, parameter))])
            .WithSlopeAtKinks(found.SlopeAtKinks(activation));
    }
}
