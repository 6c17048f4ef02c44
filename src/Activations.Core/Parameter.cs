using Activations.Expressions;

namespace Activations;

/// <summary>One number that shapes an activation, such as pReLU's slope alpha.</summary>
/// <param name="Name">What the user types: lower-case ASCII, as papers call it.</param>
/// <param name="Default">
/// The value when none is given, inside the allowed range; <see cref="Quotient.None"/> when one must be.
/// </param>
/// <param name="Meaning">A short phrase saying what it does.</param>
public sealed record Parameter(string Name, Quotient Default, string Meaning)
{
    /// <summary>The lower end of the allowed range; −∞ unless set.</summary>
    public double Minimum { get; init; } = double.NegativeInfinity;

    /// <summary>The upper end of the allowed range; ∞ unless set.</summary>
    public double Maximum { get; init; } = double.PositiveInfinity;

    /// <summary>Whether the ends of the range are themselves excluded, as 0 is from "above 0".</summary>
    public bool IsOpen { get; init; }

    /// <summary>
    /// The parameter that this may not exceed, as the lower of two bounds may not the upper; null for most.
    /// </summary>
    public string? AtMost { get; init; }

    /// <summary>What frameworks call it, such as negative_slope.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>How it is written in a formula, such as α; the name unless set.</summary>
    public string Symbol { get; init; } = Name;

    /// <summary>Whether this is its name, symbol or an alias: case, underscores and hyphens do not matter.</summary>
    public bool IsCalled(string name) =>
        Aliases.Prepend(Name).Append(Symbol).Any(known => Catalog.SameName(Token.Typed(known), Token.Typed(name)));

    /// <summary>Whether a value is allowed: finite and within the range.</summary>
    public bool Allows(Quotient value) => value.IsFinite && value.ToDouble() is var number
        && (IsOpen ? number > Minimum && number < Maximum : number >= Minimum && number <= Maximum);
}
