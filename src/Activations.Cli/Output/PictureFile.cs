using Activations.Cli.CommandLine;
using Activations.Cli.Requests;
using Activations.Figures;

namespace Activations.Cli.Output;

/// <summary>Pictures as files, for every command that draws.</summary>
internal static class PictureFile
{
    private static readonly Dictionary<string, Func<Figure, byte[]>> Formats = new(StringComparer.OrdinalIgnoreCase)
    {
        ["png"] = Png.Encode,
        ["svg"] = Svg.Encode,
        ["pdf"] = Pdf.Encode,
    };

    /// <summary>What -o and --format say about a picture.</summary>
    public static Destination Destination(string? path, string? format) =>
        Output.Destination.Of(path, format, [.. Formats.Keys.Select(known => ("." + known, known))]);

    /// <summary>Draws a figure of this size and encodes it.</summary>
    public static Func<CancellationToken, Drawn> Content(
        Func<CancellationToken, (Figure Figure, IEnumerable<string> Notes)> draw, SizeSpec size, string format)
    {
        // Now, while one thread plans: in that moment the process may open no file, and the other jobs of a batch failed.
        EmbeddedFont.Load();
        return cancellation =>
        {
            try
            {
                var (figure, notes) = draw(cancellation);
                var picture = Formats[format](figure);
                return new Drawn(write => write(picture), [.. notes]);
            }
            catch (PictureTooSmallException error)
            {
                throw new UsageException($"--size {size}: {error.Message}");
            }
        };
    }
}
