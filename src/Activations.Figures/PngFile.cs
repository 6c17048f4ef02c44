using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Activations.Figures;

/// <summary>
/// The file format (PNG, third edition, W3C 2025), as far as it is needed here. Skia's own encoder takes most of the
/// time of a picture: it tries every filter on true colour.
/// </summary>
internal static class PngFile
{
    private const byte TrueColour = 2, Indexed = 3, TrueColourWithAlpha = 6;

    // Of pictures of the usual size, in few colours and in many.
    private const int UsualBytes = 20 << 10, UsualBytesInTrueColour = 1 << 18;

    private const int RowBytes = 1 << 15;

    /// <summary>What every PNG file begins with.</summary>
    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>A file with a figure's pixels and what it says about itself.</summary>
    /// <param name="pixels">0xAARRGGBB, row by row from the top; all opaque but in a transparent figure.</param>
    /// <param name="figure">What they show.</param>
    public static byte[] Write(ReadOnlySpan<uint> pixels, Figure figure)
    {
        var width = figure.Size.Width;
        var indexed = figure.IsTransparent ? null : IndexedPixels.Of(pixels);
        var colourType = indexed is not null ? Indexed : figure.IsTransparent ? TrueColourWithAlpha : TrueColour;
        var file = new MemoryStream(indexed is not null ? UsualBytes : UsualBytesInTrueColour);
        file.Write(Signature);
        Chunk(file, "IHDR", Header(figure.Size, colourType));
        Chunk(file, "pHYs", Resolution(figure.Size.Dpi));
        Chunk(file, "tEXt", Encoding.Latin1.GetBytes("Software\0" + PictureCommand.Software));
        Chunk(file, "iTXt", InternationalText(PictureCommand.Keyword, figure.Command));
        Chunk(file, "iTXt", InternationalText("Description", figure.Description));
        if (indexed is not null)
        {
            Chunk(file, "PLTE", [.. indexed.Colours.SelectMany(Rgb)]);
        }

        var data = BeginChunk(file, "IDAT");
        if (indexed is not null)
        {
            Compress(indexed, width, file);
        }
        else
        {
            Compress(pixels, width, figure.IsTransparent ? 4 : 3, file);
        }

        EndChunk(file, data);
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    /// <summary>
    /// The type and data of the next chunk, or nothing at the end of the file and where it is damaged.
    /// </summary>
    /// <param name="rest">What begins with that chunk; afterwards, with the one behind it.</param>
    public static ReadOnlySpan<byte> TakeChunk(ref ReadOnlySpan<byte> rest)
    {
        const int frame = 12; // length, type and check sum around the data
        if (rest.Length < frame)
        {
            return [];
        }

        var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
        if (length > rest.Length - frame)
        {
            return [];
        }

        var chunk = rest[4..(int)(length + 8)];
        var behind = rest[(int)(length + 8)..];
        if (Crc32.Of(chunk) != BinaryPrimitives.ReadUInt32BigEndian(behind))
        {
            return [];
        }

        rest = behind[4..];
        return chunk;
    }

    private static byte[] Header(PictureSize size, byte colourType)
    {
        var data = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(data, size.Width);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(4), size.Height);
        (data[8], data[9]) = (8, colourType);
        return data;
    }

    private static byte[] Resolution(double dpi)
    {
        const double inchesPerMetre = 1 / 0.0254;
        const byte perMetre = 1;
        var data = new byte[9];
        var pixels = (uint)Math.Round(dpi * inchesPerMetre);
        BinaryPrimitives.WriteUInt32BigEndian(data, pixels);
        BinaryPrimitives.WriteUInt32BigEndian(data.AsSpan(4), pixels);
        data[8] = perMetre;
        return data;
    }

    /// <summary>Uncompressed UTF-8 in no particular language.</summary>
    private static byte[] InternationalText(string keyword, string text) =>
        Encoding.UTF8.GetBytes($"{keyword}\0\0\0\0\0{text.Replace('\0', ' ')}");

    private static void Chunk(MemoryStream file, string type, ReadOnlySpan<byte> data)
    {
        var start = BeginChunk(file, type);
        file.Write(data);
        EndChunk(file, start);
    }

    /// <summary>Begins a chunk whose data are written next; where it starts.</summary>
    private static int BeginChunk(MemoryStream file, string type)
    {
        var start = (int)file.Length;
        Span<byte> length = [0, 0, 0, 0]; // written at the end
        file.Write(length);
        file.Write(Encoding.ASCII.GetBytes(type));
        return start;
    }

    private static void EndChunk(MemoryStream file, int start)
    {
        const int lengthAndType = 8;
        var written = file.GetBuffer().AsSpan(start, (int)file.Length - start);
        BinaryPrimitives.WriteInt32BigEndian(written, written.Length - lengthAndType);
        Span<byte> checkSum = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(checkSum, Crc32.Of(written[4..]));
        file.Write(checkSum);
    }

    /// <summary>One byte a pixel, and no filter.</summary>
    // In a drawing of few colours equal bytes say more than differences.
    private static void Compress(IndexedPixels pixels, int width, MemoryStream file)
    {
        using var zlib = Zlib(file);

        // Many rows at a time: each call costs as much as compressing a row.
        var row = 1 + width;
        var rows = new byte[Math.Max(1, RowBytes / row) * row];
        var (filled, endOfRow) = (1, row);
        foreach (var (index, length) in pixels.Runs)
        {
            for (int left = length; left > 0;)
            {
                var part = Math.Min(left, endOfRow - filled);
                rows.AsSpan(filled, part).Fill(pixels.Map[index]);
                (left, filled) = (left - part, filled + part);
                if (filled < endOfRow)
                {
                    continue;
                }

                if (filled == rows.Length)
                {
                    zlib.Write(rows);
                    filled = 0;
                }

                // The first byte of each row says that it is not filtered.
                endOfRow = filled + row;
                filled++;
            }
        }

        zlib.Write(rows.AsSpan(0, filled - 1));
    }

    private static void Compress(ReadOnlySpan<uint> pixels, int width, int channels, MemoryStream file)
    {
        using var zlib = Zlib(file);
        var row = new byte[1 + channels * width];
        for (; !pixels.IsEmpty; pixels = pixels[width..])
        {
            for (var x = 0; x < width; x++)
            {
                var colour = pixels[x];
                var pixel = row.AsSpan(1 + channels * x, channels);
                (pixel[0], pixel[1], pixel[2]) = ((byte)(colour >> 16), (byte)(colour >> 8), (byte)colour);
                if (channels == 4)
                {
                    pixel[3] = (byte)(colour >> 24);
                }
            }

            zlib.Write(row);
        }
    }

    // Measured on 1000x500 pictures: a quarter smaller than level 1 in the same time; level 6 takes 2 ms more for a
    // sixth.
    private static ZLibStream Zlib(MemoryStream target) =>
        new(target, new ZLibCompressionOptions { CompressionLevel = 2 }, leaveOpen: true);

    private static byte[] Rgb(uint colour) => [(byte)(colour >> 16), (byte)(colour >> 8), (byte)colour];
}
