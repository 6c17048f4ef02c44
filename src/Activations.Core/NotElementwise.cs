namespace Activations;

/// <summary>Layers that people call activations but that do not map one number to one number.</summary>
internal static class NotElementwise
{
    private const string Vector = "each output depends on the whole vector";

    /// <summary>By look-up key: why there is no single curve, and what to plot instead.</summary>
    public static IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>
    {
        ["hardmax"] = $"{Vector}; plot softmax, its smooth relative",
        ["gumbelsoftmax"] = $"it is random and {Vector}; plot softmax",
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
