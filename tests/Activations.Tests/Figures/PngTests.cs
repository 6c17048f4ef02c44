using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Activations.Figures;
using SkiaSharp;

namespace Activations.Tests.Figures;

public class PngTests
{
    [Fact]
    public void A_picture_says_its_size_resolution_command_and_description()
    {
        var figure = Example.Of("sigmoid", [0, 1]) with
        {
            Command = "activations plot σ",
            Description = "σ, \"drawn\" <once>.",
        };
        var chunks = Chunks(Png.Encode(figure));
        var types = chunks.Select(chunk => chunk.Type);

        Assert.Equal(["IHDR", "pHYs", "tEXt", "iTXt", "iTXt", "PLTE", "IDAT", "IEND"], types);
        Assert.Equal((1000, 500), (Number(chunks[0].Data), Number(chunks[0].Data[4..])));
        Assert.Equal((7874, 7874, 1), (Number(chunks[1].Data), Number(chunks[1].Data[4..]), chunks[1].Data[8]));
        Assert.Equal("Software\0activations", Encoding.Latin1.GetString(chunks[2].Data));
        Assert.Equal("Command\0\0\0\0\0activations plot σ", Encoding.UTF8.GetString(chunks[3].Data));
        Assert.Equal("Description\0\0\0\0\0σ, \"drawn\" <once>.", Encoding.UTF8.GetString(chunks[4].Data));
    }

    [Theory]
    [InlineData("sigmoid", 1000, 500, 200)]
    [InlineData("prelu", 300, 150, 72)]
    [InlineData("relu", 777, 555, 96)]
    public void No_pixel_differs_from_what_was_drawn_by_more_than_the_bound(
        string name, int width, int height, double dpi)
    {
        var figure = Example.Of(name, [0, 1, 2], width: width, height: height, dpi: dpi);
        using var decoded = SKBitmap.Decode(Png.Encode(figure));
        using var drawn = new SKBitmap(new SKImageInfo(width, height, SKColorType.Bgra8888, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(drawn);
        canvas.Scale((float)(dpi / 100));
        FigurePlot.Draw(figure, new Page(canvas, MachineGlyphs.Text));

        Assert.Equal((width, height), (decoded.Width, decoded.Height));
        Assert.InRange(decoded.Pixels.Zip(drawn.Pixels, Example.Difference).Max(), 0, IndexedPixels.LargestError);
    }

    [Fact]
    public void A_colour_may_fill_any_number_of_rows()
    {
        var pixels = Enumerable.Repeat(0xFFFFFFFFu, 320 * 700).ToArray();
        pixels[200_000] = 0xFF000000;
        var file = PngFile.Write(pixels, Example.Of(Example.Line("f")) with { Size = new(320, 700, 100) });
        using var decoded = SKBitmap.Decode(file);
        Assert.Equal(pixels, decoded.Pixels.Select(pixel => (uint)pixel));
    }

    [Fact]
    public void A_picture_takes_little_memory_after_another()
    {
        var figure = Example.Of("relu", [0, 1]);
        Png.Encode(figure);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Png.Encode(figure);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 280_000);
    }

    [Theory]
    [InlineData(2, 3)]
    [InlineData(256, 3)]
    [InlineData(1000, 2)]
    [InlineData(100_000, 2)]
    public void Any_number_of_colours_survives(int colours, byte colourType)
    {
        // Far apart from each other, so that no palette can stand in for more than it has.
        var hues = Enumerable.Range(0, 320 * 320).Select(i => (uint)(i % colours * 0x9E3779B1L & 0xFFFFFF));
        var pixels = hues.Select(hue => 0xFF000000 | hue).ToArray();
        var file = PngFile.Write(pixels, Example.Of(Example.Line("f")) with { Size = new(320, 320, 100) });
        using var decoded = SKBitmap.Decode(file);

        Assert.Equal(colourType, Chunks(file)[0].Data[9]);
        Assert.Equal(pixels, decoded.Pixels.Select(pixel => (uint)pixel));
    }

    [Fact]
    public void A_size_beyond_memory_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(
        () => Png.Encode(Example.Of(Example.Line("f")) with { Size = new(100_000, 100_000, 200) }));

    [Theory]
    [InlineData(",", ".", "-")]
    [InlineData("٫", "٬", "؜-")]
    public void The_culture_changes_no_byte(string decimalSeparator, string groupSeparator, string minus)
    {
        var figure = Example.Of("sigmoid", [0, 1], -0.5, 0.5);
        var (png, svg, pdf) = (Png.Encode(figure), Svg.Encode(figure), Pdf.Encode(figure));

        // Of the named cultures only the invariant one exists here; this is what they would change.
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        var numbers = culture.NumberFormat;
        numbers.NumberDecimalSeparator = decimalSeparator;
        numbers.NumberGroupSeparator = groupSeparator;
        numbers.NegativeSign = minus;
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            Assert.Equal(png, Png.Encode(figure));
            Assert.Equal(svg, Svg.Encode(figure));
            Assert.Equal(pdf, Pdf.Encode(figure));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Neither_other_threads_nor_earlier_pictures_change_a_byte()
    {
        Figure[] figures =
        [
            Example.Of("relu", [0, 1]),
            Example.Of("sigmoid", [0, 1], width: 500, height: 250, dpi: 100),
            Example.Of("tanh", [2]) with { IsTransparent = true },
            Example.Of("prelu", [0]) with { IsTransparent = true },
        ];
        var expected = figures.Select(figure => (Png.Encode(figure), Svg.Encode(figure), Pdf.Encode(figure))).ToArray();

        Parallel.For(0, 40, i =>
        {
            Assert.Equal(expected[i % 4].Item1, Png.Encode(figures[i % 4]));
            Assert.Equal(expected[i % 4].Item2, Svg.Encode(figures[i % 4]));
            Assert.Equal(expected[i % 4].Item3, Pdf.Encode(figures[i % 4]));
        });
    }

    [Theory]
    [InlineData(1000, 500, 2000)]
    [InlineData(20, 400, 100)]
    [InlineData(1, 1, 200)]
    [InlineData(100, 50, 200)]
    public void A_size_without_room_for_a_curve_is_refused(int width, int height, double dpi)
    {
        var figure = Example.Of(Example.Line("f")) with { Size = new(width, height, dpi) };

        var refused = Assert.Throws<PictureTooSmallException>(() => Png.Encode(figure));
        Assert.Contains($"{width}x{height} px", refused.Message);
        Assert.Throws<PictureTooSmallException>(() => Svg.Encode(figure));
    }

    [Fact]
    public void Samples_without_a_finite_value_are_refused()
    {
        var figure = Example.Of(new DrawnCurve("f", [new([], [])]));

        Assert.Throws<NothingToDrawException>(() => Png.Encode(figure));
    }

    /// <summary>Splits a file, checking lengths and check sums on the way.</summary>
    private static List<(string Type, byte[] Data)> Chunks(byte[] file)
    {
        var chunks = new List<(string, byte[])>();
        for (var at = 8; at < file.Length;)
        {
            var length = Number(file[at..]);
            chunks.Add((Encoding.ASCII.GetString(file, at + 4, 4), file[(at + 8)..(at + 8 + length)]));
            Assert.Equal(Check(file[(at + 4)..(at + 8 + length)]), (uint)Number(file[(at + 8 + length)..]));
            at += length + 12;
        }

        return chunks;
    }

    private static int Number(byte[] bytes) => BinaryPrimitives.ReadInt32BigEndian(bytes);

    /// <summary>CRC-32 by polynomial division, bit by bit.</summary>
    private static uint Check(byte[] bytes)
    {
        var remainder = uint.MaxValue;
        foreach (var value in bytes)
        {
            for (var bit = 0; bit < 8; bit++)
            {
                var isOdd = ((remainder ^ (uint)(value >> bit)) & 1) == 1;
                remainder = remainder >> 1 ^ (isOdd ? 0xEDB88320 : 0);
            }
        }

        return ~remainder;
    }
}
