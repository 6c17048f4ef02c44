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

    /// <summary>One pixel of a colour among others.</summary>
    private static byte[] Picture(uint colour, string command = "activations plot relu", int width = 20, int height = 20)
    {
        var pixels = Enumerable.Repeat(0xFFFFFFFFu, width * height).ToArray();
        pixels[^7] = colour;
        return PngFile.Write(pixels, Example.Of(Example.Line("f")) with { Size = new(width, height, 100), Command = command });
    }
}
