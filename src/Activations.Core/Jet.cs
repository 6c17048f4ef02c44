namespace Activations;

/// <summary>A function's value with its first two derivatives at one point (a 2-jet).</summary>
/// <param name="Value">f</param>
/// <param name="Derivative">f′</param>
/// <param name="SecondDerivative">f″</param>
public readonly record struct Jet(double Value, double Derivative, double SecondDerivative)
{
    /// <summary>f, f′ or f″ for order 0, 1 or 2.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The order is not 0, 1 or 2.</exception>
    public double this[int order] => order switch
    {
        0 => Value,
        1 => Derivative,
        2 => SecondDerivative,
        _ => throw new ArgumentOutOfRangeException(nameof(order), order, "expected 0, 1 or 2"),
    };

    /// <summary>The jet where there is no value: NaN three times.</summary>
    internal static readonly Jet None = new(double.NaN, double.NaN, double.NaN);

    /// <summary>Whether one of the three is NaN.</summary>
    internal bool HasNaN => double.IsNaN(Value) || double.IsNaN(Derivative) || double.IsNaN(SecondDerivative);

    /// <summary>x itself.</summary>
    public static Jet Variable(double x) => new(x, 1, 0);

    /// <summary>A constant.</summary>
    public static implicit operator Jet(double constant) => new(constant, 0, 0);
}
