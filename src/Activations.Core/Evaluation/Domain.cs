namespace Activations.Evaluation;

/// <summary>Where x is taken to be: strictly between two places (null is infinity), or exactly at one.</summary>
internal readonly record struct Domain(Fraction? Low, Fraction? High)
{
    /// <summary>Every x.</summary>
    public static readonly Domain Everywhere = new(null, null);

    /// <summary>The one x that it is, or null.</summary>
    public Fraction? Point => Low is { } low && High == low ? low : null;

    public static Domain At(Fraction x) => new(x, x);

    /// <summary>−1, 0 or 1 as a line is below, at or above 0 here; null when it is 0 somewhere inside.</summary>
    public int? SignOf(Line line)
    {
        if (Point is { } point)
        {
            return line.At(point).Numerator.Sign;
        }

        if (line.IsLevel)
        {
            return line.Intercept.Numerator.Sign;
        }

        var (root, rises) = (line.Root, line.Slope.Numerator.Sign);
        return Low is { } low && root.CompareTo(low) <= 0 ? rises
            : High is { } high && root.CompareTo(high) >= 0 ? -rises
            : null;
    }
}
