using ScottPlot;

namespace Activations.Figures;

/// <summary>Colours, widths and dashes. Lengths are in layout units, of which 100 make an inch.</summary>
internal static class Look
{
    public const float UnitsPerInch = 100;

    public const float TitleSize = 15, TextSize = 13, TickLabelSize = 12;

    public const float CurveWidth = 2.2f, AxisWidth = 1, DotRadius = 4, RingWidth = 1.4f, RiserWidth = 1.2f, RiserOpacity = 0.8f, SinglePointRadius = 2.4f;

    public static Color Background { get; } = Color.FromHex("#ffffff");

    public static Color Ink { get; } = Color.FromHex("#222222");

    public static Color MutedInk { get; } = Color.FromHex("#555555");

    public static Color Axis { get; } = Color.FromHex("#9a9a9a");

    public static Color Grid { get; } = Color.FromHex("#e4e4e4");

    /// <summary>A riser is part of no curve: it shows that the two ends of a jump belong together.</summary>
    public static LinePattern RiserDots { get; } = new([1.5f, 3], 0, "riser");

    /// <summary>What tells f, f′ and f″ apart, whatever the function.</summary>
    public static IReadOnlyList<LinePattern> Dashes { get; } =
        [LinePattern.Solid, new([7, 4], 0, "dashed"), new([9, 3, 2, 3], 0, "dash-dotted")];

    /// <summary>The stroke of f, f′ or f″ in a colour.</summary>
    public static LineStyle Curve(Color colour, int order) => new(CurveWidth, colour, Dashes[order])
    {
        // A mitre would poke out far above a sharp kink and claim values that are not there.
        StrokeJoin = SkiaSharp.SKStrokeJoin.Round,
    };
}
