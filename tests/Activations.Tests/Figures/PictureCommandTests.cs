using System.Text;
using Activations.Figures;
using SkiaSharp;

namespace Activations.Tests.Figures;

public class PictureCommandTests
{
    [Theory]
    [InlineData("activations plot relu")]
    [InlineData("activations plot 'a=x<1 & \"b\"' --title 'σ – 中文 ]]> 😀'")]
    [InlineData("activations plot 'a\\(b)) >> /Creator (other)=relu'")]
    [InlineData("")]
    public void A_picture_gives_back_the_command_it_was_made_with(string command)
    {
        var figure = Example.Of(Example.Line("f")) with { Command = command };

        Assert.Equal(command, PictureCommand.Read(new MemoryStream(Png.Encode(figure))));
        Assert.Equal(command, PictureCommand.Read(new MemoryStream(Svg.Encode(figure))));
        Assert.Equal(command, PictureCommand.Read(new MemoryStream(Pdf.Encode(figure with { Title = command }))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\u0089PNG\r\n\u001a\n")]
    [InlineData("\u0089PNG\r\n\u001a\n\u00ff\u00ff\u00ff\u00ffiTXtCommand")]
    [InlineData("\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\u0005iTXtCommand")]
    [InlineData("%PDF-1.4\n/Keywords (activations plot relu)")]
    [InlineData("#!/bin/sh\necho hello\n")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><command>activations plot relu</command></svg>")]
    [InlineData("<html><command xmlns='urn:activations'>activations plot relu</command></html>")]
    [InlineData("<svg><command xmlns='urn:activations'>activations <b>plot</b></command></svg>")]
    [InlineData("<svg><command xmlns='urn:activations'>activations plot")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a SYSTEM 'f:a'>]><svg><command xmlns='urn:activations'>&a;</command></svg>")]
    [InlineData("<?xml version='1.0' encoding='no-such'?><svg/>")]
    [InlineData("<?xml version='1.0' encoding='utf-7'?><svg/>")]
    [InlineData("<?xml version='1.0' encoding='utf-16'?><svg/>")]
    [InlineData("\u00ff\u00fe<")]
    public void Any_other_file_has_no_command(string content) =>
        Assert.Null(PictureCommand.Read(new MemoryStream(Encoding.Latin1.GetBytes(content))));

    [Fact]
    public void A_png_gives_back_its_description_and_no_other_file_has_one()
    {
        var figure = Example.Of(Example.Line("f")) with { Description = "Ein Bild für f′." };

        Assert.Equal("Ein Bild für f′.", PictureCommand.ReadDescription(new MemoryStream(Png.Encode(figure))));
        Assert.Null(PictureCommand.ReadDescription(new MemoryStream(Svg.Encode(figure))));
        Assert.Null(PictureCommand.ReadDescription(new MemoryStream("nothing"u8.ToArray())));
    }

    [Fact]
    public void A_picture_of_another_program_has_no_command()
    {
        using var bitmap = new SKBitmap(10, 10);
        Assert.Null(PictureCommand.Read(new MemoryStream(bitmap.Encode(SKEncodedImageFormat.Png, 100).ToArray())));
    }

    [Fact]
    public void An_endless_file_is_not_read_to_its_end() => Assert.Null(PictureCommand.Read(new Endless()));

    [Fact]
    public void A_file_cut_or_damaged_anywhere_gives_its_command_or_none()
    {
        var figure = Example.Of(Example.Line("f"));
        var random = new Random(1);
        foreach (var file in new[] { Png.Encode(figure), Svg.Encode(figure), Pdf.Encode(figure) })
        {
            for (var i = 0; i < 1000; i++)
            {
                var cut = file[..random.Next(file.Length)];
                Assert.Contains(PictureCommand.Read(new MemoryStream(cut)), new[] { figure.Command, null });

                var damaged = file.ToArray();
                damaged[random.Next(600)] = (byte)random.Next(256);
                _ = PictureCommand.Read(new MemoryStream(damaged));
            }
        }
    }

    private sealed class Endless : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)' ');
            return count;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
