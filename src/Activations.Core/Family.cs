namespace Activations;

/// <summary>Activations that have something in common, such as the rectifiers.</summary>
/// <param name="Name">What they are called together, in the plural.</param>
/// <param name="Activations">At least one, in display order.</param>
public sealed record Family(string Name, IReadOnlyList<Activation> Activations);
