namespace Activations.Figures;

/// <summary>No curve of a figure has a finite value anywhere in the range.</summary>
public sealed class NothingToDrawException() : Exception("no curve has a finite value in this range");
