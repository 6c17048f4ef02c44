namespace Activations.Numerics;

/// <summary>The standard normal distribution, in a form that keeps its digits in both tails.</summary>
internal static class Normal
{
    /// <summary>φ(0) = 1/√(2π).</summary>
    public static readonly DoubleDouble Peak = new(0.3989422804014327, -2.49232720227773e-17);

    // W as a polynomial in t = 1 − 8/(u+4) (the map of Shepherd and Laframboise 1981), highest power first: in mpmath,
    // chebyfit(lambda t: erfc(u(t)/sqrt(2))/2*exp(u(t)**2/2), [-1, mpf(9)/11], 28) with u(t) = 4*(1+t)/(1-t), within
    // 2^-68 of W for u ≤ 4 and 2^-63 up to 40. The last ten coefficients, which weigh more, as sums of two doubles.
    private static readonly double[] HighPowers =
    [
        -8.330703755265343e-12, -3.224375178150062e-11, 1.3124735033146128e-11, 2.447147124109108e-10,
        2.668983802965969e-10, -8.794752105548722e-10, -2.3710135069092357e-09, 1.1908111115682469e-09,
        1.2564761781856322e-08, 8.37773330349575e-09, -5.353576052118062e-08, -9.354752224489341e-08,
        2.065059607723088e-07, 6.612455549593182e-07, -8.296391095486097e-07, -4.303485906002731e-06,
        4.631625650626723e-06, 2.864833169313087e-05,
    ];

    private static readonly DoubleDouble[] LowPowers =
    [
        new(-4.555490699794355e-05, 2.8414006312201245e-21), new(-0.00018718426782220773, -4.543598187904963e-21),
        new(0.0006388138532066507, 3.349084060496687e-20), new(0.0005075620748951344, -2.473571217847513e-20),
        new(-0.00849209548221121, -3.992564018888347e-19), new(0.030864804106324938, 3.4350557954121957e-19),
        new(-0.07170740733773392, -5.899226687215866e-18), new(0.12437925533926332, 2.808482737304727e-18),
        new(-0.17039772154845545, -3.368786859802415e-19), new(0.09441064130196894, -2.772024818212458e-18),
    ];

    /// <summary>The Mills ratio W(u) = Φ(−u)·exp(u²/2).</summary>
    /// <param name="u">From 0 to 40.</param>
    public static DoubleDouble Mills(double u)
    {
        var t = 1 - 8 / ((DoubleDouble)u + 4);
        var start = 0.0;
        foreach (var coefficient in HighPowers)
        {
            start = start * t.High + coefficient;
        }

        DoubleDouble sum = start;
        foreach (var coefficient in LowPowers)
        {
            sum = sum * t + coefficient;
        }

        return sum;
    }

    /// <summary>
    /// exp(−u²/4), of which two factors make exp(−u²/2): a subnormal result loses no digits before the last product.
    /// </summary>
    public static DoubleDouble RootOfExp(double u) => DoubleDouble.Exp((DoubleDouble)u * u * -0.25);
}
