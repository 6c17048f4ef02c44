namespace Activations.Analysis;

/// <summary>An average, and what it may be off by as far as two rules of integration tell.</summary>
/// <param name="Value">The average; NaN where it was not found, or there is none.</param>
/// <param name="Error">What it may be off by.</param>
public readonly record struct Expectation(double Value, double Error)
{
    /// <summary>One that was not found.</summary>
    public static readonly Expectation Unknown = new(double.NaN, double.NaN);

    /// <summary>Whether there is no average, as of 1/x, which goes to infinity on both sides of 0.</summary>
    public bool IsNone { get; init; }

    /// <summary>1 or −1 where there is one, but beyond the largest double or below its negative; else 0.</summary>
    public int TooLarge { get; init; }

    /// <summary>What it may be off by, as a part of it; NaN where it is not known.</summary>
    public double RelativeError => double.IsInfinity(Value) ? 0 : Error / Math.Abs(Value);

    /// <summary>The average of the absolute value.</summary>
    internal double Size { get; init; }

    /// <summary>One that is ∞ or −∞, or NaN for none at all.</summary>
    internal static Expectation Endless(double value) => new(value, 0) { IsNone = double.IsNaN(value) };
}
