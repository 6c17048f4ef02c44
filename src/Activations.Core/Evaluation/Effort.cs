namespace Activations.Evaluation;

/// <summary>What is asked of an evaluation.</summary>
/// <param name="Order">The highest derivative that is wanted: 0, 1 or 2.</param>
/// <param name="Bits">The working precision of numbers that come in several.</param>
/// <param name="CountsAsTie">
/// Whether what cannot be told from 0 by so many bits counts as 0; else it stays open which case holds there.
/// </param>
internal readonly record struct Effort(int Order, int Bits, bool CountsAsTie = false);
