using System.Numerics;

namespace Activations.Evaluation;

/// <summary>A midpoint and a radius over big integers, to any precision.</summary>
internal readonly struct Ball : IReal<Ball>
{
    public static Ball Of(double value, int bits) => throw new NotImplementedException();
    public static Ball Of(BigInteger numerator, BigInteger denominator, int bits) => throw new NotImplementedException();
    public static Ball Pi(int bits) => throw new NotImplementedException();
    public static Ball Undefined => throw new NotImplementedException();
    public static Ball Unknown => throw new NotImplementedException();
    public static Ball operator +(Ball a, Ball b) => throw new NotImplementedException();
    public static Ball operator -(Ball a, Ball b) => throw new NotImplementedException();
    public static Ball operator -(Ball a) => throw new NotImplementedException();
    public static Ball operator *(Ball a, Ball b) => throw new NotImplementedException();
    public static Ball operator /(Ball a, Ball b) => throw new NotImplementedException();
    public static Ball Scale(Ball a, int exponent) => throw new NotImplementedException();
    public static Ball Widen(Ball a, Ball by) => throw new NotImplementedException();
    public static Ball Sqrt(Ball a) => throw new NotImplementedException();
    public static Ball Exp(Ball a) => throw new NotImplementedException();
    public static Ball Expm1(Ball a) => throw new NotImplementedException();
    public static Ball Log(Ball a) => throw new NotImplementedException();
    public static Ball Log1p(Ball a) => throw new NotImplementedException();
    public static Ball Sin(Ball a) => throw new NotImplementedException();
    public static Ball Cos(Ball a) => throw new NotImplementedException();
    public static Ball Atan(Ball a) => throw new NotImplementedException();
    public static Ball Erf(Ball a) => throw new NotImplementedException();
    public static Ball Erfc(Ball a) => throw new NotImplementedException();
    public static Ball Floor(Ball a) => throw new NotImplementedException();
    public static int? Sign(Ball a) => throw new NotImplementedException();
    public static int Hint(Ball a) => throw new NotImplementedException();
    public static bool IsUndefined(Ball a) => throw new NotImplementedException();
    public static bool IsExact(Ball a) => throw new NotImplementedException();
    public static Magnitude Magnitude(Ball a) => throw new NotImplementedException();
    public static int Bits(Ball a) => throw new NotImplementedException();
    public static bool TryRound(Ball a, NumberFormat format, out double rounded) => throw new NotImplementedException();
    public static bool TryRound(Ball a, NumberFormat format, double tolerance, out double rounded) => throw new NotImplementedException();
    public static Ball Cbrt(Ball a) => throw new NotImplementedException();
    public static Ball Log2(Ball a) => throw new NotImplementedException();
    public static Ball Log10(Ball a) => throw new NotImplementedException();
    public static Ball Asin(Ball a) => throw new NotImplementedException();
    public static Ball Acos(Ball a) => throw new NotImplementedException();
    public static Ball Sinh(Ball a) => throw new NotImplementedException();
    public static Ball Cosh(Ball a) => throw new NotImplementedException();
    public static Ball Tanh(Ball a) => throw new NotImplementedException();
    public static Ball Asinh(Ball a) => throw new NotImplementedException();
    public static Ball Acosh(Ball a) => throw new NotImplementedException();
    public static Ball Atanh(Ball a) => throw new NotImplementedException();
    public static Ball Gaussian(Ball a) => throw new NotImplementedException();
    public static Ball Power(Ball a, Ball b) => throw new NotImplementedException();
    public static Ball Sinc(Ball a, int order) => throw new NotImplementedException();
}
