namespace Activations;

/// <summary>What there can be to be said of a value besides its digits.</summary>
[Flags]
public enum Doubt
{
    /// <summary>Nothing: it is proven to the last bit.</summary>
    None = 0,

    /// <summary>
    /// It lies within 2^-300 of a tie between two numbers of its type, or of 0, relative to the largest number on the
    /// way to it, and counts as that, such as 0 for sin(2x) - 2sin(x)·cos(x).
    /// </summary>
    CountsAsTie = 1,

    /// <summary>
    /// It was not found and is NaN, such as sin(exp(1e6)), whose angle has 434,295 digits, or what is divided by
    /// something that counts as 0.
    /// </summary>
    NotFound = 2,
}
