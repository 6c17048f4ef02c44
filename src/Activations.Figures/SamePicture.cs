using SkiaSharp;

namespace Activations.Figures;

/// <summary>Tells pictures that changed from pictures that another machine drew.</summary>
public static class SamePicture
{
    /// <summary>
    /// How far a channel of 255 may be off: another processor architecture or library version moves a few pixels by a
    /// few levels.
    /// </summary>
    public const int Tolerance = 8;

    /// <summary>
    /// Whether both are undamaged PNG files of this program with the same command, the same size and no channel of any
    /// pixel further apart than <see cref="Tolerance"/>.
    /// </summary>
    public static bool Shows(byte[] old, byte[] drawn)
    {
        if (!IsWhole(old) || PictureCommand.Read(new MemoryStream(old)) is not { } command
            || !IsWhole(drawn) || command != PictureCommand.Read(new MemoryStream(drawn))
            || !HeaderOf(old).AsSpan().SequenceEqual(HeaderOf(drawn)))
        {
            return false; // before decoding, which takes as much memory as the header says
        }

        using var before = Decode(old);
        using var after = Decode(drawn);
        return before is not null && after is not null
            && (before.Width, before.Height) == (after.Width, after.Height) && AreNear(before.GetPixelSpan(), after.GetPixelSpan());
    }

    /// <summary>Width and height, as the first chunk has them.</summary>
    private static byte[] HeaderOf(ReadOnlySpan<byte> file)
    {
        const int type = 4, sides = 8;
        var rest = file[PngFile.Signature.Length..];
        var chunk = PngFile.TakeChunk(ref rest);
        return chunk.StartsWith("IHDR"u8) && chunk.Length >= type + sides ? chunk.Slice(type, sides).ToArray() : [];
    }

    /// <summary>Decoders are lenient: they would show a damaged file as far as it goes.</summary>
    private static bool IsWhole(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith(PngFile.Signature))
        {
            return false;
        }

        for (var rest = file[PngFile.Signature.Length..]; PngFile.TakeChunk(ref rest) is { IsEmpty: false } chunk;)
        {
            if (rest.IsEmpty)
            {
                return chunk.SequenceEqual("IEND"u8);
            }
        }

        return false;
    }

    private static SKBitmap? Decode(byte[] file)
    {
        using var codec = SKCodec.Create(new MemoryStream(file));
        return codec is null ? null : SKBitmap.Decode(codec);
    }

    private static bool AreNear(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        for (var i = 0; i < before.Length; i++)
        {
            if (Math.Abs(before[i] - after[i]) > Tolerance)
            {
                return false;
            }
        }

        return true;
    }
}
