namespace Activations.Numerics;

/// <summary>ln(1 + eᶻ), all in e^−|z|, which never overflows; its derivative is the logistic sigmoid.</summary>
internal static class Softplus
{
    public static DoubleDouble Value(DoubleDouble z) =>
        (z.High > 0 ? z : 0) + DoubleDouble.Log1p(DoubleDouble.Exp(-DoubleDouble.Abs(z)));

    public static DoubleDouble Derivative(DoubleDouble z)
    {
        var e = DoubleDouble.Exp(-DoubleDouble.Abs(z));
        return (z.High < 0 ? e : 1) / (1 + e);
    }

    public static DoubleDouble SecondDerivative(DoubleDouble z)
    {
        var e = DoubleDouble.Exp(-DoubleDouble.Abs(z));
        return e / ((1 + e) * (1 + e));
    }
}
