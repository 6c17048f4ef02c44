namespace Activations.Numerics;

/// <summary>The error function, its complement, and the bell curve that both are made of.</summary>
internal static class ErrorFunction
{
    private const double TwoOverRootPi = 1.1283791670955126;

    // From 2/√π·(−1)ᵏ/(k!·(2k + 1)), k = 19, down to 2/√π − 1: on |x| ≤ 1 the first term left out is below 1e-20.
    private static readonly double[] Series = [.. Enumerable.Range(1, 19).Reverse().Select(Term), 0.1283791670955126];

    // (1 + 2x)·e^(x²)·erfc(x) as a polynomial in t = (x − 47/16)/(x + 47/16), the map of Shepherd and Laframboise 1981.
    // Interpolated at Chebyshev points for x ≥ 0.45 with 40 digits; of the maps near 3, one that loses little by
    // rounding the coefficients: 0.17 ulp in all.
    private static readonly double[] Tail =
    [
        -9.315256228282518e-10, -1.3918316289873019e-08, 4.1186231968184546e-08, 8.647697270515819e-08,
        -2.417565128278754e-07, -5.045441437802972e-07, 9.712299761109327e-07, 3.0408715678706587e-06,
        -3.893923180511542e-06, -1.8092408823033707e-05, 2.118972075762036e-05, 0.00010803091140299407,
        -0.00018414045100315633, -0.0005963260620567991, 0.0020816782989373206, 0.0009668576166968856,
        -0.020397152307143, 0.06469292267264279, -0.11861767532228933, 0.1335948088530703,
        -0.0531414180669932, -0.13456122716599517, 1.2544302261152387,
    ];

    /// <summary>erf(x) within 1 ulp.</summary>
    public static double Erf(double x)
    {
        var a = Math.Abs(x);
        return a < 1 ? Math.FusedMultiplyAdd(x, Polynomial(Series, x * x), x) : Math.CopySign(1 - Erfc(a), x);
    }

    /// <summary>erfc(x) = 1 − erf(x) within 2 ulp, also where it is tiny.</summary>
    public static double Erfc(double x)
    {
        if (x < 0.45)
        {
            return 1 - Erf(x);
        }

        x = Near(x);
        var (numerator, denominator) = (Polynomial(Tail, (x - 2.9375) / (x + 2.9375)), 1 + 2 * x);
        var quotient = numerator / denominator;
        var lost = Math.FusedMultiplyAdd(-quotient, denominator, numerator) - quotient * (1 - (denominator - 2 * x));
        return TimesGaussian(quotient, x, lost / numerator);
    }

    /// <summary>erf′(x) = 2/√π·e^(−x²).</summary>
    public static double Derivative(double x) => TimesGaussian(TwoOverRootPi, x);

    /// <summary>erf″(x) = −2x·erf′(x).</summary>
    public static double SecondDerivative(double x) => TimesGaussian(-2 * TwoOverRootPi * Near(x), x);

    /// <summary>
    /// factor·(1 + correction)·e^(−x²), where the product may be a normal number though e^(−x²) no longer is.
    /// </summary>
    public static double TimesGaussian(double factor, double x, double correction = 0)
    {
        x = Near(x);
        var square = x * x;
        correction -= Math.FusedMultiplyAdd(x, x, -square); // what x² has lost, up to 1e-13: its exponential is 1 plus that
        var (whole, half) = (Math.Exp(-square), Math.Exp(-square / 2));
        return square < 700
            ? Math.FusedMultiplyAdd(factor, whole, factor * whole * correction)
            : factor * half * Math.FusedMultiplyAdd(correction, half, half);
    }

    /// <summary>x, but not beyond where e^(−x²) is 0: that must not meet an infinite factor.</summary>
    public static double Near(double x) => Math.Clamp(x, -40, 40);

    private static double Polynomial(double[] coefficients, double x)
    {
        var sum = 0.0;
        foreach (var coefficient in coefficients)
        {
            sum = Math.FusedMultiplyAdd(sum, x, coefficient);
        }

        return sum;
    }

    private static double Term(int k) =>
        TwoOverRootPi * (1 - k % 2 * 2) / (Enumerable.Range(1, k).Aggregate(1.0, (product, i) => product * i) * (2 * k + 1));
}
