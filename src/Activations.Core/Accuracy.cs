namespace Activations;

/// <summary>
/// The largest errors, in units in the last place of the true value, over the reference values. Within 0.02 of a zero
/// that is not at x = 0 the unit is that of max(1, |x|), since no relative error has a meaning there.
/// </summary>
/// <param name="Value">Of f.</param>
/// <param name="Derivative">Of f′.</param>
/// <param name="SecondDerivative">Of f″.</param>
/// <param name="Because">Why it is worse than 2, 4 and 8, where it is.</param>
public sealed record Accuracy(double Value, double Derivative, double SecondDerivative, string? Because = null);
