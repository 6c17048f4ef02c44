using System.Numerics;
using System.Runtime.Intrinsics;

namespace Activations.Figures;

/// <summary>So many pixels of one colour, one after the other.</summary>
/// <param name="Index">Which colour: the first that the picture has is 0.</param>
/// <param name="Length">How many; a longer one is told as several.</param>
internal readonly record struct PixelRun(ushort Index, ushort Length);

/// <summary>A picture in at most 256 colours, row by row from the top.</summary>
/// <param name="Colours">0xAARRGGBB.</param>
/// <param name="Runs">How many pixels one after the other have one colour of the picture.</param>
/// <param name="Map">Which of the <paramref name="Colours"/> stands for each of those of the picture.</param>
internal sealed record IndexedPixels(IReadOnlyList<uint> Colours, List<PixelRun> Runs, byte[] Map)
{
    /// <summary>
    /// How far a pixel may be from its own colour, of 255 in any channel: a twentieth, which nobody sees.
    /// </summary>
    public const int LargestError = 12;

    // With more colours than this it is no line drawing, and looking for a palette would cost more than it saves.
    private const int MostDistinct = 4096, MostColours = 256;

    // Of a picture of the usual size.
    private const int UsualRuns = 1 << 14, UsualDistinct = 1 << 10;

    private static readonly int[] Errors = [0, 4, LargestError];

    /// <summary>These pixels with the smallest error, or null when even the largest is not enough.</summary>
    public static IndexedPixels? Of(ReadOnlySpan<uint> pixels)
    {
        var colours = new DistinctColours();
        var runs = new List<PixelRun>(UsualRuns);
        for (var rest = pixels; !rest.IsEmpty;)
        {
            var length = LengthOfRun(rest[..Math.Min(rest.Length, ushort.MaxValue)]);
            var index = colours.Count(rest[0], length);
            if (index == MostDistinct)
            {
                return null;
            }

            runs.Add(new((ushort)index, (ushort)length));
            rest = rest[length..];
        }

        var (keys, order) = (colours.Keys(), new int[colours.Total]);
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(keys, order);
        var nearest = new byte[keys.Length];
        foreach (var error in Errors)
        {
            if (Choose(keys, error, nearest) is { } chosen)
            {
                var map = new byte[order.Length];
                for (var i = 0; i < order.Length; i++)
                {
                    map[order[i]] = nearest[i];
                }

                return new(chosen, runs, map);
            }
        }

        return null;
    }

    /// <summary>How many pixels at the beginning have one colour.</summary>
    private static int LengthOfRun(ReadOnlySpan<uint> pixels)
    {
        // Along lines and letters most runs are of a pixel or two, elsewhere they go on for long.
        const int few = 4;
        var length = 1;
        while (length < pixels.Length && pixels[length] == pixels[0])
        {
            if (length == few)
            {
                var rest = pixels[length..].IndexOfAnyExcept(pixels[0]);
                return rest < 0 ? pixels.Length : length + rest;
            }

            length++;
        }

        return length;
    }

    /// <summary>Every colour that is not close to an earlier one, or null when these are too many.</summary>
    /// <param name="colours">In their lower halves.</param>
    /// <param name="error">What is close.</param>
    /// <param name="nearest">Afterwards, which of the chosen stands for each colour.</param>
    private static uint[]? Choose(ulong[] colours, int error, byte[] nearest)
    {
        var chosen = new uint[MostColours];
        var count = 0;
        for (var i = 0; i < colours.Length; i++)
        {
            var colour = (uint)colours[i];
            var near = error == 0 ? -1 : Near(colour, chosen.AsSpan(0, count), error);
            if (near < 0)
            {
                if (count == MostColours)
                {
                    return null;
                }

                chosen[count] = colour;
                near = count++;
            }

            nearest[i] = (byte)near;
        }

        return chosen[..count];
    }

    /// <summary>The first of the chosen that is close to a colour, or −1.</summary>
    private static int Near(uint colour, ReadOnlySpan<uint> chosen, int error)
    {
        var (all, most) = (Vector256.Create(colour).AsByte(), Vector256.Create((byte)error));
        var whole = chosen.Length - chosen.Length % Vector256<uint>.Count;
        for (var i = 0; i < whole; i += Vector256<uint>.Count)
        {
            var others = Vector256.Create(chosen[i..]).AsByte();
            var distances = Vector256.Max(all, others) - Vector256.Min(all, others);
            var areNear = Vector256.Equals(Vector256.Max(distances, most), most).AsUInt32();
            var found = Vector256.Equals(areNear, Vector256<uint>.AllBitsSet).ExtractMostSignificantBits();
            if (found != 0)
            {
                return i + BitOperations.TrailingZeroCount(found);
            }
        }

        for (var i = whole; i < chosen.Length; i++)
        {
            if (IsNear(colour, chosen[i], error))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsNear(uint colour, uint other, int error)
    {
        var isNear = true;
        for (var shift = 0; shift < 32; shift += 8)
        {
            isNear &= Math.Abs((byte)(colour >> shift) - (byte)(other >> shift)) <= error;
        }

        return isNear;
    }

    /// <summary>The colours of a picture in the order in which they come, and how many pixels have each.</summary>
    private sealed class DistinctColours
    {
        // Along a line a few colours take turns: most are found here rather than in the dictionary.
        private const int Recent = 256;

        private readonly RecentColour[] _recent = new RecentColour[Recent];
        private readonly Dictionary<uint, int> _indices = new(UsualDistinct);
        private readonly List<uint> _colours = new(UsualDistinct), _frequencies = new(UsualDistinct);

        public int Total => _colours.Count;

        /// <summary>Counts so many pixels of a colour; its index.</summary>
        public int Count(uint colour, int pixels)
        {
            ref var recent = ref _recent[(colour ^ (colour >> 8) ^ (colour >> 16)) % Recent];
            if (recent.Colour != colour || recent.Number == 0)
            {
                recent = new(colour, IndexOf(colour) + 1);
            }

            var index = recent.Number - 1;
            _frequencies[index] += (uint)pixels;
            return index;
        }

        /// <summary>
        /// What sorts them by how frequent they are, so that the most frequent stay exact; by value where that is the
        /// same, so that it is no matter of luck.
        /// </summary>
        public ulong[] Keys()
        {
            var keys = new ulong[Total];
            for (var i = 0; i < keys.Length; i++)
            {
                keys[i] = (ulong)~_frequencies[i] << 32 | _colours[i];
            }

            return keys;
        }

        private int IndexOf(uint colour)
        {
            if (!_indices.TryGetValue(colour, out var index))
            {
                _indices.Add(colour, index = Total);
                _colours.Add(colour);
                _frequencies.Add(0);
            }

            return index;
        }

        /// <summary>A colour that was met, and its index from 1 on; 0 for none.</summary>
        private readonly record struct RecentColour(uint Colour, int Number);
    }
}
