namespace Activations.Sampling;

/// <summary>How far apart points are in a picture.</summary>
/// <param name="range">What the width shows.</param>
/// <param name="extent">What the height shows; a single value is drawn as a level line.</param>
/// <param name="width">Pixels.</param>
/// <param name="height">Pixels.</param>
/// <param name="isWindow">Whether no more than that is ever shown: then far outside all is alike.</param>
internal sealed class PixelScale(Interval range, Interval extent, int width, int height, bool isWindow)
{
    // Heights of the picture: where what lies outside a window is taken to be. It is so far off because another curve
    // may make the picture higher.
    private const double Below = -500, Above = 501;

    // Pixels of a unit; infinite, or 0, where that is no double.
    private readonly double _perY = height / (extent.High - extent.Low);

    /// <summary>Pixels.</summary>
    public int Height => height;

    /// <summary>Whether no more than the extent is ever shown.</summary>
    public bool IsWindow => isWindow;

    /// <summary>
    /// Where a point is, in pixels from the lower left corner; of a window its y is held within bounds.
    /// </summary>
    public Point ToPixels(Point point) => new(range.Fraction(point.X) * width, UpFraction(point.Y) * height);

    /// <summary>How much of the range is so many pixels wide.</summary>
    public double WidthOf(double pixels) => pixels * (range.High / width - range.Low / width);

    /// <summary>Pixels between two points in x.</summary>
    public double Run(Point a, Point b) => Math.Abs(range.Fraction(b.X) - range.Fraction(a.X)) * width;

    /// <summary>Pixels between two points in y: ∞ where just one of them can be drawn, 0 where none can.</summary>
    public double Rise(Point a, Point b)
    {
        var rise = Math.Abs(b.Y - a.Y) * _perY;
        if (!isWindow && double.IsNormal(_perY) && double.IsFinite(rise))
        {
            return rise;
        }

        var (isDrawnA, isDrawnB) = (double.IsFinite(a.Y), double.IsFinite(b.Y));
        return isDrawnA && isDrawnB ? Math.Abs(UpFraction(b.Y) - UpFraction(a.Y)) * height
            : isDrawnA || isDrawnB ? double.PositiveInfinity
            : 0;
    }

    /// <summary>Whether the window lies between the two points, and much more.</summary>
    public bool AreFarApart(Point a, Point b) => isWindow && Rise(a, b) == (Above - Below) * height;

    /// <summary>How many pixels a line is followed up or down to where it ends.</summary>
    public double MostClimb => 4 * height;

    /// <summary>Whether a point is above or below what is seen, however much is added to that as a margin.</summary>
    public bool IsBeyond(Point point) => isWindow && UpFraction(point.Y) is < -0.5 or > 1.5;

    /// <summary>Whether a point is so far outside that it does not matter where.</summary>
    public bool IsOutside(Point point) => isWindow && UpFraction(point.Y) is Below or Above;

    /// <summary>How far up y is: 0 at the lower edge, 1 at the upper.</summary>
    private double UpFraction(double y)
    {
        if (extent.IsPoint)
        {
            return 0;
        }

        var fraction = extent.Fraction(y);
        return isWindow ? Math.Clamp(fraction, Below, Above) : fraction;
    }
}
