using Activations.Evaluation;
using Activations.Expressions;

namespace Activations.Exercises;

/// <summary>
/// Batch normalisation of one feature, (x − mean)/√(variance + ε) over the batch, without the scale and shift that
/// follow it. Layer normalisation does the same with the features of one example. Every number is correctly rounded.
/// </summary>
public sealed class BatchNormalization
{
    /// <summary>What is added to the variance, as frameworks do.</summary>
    public const double Epsilon = 1e-5;

    private static readonly Expression Output = Expression.Parse("d/sqrt(v)");

    private static readonly Expression Slope = Expression.Parse("d/(v*sqrt(v))");

    private static readonly Expression First =
        Expression.Parse("(x - (x+s)/n) / sqrt((x^2+q)/n - ((x+s)/n)^2 + v)");

    // Exactly; of the variance with ε.
    private readonly Fraction[] _distances;
    private readonly Fraction _variance;

    /// <summary>Normalises a batch of at least one finite value.</summary>
    public BatchNormalization(params IReadOnlyList<double> batch)
    {
        Fraction[] values = [.. batch.Select(Fraction.Of)];
        var mean = Sum(values) / values.Length;
        _distances = [.. values.Select(value => value - mean)];
        var variance = Sum(_distances.Select(distance => distance * distance)) / values.Length;
        _variance = variance + Fraction.Of(Epsilon);
        (Mean, Variance) = (mean.ToDouble(), variance.ToDouble());
        Outputs = [.. _distances.Select(distance => Rounded(Output, distance))];
    }

    /// <summary>The mean of the batch.</summary>
    public double Mean { get; }

    /// <summary>The mean square distance from the mean, divided by the number and not by one less.</summary>
    public double Variance { get; }

    /// <summary>What becomes of each value.</summary>
    public IReadOnlyList<double> Outputs { get; }

    /// <summary>∂(output i)/∂(input j), counted from 0; with ε, so that every row and column adds up to 0.</summary>
    public double Derivative(int i, int j)
    {
        var part = new Fraction(1, _distances.Length);
        var own = i == j ? 1 - part : -part;
        return Rounded(Slope, own * _variance - part * _distances[i] * _distances[j]);
    }

    /// <summary>The output for the first value as a function of it, the others staying as they are.</summary>
    public static Curve OfFirst(IReadOnlyList<double> others)
    {
        Fraction[] values = [.. others.Select(Fraction.Of)];
        return new(new Evaluator(First, new Dictionary<string, Fraction>
        {
            ["n"] = values.Length + 1,
            ["s"] = Sum(values),
            ["q"] = Sum(values.Select(value => value * value)),
            ["v"] = Fraction.Of(Epsilon),
        }));
    }

    private double Rounded(Expression formula, Fraction distance) =>
        new Evaluator(formula, new Dictionary<string, Fraction> { ["d"] = distance, ["v"] = _variance }).At(0, 0);

    private static Fraction Sum(IEnumerable<Fraction> values) =>
        values.Aggregate((Fraction)0, (sum, value) => sum + value);
}
