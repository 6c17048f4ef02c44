using Activations.Analysis;
using Activations.Expressions;

namespace Activations;

/// <summary>What is known of the errors of single values.</summary>
public static class AccuracyBound
{
    // Measured at the reference values; between them an error can be a little larger.
    private const double Slack = 1;

    /// <summary>How far the values of an activation's curve are from the truth: as promised or, when it was typed, as it is evaluated.</summary>
    /// <param name="activation">The family.</param>
    /// <param name="values">One value a parameter.</param>
    public static RoundingBound Of(Activation activation, IReadOnlyList<double> values)
    {
        if (activation.Accuracy is not { } accuracy)
        {
            return RoundingError.Of(Expression.Of(activation), activation.Parameters.Select(parameter => parameter.Name).Zip(values).ToDictionary());
        }

        var curve = activation.Bind(values);
        double[] ulps = [accuracy.Value + Slack, accuracy.Derivative + Slack, accuracy.SecondDerivative + Slack];
        return (order, x) =>
        {
            var y = curve[order](x);
            var isNearZero = order < 2 && Math.Abs(x) > 0.02 && Math.Abs(y) <= 0.02 * Math.Abs(curve[order + 1](x));
            return ulps[order] * Ulp.Of(isNearZero ? Math.Max(1, Math.Abs(x)) : y);
        };
    }
}
