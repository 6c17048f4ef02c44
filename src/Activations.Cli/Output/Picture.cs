using Activations.Figures;

namespace Activations.Cli.Output;

/// <summary>The formats of pictures.</summary>
internal static class Picture
{
    /// <summary>All there are, the default first.</summary>
    public static readonly IReadOnlyList<FileFormat<Func<Figure, byte[]>>> Formats =
    [
        new("png", ".png", "pixels", Png.Encode),
        new("svg", ".svg", "for web pages", Svg.Encode) { KeepsText = true },
        new("pdf", ".pdf", "for print", Pdf.Encode),
    ];

    /// <summary>The format that -o and --format ask for.</summary>
    /// <inheritdoc cref="FileFormat.Choose"/>
    public static FileFormat<Func<Figure, byte[]>> Format(string? path, string? named) =>
        FileFormat.Choose(Formats, path, named);
}

/// <summary>A figure, and what a reader of it should be told.</summary>
internal sealed record DrawnFigure(Figure Figure, IEnumerable<string> Notes);
