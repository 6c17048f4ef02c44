namespace Activations.Numerics;

/// <summary>√(x² + b) and x/√(1 + ax²) for positive a and b, where squares neither overflow nor underflow.</summary>
internal static class InverseRoot
{
    public static DoubleDouble Hypotenuse(double x, double b) => Math.Abs(x) <= 1
        ? DoubleDouble.Sqrt(b + (DoubleDouble)x * x)
        : Math.Abs(x) * DoubleDouble.Sqrt(1 + (DoubleDouble)b / x / x);

    public static DoubleDouble Value(double x, double a) => Math.Abs(x) <= 1 ? x * Slope(x, a) : Outside(x, a);

    public static DoubleDouble Derivative(double x, double a)
    {
        var slope = Slope(x, a);
        return slope * slope * slope;
    }

    public static DoubleDouble SecondDerivative(double x, double a)
    {
        var squared = Slope(x, a) * Slope(x, a);
        return -3 * (a * Value(x, a)) * squared * squared;
    }

    /// <summary>1/√(1 + ax²), the slope of the line from the origin.</summary>
    private static DoubleDouble Slope(double x, double a) => Math.Abs(x) <= 1
        ? 1 / DoubleDouble.Sqrt(1 + a * ((DoubleDouble)x * x))
        : Outside(x, a) / x;

    private static DoubleDouble Outside(double x, double a)
    {
        var reciprocal = 1 / (DoubleDouble)x;
        return double.CopySign(1, x) / DoubleDouble.Sqrt(a + reciprocal * reciprocal);
    }
}
