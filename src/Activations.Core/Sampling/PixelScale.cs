namespace Activations.Sampling;

/// <summary>How far apart points are in a picture.</summary>
/// <param name="range">What the width shows.</param>
/// <param name="extent">What the height shows; a single value is drawn as a level line.</param>
/// <param name="width">Pixels.</param>
/// <param name="height">Pixels.</param>
internal sealed class PixelScale(Interval range, Interval extent, int width, int height)
{
    private readonly bool _level = extent.Low == extent.High;

    /// <summary>Pixels.</summary>
    public int Height => height;

    public Point ToPixels(Point point) =>
        new(range.Fraction(point.X) * width, _level ? 0 : extent.Fraction(point.Y) * height);

    /// <summary>Pixels between two points in x.</summary>
    public double Run(Point a, Point b) => Math.Abs(range.Fraction(b.X) - range.Fraction(a.X)) * width;

    /// <summary>Pixels between two points in y: infinite where just one of them can be drawn, 0 where none can.</summary>
    public double Rise(Point a, Point b) =>
        double.IsFinite(a.Y) && double.IsFinite(b.Y) ? (_level ? 0 : Math.Abs(extent.Fraction(b.Y) - extent.Fraction(a.Y)) * height)
        : double.IsFinite(a.Y) || double.IsFinite(b.Y) ? double.PositiveInfinity
        : 0;
}
