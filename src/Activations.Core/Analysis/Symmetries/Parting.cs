using Activations.Evaluation;

namespace Activations.Analysis.Symmetries;

/// <summary>
/// A function as an odd one and a number, as sigmoid(x) is with 1/2, or as an even one and a multiple of x, as
/// softplus(x) is with x/2.
/// </summary>
/// <param name="Rest">Odd or even; none where it is not known to be either.</param>
/// <param name="Offset">The number, or the multiple.</param>
internal readonly record struct Parting(Symmetry Rest, Fraction Offset)
{
    /// <summary>Where it is a line, which can be seen as either.</summary>
    public Line? Line { get; private init; }

    public static implicit operator Parting(Symmetry symmetry) => new(symmetry, 0);

    public static implicit operator Parting(Line line) => new(Symmetry.None, 0) { Line = line };

    /// <summary>The number that it is, if it is one that is known exactly.</summary>
    public Fraction? Number => Line is { IsLevel: true, Intercept: var number } ? number : null;

    /// <summary>Odd or even as a whole.</summary>
    public Symmetry Symmetry => Number is not null ? Symmetry.Even
        : Line is { } line ? (line.Intercept.Numerator.IsZero ? Symmetry.Odd : Symmetry.None)
        : Offset.Numerator.IsZero ? Rest
        : Symmetry.None;

    /// <summary>The number beside an odd function, or the multiple of x beside an even one; null for no such.</summary>
    public Fraction? As(Symmetry rest) => rest == Symmetry.None ? null
        : Line is { } line ? (rest == Symmetry.Odd ? line.Intercept : line.Slope)
        : rest == Rest ? Offset
        : null;

    /// <summary>The sum of both.</summary>
    public Parting Plus(Parting other)
    {
        if (Line is { } line && other.Line is { } another)
        {
            return line + another;
        }

        var rest = Line is null ? Rest : other.Rest;
        return As(rest) is { } own && other.As(rest) is { } others
            ? new Parting(rest, own + others)
            : Symmetry.None;
    }

    /// <summary>A multiple of it.</summary>
    public Parting Times(Fraction factor) => Line is { } line
        ? line * factor
        : new Parting(Rest, Offset * factor);

    /// <summary>
    /// Its product with k·x, which is even but for a multiple of x where this is odd but for a number; null for others.
    /// </summary>
    public Parting? TimesLine(Parting other) =>
        other.Line is { Intercept.Numerator.IsZero: true, Slope: var slope } && Line is null && Rest == Symmetry.Odd
            ? new(Symmetry.Even, Offset * slope)
            : null;
}
