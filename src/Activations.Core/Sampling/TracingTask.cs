namespace Activations.Sampling;

/// <summary>What is known of a line before it is followed.</summary>
/// <param name="Grid">The range, and where to look besides everywhere.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Corners">Every x at which the curve, or one of its derivatives, jumps, ascending.</param>
/// <param name="Jumps">Where the line itself does, ascending.</param>
internal sealed record TracingTask(
    Grid Grid, int Width, int Height, double[] Corners, IReadOnlyList<Jump> Jumps)
{
    /// <summary>What the width shows.</summary>
    public Interval Range => Grid.Range;

    /// <summary>
    /// What the line is at places between two doubles, by the nearest, where it is far from what it is at any double:
    /// |eˣ − 2|^0.01 is 0 at ln(2), but 0.69 beside it.
    /// </summary>
    public IReadOnlyDictionary<double, double> Cusps { get; init; } = NoCusps;

    private static readonly Dictionary<double, double> NoCusps = [];
}
