using Activations.Exercises;

namespace Activations.Evaluation;

/// <summary>An x, exactly: a double, or a fraction between two of them.</summary>
/// <param name="Nearest">The double, or that nearest to the fraction.</param>
/// <param name="Exact">The fraction; null where the double is meant.</param>
internal readonly record struct Place(double Nearest, Fraction? Exact = null)
{
    public static implicit operator Place(double x) => new(x);

    /// <summary>How many bits its exponent is away from that of 1.</summary>
    public int Exponent => Nearest == 0 ? 0 : Math.Abs(Math.ILogB(Nearest));

    /// <summary>It as a number of a system, to a precision.</summary>
    public T As<T>(int bits) where T : struct, IReal<T> =>
        Exact is { } exact ? T.Of(exact.Numerator, exact.Denominator, bits) : T.Of(Nearest, bits);
}
