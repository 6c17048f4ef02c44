using Activations.Sampling;

namespace Activations.Figures;

/// <summary>Everything that a picture shows and carries; <c>Png</c>, <c>Svg</c> and <c>Pdf</c> draw it.</summary>
public sealed record Figure
{
    /// <summary>From left to right and from top to bottom; at least one.</summary>
    public required IReadOnlyList<Panel> Panels { get; init; }

    /// <summary>How many panels stand side by side. With one they share the x axis, which is written once.</summary>
    public int Columns { get; init; } = 1;

    /// <summary>What the x axis of each panel shows, edge to edge; its ends differ.</summary>
    public required Interval Range { get; init; }

    /// <summary>What x is; null for "x", which a grid of panels does not say.</summary>
    public string? XLabel { get; init; }

    /// <summary>The bold text of the header, if any.</summary>
    public string? Title { get; init; }

    /// <summary>The muted text behind the title, if any.</summary>
    public string? Formula { get; init; }

    /// <summary>What the header says about lines.</summary>
    public IReadOnlyList<LegendEntry> Legend { get; init; } = [];

    /// <summary>Where that is said.</summary>
    public LegendPlace LegendPlace { get; init; }

    /// <summary>Its colours.</summary>
    public Theme Theme { get; init; }

    /// <summary>Colours for the first curves in place of the theme's, such as <c>#1b9e77</c>; often none.</summary>
    public IReadOnlyList<string> Hues { get; init; } = [];

    /// <summary>How many times larger than usual text, lines and gaps are; above 0.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>Whether what is behind the picture shows through.</summary>
    public bool IsTransparent { get; init; }

    /// <summary>How large it is.</summary>
    public required PictureSize Size { get; init; }

    /// <summary>The command line that draws it, stored inside the file.</summary>
    public required string Command { get; init; }

    /// <summary>One sentence for readers who cannot see it, stored inside the file.</summary>
    public required string Description { get; init; }
}

/// <summary>Where a legend stands.</summary>
public enum LegendPlace
{
    /// <summary>
    /// From three curves in one panel at their right ends, or from seven values of a sweep in a bar of colours; where
    /// there is no room for that, and for fewer, in the header.
    /// </summary>
    Automatic,

    /// <summary>Above the data.</summary>
    Header,

    /// <summary>At the right ends of curves, where there is room, else above the data.</summary>
    Ends,

    /// <summary>Nowhere.</summary>
    None,
}

/// <summary>One pair of axes with what is drawn between them.</summary>
/// <param name="Lines">From back to front; at least one.</param>
public sealed record Panel(IReadOnlyList<Line> Lines)
{
    /// <summary>A bold text above it, if any; for figures of several columns.</summary>
    public string? Title { get; init; }

    /// <summary>What y is, beside the axis, if that is to be said.</summary>
    public string? YLabel { get; init; }

    /// <summary>What the y axis shows, edge to edge, or null to fit it to the lines with a margin.</summary>
    public Interval? YRange { get; init; }

    /// <summary>Whether y is a logarithm to base 10; the axis is then labelled with powers of ten.</summary>
    public bool IsLogarithmic { get; init; }
}

/// <summary>One line of a panel.</summary>
public sealed record Line(Samples Samples, Stroke Stroke)
{
    /// <summary>Points on it to name, the most important first.</summary>
    public IReadOnlyList<Mark> Marks { get; init; } = [];

    /// <summary>Thin dashed lines behind it, such as its asymptotes.</summary>
    public IReadOnlyList<Guide> Guides { get; init; } = [];
}

/// <summary>A straight line from one end to another; the y of an end may be infinite, the x not.</summary>
public readonly record struct Guide(Point From, Point To);

/// <summary>What a line looks like.</summary>
/// <param name="Hue">Which of the theme's hues, from 0, or <see cref="Muted"/>.</param>
/// <param name="Order">The dash: that of f (0), f′ (1) or f″ (2).</param>
/// <param name="Ramp">Where on a sequential ramp of colours, 0 to 1, instead of a hue.</param>
public readonly record struct Stroke(int Hue, int Order, double? Ramp = null)
{
    /// <summary>The hue of no curve, for a key that stands for a dash.</summary>
    public const int Muted = -1;

    /// <summary>Whether it is drawn pale, such as the part of |f| where f is negative.</summary>
    public bool IsPale { get; init; }
}

/// <summary>A sample of a line and what it stands for.</summary>
public sealed record LegendEntry(Stroke Stroke, string Text);

/// <summary>A point, finite, with a short text beside it.</summary>
public sealed record Mark(Point Point, string Text)
{
    /// <summary>Whether the line only comes near to it: then it is a ring.</summary>
    public bool IsOpen { get; init; }
}

/// <summary>The size of a picture.</summary>
/// <param name="Width">Pixels, at least 1.</param>
/// <param name="Height">Pixels, at least 1.</param>
/// <param name="Dpi">Pixels an inch; above 0. Text and lines keep their size in inches.</param>
public readonly record struct PictureSize(int Width, int Height, double Dpi)
{
    /// <summary>How many pixels a PNG can have; so many take 2 GB of memory.</summary>
    public const int MostPixels = 1 << 26;
}
