using System.Numerics;

namespace Activations.Evaluation;

/// <summary>An x, exactly: a double, or a fraction between two of them.</summary>
/// <param name="Nearest">The double, or that nearest to the fraction.</param>
/// <param name="Exact">The fraction; null where the double is meant.</param>
internal readonly record struct Place(double Nearest, Fraction? Exact = null)
{
    public static implicit operator Place(double x) => new(x);

    /// <summary>It as a fraction.</summary>
    public Fraction AsFraction => Exact ?? Fraction.Of(Nearest);

    /// <summary>Whether it is a double rather than between two of them.</summary>
    public bool IsDouble => SideOfNearest == 0;

    /// <summary>−1 below the nearest double, 1 above it, 0 at it.</summary>
    public int SideOfNearest => Exact is { } exact ? (exact - Fraction.Of(Nearest)).Numerator.Sign : 0;

    /// <summary>
    /// Whether it is in a closed interval: the step of floor(x/0.1) to 80 is not in −8:8, though it is nearest to 8.
    /// </summary>
    public bool IsWithin(Interval range) => range.Contains(Nearest) && SideOfNearest switch
    {
        < 0 => Nearest > range.Low,
        > 0 => Nearest < range.High,
        _ => true,
    };

    /// <summary>How many bits its exponent, or that of its denominator, is away from that of 1.</summary>
    public int Exponent => Exact is { } exact ? (int)exact.Denominator.GetBitLength()
        : Nearest == 0 ? 0
        : Math.Abs(Math.ILogB(Nearest));

    /// <summary>A place 2^exponent below (−1) or above (1) it, which may be nearer than any double.</summary>
    public Place Beside(int side, int exponent)
    {
        var (whole, part) = (BigInteger.One << Math.Max(0, exponent), BigInteger.One << Math.Max(0, -exponent));
        return new(Nearest, AsFraction + new Fraction(side * whole, part));
    }

    /// <summary>It as a number of a system, to a precision.</summary>
    public T As<T>(int bits) where T : struct, IReal<T> =>
        Exact is { } exact ? Of<T>(exact, bits) : T.Of(Nearest, bits);

    /// <summary>A fraction as a number of a system: without any error where a double would have none.</summary>
    public static T Of<T>(Fraction number, int bits) where T : struct, IReal<T> => number.Denominator.IsPowerOfTwo
        ? T.Scale(T.Of(number.Numerator, BigInteger.One, bits), 1 - (int)number.Denominator.GetBitLength())
        : T.Of(number.Numerator, number.Denominator, bits);
}
