using Activations.Cli.CommandLine;
using Activations.Figures;
using Activations.Sampling;

namespace Activations.Cli.Requests;

/// <summary>The size of a picture as typed.</summary>
/// <param name="Width">Inches or whole pixels, above 0.</param>
/// <param name="Height">Inches or whole pixels, above 0.</param>
/// <param name="InPixels">Which of the two.</param>
internal sealed record SizeSpec(DecimalNumber Width, DecimalNumber Height, bool InPixels)
{
    private const int MostPixelsASide = 16_384;

    /// <summary>The textbook's.</summary>
    public static readonly SizeSpec Default = new(new(5, 0), new(25, -1), false);

    public DecimalNumber DefaultDpi => InPixels ? new(1, 2) : new(2, 2);

    public static SizeSpec Parse(string text)
    {
        var inPixels = text.EndsWith("px", StringComparison.Ordinal);
        var sides = (inPixels || text.EndsWith("in", StringComparison.Ordinal) ? text[..^2] : text).Split('x');
        if (sides.Length != 2
            || !DecimalNumber.TryParse(sides[0], out var width) || !DecimalNumber.TryParse(sides[1], out var height))
        {
            throw new UsageException("expected WIDTHxHEIGHT in inches, such as 5x2.5, or in pixels, such as 500x250px");
        }

        if (width.Digits.Sign <= 0 || height.Digits.Sign <= 0)
        {
            throw new UsageException("expected a width and a height above 0, such as 5x2.5");
        }

        return !inPixels || (width.Exponent >= 0 && height.Exponent >= 0)
            ? new(width, height, inPixels)
            : throw new UsageException("expected whole pixels, such as 500x250px");
    }

    /// <summary>In pixels at this resolution.</summary>
    /// <exception cref="UsageException">More, or less, than can be drawn.</exception>
    public PictureSize At(DecimalNumber dpi)
    {
        var scale = InPixels ? 1 : dpi.ToDouble();
        var (width, height) = (Math.Round(Width.ToDouble() * scale), Math.Round(Height.ToDouble() * scale));
        return width > MostPixelsASide || height > MostPixelsASide || width * height > PictureSize.MostPixels
            ? throw new UsageException($"--size {this}: " + FormattableString.Invariant($"{width} by {height} pixels are more than can be drawn")
                + (InPixels ? $"; at most {MostPixelsASide} a side and {PictureSize.MostPixels >> 20} million in all" : $"; for pixels write {Width}x{Height}px"))
            : width < 1 || height < 1 ? throw new UsageException($"--size {this}: less than a pixel; expected a size such as 5x2.5")
            : new((int)width, (int)height, dpi.ToDouble());
    }

    public override string ToString() => $"{Width}x{Height}{(InPixels ? "px" : "")}";
}
