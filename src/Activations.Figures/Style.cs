using ScottPlot;

namespace Activations.Figures;

/// <summary>The colours of a picture.</summary>
public enum Theme
{
    /// <summary>For white pages.</summary>
    Light,

    /// <summary>For dark pages.</summary>
    Dark,
}

/// <summary>Colours, widths and dashes. Lengths are in layout units, of which 100 make an inch.</summary>
internal sealed record Style
{
    public const float UnitsPerInch = 100;

    public const float TitleSize = 15, TextSize = 13, TickLabelSize = 12;

    public const float CurveWidth = 2.2f, WiderBelow = 2.6f, AxisWidth = 1;

    public const float DotRadius = 4, RingWidth = 1.4f, RingInRing = 2.6f, SinglePointRadius = 2.4f;

    public const float RiserWidth = 1.2f, RiserOpacity = 0.8f;

    // The most that lines on a line make it wider, where there are few lines; with more the picture would fill up.
    private const double PaleOpacity = 0.45;

    private const int MostBelow = 2, FewLines = 3;

    private static readonly Style Light = new()
    {
        Background = Color.FromHex("#ffffff"),
        Ink = Color.FromHex("#222222"),
        MutedInk = Color.FromHex("#555555"),
        Axis = Color.FromHex("#9a9a9a"),
        Grid = Color.FromHex("#e4e4e4"),
        Hues = Hues.OnLight,
    };

    private static readonly Style Dark = new()
    {
        Background = Color.FromHex("#14181d"),
        Ink = Color.FromHex("#f0f0f0"),
        MutedInk = Color.FromHex("#b0b4b8"),
        Axis = Color.FromHex("#7a7e83"),
        Grid = Color.FromHex("#2e3338"),
        Hues = Hues.OnDark,
    };

    public required Color Background { get; init; }

    public required Color Ink { get; init; }

    public required Color MutedInk { get; init; }

    public required Color Axis { get; init; }

    public required Color Grid { get; init; }

    public required Hues Hues { get; init; }

    private static LinePattern GuideDashes { get; } = new([3, 3], 0, "guide");

    private static LinePattern RiserDots { get; } = new([1.5f, 3], 0, "riser");

    /// <summary>What tells f, f′ and f″ apart, whatever the function.</summary>
    public static IReadOnlyList<LinePattern> Dashes { get; } =
        [LinePattern.Solid, new([7, 4], 0, "dashed"), new([9, 3, 2, 3], 0, "dash-dotted")];

    public static Style Of(Figure figure)
    {
        var theme = figure.Theme == Theme.Dark ? Dark : Light;
        var style = figure.Hues.Count == 0 ? theme : theme with { Hues = theme.Hues.With(figure.Hues) };
        return figure.IsTransparent ? style with { Background = Colors.Transparent } : style;
    }

    public Color ColourOf(Stroke stroke)
    {
        var full = FullColourOf(stroke);
        return stroke.IsPale ? full.WithOpacity(PaleOpacity) : full;
    }

    private Color FullColourOf(Stroke stroke) => stroke switch
    {
        { Ramp: { } position } => Hues.OnRamp(position),
        { Hue: Stroke.Muted } => MutedInk,
        _ => Hues[stroke.Hue],
    };

    /// <summary>How it is shown that the two ends of a jump belong together.</summary>
    public LineStyle RiserOf(Stroke stroke) =>
        new(RiserWidth, ColourOf(stroke).WithOpacity(RiserOpacity), RiserDots);

    /// <summary>How an asymptote is drawn.</summary>
    public LineStyle GuideOf(Stroke stroke) =>
        new(RiserWidth, ColourOf(stroke).WithOpacity(RiserOpacity), GuideDashes);

    /// <summary>How a jump is drawn that is too near to others for dots: as a part of the curve.</summary>
    public LineStyle SpikeOf(Stroke stroke) => new(CurveWidth, ColourOf(stroke));

    /// <summary>How a curve is drawn where others lie on it: so much wider that it is seen on both sides.</summary>
    /// <param name="stroke">The curve's.</param>
    /// <param name="covers">How many lie on it.</param>
    /// <param name="lines">How many there are in its panel.</param>
    public LineStyle LineBelow(Stroke stroke, int covers, int lines)
    {
        var steps = Math.Min(covers, lines <= FewLines ? MostBelow : 1);
        return new(CurveWidth + WiderBelow * steps, ColourOf(stroke), Dashes[stroke.Order])
        {
            StrokeJoin = SkiaSharp.SKStrokeJoin.Round,
        };
    }

    /// <summary>The same without dashes.</summary>
    // A clone of a style has forgotten how it joins lines.
    public static LineStyle Undashed(LineStyle line) => new(line.Width, line.Color) { StrokeJoin = line.StrokeJoin };

    /// <summary>How a curve is drawn.</summary>
    public LineStyle LineOf(Stroke stroke) => new(CurveWidth, ColourOf(stroke), Dashes[stroke.Order])
    {
        // A mitre would poke out far above a sharp kink and claim values that are not there.
        StrokeJoin = SkiaSharp.SKStrokeJoin.Round,
    };
}
