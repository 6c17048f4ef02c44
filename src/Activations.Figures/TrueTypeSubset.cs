using System.Buffers.Binary;
using System.Text;

namespace Activations.Figures;

/// <summary>
/// Cuts a TrueType font down to some of its glyphs, which keep their numbers: others become empty. Only what a PDF
/// needs stays (ISO 32000-1, 9.9): no names, no character map.
/// </summary>
internal static class TrueTypeSubset
{
    private const int HeaderLength = 12, RecordLength = 16;

    private static readonly string[] Kept = ["glyf", "head", "hhea", "hmtx", "loca", "maxp"]; // in alphabetical order

    /// <summary>The font with these glyphs and the parts that they are made of.</summary>
    /// <param name="font">A font without instructions, its glyphs' places in units of two bytes.</param>
    /// <param name="glyphs">The numbers of glyphs.</param>
    public static byte[] Of(byte[] font, IEnumerable<int> glyphs)
    {
        var tables = Tables(font);
        var placeCount = tables["loca"].Length / 2;
        int[] places = [.. Enumerable.Range(0, placeCount).Select(i => 2 * UInt16(tables["loca"], 2 * i))];
        var wanted = WithParts(glyphs, tables["glyf"], places);
        var outlines = new MemoryStream();
        var newPlaces = new byte[tables["loca"].Length];
        var advances = (byte[])tables["hmtx"].Clone();
        var longAdvances = UInt16(tables["hhea"], 34);
        for (var glyph = 0; glyph < places.Length - 1; glyph++)
        {
            if (wanted.Contains(glyph))
            {
                outlines.Write(tables["glyf"].AsSpan(places[glyph]..places[glyph + 1]));
            }
            else if (glyph < longAdvances)
            {
                advances.AsSpan(4 * glyph, 4).Clear(); // the same numbers again and again compress to nothing
            }

            BinaryPrimitives.WriteUInt16BigEndian(newPlaces.AsSpan(2 * glyph + 2), (ushort)(outlines.Length / 2));
        }

        (tables["glyf"], tables["loca"], tables["hmtx"]) = (outlines.ToArray(), newPlaces, advances);
        return Write(tables);
    }

    private static Dictionary<string, byte[]> Tables(byte[] font)
    {
        var tables = new Dictionary<string, byte[]>();
        for (var i = 0; i < UInt16(font, 4); i++)
        {
            var record = HeaderLength + RecordLength * i;
            var tag = Encoding.ASCII.GetString(font, record, 4);
            var (offset, length) = (Int32(font, record + 8), Int32(font, record + 12));
            if (Kept.Contains(tag))
            {
                tables[tag] = font[offset..(offset + length)];
            }
        }

        return tables;
    }

    /// <summary>The glyphs, and those that these are put together of, such as é of e and an accent.</summary>
    private static HashSet<int> WithParts(IEnumerable<int> glyphs, byte[] outlines, int[] places)
    {
        var all = new HashSet<int>();
        var next = new Queue<int>(glyphs);
        while (next.TryDequeue(out var glyph))
        {
            if (all.Add(glyph))
            {
                foreach (var part in Parts(outlines.AsSpan(places[glyph]..places[glyph + 1])))
                {
                    next.Enqueue(part);
                }
            }
        }

        return all;
    }

    private static List<int> Parts(ReadOnlySpan<byte> outline)
    {
        const int header = 10;
        const int hasWords = 1, hasScale = 8, hasMore = 32, hasTwoScales = 64, hasMatrix = 128;
        var parts = new List<int>();
        var isComposite = outline.Length > header && BinaryPrimitives.ReadInt16BigEndian(outline) < 0;
        for (var (at, more) = (header, isComposite); more;)
        {
            int flags = BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);
            parts.Add(BinaryPrimitives.ReadUInt16BigEndian(outline[(at + 2)..]));
            at += 4 + ((flags & hasWords) != 0 ? 4 : 2);
            at += (flags & hasScale) != 0 ? 2 : (flags & hasTwoScales) != 0 ? 4 : (flags & hasMatrix) != 0 ? 8 : 0;
            more = (flags & hasMore) != 0;
        }

        return parts;
    }

    private static byte[] Write(Dictionary<string, byte[]> tables)
    {
        var head = new byte[HeaderLength + RecordLength * Kept.Length];
        BinaryPrimitives.WriteInt32BigEndian(head, 0x00010000);
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(4), (short)Kept.Length);
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(6), 64); // 16 times the power of two within six tables,
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(8), 2); // its exponent,
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(10), 32); // and 16 times what is beyond
        var data = new MemoryStream();
        for (var i = 0; i < Kept.Length; i++)
        {
            var table = tables[Kept[i]];
            var record = head.AsSpan(HeaderLength + RecordLength * i);
            Encoding.ASCII.GetBytes(Kept[i], record);
            BinaryPrimitives.WriteUInt32BigEndian(record[4..], Sum(table));
            BinaryPrimitives.WriteInt32BigEndian(record[8..], head.Length + (int)data.Length);
            BinaryPrimitives.WriteInt32BigEndian(record[12..], table.Length);
            data.Write(table);
            data.Write(new byte[(4 - table.Length % 4) % 4]);
        }

        return [.. head, .. data.ToArray()];
    }

    /// <summary>The sum of its words of four bytes.</summary>
    private static uint Sum(ReadOnlySpan<byte> table)
    {
        var sum = 0u;
        for (var i = 0; i < table.Length; i++)
        {
            sum += (uint)table[i] << (24 - 8 * (i % 4));
        }

        return sum;
    }

    private static int UInt16(byte[] bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at));

    private static int Int32(byte[] bytes, int at) => BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at));
}
