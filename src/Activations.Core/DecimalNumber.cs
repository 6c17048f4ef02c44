using System.Globalization;
using System.Numerics;

namespace Activations;

/// <summary>
/// A decimal number as people type it, exact: <c>Digits · 10^Exponent</c>. (System.Decimal fails at 1e29, turns
/// 1e-300 into 0, and misrounds when converted to double.)
/// </summary>
public readonly record struct DecimalNumber : IComparable<DecimalNumber>
{
    // Far more than any double needs, and few enough that arithmetic stays instant.
    private const int MostCharacters = 1000;

    // Powers of ten up to this one are exact doubles, and so are whole numbers up to 2⁵³.
    internal const int LargestExactPower = 22;
    internal const long LargestExactInteger = 1L << 53;

    private const string Allowed = "0123456789+-.eE";

    private const NumberStyles Styles =
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>1, 10, 100 and so on, as far as doubles hold them.</summary>
    internal static ReadOnlySpan<double> ExactPowers =>
    [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22,
    ];

    /// <summary>The number Digits · 10^Exponent, kept without trailing zeros.</summary>
    public DecimalNumber(BigInteger digits, int exponent)
    {
        while (!digits.IsZero && BigInteger.Remainder(digits, 10).IsZero)
        {
            (digits, exponent) = (digits / 10, exponent + 1);
        }

        (Digits, Exponent) = (digits, digits.IsZero ? 0 : exponent);
    }

    /// <summary>The whole number that the power of ten multiplies; not divisible by 10 unless 0.</summary>
    public BigInteger Digits { get; }

    /// <summary>The power of ten.</summary>
    public int Exponent { get; }

    /// <summary>
    /// Reads digits with an optional sign, decimal point and exponent, whatever the culture; nothing else, so no
    /// spaces, commas, nan or infinity. What no double is near is refused: 1e400 and 1e-400.
    /// </summary>
    public static bool TryParse(string text, out DecimalNumber number)
    {
        number = default;

        // The base library does all checking but of this: it ignores NUL characters at the end.
        if (text.Length > MostCharacters || !text.All(character => Allowed.Contains(character))
            || !double.TryParse(text, Styles, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value))
        {
            return false;
        }

        var parts = text.ToLowerInvariant().Split('e');
        var point = parts[0].IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : parts[0].Length - point - 1;
        var withoutPoint = parts[0].Replace(".", "", StringComparison.Ordinal);
        var digits = BigInteger.Parse(withoutPoint, Styles, CultureInfo.InvariantCulture);
        if (value == 0)
        {
            return digits.IsZero;
        }

        // That the value is finite and not 0 keeps the exponent within some 1300 of 0.
        var exponent = parts.Length == 2 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        number = new(digits, exponent - decimals);
        return true;
    }

    /// <summary>The number with the fewest digits of which this double, which is finite, is the nearest.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not finite.</exception>
    public static DecimalNumber Shortest(double value) =>
        TryParse(value.ToString("R", CultureInfo.InvariantCulture), out var number)
            ? number
            : throw new ArgumentOutOfRangeException(nameof(value), value, "expected a finite number");

    /// <summary>The nearest double.</summary>
    public double ToDouble() => Nearest(Digits, Exponent);

    /// <summary>The double nearest to digits · 10^exponent.</summary>
    internal static double Nearest(BigInteger digits, int exponent)
    {
        if (Math.Abs(exponent) <= LargestExactPower && BigInteger.Abs(digits) <= LargestExactInteger)
        {
            // One operation on two exact doubles is correctly rounded.
            var (whole, power) = ((double)digits, ExactPowers[Math.Abs(exponent)]);
            return exponent < 0 ? whole / power : whole * power;
        }

        var text = string.Create(CultureInfo.InvariantCulture, $"{digits}e{exponent}");
        return double.Parse(text, CultureInfo.InvariantCulture);
    }

    /// <summary>The digits when the power of ten is this one, which must not be the larger.</summary>
    internal BigInteger DigitsAt(int exponent) => Digits * PowerOfTen(Exponent - exponent);

    private static BigInteger PowerOfTen(int exponent) =>
        exponent <= LargestExactPower ? new(ExactPowers[exponent]) : BigInteger.Pow(10, exponent);

    /// <inheritdoc/>
    public int CompareTo(DecimalNumber other)
    {
        var exponent = Math.Min(Exponent, other.Exponent);
        return DigitsAt(exponent).CompareTo(other.DigitsAt(exponent));
    }

    /// <summary>The largest multiple of a unit, which is above 0, that is not above this number.</summary>
    public DecimalNumber Floor(DecimalNumber unit)
    {
        var exponent = Math.Min(Exponent, unit.Exponent);
        var (digits, divisor) = (DigitsAt(exponent), unit.DigitsAt(exponent));
        var remainder = BigInteger.Remainder(digits, divisor);
        return new(digits - remainder - (remainder.Sign < 0 ? divisor : 0), exponent);
    }

    /// <summary>The smallest multiple of a unit, which is above 0, that is not below this number.</summary>
    public DecimalNumber Ceiling(DecimalNumber unit) => -(-this).Floor(unit);

    /// <summary>The multiple of a unit, which is above 0, that is nearest to this number; the greater of two.</summary>
    public DecimalNumber Round(DecimalNumber unit)
    {
        var half = new DecimalNumber(unit.Digits * 5, unit.Exponent - 1);
        return (this + half).Floor(unit);
    }

    /// <summary>The number with the other sign.</summary>
    public static DecimalNumber operator -(DecimalNumber number) => new(-number.Digits, number.Exponent);

    /// <summary>The sum.</summary>
    public static DecimalNumber operator +(DecimalNumber left, DecimalNumber right) => left - -right;

    /// <summary>The difference.</summary>
    public static DecimalNumber operator -(DecimalNumber left, DecimalNumber right)
    {
        var exponent = Math.Min(left.Exponent, right.Exponent);
        return new(left.DigitsAt(exponent) - right.DigitsAt(exponent), exponent);
    }

    /// <summary>Whether the first is the smaller.</summary>
    public static bool operator <(DecimalNumber left, DecimalNumber right) => left.CompareTo(right) < 0;

    /// <summary>Whether the first is the larger.</summary>
    public static bool operator >(DecimalNumber left, DecimalNumber right) => left.CompareTo(right) > 0;

    /// <summary>Whether the first is not the larger.</summary>
    public static bool operator <=(DecimalNumber left, DecimalNumber right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the first is not the smaller.</summary>
    public static bool operator >=(DecimalNumber left, DecimalNumber right) => left.CompareTo(right) >= 0;

    /// <summary>
    /// The shortest text that parses back to this number: plain where that is short, else with an exponent.
    /// </summary>
    public override string ToString() => Text(Digits, Exponent);

    private static string Text(BigInteger digits, int exponent)
    {
        var sign = digits.Sign < 0 ? "-" : "";
        var text = BigInteger.Abs(digits).ToString(CultureInfo.InvariantCulture);
        return exponent switch
        {
            > 6 => string.Create(CultureInfo.InvariantCulture, $"{sign}{text}e{exponent}"),
            >= 0 => sign + text + new string('0', exponent),
            _ when -exponent < text.Length => $"{sign}{text[..^-exponent]}.{text[^-exponent..]}",
            _ when -exponent - text.Length < 5 => $"{sign}0.{text.PadLeft(-exponent, '0')}",
            _ => string.Create(CultureInfo.InvariantCulture, $"{sign}{text}e{exponent}"),
        };
    }
}
