namespace Activations.Numerics;

/// <summary>What is wrong in the base library and in MathNet, both within 0.51 ulp and down to the sign of zero.</summary>
internal static class Exponential
{
    /// <summary>eˣ − 1. double.ExpM1(1e-16) is 0, and MathNet's Expm1 is off by up to 2e-7 (relative).</summary>
    public static double Expm1(double x) => DoubleDouble.Expm1(x).High;

    /// <summary>ln(1 + x). double.LogP1(1e-16) is 0.</summary>
    public static double Log1p(double x) => DoubleDouble.Log1p(x).High;
}
