using System.Numerics;

namespace Activations.Evaluation;

/// <summary>A double-double with its own exponent and a running error bound, to about 100 bits.</summary>
internal readonly struct Wide : IReal<Wide>
{
    public static Wide Of(double value, int bits) => throw new NotImplementedException();
    public static Wide Of(BigInteger numerator, BigInteger denominator, int bits) => throw new NotImplementedException();
    public static Wide Pi(int bits) => throw new NotImplementedException();
    public static Wide Undefined => throw new NotImplementedException();
    public static Wide Unknown => throw new NotImplementedException();
    public static Wide operator +(Wide a, Wide b) => throw new NotImplementedException();
    public static Wide operator -(Wide a, Wide b) => throw new NotImplementedException();
    public static Wide operator -(Wide a) => throw new NotImplementedException();
    public static Wide operator *(Wide a, Wide b) => throw new NotImplementedException();
    public static Wide operator /(Wide a, Wide b) => throw new NotImplementedException();
    public static Wide Scale(Wide a, int exponent) => throw new NotImplementedException();
    public static Wide Widen(Wide a, Wide by) => throw new NotImplementedException();
    public static Wide Sqrt(Wide a) => throw new NotImplementedException();
    public static Wide Exp(Wide a) => throw new NotImplementedException();
    public static Wide Expm1(Wide a) => throw new NotImplementedException();
    public static Wide Log(Wide a) => throw new NotImplementedException();
    public static Wide Log1p(Wide a) => throw new NotImplementedException();
    public static Wide Sin(Wide a) => throw new NotImplementedException();
    public static Wide Cos(Wide a) => throw new NotImplementedException();
    public static Wide Atan(Wide a) => throw new NotImplementedException();
    public static Wide Erf(Wide a) => throw new NotImplementedException();
    public static Wide Erfc(Wide a) => throw new NotImplementedException();
    public static Wide Gaussian(Wide a) => throw new NotImplementedException();
    public static Wide Floor(Wide a) => throw new NotImplementedException();
    public static int? Sign(Wide a) => throw new NotImplementedException();
    public static int Hint(Wide a) => throw new NotImplementedException();
    public static bool IsUndefined(Wide a) => throw new NotImplementedException();
    public static bool IsExact(Wide a) => throw new NotImplementedException();
    public static Magnitude Magnitude(Wide a) => throw new NotImplementedException();
    public static int Bits(Wide a) => throw new NotImplementedException();
    public static bool TryRound(Wide a, NumberFormat format, out double rounded) => throw new NotImplementedException();
    public static bool TryRound(Wide a, NumberFormat format, double tolerance, out double rounded) => throw new NotImplementedException();
}
