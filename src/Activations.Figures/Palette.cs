namespace Activations.Figures;

/// <summary>A picture in at most 256 colours, row by row from the top.</summary>
/// <param name="Colours">0xAARRGGBB, the most frequent first.</param>
/// <param name="Runs">How many pixels in a row have which of the colours.</param>
internal sealed record Palette(IReadOnlyList<uint> Colours, IReadOnlyList<(int Index, int Length)> Runs)
{
    /// <summary>How far a pixel may be from its own colour, of 255 in any channel: a twentieth, which nobody sees.</summary>
    public const int LargestError = 12;

    // Above this a picture is no line drawing, and looking for a palette would cost more than it saves.
    private const int MostDistinct = 16384, MostColours = 256;

    /// <summary>
    /// The palette of these pixels, with the smallest error it can be had with, or null when that would be too large.
    /// </summary>
    public static Palette? Of(ReadOnlySpan<uint> pixels)
    {
        var indices = new Dictionary<uint, int>();
        var runs = new List<(int Index, int Length)>();
        for (var rest = pixels; !rest.IsEmpty;)
        {
            var length = rest.IndexOfAnyExcept(rest[0]);
            length = length < 0 ? rest.Length : length;
            if (!indices.TryGetValue(rest[0], out var index))
            {
                indices.Add(rest[0], index = indices.Count);
            }

            if (index == MostDistinct)
            {
                return null;
            }

            runs.Add((index, length));
            rest = rest[length..];
        }

        var counts = new long[indices.Count];
        foreach (var (index, length) in runs)
        {
            counts[index] += length;
        }

        // By frequency, so that what most of the picture is made of stays exact; by value, so that ties are no matter of luck.
        var colours = indices.OrderByDescending(entry => counts[entry.Value]).ThenBy(entry => entry.Key).ToArray();
        foreach (var error in (int[])[0, 4, 8, LargestError])
        {
            var map = new int[colours.Length];
            if (Choose(colours, error, map) is { } chosen)
            {
                return new(chosen, runs.ConvertAll(run => (map[run.Index], run.Length)));
            }
        }

        return null;
    }

    /// <summary>Makes a colour of its own for each one that is not close to an earlier one.</summary>
    private static List<uint>? Choose(KeyValuePair<uint, int>[] colours, int error, int[] map)
    {
        var chosen = new List<uint>();
        foreach (var (colour, index) in colours)
        {
            var near = error == 0 ? -1 : chosen.FindIndex(candidate => Difference(candidate, colour) <= error);
            if (near < 0)
            {
                if (chosen.Count == MostColours)
                {
                    return null;
                }

                near = chosen.Count;
                chosen.Add(colour);
            }

            map[index] = near;
        }

        return chosen;
    }

    private static int Difference(uint a, uint b) => Math.Max(
        Math.Abs((int)(a & 255) - (int)(b & 255)),
        Math.Max(
            Math.Abs((int)(a >> 8 & 255) - (int)(b >> 8 & 255)),
            Math.Abs((int)(a >> 16 & 255) - (int)(b >> 16 & 255))));
}
