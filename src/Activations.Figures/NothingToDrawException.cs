namespace Activations.Figures;

/// <summary>No curve of a figure has a finite value anywhere in the range, or comes within its y range.</summary>
/// <param name="hasYRange">Whether it has one.</param>
public sealed class NothingToDrawException(bool hasYRange = false)
    : Exception(hasYRange ? "no curve has a value within this y range" : "no curve has a finite value in this range");
