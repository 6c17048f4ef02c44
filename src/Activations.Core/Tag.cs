namespace Activations;

/// <summary>
/// What a function with its default parameters is like; tests hold each against the function's values.
/// </summary>
[Flags]
public enum Tag
{
    /// <summary>None of these.</summary>
    None = 0,

    /// <summary>f, f′ and f″ are continuous everywhere.</summary>
    Smooth = 1,

    /// <summary>Defined by cases: it has breakpoints.</summary>
    Piecewise = 2,

    /// <summary>Never falls.</summary>
    Monotone = 4,

    /// <summary>Stays within finite limits.</summary>
    Bounded = 8,

    /// <summary>f(−x) = −f(x).</summary>
    Odd = 16,

    /// <summary>f(−x) = f(x).</summary>
    Even = 32,

    /// <summary>x, or part of it, times a gate that depends on x.</summary>
    Gated = 64,

    /// <summary>Made of sines.</summary>
    Periodic = 128,
}
