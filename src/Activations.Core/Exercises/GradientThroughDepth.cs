using Activations.Analysis;

namespace Activations.Exercises;

/// <summary>How far a chain of single units has come.</summary>
/// <param name="Value">What the next unit takes.</param>
/// <param name="Gradient">The product of the derivatives up to there.</param>
public readonly record struct ChainStep(double Value, double Gradient);

/// <summary>What a wide layer with random weights does.</summary>
/// <param name="Variance">Of the sums that it takes.</param>
/// <param name="Factor">Of the mean square gradient there.</param>
public readonly record struct WideLayer(double Variance, double Factor);

/// <summary>What is left of a gradient on its way back through many layers of one activation.</summary>
public sealed class GradientThroughDepth
{
    private readonly Curve _curve;

    /// <summary>Finds the weights of wide layers that keep a variance of 1.</summary>
    public GradientThroughDepth(Curve curve)
    {
        _curve = curve;
        WeightVariance = 1 / Mean(1, z => curve[0](z) * curve[0](z));
        VarianceSlope = WeightVariance * Mean(1, z => curve[0](z) * curve[0](z) * (z * z - 1)) / 2;
    }

    /// <summary>
    /// σ_w² = 1/E[f(z)²] for a standard normal z: times the width, the variance of a weight with which the next sums
    /// have variance 1 again.
    /// </summary>
    public double WeightVariance { get; }

    /// <summary>
    /// By which factor a layer changes a small deviation of the variance from 1: above 1 the variance drifts away, and
    /// what holds at 1 does not last. It is σ_w²·E[f(z)²(z² − 1)]/2, also where f jumps.
    /// </summary>
    public double VarianceSlope { get; }

    /// <summary>One unit a layer: x, f(x), f(f(x)), … each with the product of the derivatives up to there.</summary>
    public IEnumerable<ChainStep> Chain(double x)
    {
        for (var gradient = 1.0; ; (gradient, x) = (gradient * _curve[1](x), _curve[0](x)))
        {
            yield return new(x, gradient);
        }
    }

    /// <summary>
    /// Wide layers with random weights: the variance of the sums in each layer, q → σ_w²·E[f(√q z)²], and the factor
    /// χ = σ_w²·E[f′(√q z)²] of the mean square gradient there, as the width goes to infinity.
    /// </summary>
    /// <param name="variance">That of the first layer's sums; above 0.</param>
    public IEnumerable<WideLayer> Wide(double variance)
    {
        while (true)
        {
            var factor = WeightVariance * Mean(variance, z => _curve[1](z) * _curve[1](z));
            var next = WeightVariance * Mean(variance, z => _curve[0](z) * _curve[0](z));
            do
            {
                yield return new(variance, factor);
            }
            while (next == variance); // all the same from here on

            variance = next;
        }
    }

    /// <summary>E[g(√q z)].</summary>
    private double Mean(double variance, Func<double, double> g)
    {
        var deviation = Math.Sqrt(variance);
        var breakpoints = _curve.BreakpointsWithin(double.NegativeInfinity, double.PositiveInfinity);
        return GaussianExpectation.Of(z => g(deviation * z), breakpoints.Select(point => point.X / deviation)).Value;
    }
}
