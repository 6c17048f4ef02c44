namespace Activations;

/// <summary>
/// What frameworks really do, read from their sources and, for PyTorch, measured. What is not said is as the catalogue
/// has it, which follows PyTorch.
/// </summary>
public static class Frameworks
{
    // float32 roundings of the constants, as the standard prints them.
    private const double OnnxSeluAlpha = 1.67326319217681884765625, OnnxSeluLambda = 1.05070102214813232421875;

    /// <summary>All of them, the default one first.</summary>
    public static IReadOnlyList<Framework> All { get; } =
    [
        new("torch", "PyTorch 2.7 or newer", """
            identity step sign relu leaky_relu prelu rrelu relu6 threshold elu celu selu gelu gelu_tanh swish hard_swish
            mish sigmoid hard_sigmoid log_sigmoid tanh hard_tanh tanh_shrink soft_shrink hard_shrink softplus softsign
            exponential erf abs sin cos softmax log_softmax softmin glu
            """)
        {
            Aliases = ["PyTorch"],
            Defaults = new Dictionary<(string, string), Quotient>
            {
                [("threshold", "theta")] = Quotient.None,
                [("threshold", "value")] = Quotient.None,
                [("step", "at_zero")] = Quotient.None,
            },
        },

        new("keras", "Keras 3 on TensorFlow", """
            identity relu leaky_relu prelu relu6 threshold elu celu selu gelu swish hard_swish mish sigmoid hard_sigmoid
            log_sigmoid tanh hard_tanh tanh_shrink soft_shrink hard_shrink softplus softsign squareplus sparse_plus
            sparse_sigmoid exponential softmax log_softmax glu
            """)
        {
            Aliases = ["keras3"],
            Defaults = new Dictionary<(string, string), Quotient>
            {
                [("leaky_relu", "alpha")] = 0.2,
                [("prelu", "alpha")] = 0,
                [("threshold", "theta")] = Quotient.None,
                [("threshold", "value")] = Quotient.None,
            },
            Slopes = new Dictionary<string, SlopeAtKink>
            {
                ["prelu"] = SlopeAtKink.Zero, ["selu"] = SlopeAtKink.Right, ["hard_tanh"] = SlopeAtKink.Steeper,
            },
            Remarks = new Dictionary<string, string>
            {
                ["prelu"] = "computed as relu(x) - alpha*relu(-x): the derivative at 0 is 0 for every alpha",
                ["leaky_relu"] = "keras.activations.leaky_relu; the layer LeakyReLU has alpha = 0.3",
            },
        },

        new("keras2", "Keras 2 layers and activations", """
            identity relu leaky_relu prelu thresholded_relu elu selu gelu swish sigmoid hard_sigmoid tanh softplus
            softsign exponential
            """)
        {
            Defaults = new Dictionary<(string, string), Quotient>
            {
                [("leaky_relu", "alpha")] = 0.3, [("prelu", "alpha")] = 0,
                [("hard_sigmoid", "slope")] = 0.2, [("hard_sigmoid", "offset")] = 0.5,
            },
            Slopes = new Dictionary<string, SlopeAtKink>
            {
                // tf.clip_by_value is a minimum of a maximum, whose gradients go through where both are the same.
                ["prelu"] = SlopeAtKink.Zero, ["selu"] = SlopeAtKink.Right, ["hard_sigmoid"] = SlopeAtKink.Steeper,
            },
        },

        new("jax", "JAX (jax.nn)", """
            identity relu leaky_relu relu6 elu celu selu gelu gelu_tanh swish hard_swish mish sigmoid hard_sigmoid
            log_sigmoid tanh hard_tanh softplus softsign squareplus sparse_plus sparse_sigmoid sign abs softmax
            log_softmax glu
            """)
        {
            Meanings = new Dictionary<string, string> { ["gelu"] = "gelu_tanh" },
            Slopes = new Dictionary<string, SlopeAtKink>
            {
                ["leaky_relu"] = SlopeAtKink.Right,
                ["hard_tanh"] = SlopeAtKink.Steeper,
                ["sparse_sigmoid"] = SlopeAtKink.Mid,
            },
            Remarks = new Dictionary<string, string>
            {
                ["gelu"] = "with approximate=False; gelu alone is gelu_tanh", ["gelu_tanh"] = "called gelu",
            },
        },

        new("tf", "TensorFlow (tf.nn, tf.math)", """
            identity relu leaky_relu relu6 elu selu gelu swish sigmoid log_sigmoid tanh hard_tanh softplus softsign
            exponential erf sign abs sin cos softmax log_softmax
            """)
        {
            Aliases = ["TensorFlow"],
            Defaults = new Dictionary<(string, string), Quotient> { [("leaky_relu", "alpha")] = 0.2 },
            Slopes = new Dictionary<string, SlopeAtKink>
            {
                ["selu"] = SlopeAtKink.Right, ["hard_tanh"] = SlopeAtKink.Steeper,
            },
            Remarks = new Dictionary<string, string> { ["hard_tanh"] = "tf.clip_by_value(x, -1, 1)" },
        },

        new("onnx", "ONNX operators", """
            identity sign relu leaky_relu prelu thresholded_relu elu celu selu gelu gelu_tanh swish hard_swish mish
            sigmoid hard_sigmoid tanh hard_tanh soft_shrink hard_shrink softplus softsign exponential erf abs sin cos
            softmax log_softmax
            """)
        {
            Defaults = new Dictionary<(string, string), Quotient>
            {
                [("hard_sigmoid", "slope")] = 0.2, [("hard_sigmoid", "offset")] = 0.5,
                [("prelu", "alpha")] = Quotient.None,
                [("selu", "alpha")] = OnnxSeluAlpha, [("selu", "lambda")] = OnnxSeluLambda,
            },
            SpecifiesGradients = false,
        },

        new("nnlib", "NNlib.jl", """
            relu leaky_relu rrelu relu6 thresholded_relu elu celu selu gelu gelu_tanh swish hard_swish mish sigmoid
            hard_sigmoid log_sigmoid tanh hard_tanh tanh_shrink soft_shrink softplus softsign log_cosh lisht softmax
            log_softmax glu
            """)
        {
            Meanings = new Dictionary<string, string> { ["gelu"] = "gelu_tanh", ["gelu_erf"] = "gelu" },
            Slopes = new Dictionary<string, SlopeAtKink>
            {
                ["elu"] = SlopeAtKink.Right, ["hard_swish"] = SlopeAtKink.Steeper,
            },
            Remarks = new Dictionary<string, string> { ["gelu"] = "called gelu_erf", ["gelu_tanh"] = "called gelu" },
        },
    ];

    /// <summary>The one of this name or alias, such as torch or PyTorch, or null.</summary>
    public static Framework? Find(string name) => All.FirstOrDefault(framework =>
        framework.Aliases.Prepend(framework.Name).Any(known => Catalog.SameName(known, name)));
}
