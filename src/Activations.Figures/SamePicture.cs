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
        if (!IsWhole(old) || !IsWhole(drawn) || !HaveOneSize(old, drawn))
        {
            return false;
        }

        var command = PictureCommand.Read(new MemoryStream(old));
        if (command is null || command != PictureCommand.Read(new MemoryStream(drawn)))
        {
            return false;
        }

        using var before = Decode(old);
        using var after = Decode(drawn);
        return before is not null && after is not null && AreNear(before.GetPixelSpan(), after.GetPixelSpan());
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

    /// <summary>Whether both begin with the header of a picture of the same width and height.</summary>
    // Compared before anything is decoded: 200 bytes can say that they are a picture of a billion pixels.
    private static bool HaveOneSize(ReadOnlySpan<byte> old, ReadOnlySpan<byte> drawn)
    {
        const int endOfSize = 24; // behind the signature, the first chunk's length and type, width and height
        return drawn.Length >= endOfSize && old.StartsWith(drawn[..endOfSize]);
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
