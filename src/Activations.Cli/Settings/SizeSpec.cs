using Activations.Figures;

namespace Activations.Cli.Settings;

/// <summary>The size of a picture as typed.</summary>
/// <param name="Width">Inches or whole pixels, above 0.</param>
/// <param name="Height">Inches or whole pixels, above 0.</param>
/// <param name="InPixels">Which of the two.</param>
internal sealed record SizeSpec(DecimalNumber Width, DecimalNumber Height, bool InPixels)
{
    private const int MostPixelsASide = 16_384;

    private const string Expected = "expected WIDTHxHEIGHT in inches, such as 5x2.5, or in pixels, such as 500x250px";

    /// <summary>The textbook's.</summary>
    public static readonly SizeSpec Default = new(new(5, 0), new(25, -1), false);

    /// <summary>The resolution when none is given.</summary>
    public DecimalNumber UsualDpi => InPixels ? new(1, 2) : new(2, 2);

    private bool IsWhole => Width.Exponent >= 0 && Height.Exponent >= 0;

    /// <summary>Reads <c>5x2.5</c>, <c>5x2.5in</c> or <c>500x250px</c>.</summary>
    /// <exception cref="UsageException">It is none.</exception>
    public static SizeSpec Parse(string text)
    {
        var inPixels = text.EndsWith("px", StringComparison.Ordinal);
        var hasUnit = inPixels || text.EndsWith("in", StringComparison.Ordinal);
        var sides = (hasUnit ? text[..^2] : text).Split('x');
        if (sides.Length != 2
            || !DecimalNumber.TryParse(sides[0], out var width) || !DecimalNumber.TryParse(sides[1], out var height))
        {
            throw new UsageException(Expected);
        }

        if (width.Digits.Sign <= 0 || height.Digits.Sign <= 0)
        {
            throw new UsageException("expected a width and a height above 0, such as 5x2.5");
        }

        var size = new SizeSpec(width, height, inPixels);
        return !inPixels || size.IsWhole
            ? size
            : throw new UsageException("expected whole pixels, such as 500x250px");
    }

    /// <summary>In pixels.</summary>
    /// <param name="dpi">Pixels an inch, or null for the usual resolution.</param>
    /// <exception cref="UsageException">More, or less, than can be drawn.</exception>
    public PictureSize At(DecimalNumber? dpi)
    {
        var resolution = (dpi ?? UsualDpi).ToDouble();
        var scale = InPixels ? 1 : resolution;
        var (width, height) = (Math.Round(Width.ToDouble() * scale), Math.Round(Height.ToDouble() * scale));
        if (IsTooLarge(width, height))
        {
            throw TooLarge(width, height, dpi);
        }

        return width >= 1 && height >= 1
            ? new((int)width, (int)height, resolution)
            : throw new UsageException($"--size {this}: less than a pixel; expected a size such as 5x2.5");
    }

    // No string within a string: the second buffer has the runtime find out first how to tell processors apart.
    public override string ToString() => string.Concat(Width.ToString(), "x", Height.ToString(), InPixels ? "px" : "");

    private static bool IsTooLarge(double width, double height) =>
        width > MostPixelsASide || height > MostPixelsASide || width * height > PictureSize.MostPixels;

    private UsageException TooLarge(double width, double height, DecimalNumber? dpi)
    {
        var usual = UsualDpi.ToDouble();
        var (across, down) = (Width.ToDouble(), Height.ToDouble());
        var isTheResolutions = !InPixels && dpi is not null && !IsTooLarge(across * usual, down * usual);
        var option = isTheResolutions ? $"--dpi {dpi}" : $"--size {this}";
        var wouldDoInPixels = !InPixels && !isTheResolutions && IsWhole && !IsTooLarge(across, down);
        var instead = wouldDoInPixels
            ? $"for pixels write {Width}x{Height}px"
            : $"at most {MostPixelsASide} a side and {PictureSize.MostPixels >> 20} million in all";
        return new(FormattableString.Invariant(
            $"{option}: {width} by {height} pixels are more than can be drawn; {instead}"));
    }
}
