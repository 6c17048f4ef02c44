using System.Globalization;
using System.Numerics;

namespace Activations;

/// <summary>A rational number, exact and in lowest terms; zero unless set.</summary>
public readonly record struct Fraction
{
    // Of the quotient that a double is rounded from: more than the 53 of its own, and no more than a long has.
    private const int BitsKept = 62;

    // One less, so that the fraction that nobody has set is 0/1.
    private readonly BigInteger _denominatorBut1;

    /// <summary>The fraction numerator/denominator.</summary>
    /// <exception cref="DivideByZeroException">The denominator is 0.</exception>
    public Fraction(BigInteger numerator, BigInteger denominator)
    {
        var divisor = denominator.IsOne ? denominator
            : BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        (Numerator, _denominatorBut1) = (numerator / divisor, denominator / divisor - 1);
    }

    /// <summary>What stands above the line, with the sign.</summary>
    public BigInteger Numerator { get; }

    /// <summary>What stands below the line; at least 1.</summary>
    public BigInteger Denominator => _denominatorBut1 + 1;

    /// <summary>The largest whole number that is not above it.</summary>
    internal BigInteger Floor
    {
        get
        {
            var whole = BigInteger.DivRem(Numerator, Denominator, out var rest);
            return rest.Sign < 0 ? whole - 1 : whole;
        }
    }

    /// <summary>Reads a decimal number such as -0.25 or 1e-3, or two of them as a fraction such as 1/3.</summary>
    public static bool TryParse(string text, out Fraction fraction)
    {
        fraction = default;
        var parts = text.Split('/');
        if (parts.Length > 2
            || !DecimalNumber.TryParse(parts[0], out var above)
            || !DecimalNumber.TryParse(parts.Length == 2 ? parts[1] : "1", out var below)
            || below.Digits.IsZero)
        {
            return false;
        }

        fraction = Of(above) / Of(below);
        return true;

        static Fraction Of(DecimalNumber number)
        {
            var scale = BigInteger.Pow(10, Math.Abs(number.Exponent));
            return number.Exponent < 0 ? new(number.Digits, scale) : new(number.Digits * scale, 1);
        }
    }

    /// <summary>A finite double as the fraction that it is.</summary>
    internal static Fraction Of(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)(bits >> 52) & 0x7FF;
        var mantissa = (bits & 0xFFFFFFFFFFFFF) | (exponent == 0 ? 0 : 1L << 52);
        var shift = Math.Max(exponent, 1) - 1075;
        var magnitude = new Fraction((BigInteger)mantissa << Math.Max(0, shift), BigInteger.One << Math.Max(0, -shift));
        return value < 0 ? -magnitude : magnitude;
    }

    /// <summary>A finite quotient as the fraction that it is.</summary>
    internal static Fraction Of(Quotient value) => Of(value.Numerator) / Of(value.Denominator);

    /// <summary>
    /// The nearest of all fractions with small denominators, or nearly so: 1/3 for 0.333333333333. It is the last
    /// convergent of the continued fraction whose denominator is not too large.
    /// </summary>
    /// <param name="mostDenominator">How large; at least 1.</param>
    internal Fraction Convergent(BigInteger mostDenominator)
    {
        var (above, below) = (Numerator, Denominator);
        var (numerator, denominator) = (BigInteger.One, BigInteger.Zero);
        var (lastNumerator, lastDenominator) = (BigInteger.Zero, BigInteger.One);
        while (!below.IsZero)
        {
            var (whole, rest) = BigInteger.DivRem(above, below);
            if (rest.Sign < 0)
            {
                (whole, rest) = (whole - 1, rest + below);
            }

            var nextDenominator = whole * denominator + lastDenominator;
            if (nextDenominator > mostDenominator)
            {
                break;
            }

            var nextNumerator = whole * numerator + lastNumerator;
            (lastNumerator, lastDenominator) = (numerator, denominator);
            (numerator, denominator) = (nextNumerator, nextDenominator);
            (above, below) = (below, rest);
        }

        return new(numerator, denominator);
    }

    /// <summary>The nearest double; infinite where no finite one is near.</summary>
    public double ToDouble()
    {
        var magnitude = BigInteger.Abs(Numerator);
        var shift = BitsKept - (int)(magnitude.GetBitLength() - Denominator.GetBitLength());
        var (quotient, rest) = BigInteger.DivRem(magnitude << Math.Max(0, shift), Denominator << Math.Max(0, -shift));

        // A last bit for the rest, so that what is just above the middle between two doubles is not taken for the
        // middle.
        var bits = (long)quotient | (rest.IsZero ? 0L : 1L);
        return Numerator.Sign * Math.ScaleB((double)bits, -shift);
    }

    /// <summary>Below, at or above 0 as this is less than, equal to or more than the other.</summary>
    public int CompareTo(Fraction other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <summary>A whole number.</summary>
    public static implicit operator Fraction(int whole) => new(whole, 1);

    /// <summary>The number with the other sign.</summary>
    public static Fraction operator -(Fraction a) => new(-a.Numerator, a.Denominator);

    /// <summary>The sum.</summary>
    public static Fraction operator +(Fraction a, Fraction b) =>
        new(a.Numerator * b.Denominator + b.Numerator * a.Denominator, a.Denominator * b.Denominator);

    /// <summary>The difference.</summary>
    public static Fraction operator -(Fraction a, Fraction b) => a + -b;

    /// <summary>The product.</summary>
    public static Fraction operator *(Fraction a, Fraction b) =>
        new(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    /// <summary>The quotient.</summary>
    /// <exception cref="DivideByZeroException">The divisor is 0.</exception>
    public static Fraction operator /(Fraction a, Fraction b) =>
        new(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

    /// <summary>Such as -21/500, or a whole number without the line.</summary>
    public override string ToString()
    {
        var above = Numerator.ToString(CultureInfo.InvariantCulture);
        return Denominator.IsOne ? above : string.Create(CultureInfo.InvariantCulture, $"{above}/{Denominator}");
    }
}
