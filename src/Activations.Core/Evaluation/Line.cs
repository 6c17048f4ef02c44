namespace Activations.Evaluation;

/// <summary>The straight line slope·x + intercept, exactly.</summary>
internal readonly record struct Line(Fraction Slope, Fraction Intercept)
{
    /// <summary>x itself.</summary>
    public static readonly Line X = new(1, 0);

    /// <summary>Whether it is level: a number.</summary>
    public bool IsLevel => Slope.Numerator.IsZero;

    /// <summary>Where it is 0; only for a line that is not level.</summary>
    public Fraction Root => -Intercept / Slope;

    public static implicit operator Line(Fraction number) => new(0, number);

    public static Line operator -(Line a) => new(-a.Slope, -a.Intercept);

    public static Line operator +(Line a, Line b) => new(a.Slope + b.Slope, a.Intercept + b.Intercept);

    public static Line operator *(Line a, Fraction by) => new(a.Slope * by, a.Intercept * by);

    /// <summary>Its value at a place.</summary>
    public Fraction At(Fraction x) => Slope * x + Intercept;

    /// <summary>Whether it is short enough to be worked with exactly.</summary>
    public bool IsShort => IsShortNumber(Slope) && IsShortNumber(Intercept);

    // A product of two doubles, whatever their exponents, takes less.
    private static bool IsShortNumber(Fraction number)
    {
        const int most = 8192;
        return number.Numerator.GetBitLength() <= most && number.Denominator.GetBitLength() <= most;
    }
}
