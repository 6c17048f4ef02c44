using System.Numerics;

namespace Activations.Evaluation;

/// <summary>
/// A number system: reals known more or less exactly, with elementary functions that are stable in themselves. A value
/// is an enclosure: the true number lies inside its bound, which may be 0 (then the value is exact).
/// </summary>
/// <remarks>
/// Beside numbers there are two states that every operation passes on: <see cref="Undefined"/>, proven to have no
/// value, and <see cref="Unknown"/>, of which nothing is proven. There are no infinities and no signs of zero.
/// </remarks>
internal partial interface IReal<T> where T : struct, IReal<T>
{
    /// <summary>The double itself, exactly.</summary>
    /// <param name="value">Any finite double; what is not finite is <see cref="Undefined"/>.</param>
    /// <param name="bits">
    /// The working precision, which the value carries along: a result has that of its more precise operand.
    /// <see cref="Wide"/> has one precision and ignores it.
    /// </param>
    static abstract T Of(double value, int bits);

    /// <summary>The quotient of two whole numbers, such as 1/6; exact where it can be held, else enclosed.</summary>
    /// <remarks>A denominator of 0 gives <see cref="Undefined"/>.</remarks>
    static abstract T Of(BigInteger numerator, BigInteger denominator, int bits);

    /// <summary>The circle number.</summary>
    static abstract T Pi(int bits);

    /// <summary>Proven to have no value, such as log(-1) or 1/0.</summary>
    static abstract T Undefined { get; }

    /// <summary>Nothing is proven of it, not even that it has a value, such as 1/a where a may be 0.</summary>
    static abstract T Unknown { get; }

    static abstract T operator +(T a, T b);
    static abstract T operator -(T a, T b);
    static abstract T operator -(T a);

    /// <summary>The product; an exact 0 times a number is an exact 0.</summary>
    static abstract T operator *(T a, T b);

    /// <summary>The quotient; undefined where b is proven 0, unknown where it may be.</summary>
    static abstract T operator /(T a, T b);

    /// <summary>a·2^exponent, exactly.</summary>
    static abstract T Scale(T a, int exponent);

    /// <summary>a with its bound widened by |by| and by the bound of that: a ± |by|.</summary>
    static abstract T Widen(T a, T by);

    /// <summary>The square root; undefined below 0, exact where the root is (0, 1, 9/4).</summary>
    static abstract T Sqrt(T a);

    /// <summary>eᵃ; exactly 1 at 0.</summary>
    static abstract T Exp(T a);

    /// <summary>eᵃ − 1 to the full relative precision however small a is; exactly 0 at 0.</summary>
    static abstract T Expm1(T a);

    /// <summary>The natural logarithm; undefined at 0 and below, exactly 0 at 1.</summary>
    static abstract T Log(T a);

    /// <summary>log(1 + a) to the full relative precision however small a is; undefined at −1 and below.</summary>
    static abstract T Log1p(T a);

    /// <summary>The sine of a in radians; exactly 0 at 0.</summary>
    static abstract T Sin(T a);

    /// <summary>The cosine of a in radians; exactly 1 at 0.</summary>
    static abstract T Cos(T a);

    /// <summary>The arc tangent, within ±π/2; exactly 0 at 0.</summary>
    static abstract T Atan(T a);

    /// <summary>The error function; exactly 0 at 0.</summary>
    static abstract T Erf(T a);

    /// <summary>1 − erf(a) to the full relative precision in its far tail; exactly 1 at 0.</summary>
    static abstract T Erfc(T a);

    /// <summary>e^(−a²); exactly 1 at 0.</summary>
    static abstract T Gaussian(T a);

    /// <summary>The largest whole number not above a; where that is not proven, all candidates enclosed.</summary>
    static abstract T Floor(T a);

    /// <summary>−1, 0 or 1 where it is proven; null where it cannot be told, or where there is no value.</summary>
    static abstract int? Sign(T a);

    /// <summary>The sign of the middle of the enclosure: chooses between forms that are both right.</summary>
    static abstract int Hint(T a);

    /// <summary>
    /// Whether a is proven to have no value; of several numbers at a time, whether one may have none, so that what is
    /// made of all of them is <see cref="Undefined"/>.
    /// </summary>
    static abstract bool IsUndefined(T a);

    /// <summary>Whether a is a number held without any error.</summary>
    static abstract bool IsExact(T a);

    /// <summary>Bounds of log2|a|; of an exact 0 both are −∞, of the unknown and undefined −∞ and +∞.</summary>
    static abstract Magnitude Magnitude(T a);

    /// <summary>The working precision that a carries, in bits.</summary>
    static abstract int Bits(T a);

    /// <summary>
    /// Rounds to the nearest value of a type, half to even, where all that is inside the bound rounds to the same one:
    /// an underflow keeps its sign, the proven undefined is NaN, an exact 0 is +0.
    /// </summary>
    /// <returns>False where the bound does not prove the rounded value.</returns>
    static abstract bool TryRound(T a, NumberFormat format, out double rounded);

    /// <summary>
    /// Rounds as <see cref="TryRound(T, NumberFormat, out double)"/> does, and where the bound does not prove the
    /// rounded value but is at most 2^tolerance, takes a for the tie (or the 0) that it cannot be told from.
    /// </summary>
    /// <returns>False where the bound is wider than that.</returns>
    static abstract bool TryRound(T a, NumberFormat format, double tolerance, out double rounded);
}
