using Activations.Cli.CommandLine;
using Activations.Cli.Requests;
using Activations.Figures;

namespace Activations.Cli.Output;

/// <summary>Pictures as files, for every command that draws.</summary>
internal static class Picture
{
    private static readonly FileFormat<Func<Figure, byte[]>>[] Formats =
    [
        new("png", ".png", Png.Encode),
        new("svg", ".svg", Svg.Encode),
        new("pdf", ".pdf", Pdf.Encode),
    ];

    /// <summary>The format that -o and --format ask for.</summary>
    /// <inheritdoc cref="FileFormat.Choose"/>
    public static FileFormat<Func<Figure, byte[]>> Format(string? path, string? named) =>
        FileFormat.Choose(Formats, path, named);

    /// <summary>Draws a figure of this size and encodes it.</summary>
    /// <exception cref="UsageException">The size is too small for what stands in it.</exception>
    public static Content Content(Func<DrawnFigure> draw, SizeSpec size, FileFormat<Func<Figure, byte[]>> format)
    {
        try
        {
            var (figure, notes) = draw();
            return Output.Content.Of(format.Writer(figure), [.. notes]);
        }
        catch (PictureTooSmallException error)
        {
            throw new UsageException($"--size {size}: {error.Message}");
        }
    }
}

/// <summary>A figure, and what a reader of it should be told.</summary>
internal sealed record DrawnFigure(Figure Figure, IEnumerable<string> Notes);
