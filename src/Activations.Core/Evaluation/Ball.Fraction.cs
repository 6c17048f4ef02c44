using System.Numerics;

namespace Activations.Evaluation;

internal readonly partial struct Ball
{
    /// <summary>
    /// The midpoint as the fraction that it is; null of what is no number, or whose exponent is huge.
    /// </summary>
    internal Fraction? Middle => !IsNumber || Math.Abs(_exponent) > 1 << 16 ? null
        : new Fraction(
            _mantissa << (int)Math.Max(0, _exponent), BigInteger.One << (int)Math.Max(0, -_exponent));
}
