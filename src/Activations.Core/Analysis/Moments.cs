namespace Activations.Analysis;

/// <summary>
/// What a curve does to a standard normal input on average; each NaN or ∞ where there is no such number.
/// </summary>
/// <param name="Mean">E[f]</param>
/// <param name="MeanSquare">E[f²]</param>
/// <param name="MeanSquareSlope">E[f′²], of f′ where it is defined: jumps of f do not count.</param>
public sealed record Moments(double Mean, double MeanSquare, double MeanSquareSlope)
{
    /// <summary>1/√E[f²], by which weights are scaled so that signals keep their size.</summary>
    public double Gain => 1 / Math.Sqrt(MeanSquare);

    /// <summary>By adaptive quadrature, split at the breakpoints.</summary>
    public static Moments Of(Curve curve)
    {
        double[] splits = [.. curve.BreakpointsWithin(double.NegativeInfinity, double.PositiveInfinity).Select(point => point.X)];
        var (f, slope) = (curve[0], curve[1]);
        return new(
            GaussianExpectation.Of(f, splits),
            GaussianExpectation.Of(x => f(x) * f(x), splits),
            GaussianExpectation.Of(x => slope(x) * slope(x), splits));
    }
}
