using System.Globalization;

namespace Activations;

/// <summary>
/// A number that is exact: a double, such as 0.1 (the one nearest to a tenth), or a quotient of two whole numbers, such
/// as 1/6, in lowest terms. Two are equal when they are the same number, however they are written: 1/4 is 0.25.
/// </summary>
public readonly record struct Quotient
{
    private const double MostExact = 1L << 53;

    /// <summary>0</summary>
    public static readonly Quotient Zero = 0;

    /// <summary>1</summary>
    public static readonly Quotient One = 1;

    /// <summary>−1</summary>
    public static readonly Quotient MinusOne = -1;

    /// <summary>What stands for a number that nobody has given.</summary>
    public static readonly Quotient None = double.NaN;

    // 0 in the quotient that nobody has set, which is 0/1.
    private readonly double _denominator;

    /// <summary>The quotient of two numbers, in lowest terms where both are whole and at most 2⁵³.</summary>
    /// <param name="numerator">Any double.</param>
    /// <param name="denominator">Any; 0 gives NaN.</param>
    public Quotient(double numerator, double denominator) : this()
    {
        var (above, below) = denominator < 0 ? (-numerator, -denominator) : (numerator, denominator);
        var divisor = IsExact(above) && IsExact(below) ? CommonDivisor(Math.Abs(above), below) : 1;
        Numerator = below == 0 ? double.NaN : above / divisor;
        _denominator = below / divisor;
    }

    /// <summary>What stands above the line, with the sign.</summary>
    public double Numerator { get; }

    /// <summary>What stands below the line: above 0, and 1 for a double.</summary>
    public double Denominator => _denominator == 0 ? 1 : _denominator;

    /// <summary>Whether it is a number: given, and neither infinite nor divided by zero.</summary>
    public bool IsFinite => double.IsFinite(Numerator) && double.IsFinite(Denominator);

    /// <summary>Whether it is a whole number of at most 2⁵³.</summary>
    public bool IsWhole => Denominator == 1 && IsExact(Numerator);

    /// <summary>A double, taken exactly.</summary>
    public static implicit operator Quotient(double value) => new(value, 1);

    /// <summary>The negative.</summary>
    public static Quotient operator -(Quotient a) => new(-a.Numerator, a.Denominator);

    /// <summary>The product; exact where its parts are whole numbers of at most 2⁵³.</summary>
    public static Quotient operator *(Quotient a, Quotient b) =>
        new(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    /// <summary>The sum; exact where its parts are whole numbers of at most 2⁵³.</summary>
    public static Quotient operator +(Quotient a, Quotient b) => a.Denominator == b.Denominator
        ? new(a.Numerator + b.Numerator, a.Denominator)
        : new(a.Numerator * b.Denominator + b.Numerator * a.Denominator, a.Denominator * b.Denominator);

    /// <summary>Reads a decimal number such as -0.25, or two whole numbers such as 1/6.</summary>
    public static bool TryParse(string text, out Quotient quotient)
    {
        var parts = text.Split('/');
        quotient = None;
        if (parts.Length > 2 || !DecimalNumber.TryParse(parts[0], out var above))
        {
            return false;
        }

        quotient = above.ToDouble();
        if (parts.Length == 1)
        {
            return true;
        }

        var areRead = DecimalNumber.TryParse(parts[1], out var below);
        if (!areRead || !IsExact(above.ToDouble()) || !IsExact(below.ToDouble()))
        {
            return false;
        }

        quotient = new(above.ToDouble(), below.ToDouble());
        return quotient.IsFinite;
    }

    /// <summary>Reads what a table says.</summary>
    /// <exception cref="FormatException">
    /// It is neither a decimal number nor a quotient of two whole numbers.
    /// </exception>
    public static Quotient Parse(string text) => TryParse(text, out var quotient) ? quotient
        : throw new FormatException($"'{text}' is not a number such as 0.1 or 1/6");

    /// <summary>The product, or null where a digit of it would be lost, as of 0.1*0.1.</summary>
    internal Quotient? ExactlyTimes(Quotient other)
    {
        var isExact = IsExactProduct(Numerator, other.Numerator) && IsExactProduct(Denominator, other.Denominator);
        return isExact ? this * other : null;
    }

    /// <summary>The sum, or null where a digit of it would be lost, as of 0.1 + 0.2.</summary>
    internal Quotient? ExactlyPlus(Quotient other)
    {
        if (Denominator == other.Denominator)
        {
            return IsExactSum(Numerator, other.Numerator) ? this + other : null;
        }

        var isExact = IsExactProduct(Numerator, other.Denominator)
            && IsExactProduct(other.Numerator, Denominator)
            && IsExactProduct(Denominator, other.Denominator)
            && IsExactSum(Numerator * other.Denominator, other.Numerator * Denominator);
        return isExact ? this + other : null;
    }

    /// <summary>The power with a whole exponent, or null where a digit of it would be lost.</summary>
    internal Quotient? ExactPower(double exponent)
    {
        Quotient? power = One, square = exponent < 0 ? new Quotient(Denominator, Numerator) : this;
        for (var rest = Math.Abs(exponent); rest > 0; rest = Math.Floor(rest / 2))
        {
            power = rest % 2 == 0 ? power : power?.ExactlyTimes(square!.Value);
            square = rest < 2 ? square : square?.ExactlyTimes(square.Value);
            if (power is null || square is null)
            {
                return null;
            }
        }

        return power;
    }

    /// <summary>The nearest double.</summary>
    public double ToDouble() => Numerator / Denominator;

    /// <inheritdoc/>
    public bool Equals(Quotient other)
    {
        var (a, b) = (Plain, other.Plain);
        return a.Numerator.Equals(b.Numerator) && a.Denominator.Equals(b.Denominator);
    }

    /// <inheritdoc/>
    public override int GetHashCode() => (Plain.Numerator + 0.0, Plain.Denominator).GetHashCode();

    /// <summary>The shortest text that is read as the same number, such as 0.1 or 1/6.</summary>
    public override string ToString() => Denominator == 1 ? Text(Numerator) : $"{Text(Numerator)}/{Text(Denominator)}";

    /// <summary>Without a denominator where it is a double.</summary>
    private Quotient Plain => double.IsPow2(Denominator) ? Numerator / Denominator : this;

    private static bool IsExactProduct(double a, double b)
    {
        // Below, what is lost can be too small for a double.
        const double least = 1e-290;
        var product = a * b;
        var isTrivial = a is 0 or 1 or -1 || b is 0 or 1 or -1;
        return double.IsFinite(product)
            && (isTrivial || (Math.Abs(product) > least && Math.FusedMultiplyAdd(a, b, -product) == 0));
    }

    private static bool IsExactSum(double a, double b)
    {
        var sum = a + b;
        return double.IsFinite(sum) && sum - a == b && sum - b == a;
    }

    private static bool IsExact(double value) => double.IsInteger(value) && Math.Abs(value) <= MostExact;

    private static double CommonDivisor(double a, double b)
    {
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return a == 0 ? 1 : a;
    }

    private static string Text(double value) => double.IsFinite(value)
        ? DecimalNumber.Shortest(value).ToString()
        : value.ToString(CultureInfo.InvariantCulture);
}
