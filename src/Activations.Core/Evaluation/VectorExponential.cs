using System.Numerics;
using System.Runtime.CompilerServices;

namespace Activations.Evaluation;

/// <summary>eᵃ and eᵃ − 1 of as many doubles as the machine takes at a time, both from one polynomial.</summary>
internal static class VectorExponential
{
    private const double Ln2 = 0.6931471805599453, Ln2High = 0.6931471803691238, Ln2Low = 1.9082149292705877e-10;

    // Added to a number that is far smaller, it leaves the whole number nearest to that in the last bits.
    private const double Shift = 3L << 51;

    // Below the first, eᵃ is subnormal, below the second doubles round it to 0.
    private const double LeastNormal = -708, Least = -746;

    private static Vector<double> One => Vector<double>.One;

    /// <summary>eᵃ and eᵃ − 1 for a ≤ 0, down to subnormal results and 0; NaN at NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void OfNegative(Vector<double> a, out Vector<double> power, out Vector<double> powerMinusOne)
    {
        var isSubnormal = Vector.LessThan(a, new(LeastNormal));
        var excess = Reduce(Vector.ConditionalSelect(isSubnormal, new(LeastNormal), a), out var exponent);
        var scale = PowerOfTwo(exponent);
        power = scale * excess + scale;
        powerMinusOne = scale * excess + (scale - One);
        if (!Vector.EqualsAll(isSubnormal, Vector<long>.Zero))
        {
            power = OfVeryNegative(a);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector<double> OfVeryNegative(Vector<double> a)
    {
        var bounded = Vector.ConditionalSelect(Vector.LessThan(a, new(Least)), new(Least), a);
        var excess = Reduce(bounded, out var exponent);

        // 2^-1075 is no double, its two halves are.
        var half = new Vector<double>(0.5) * exponent + new Vector<double>(Shift) - new Vector<double>(Shift);
        var scale = PowerOfTwo(half);
        return (scale * excess + scale) * PowerOfTwo(exponent - half);
    }

    /// <summary>eᵃ − 1 for −1022·log(2) ≤ a ≤ 1023·log(2).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<double> MinusOne(Vector<double> a)
    {
        var excess = Reduce(a, out var exponent);
        var scale = PowerOfTwo(exponent);
        return scale * excess + (scale - One);
    }

    /// <summary>The whole number k nearest to a/log(2), and e^(a − k·log(2)) − 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<double> Reduce(Vector<double> a, out Vector<double> exponent)
    {
        exponent = a * new Vector<double>(1 / Ln2) + new Vector<double>(Shift) - new Vector<double>(Shift);
        var rest = a - exponent * new Vector<double>(Ln2High) - exponent * new Vector<double>(Ln2Low);
        return rest * ExcessRatio(rest);
    }

    /// <summary>
    /// (eʳ − 1)/r for |r| ≤ log(2)/2: a Chebyshev polynomial through the true function, whose error is below 2e-17.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<double> ExcessRatio(Vector<double> r)
    {
        var square = r * r;
        var fourth = square * square;
        var low = Sum(Pair(1, 0.5, r), Pair(0.1666666666666668, 0.04166666666666668, r), square);
        var middle = Sum(
            Pair(0.008333333333319601, 0.0013888888888879082, r),
            Pair(0.00019841269890047113, 2.480158733642132e-05, r),
            square);
        var high = Sum(
            Pair(2.755724091857897e-06, 2.755726330147475e-07, r),
            Pair(2.5110037605963777e-08, 2.0918129454967065e-09, r),
            square);
        return Sum(low, Sum(middle, high, fourth), fourth);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<double> Pair(double constant, double factor, Vector<double> r) =>
        Sum(new(constant), new(factor), r);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<double> Sum(Vector<double> a, Vector<double> b, Vector<double> power) =>
        Vector.MultiplyAddEstimate(b, power, a);

    /// <summary>2 to whole exponents of normal numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<double> PowerOfTwo(Vector<double> exponent)
    {
        var bits = Vector.AsVectorInt64(exponent + new Vector<double>(Shift)) + new Vector<long>(1023);
        return Vector.AsVectorDouble(Vector.ShiftLeft(bits, 52));
    }
}
