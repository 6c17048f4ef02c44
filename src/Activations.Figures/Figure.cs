using Activations.Sampling;

namespace Activations.Figures;

/// <summary>Everything that a picture shows and carries; <c>Png</c> and <c>Svg</c> draw it.</summary>
public sealed record Figure
{
    /// <summary>The curves, in the order of their keys; at least one.</summary>
    public required IReadOnlyList<DrawnCurve> Curves { get; init; }

    /// <summary>Which of f (0), f′ (1) and f″ (2) are drawn, ascending; each curve has samples for each.</summary>
    public required IReadOnlyList<int> Orders { get; init; }

    /// <summary>What the x axis shows, edge to edge; its ends differ.</summary>
    public required Interval Range { get; init; }

    /// <summary>The bold text of the header, if any.</summary>
    public string? Title { get; init; }

    /// <summary>The muted text behind the title, if any.</summary>
    public string? Formula { get; init; }

    /// <summary>Whether the curves differ in one parameter's value: their colours are then a ramp.</summary>
    public bool IsSweep { get; init; }

    /// <summary>How large it is.</summary>
    public required PictureSize Size { get; init; }

    /// <summary>The command line that draws it, stored inside the file.</summary>
    public required string Command { get; init; }

    /// <summary>One sentence for readers who cannot see it, stored inside the file.</summary>
    public required string Description { get; init; }
}

/// <summary>One curve of a figure.</summary>
/// <param name="Label">What its key says when there are several curves.</param>
/// <param name="Symbol">How it is written before its argument when it is alone, such as σ.</param>
/// <param name="Samples">The points, one set for each of the figure's orders.</param>
public sealed record DrawnCurve(string Label, string Symbol, IReadOnlyList<Samples> Samples);

/// <summary>The size of a picture.</summary>
/// <param name="Width">Pixels, at least 1.</param>
/// <param name="Height">Pixels, at least 1.</param>
/// <param name="Dpi">Pixels an inch; above 0. Text and lines keep their size in inches.</param>
public readonly record struct PictureSize(int Width, int Height, double Dpi)
{
    /// <summary>How many pixels a PNG can have; so many take 2 GB of memory.</summary>
    public const int MostPixels = 1 << 26;
}
