using System.Numerics;

namespace Activations.Exercises;

/// <summary>
/// One layer of a network: z = W·input + b, then z where that is positive and slope·z where it is negative.
/// </summary>
/// <param name="Weights">W: a row for each unit, a column for each input.</param>
/// <param name="Biases">b: one for each unit.</param>
/// <param name="NegativeSlope">0 is relu, 1 no activation at all, anything between pReLU.</param>
public sealed record Layer(
    IReadOnlyList<IReadOnlyList<Fraction>> Weights, IReadOnlyList<Fraction> Biases, Fraction NegativeSlope);

/// <summary>Multilayer perceptrons with one input and one output, of units with at most a kink at 0.</summary>
/// <param name="Layers">
/// From the input on; each takes as many inputs as the one before has units, the first takes one and the last has one.
/// </param>
public sealed record Network(IReadOnlyList<Layer> Layers)
{
    /// <summary>relu(x+1) − 2relu(x) + relu(x−1): a triangle over [−1, 1].</summary>
    public static readonly Network Hat = new([new([[1], [1], [1]], [1, 0, -1], 0), new([[1, -2, 1]], [0], 1)]);

    /// <summary>
    /// 2relu(x) − 4relu(x−1/2) composed with itself: over [0, 1] every layer doubles the number of teeth.
    /// </summary>
    /// <param name="depth">How often, at least once.</param>
    public static Network Sawtooth(int depth)
    {
        Fraction[] tooth = [2, -4], corners = [0, new(-1, 2)];
        Layer first = new([[1], [1]], corners, 0), inner = new([tooth, tooth], corners, 0), last = new([tooth], [0], 1);
        return new([first, .. Enumerable.Repeat(inner, depth - 1), last]);
    }

    /// <summary>The number of units in each layer with a kink.</summary>
    public IEnumerable<int> Widths =>
        Layers.Where(layer => layer.NegativeSlope != 1).Select(layer => layer.Biases.Count);

    /// <summary>
    /// No network of these widths has more pieces: each of n units is zero at most once in a piece, so a layer cuts
    /// every piece into n + 1 at most.
    /// </summary>
    public BigInteger MostPieces => Widths.Aggregate(BigInteger.One, (pieces, width) => pieces * (width + 1));
}
