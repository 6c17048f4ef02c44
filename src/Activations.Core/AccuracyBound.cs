using Activations.Analysis;

namespace Activations;

/// <summary>What a promised accuracy means for single values.</summary>
public static class AccuracyBound
{
    // Measured at the reference values; between them an error can be a little larger.
    private const double Slack = 1;

    /// <summary>How far the curve's values are from the truth at most.</summary>
    public static RoundingBound Of(Curve curve, Accuracy accuracy)
    {
        double[] ulps = [accuracy.Value + Slack, accuracy.Derivative + Slack, accuracy.SecondDerivative + Slack];
        return (order, x) =>
        {
            var y = curve[order](x);
            var isNearZero = order < 2 && Math.Abs(x) > 0.02 && Math.Abs(y) <= 0.02 * Math.Abs(curve[order + 1](x));
            return ulps[order] * Ulp(isNearZero ? Math.Max(1, Math.Abs(x)) : y);
        };
    }

    private static double Ulp(double value) => Math.BitIncrement(Math.Abs(value)) - Math.Abs(value);
}
