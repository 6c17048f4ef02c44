namespace Activations.Expressions;

/// <summary>A factor as a fraction, so that a third stays a third: in lowest terms where both are whole numbers.</summary>
internal readonly record struct Coefficient
{
    private const double MostExact = 1L << 53;

    public static readonly Coefficient Zero = new(0, 1), One = new(1, 1), MinusOne = new(-1, 1);

    private Coefficient(double numerator, double denominator) => (Numerator, Denominator) = (numerator, denominator);

    public double Numerator { get; }

    /// <summary>Above 0.</summary>
    public double Denominator { get; }

    /// <summary>Whether it can stand for what it was computed from: an overflow cannot, nor can what has become 0.</summary>
    public bool IsUsable => double.IsFinite(Numerator) && double.IsFinite(Denominator) && Numerator != 0 && Denominator != 0;

    public static implicit operator Coefficient(double value) => new(value, 1);

    public static Coefficient operator -(Coefficient a) => new(-a.Numerator, a.Denominator);

    public static Coefficient operator *(Coefficient a, Coefficient b) =>
        Reduced(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    public static Coefficient operator +(Coefficient a, Coefficient b) => a.Denominator == b.Denominator
        ? Reduced(a.Numerator + b.Numerator, a.Denominator)
        : Reduced(a.Numerator * b.Denominator + b.Numerator * a.Denominator, a.Denominator * b.Denominator);

    public Coefficient Power(double exponent) => exponent < 0
        ? Reduced(Math.Pow(Denominator, -exponent), Math.Pow(Numerator, -exponent))
        : Reduced(Math.Pow(Numerator, exponent), Math.Pow(Denominator, exponent));

    private static Coefficient Reduced(double numerator, double denominator)
    {
        if (double.IsNegative(denominator))
        {
            (numerator, denominator) = (-numerator, -denominator);
        }

        if (numerator == 0)
        {
            return new(0, denominator == 0 ? 0 : 1);
        }

        if (Math.Abs(numerator) > MostExact || denominator > MostExact || !double.IsInteger(numerator) || !double.IsInteger(denominator))
        {
            return new(numerator, denominator);
        }

        var (a, b) = (Math.Abs(numerator), denominator);
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return new(numerator / a, denominator / a);
    }
}
