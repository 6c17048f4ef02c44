namespace Activations.Exercises;

/// <summary>
/// Batch normalisation of one feature, (x − mean)/√(variance + ε) over the batch, without the scale and shift that
/// follow it. Layer normalisation does the same with the features of one example.
/// </summary>
public sealed class BatchNormalization
{
    /// <summary>What is added to the variance, as frameworks do.</summary>
    public const double Epsilon = 1e-5;

    private readonly double _deviation;

    /// <summary>Normalises a batch of at least one; finite values whose squares add up to a double.</summary>
    public BatchNormalization(params IReadOnlyList<double> batch)
    {
        Mean = batch.Average();
        Variance = batch.Average(x => (x - Mean) * (x - Mean));
        _deviation = Math.Sqrt(Variance + Epsilon);
        Outputs = [.. batch.Select(x => (x - Mean) / _deviation)];
    }

    /// <summary>The mean of the batch.</summary>
    public double Mean { get; }

    /// <summary>The mean square distance from the mean, divided by the number and not by one less.</summary>
    public double Variance { get; }

    /// <summary>What becomes of each value.</summary>
    public IReadOnlyList<double> Outputs { get; }

    /// <summary>
    /// ∂(output i)/∂(input j), counted from 0; with ε and all, so that every row and column adds up to 0.
    /// </summary>
    public double Derivative(int i, int j) =>
        ((i == j ? 1 : 0) - (1 + Outputs[i] * Outputs[j]) / Outputs.Count) / _deviation;

    /// <summary>
    /// The output for the first value as a function of it, the others of the batch staying as they are.
    /// </summary>
    public static Curve OfFirst(IReadOnlyList<double> others) => new(x =>
    {
        var batch = new BatchNormalization([x, .. others]);
        var (y, slope) = (batch.Outputs[0], batch.Derivative(0, 0));
        return new(y, slope, -3 * y * slope / (batch.Outputs.Count * batch._deviation));
    });
}
