using System.CommandLine;
using Activations.Cli.CommandLine;
using Activations.Figures;
using Activations.Sampling;

namespace Activations.Cli.Requests;

/// <summary>What one figure shows: checked, with defaults filled in, and able to print itself as a command line.</summary>
/// <param name="Shown">The curves; without a step, themselves rather than samples of them.</param>
internal sealed record PlotRequest(CurveRequest Shown)
{
    /// <summary>How the curves share the figure.</summary>
    public Arrangement Arrangement { get; init; }

    /// <summary>The user's own, if any.</summary>
    public string? Title { get; init; }

    /// <summary>What y runs over, or null for what the curves need.</summary>
    public RangeSpec? YRange { get; init; }

    /// <summary>Whether extrema, zeros, kinks and jumps are named.</summary>
    public bool IsAnnotated { get; init; }

    /// <summary>Its colours.</summary>
    public Theme Theme { get; init; }

    /// <summary>Whether what is behind it shows through.</summary>
    public bool IsTransparent { get; init; }

    /// <summary>As typed, or null for what the panels need.</summary>
    public SizeSpec? Size { get; init; }

    /// <summary>As typed, or null for what the size needs.</summary>
    public DecimalNumber? Dpi { get; init; }

    /// <summary>How many panels there are, and how many of them side by side.</summary>
    public (int Panels, int Columns) Shape => Arrangement.Shape(Shown.Curves.Count, Shown.Orders.Count);

    /// <summary>The size in pixels.</summary>
    /// <exception cref="UsageException">More, or less, than can be drawn.</exception>
    public PictureSize Pixels
    {
        get
        {
            var size = Size ?? DefaultSize;
            try
            {
                return size.At(Dpi ?? size.DefaultDpi);
            }
            catch (UsageException) when (Size is null && Dpi is null)
            {
                throw new UsageException($"{Shape.Panels} panels take {size} inches, more than can be drawn: "
                    + "draw fewer curves, or give a --size");
            }
        }
    }

    /// <summary>The command line that draws this figure, without where to write it.</summary>
    public string Command => ShellWords.Join(["activations", .. Words]);

    /// <summary>Its words behind the program's name.</summary>
    public IEnumerable<string> Words => ["plot", .. Shown.Words, .. OptionWords()];

    // Inches. A panel of a grid is read less closely, and has its own x axis.
    public SizeSpec DefaultSize => Shape switch
    {
        (1, _) => SizeSpec.Default,
        (var panels, 1) => new(new(5, 0), new(25 + 12 * (panels - 1), -1), false),
        var (panels, columns) => new(
            new(26 * columns, -1), new(17 * ((panels + columns - 1) / columns) + (Title is null && Shown.Orders.Count == 1 ? 0 : 3), -1), false),
    };

    private Arrangement DefaultArrangement => Shown.IsAll ? Arrangement.Grid : Arrangement.Overlay;

    /// <summary>Reads what was parsed and checks what options mean together.</summary>
    /// <exception cref="UsageException">Something does not fit.</exception>
    public static PlotRequest From(ParseResult words, params string[] otherwise)
    {
        var request = new PlotRequest(CurveRequest.From(words, otherwise))
        {
            Title = words.GetValue(Options.Title),
            YRange = words.GetValue(Options.YRange),
            IsAnnotated = words.GetValue(Options.Annotate),
            Theme = words.GetValue(Options.Theme),
            IsTransparent = words.GetValue(Options.Transparent),
            Size = words.GetValue(Options.Size),
            Dpi = words.GetValue(Options.Dpi),
        };
        request = request with { Arrangement = words.GetValue(Options.Layout) ?? request.DefaultArrangement };
        _ = request.Pixels; // a size that cannot be drawn is found before anything is
        return request;
    }

    /// <summary>One figure for each curve.</summary>
    public IEnumerable<PlotRequest> OneForEachCurve() => Shown.OneForEachCurve().Select(one => this with { Shown = one });

    private IEnumerable<string> OptionWords()
    {
        IEnumerable<(string Name, string? Value)> options =
        [
            (Options.Layout.Name, Arrangement == DefaultArrangement || (Shape.Panels == 1 && !Shown.IsAll) ? null : Arrangement.ToString().ToLowerInvariant()),
            (Options.YRange.Name, YRange?.ToString()),
            (Options.Annotate.Name, IsAnnotated ? "" : null),
            (Options.Theme.Name, Theme == Theme.Light ? null : Theme.ToString().ToLowerInvariant()),
            (Options.Transparent.Name, IsTransparent ? "" : null),
            (Options.Size.Name, Size == DefaultSize ? null : Size?.ToString()),
            (Options.Dpi.Name, Dpi == (Size ?? DefaultSize).DefaultDpi ? null : Dpi?.ToString()),
            (Options.Title.Name, Title),
        ];
        return options.Where(option => option.Value is not null)
            .SelectMany(option => option.Value is "" && option.Name != Options.Title.Name ? new[] { option.Name } : [option.Name, option.Value!]);
    }
}
