namespace Activations;

/// <summary>One number that shapes an activation, such as pReLU's slope alpha.</summary>
/// <param name="Name">What the user types: lower-case ASCII, as papers call it.</param>
/// <param name="Default">The value when none is given; inside the allowed range.</param>
/// <param name="Meaning">A short phrase saying what it does.</param>
public sealed record Parameter(string Name, double Default, string Meaning)
{
    /// <summary>The smallest allowed value, itself allowed unless infinite.</summary>
    public double Minimum { get; init; } = double.NegativeInfinity;

    /// <summary>The largest allowed value, itself allowed unless infinite.</summary>
    public double Maximum { get; init; } = double.PositiveInfinity;

    /// <summary>How it is written in a formula, such as α; the name unless set.</summary>
    public string Symbol { get; init; } = Name;

    /// <summary>Whether a value is allowed: finite and within the range.</summary>
    public bool Allows(double value) => double.IsFinite(value) && value >= Minimum && value <= Maximum;
}
