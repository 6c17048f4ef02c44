using static Activations.Numerics.Exponential;

namespace Activations.Numerics;

/// <summary>The logistic sigmoid, all in e^−|x|, which never overflows and keeps its digits in both tails.</summary>
internal static class Logistic
{
    public static double Value(double x)
    {
        var e = Math.Exp(-Math.Abs(x));
        return (x < 0 ? e : 1) / (1 + e);
    }

    public static double Derivative(double x)
    {
        var e = Math.Exp(-Math.Abs(x));
        return e / ((1 + e) * (1 + e));
    }

    public static double SecondDerivative(double x)
    {
        var a = Math.Abs(x);
        var e = Math.Exp(-a);
        return e * double.CopySign(Expm1(-a), -x) / ((1 + e) * (1 + e) * (1 + e));
    }
}
