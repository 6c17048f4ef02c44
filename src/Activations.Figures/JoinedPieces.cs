using Activations.Sampling;

namespace Activations.Figures;

/// <summary>
/// Makes one line of pieces between jumps that are too near to each other for dots: drawn one by one, a thousand steps
/// narrower than a pixel would look paler than a line.
/// </summary>
internal static class JoinedPieces
{
    /// <summary>The pieces of a curve, those on either side of a crowded jump as one.</summary>
    /// <param name="samples">The curve.</param>
    /// <param name="crowded">Some of its jumps.</param>
    public static IReadOnlyList<IReadOnlyList<Point>> Of(Samples samples, IReadOnlyList<Jump> crowded)
    {
        if (crowded.Count == 0)
        {
            return samples.Pieces;
        }

        var within = crowded.Select(jump => jump.X).ToHashSet();
        var joined = new List<List<Point>>();
        foreach (var piece in samples.Pieces)
        {
            var goesOn = joined.Count > 0 && joined[^1][^1].X == piece[0].X && within.Contains(piece[0].X);
            if (goesOn)
            {
                joined[^1].AddRange(piece);
            }
            else
            {
                joined.Add([.. piece]);
            }
        }

        return joined;
    }

    /// <summary>Those that no joined line shows: some of one is beside its ends, or an end is not drawn.</summary>
    public static IReadOnlyList<Jump> Apart(IReadOnlyList<Jump> crowded) => [.. crowded.Where(jump => !IsShown(jump))];

    private static bool IsShown(Jump jump)
    {
        var (low, high) = (Math.Min(jump.Left, jump.Right), Math.Max(jump.Left, jump.Right));
        return double.IsFinite(low) && double.IsFinite(high) && !(jump.Value < low) && !(jump.Value > high);
    }
}
