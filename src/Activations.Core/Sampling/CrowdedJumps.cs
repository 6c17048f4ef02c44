namespace Activations.Sampling;

/// <summary>Which jumps of a curve are so near to each other that dots at their ends would cover one another.</summary>
/// <param name="Apart">Those with room for dots, ascending.</param>
/// <param name="Crowded">The others, ascending; two or more.</param>
public sealed record CrowdedJumps(IReadOnlyList<Jump> Apart, IReadOnlyList<Jump> Crowded)
{
    /// <summary>Tells the jumps of a curve from each other.</summary>
    /// <param name="jumps">Ascending.</param>
    /// <param name="range">What x runs over.</param>
    /// <param name="near">Nearer than this part of the range, there is no room for dots.</param>
    public static CrowdedJumps Of(IReadOnlyList<Jump> jumps, Interval range, double near)
    {
        double[] places = [.. jumps.Select(jump => range.Fraction(jump.X))];
        var isCrowded = jumps.Select((_, i) => IsNear(i, i - 1) || IsNear(i, i + 1)).ToArray();
        return new([.. jumps.Where((_, i) => !isCrowded[i])], [.. jumps.Where((_, i) => isCrowded[i])]);

        bool IsNear(int one, int other) =>
            other >= 0 && other < places.Length && Math.Abs(places[one] - places[other]) < near;
    }
}
