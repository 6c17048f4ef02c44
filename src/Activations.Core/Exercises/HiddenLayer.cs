namespace Activations.Exercises;

/// <summary>A network of one hidden layer with one input and one output: Σ Vᵢ·f(Wᵢ·x + bᵢ) + c.</summary>
public sealed record HiddenLayer(IReadOnlyList<double> W, IReadOnlyList<double> B, IReadOnlyList<double> V, double C)
{
    /// <summary>
    /// The weights with which sigmoid does what tanh does with these, since tanh(z) = 2σ(2z) − 1. All but c are
    /// exactly twice as large.
    /// </summary>
    public HiddenLayer TanhToSigmoid() => new(Twice(W), Twice(B), Twice(V), C - V.Sum());

    /// <summary>The output for x.</summary>
    public double At(double x, Curve f) => W.Select((w, i) => V[i] * f[0](w * x + B[i])).Sum() + C;

    private static double[] Twice(IEnumerable<double> weights) => [.. weights.Select(weight => 2 * weight)];
}
