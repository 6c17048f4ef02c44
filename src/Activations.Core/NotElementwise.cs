namespace Activations;

/// <summary>Layers that people call activations but that do not map one number to one number.</summary>
internal static class NotElementwise
{
    private const string Vector = "each output depends on the whole vector";
    private const string Gate = "multiplies one half of its input by a gate made from the other";

    /// <summary>By look-up key: why there is no single curve, and what to plot instead.</summary>
    public static IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>
    {
        ["softmax"] = $"{Vector}; for two classes it is sigmoid of their difference, so plot sigmoid",
        ["logsoftmax"] = $"{Vector}; for two classes it is the logarithm of sigmoid, so plot sigmoid",
        ["softmin"] = $"{Vector}; for two classes it is sigmoid of their difference, so plot sigmoid",
        ["hardmax"] = $"{Vector}; plot sigmoid, its smooth relative for two classes",
        ["sparsemax"] = $"{Vector}; plot sigmoid, its dense relative for two classes",
        ["gumbelsoftmax"] = $"it is random and {Vector}; plot sigmoid, the two-class softmax",
        ["entmax15"] = $"{Vector}; plot sigmoid, its dense relative for two classes",
        ["glu"] = $"it {Gate}; plot sigmoid, the gate",
        ["swiglu"] = $"it {Gate}; plot swish, the gate",
        ["geglu"] = $"it {Gate}; plot gelu, the gate",
        ["reglu"] = $"it {Gate}; plot relu, the gate",
        ["bilinear"] = $"it {Gate}, and has no nonlinearity of its own to plot",
        ["maxout"] = "it takes the largest of several inputs; plot relu, the maximum of x and 0",
        ["crelu"] = "it gives two outputs, relu(x) and relu(-x); plot relu",
        ["groupsort"] = "it sorts groups of inputs; plot relu, the larger of x and 0",
        ["polynorm"] = "it normalizes powers of the whole vector; plot a polynomial instead, such as 'x+x^2+x^3'",
        ["frelu"] = "it takes the larger of a pixel and a weighted sum of those around it; plot relu",
        ["logsumexp"] = "it is one number of the whole vector; for two inputs, one of them 0, it is softplus",
        ["softmax2d"] = $"at each pixel {Vector} of channels; plot softmax",
        ["batchnorm"] = "each output depends on the whole minibatch; plot the activation that follows it, such as relu",
        ["layernorm"] =
            "each output depends on the whole row of features; plot the activation that follows it, such as relu",
    };
}
