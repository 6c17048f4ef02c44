using System.Buffers.Binary;
using Activations.Figures;

namespace Activations.Tests.Figures;

public sealed class SamePictureTests
{
    private const uint Colour = 0xFF507090;

    [Theory]
    [InlineData(Colour, true)]
    [InlineData(Colour + 8, true)]
    [InlineData(Colour + 9, false)]
    [InlineData(Colour - 0x080000, true)]
    [InlineData(Colour - 0x090000, false)]
    [InlineData(Colour + 0x080808, true)]
    [InlineData(Colour + 0x000900, false)]
    public void No_channel_of_any_pixel_may_differ_by_more_than_8(uint other, bool same) =>
        Assert.Equal(same, SamePicture.Shows(Picture(Colour), Picture(other)));

    [Fact]
    public void Another_command_or_another_size_is_another_picture()
    {
        Assert.False(SamePicture.Shows(Picture(Colour), Picture(Colour, "activations plot tanh")));
        Assert.False(SamePicture.Shows(Picture(Colour), Picture(Colour, width: 10, height: 40)));
    }

    [Fact]
    public void A_damaged_file_is_another_picture_whichever_byte_it_is()
    {
        var whole = Picture(Colour);
        for (var i = 0; i < whole.Length; i++)
        {
            byte[] damaged = [.. whole];
            damaged[i] ^= 1;
            Assert.False(SamePicture.Shows(damaged, whole), $"byte {i}");
            Assert.False(SamePicture.Shows(whole[..i], whole), $"{i} bytes");
        }

        Assert.False(SamePicture.Shows([.. whole, 0], whole));
    }

    [Theory]
    [InlineData(30_000, 30_000)]
    [InlineData(int.MaxValue, int.MaxValue)]
    [InlineData(20, 21)]
    [InlineData(0, 20)]
    public void A_header_that_says_another_size_makes_another_picture_before_anything_is_decoded(int width, int height)
    {
        var whole = Picture(Colour);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.False(SamePicture.Shows(WithSize(whole, width, height), whole));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000);
        Assert.True(SamePicture.Shows(WithSize(whole, 20, 20), whole));
    }

    [Fact]
    public void A_file_without_a_header_is_another_picture()
    {
        var whole = Picture(Colour);
        byte[] noHeader = [.. PngFile.Signature, .. whole[^12..]];

        Assert.False(SamePicture.Shows(noHeader, whole));
        Assert.False(SamePicture.Shows(whole, noHeader));
        Assert.False(SamePicture.Shows(noHeader, noHeader));
    }

    /// <summary>The file with another size in its header, and the check sum that belongs to it.</summary>
    private static byte[] WithSize(byte[] file, int width, int height)
    {
        const int header = 12, size = 16, checkSum = 29;
        byte[] changed = [.. file];
        BinaryPrimitives.WriteInt32BigEndian(changed.AsSpan(size), width);
        BinaryPrimitives.WriteInt32BigEndian(changed.AsSpan(size + 4), height);
        BinaryPrimitives.WriteUInt32BigEndian(changed.AsSpan(checkSum), Crc32.Of(changed.AsSpan(header..checkSum)));
        return changed;
    }

    /// <summary>One pixel of a colour among others.</summary>
    private static byte[] Picture(
        uint colour, string command = "activations plot relu", int width = 20, int height = 20)
    {
        var pixels = Enumerable.Repeat(0xFFFFFFFFu, width * height).ToArray();
        pixels[^7] = colour;
        var figure = Example.Of(Example.Line("f")) with { Size = new(width, height, 100), Command = command };
        return PngFile.Write(pixels, figure);
    }
}
