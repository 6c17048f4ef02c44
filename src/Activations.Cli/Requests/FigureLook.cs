using Activations.Cli.Settings;
using Activations.Figures;

namespace Activations.Cli.Requests;

/// <summary>How a figure looks, whatever it shows: what a request says of its size, colours, texts and lines.</summary>
/// <param name="Request">Of any command that draws.</param>
/// <param name="UsualSize">That of such a figure when none is given.</param>
internal sealed record FigureLook(Request Request, SizeSpec UsualSize)
{
    /// <summary>The size as typed, or the usual one.</summary>
    public SizeSpec Size => Request.Get(Setting.Size) ?? UsualSize;

    /// <summary>The size in pixels.</summary>
    /// <exception cref="UsageException">More, or less, than can be drawn.</exception>
    public PictureSize Pixels => Size.At(Request.Get(Setting.Dpi));

    /// <summary>How many times larger than usual text and lines are.</summary>
    public double Scale => Request.Get(Setting.Scale)?.ToDouble() ?? UsualScale;

    /// <summary>The settings that only say what is usual, and need not stand in what a picture carries.</summary>
    public Setting[] SaidInVain =>
    [
        .. Request.Get(Setting.Size) == UsualSize ? (Setting[])[Setting.Size] : [],
        .. Request.Get(Setting.Dpi) == Size.UsualDpi && ScaleByPixels == 1 ? (Setting[])[Setting.Dpi] : [],
        .. Request.Get(Setting.Scale)?.ToDouble() == UsualScale ? (Setting[])[Setting.Scale] : [],
    ];

    // Who says what an inch is wants letters as large.
    private double UsualScale => Request.Get(Setting.Dpi) is null ? ScaleByPixels : 1;

    // An inch is an inch, but a picture of many pixels is to be seen whole.
    private double ScaleByPixels
    {
        get
        {
            const double mostTimes = 1.6;
            if (!Size.InPixels)
            {
                return 1;
            }

            var dpi = Size.UsualDpi.ToDouble();
            var across = Size.Width.ToDouble() / (UsualSize.Width.ToDouble() * dpi);
            var down = Size.Height.ToDouble() / (UsualSize.Height.ToDouble() * dpi);
            return Math.Max(1, Math.Min(across, down) / mostTimes);
        }
    }

    /// <summary>The figure as it is asked for, but for hues.</summary>
    public Figure On(Figure figure) => figure with
    {
        Title = Request.Get(Setting.Title) ?? figure.Title,
        LegendPlace = Request.Get(Setting.Legend) ?? LegendPlace.Automatic,
        Theme = Request.Get(Setting.Themes)[0],
        Scale = Scale,
        IsTransparent = Request.Get(Setting.Transparent),
        Size = Pixels,
    };

    /// <summary>The figure as it is asked for; hues are those of its lines in the order of the theme's.</summary>
    /// <exception cref="UsageException">There are more hues than lines to tell apart.</exception>
    public Figure WithHuesOn(Figure figure)
    {
        string[] given = [.. Request.Get(Setting.Hues).Select(Hue.DigitsOf)];
        var lines = figure.Panels.SelectMany(panel => panel.Lines);
        int[] drawn = [.. lines.Select(line => line.Stroke.Hue).Distinct().Order()];
        if (given.Length > drawn.Length)
        {
            throw TooManyHues(Request.Get(Setting.Hues), drawn.Length == 1 ? "one line" : $"{drawn.Length} lines");
        }

        // Those between are of no line, and never seen.
        var last = given.Length == 0 ? -1 : drawn[given.Length - 1];
        var hues = Enumerable.Range(0, last + 1).Select(hue => given[drawn.Count(before => before < hue)]);
        return On(figure) with { Hues = [.. hues] };
    }

    /// <summary>What is wrong with more hues than there are lines to tell apart.</summary>
    public static UsageException TooManyHues(IReadOnlyList<string> hues, string lines) =>
        new($"--hues {string.Join(',', hues)}: {hues.Count} colours for {lines}");
}
