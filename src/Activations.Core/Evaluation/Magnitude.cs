namespace Activations.Evaluation;

/// <summary>Bounds of the binary logarithm of a number's absolute value: |a| lies in [2^Low, 2^High].</summary>
/// <param name="Low">−∞ where the number may be 0.</param>
/// <param name="High">−∞ where it is 0, +∞ where nothing is known.</param>
internal readonly record struct Magnitude(double Low, double High);
