namespace Activations.Expressions;

/// <summary>A text, and how it must be bracketed among others.</summary>
internal readonly record struct Piece(string Text, Level Level);

/// <summary>One way to write formulas: what differs between those that <see cref="FormulaWriter"/> knows.</summary>
/// <param name="Signs">Operators that are not written by their names; those between operands with their spaces.</param>
/// <param name="Functions">Functions that are not written by their names.</param>
internal sealed record Notation(
    IReadOnlyDictionary<string, string> Signs, IReadOnlyDictionary<string, string> Functions)
{
    /// <summary>A finite number.</summary>
    public required Func<Quotient, Piece> Number { get; init; }

    /// <summary>How π, e, ∞ and the number that is none are written.</summary>
    public required Func<string, string> Constant { get; init; }

    /// <summary>The name of x or a parameter.</summary>
    public required Func<string, string> Letter { get; init; }

    /// <summary>What an activation is called, and a parameter of it.</summary>
    public required Func<Activation, string> Activation { get; init; }

    /// <summary>What a parameter that is named in a call is called.</summary>
    public required Func<Parameter, string> Parameter { get; init; }

    /// <summary>So many primes.</summary>
    public required Func<int, string> Primes { get; init; }

    /// <summary>What an operation is if it is not simply its sign or its name with the arguments; else null.</summary>
    public required Func<FormulaWriter, Operation, Piece?> Special { get; init; }

    /// <summary>A text in parentheses.</summary>
    public Func<string, string> Bracketed { get; init; } = text => $"({text})";

    /// <summary>What stands before each parameter of an activation.</summary>
    public string BeforeParameter { get; init; } = ", ";

    /// <summary>What stands between a parameter and its value.</summary>
    public string Is { get; init; } = "=";

    /// <summary>Whether a + (b + c) is written a + b + c, which has the same value.</summary>
    public bool IsFlat { get; init; }

    /// <summary>Below what a factor is bracketed, and what divides.</summary>
    public Level Factor { get; init; } = Level.Product;
}
