namespace Activations;

/// <summary>A closed interval of numbers, however wide or narrow; a point where both ends are the same.</summary>
/// <param name="Low">The lower end; −∞ where it goes on for ever.</param>
/// <param name="High">The upper end, at least <paramref name="Low"/>; ∞ where it goes on for ever.</param>
public readonly record struct Interval(double Low, double High)
{
    /// <summary>The whole line.</summary>
    public static readonly Interval Line = new(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>Whether it is one number only.</summary>
    public bool IsPoint => Low == High;

    /// <summary>Whether it goes on for ever, on one side at least.</summary>
    public bool IsUnbounded => double.IsInfinity(Low) || double.IsInfinity(High);

    /// <summary>Whether a number is in it, be it one of its ends.</summary>
    public bool Contains(double x) => x >= Low && x <= High;

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

    /// <summary>The smallest interval that holds this one and another, if there is another.</summary>
    internal Interval Around(Interval? other) => other is { } more
        ? new(Math.Min(Low, more.Low), Math.Max(High, more.High))
        : this;

    /// <summary>Those of these, ascending, that touch made one.</summary>
    public static IReadOnlyList<Interval> Merge(IEnumerable<Interval> parts) => Merge(parts, new HashSet<double>());

    /// <summary>The same, but two that meet at a place that belongs to neither stay apart.</summary>
    internal static IReadOnlyList<Interval> Merge(IEnumerable<Interval> parts, IReadOnlySet<double> others)
    {
        var merged = new List<Interval>();
        foreach (var part in parts)
        {
            var end = merged.Count > 0 ? merged[^1].High : double.NaN;
            if (end > part.Low || (end == part.Low && !others.Contains(end)))
            {
                merged[^1] = new(merged[^1].Low, Math.Max(merged[^1].High, part.High));
            }
            else
            {
                merged.Add(part);
            }
        }

        return merged;
    }

    /// <summary>
    /// How far along x is: 0 at the lower end, 1 at the upper; NaN when the interval is a point or unbounded.
    /// </summary>
    // The width of −1.7e308 … 1.7e308 is no double, and halving 5e-324 loses it: so halve only when needed.
    public double Fraction(double x) => double.IsFinite(High - Low)
        ? (x - Low) / (High - Low)
        : (x / 2 - Low / 2) / (High / 2 - Low / 2);
}
