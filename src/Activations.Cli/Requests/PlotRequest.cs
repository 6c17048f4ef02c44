using System.CommandLine;
using Activations.Cli.CommandLine;
using Activations.Figures;
using Activations.Sampling;

namespace Activations.Cli.Requests;

/// <summary>What one figure shows: checked, with defaults filled in, and able to print itself as a command line.</summary>
/// <param name="Shown">The curves; without a step, themselves rather than samples of them.</param>
/// <param name="Size">As typed.</param>
/// <param name="Dpi">Pixels an inch.</param>
/// <param name="Title">The user's own, if any.</param>
internal sealed record PlotRequest(CurveRequest Shown, SizeSpec Size, DecimalNumber Dpi, string? Title)
{
    /// <summary>The size in pixels.</summary>
    public PictureSize Pixels { get; } = PixelsOf(Size, Dpi);

    /// <summary>The command line that draws this figure, without where to write it.</summary>
    public string Command => ShellWords.Join(["activations", "plot", .. Shown.Words, .. OptionWords()]);

    /// <summary>Reads what was parsed and checks what options mean together.</summary>
    /// <exception cref="UsageException">Something does not fit.</exception>
    public static PlotRequest From(ParseResult words)
    {
        var size = words.GetValue(Options.Size) ?? SizeSpec.Default;
        return new PlotRequest(
            CurveRequest.From(words), size, words.GetValue(Options.Dpi) ?? size.DefaultDpi, words.GetValue(Options.Title));
    }

    /// <summary>One figure for each curve.</summary>
    public IEnumerable<PlotRequest> OneForEachCurve() => Shown.OneForEachCurve().Select(one => this with { Shown = one });

    private static PictureSize PixelsOf(SizeSpec size, DecimalNumber dpi)
    {
        try
        {
            return size.At(dpi);
        }
        catch (UsageException error)
        {
            throw error.About($"--size {size}");
        }
    }

    private IEnumerable<string> OptionWords()
    {
        IEnumerable<(string Name, string? Value)> options =
        [
            (Options.Size.Name, Size == SizeSpec.Default ? null : Size.ToString()),
            (Options.Dpi.Name, Dpi == Size.DefaultDpi ? null : Dpi.ToString()),
            (Options.Title.Name, Title),
        ];
        return options.Where(option => option.Value is not null).SelectMany(option => new[] { option.Name, option.Value! });
    }
}
