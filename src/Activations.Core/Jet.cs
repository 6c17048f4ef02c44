namespace Activations;

/// <summary>
/// A function's value with its first two derivatives at one point (a 2-jet). Sums, products and compositions carry the
/// derivatives along, so that one line defines all three.
/// </summary>
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

    /// <summary>x itself.</summary>
    public static Jet Variable(double x) => new(x, 1, 0);

    /// <summary>g(f(x)), given g and its derivatives at f(x).</summary>
    public Jet Then(double value, double derivative, double secondDerivative) => new(
        value,
        derivative * Derivative,
        Math.FusedMultiplyAdd(secondDerivative * Derivative, Derivative, derivative * SecondDerivative));

    /// <summary>A constant.</summary>
    public static implicit operator Jet(double constant) => new(constant, 0, 0);

    /// <summary>The sum.</summary>
    public static Jet operator +(Jet a, Jet b) =>
        new(a.Value + b.Value, a.Derivative + b.Derivative, a.SecondDerivative + b.SecondDerivative);

    /// <summary>The difference.</summary>
    public static Jet operator -(Jet a, Jet b) =>
        new(a.Value - b.Value, a.Derivative - b.Derivative, a.SecondDerivative - b.SecondDerivative);

    /// <summary>The product.</summary>
    public static Jet operator *(Jet a, Jet b) => new(
        a.Value * b.Value,
        a.Derivative * b.Value + a.Value * b.Derivative,
        a.SecondDerivative * b.Value + 2 * a.Derivative * b.Derivative + a.Value * b.SecondDerivative);
}
