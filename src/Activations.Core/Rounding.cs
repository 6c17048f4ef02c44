namespace Activations;

/// <summary>When results are rounded to a number type.</summary>
public enum Rounding
{
    /// <summary>Once, at the end: what a correctly rounded implementation returns.</summary>
    Fused,

    /// <summary>
    /// After each operation of the formula as written, of f′ and f″ after each of theirs; a function with a name, such
    /// as tanh or softplus, is one operation. So does code that computes in the type.
    /// </summary>
    Stepwise,
}
