namespace Activations.Sampling;

/// <summary>A closed interval of finite doubles, however wide or narrow.</summary>
/// <param name="Low">The lower end; finite.</param>
/// <param name="High">The upper end; finite, at least <paramref name="Low"/>.</param>
public readonly record struct Interval(double Low, double High)
{
    /// <summary>The smallest interval that holds all the finite values, or null when there are none.</summary>
    public static Interval? Around(IEnumerable<double> values)
    {
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in values)
        {
            if (double.IsFinite(value))
            {
                (low, high) = (Math.Min(low, value), Math.Max(high, value));
            }
        }

        return low <= high ? new(low, high) : null;
    }

    /// <summary>How far along x is: 0 at the lower end, 1 at the upper; NaN when the interval is a point.</summary>
    // The width of −1.7e308 … 1.7e308 is no double, and halving 5e-324 loses it: so halve only when needed.
    public double Fraction(double x) => double.IsFinite(High - Low)
        ? (x - Low) / (High - Low)
        : (x / 2 - Low / 2) / (High / 2 - Low / 2);
}
