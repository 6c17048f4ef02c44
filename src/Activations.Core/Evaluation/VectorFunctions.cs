using System.Numerics;
using System.Runtime.CompilerServices;

namespace Activations.Evaluation;

/// <summary>A function of as many doubles as the machine takes at a time.</summary>
internal interface IVectorFunction
{
    /// <summary>The function of each.</summary>
    static abstract Vector<double> At(Vector<double> a);
}

/// <summary>
/// Functions that no library has for many doubles at a time, or not with all digits, such as expm1 near 0.
/// </summary>
internal static class VectorFunctions
{
    // Chebyshev polynomials through the true functions, the highest power first; their errors are below 2e-17.
    // erf(a)/a in a², for |a| ≤ 1/2.
    private static ReadOnlySpan<double> ErfSeries =>
    [
        -1.462091340945175e-07, 1.637123442577e-06, -1.4923003368152099e-05, 0.00012055286202005714,
        -0.0008548326510724796, 0.0052239776220169365, -0.02686617064499972, 0.1128379167095487,
        -0.3761263890318375, 1.1283791670955126,
    ];

    // (1 + 2a)·exp(a²)·erfc(a) in (a − 3.75)/(a + 3.75), for a ≥ 0; after Shepherd and Laframboise 1981.
    private static ReadOnlySpan<double> ErfcSeries =>
    [
        4.434959070009628e-10, 3.110310719839165e-10, -5.28428697963142e-09, -3.743568033634583e-09,
        3.8965452548985966e-08, 2.3261913276696566e-08, -2.591069687796658e-07, -5.721597255990987e-08,
        1.752057970166318e-06, -9.735619015182663e-07, -1.1444412439171722e-05, 2.2384240314224437e-05,
        5.1649211390702855e-05, -0.0002901540809795271, 0.0002937136342850081, 0.0017556258530017257,
        -0.009746579552504244, 0.028362277418940665, -0.058693398590212366, 0.09230432116037876,
        -0.10880393014171785, 0.08227673849014516, 0.003585415485463775, -0.14024059858554697,
        1.2375126308378275,
    ];

    private static Vector<double> One => Vector<double>.One;

    /// <summary>Even and odd powers on their own, as each step waits for the one before it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<double> Polynomial(ReadOnlySpan<double> coefficients, Vector<double> a)
    {
        var square = a * a;
        var (first, second) = (new Vector<double>(coefficients[0]), new Vector<double>(coefficients[1]));
        var i = 2;
        for (; i + 1 < coefficients.Length; i += 2)
        {
            first = Vector.MultiplyAddEstimate(first, square, new(coefficients[i]));
            second = Vector.MultiplyAddEstimate(second, square, new(coefficients[i + 1]));
        }

        return i < coefficients.Length
            ? Vector.MultiplyAddEstimate(first, square, new Vector<double>(coefficients[i])) + second * a
            : Vector.MultiplyAddEstimate(first, a, second);
    }

    private static Vector<double> Where(Vector<long> holds, Vector<double> a, Vector<double> b) =>
        Vector.ConditionalSelect(holds, a, b);

    /// <summary>eᵃ − 1; infinite from 709 on.</summary>
    public readonly struct Expm1 : IVectorFunction
    {
        // Below the first it is −1, to all digits; above the second doubles end.
        private const double Least = -50, Most = 709;

        public static Vector<double> At(Vector<double> a)
        {
            var bounded = Vector.MinNative(Vector.MaxNative(a, new(Least)), new(Most));
            var result = VectorExponential.MinusOne(bounded);
            return Where(Vector.LessThanOrEqual(a, new(Most)), result, new(double.PositiveInfinity));
        }
    }

    /// <summary>log(1 + a).</summary>
    public readonly struct Log1p : IVectorFunction
    {
        public static Vector<double> At(Vector<double> a)
        {
            var sum = One + a;
            return Vector.Log(sum) - (sum - One - a) / sum;
        }
    }

    /// <summary>The hyperbolic sine.</summary>
    public readonly struct Sinh : IVectorFunction
    {
        public static Vector<double> At(Vector<double> a)
        {
            var m = Expm1.At(Vector.Abs(a));
            return Vector.CopySign(new Vector<double>(0.5) * (m + m / (One + m)), a);
        }
    }

    /// <summary>The error function.</summary>
    public readonly struct Erf : IVectorFunction
    {
        public static Vector<double> At(Vector<double> a)
        {
            var size = Vector.Abs(a);
            var far = Vector.CopySign(One - Erfc.AtPositive(size), a);
            return Where(Vector.LessThan(size, new(0.5)), a * Polynomial(ErfSeries, a * a), far);
        }
    }

    /// <summary>1 − erf(a).</summary>
    public readonly struct Erfc : IVectorFunction
    {
        public static Vector<double> At(Vector<double> a)
        {
            var tail = AtPositive(Vector.Abs(a));
            return Where(Vector.LessThan(a, Vector<double>.Zero), new Vector<double>(2) - tail, tail);
        }

        public static Vector<double> AtPositive(Vector<double> a)
        {
            var middle = new Vector<double>(3.75);
            var scaled = Polynomial(ErfcSeries, (a - middle) / (a + middle)) / (One + a + a);
            return scaled * Vector.Exp(-(a * a));
        }
    }

    /// <summary>−1 or 1; NaN at 0.</summary>
    public readonly struct Sign : IVectorFunction
    {
        public static Vector<double> At(Vector<double> a) => a / Vector.Abs(a);
    }

    /// <summary>1 above 0, 0 below; NaN at 0.</summary>
    public readonly struct IsPositive : IVectorFunction
    {
        public static Vector<double> At(Vector<double> a) => Vector.Max(Sign.At(a), Vector<double>.Zero);
    }

    /// <summary>1 at 0 and above, 0 below.</summary>
    public readonly struct IsNotNegative : IVectorFunction
    {
        public static Vector<double> At(Vector<double> a)
        {
            var zero = Vector<double>.Zero;
            return Where(Vector.GreaterThanOrEqual(a, zero), One, Where(Vector.LessThan(a, zero), zero, a));
        }
    }

    /// <summary>0 but at 0, where it is NaN.</summary>
    public readonly struct IsZero : IVectorFunction
    {
        public static Vector<double> At(Vector<double> a) => Sign.At(a) - Sign.At(a);
    }

    /// <summary>The largest whole number below; NaN at whole numbers.</summary>
    public readonly struct Floor : IVectorFunction
    {
        public static Vector<double> At(Vector<double> a)
        {
            var floor = Vector.Floor(a);
            return Where(Vector.Equals(floor, a), new Vector<double>(double.NaN), floor);
        }
    }
}
