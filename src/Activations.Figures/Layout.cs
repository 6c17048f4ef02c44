using System.Globalization;
using Activations.Sampling;
using ScottPlot;

namespace Activations.Figures;

/// <summary>Where everything goes. Lengths are in layout units, of which 100 make an inch.</summary>
internal sealed class Layout
{
    /// <summary>How much of the data's height is left free above and below it.</summary>
    public const int MarginPercent = 7;

    /// <summary>From the frame to the labels left of it.</summary>
    public const float GapToAxis = 8;

    /// <summary>What is left free around the picture.</summary>
    public const float Edge = 10;

    /// <summary>From the frame to the lower edge of the picture.</summary>
    public const float AxisHeight = 42.5f;

    private const int LikedAcross = 8, LikedUp = 5;
    private const float GapBetweenLabels = 10, LabelHeight = 14, ClearOfEdge = 3;
    private const float SmallestDataWidth = 60, SmallestDataHeight = 36;

    /// <summary>Fits a figure into its size.</summary>
    /// <param name="figure">What to fit.</param>
    /// <param name="extent">What its y axis shows, margins apart; not a single value.</param>
    /// <exception cref="PictureTooSmallException">There is no room.</exception>
    public Layout(Figure figure, Interval extent)
    {
        var unit = Look.UnitsPerInch / figure.Size.Dpi;
        (Width, Height) = ((float)(figure.Size.Width * unit), (float)(figure.Size.Height * unit));
        var waysAcross = Ways(figure.Range, 0, LikedAcross);
        var waysUp = Ways(extent, MarginPercent, LikedUp);

        // A header of more rows leaves less height, perhaps so fewer y labels, so another left side and other rows.
        // It is only ever given more room, so this ends.
        for (var top = Header.HeightOfOneRow; ; top = Header.Height)
        {
            Up = waysUp.FirstOrDefault(way => FitsUp(way, Height - AxisHeight - top)) ?? throw TooSmall(figure.Size);
            var beside = Up.Ticks.Select(tick => tick.Label).Append(Up.Factor).Max(WidthOf) + GapToAxis + Edge;
            Across = waysAcross.FirstOrDefault(way => FitsAcross(way, Sides(way, beside))) ?? throw TooSmall(figure.Size);
            var (left, right) = Sides(Across, beside);
            Data = new PixelRect(left, right, Height - AxisHeight, top);
            Header = new Header(figure, left, right);
            if (Header.Height <= top)
            {
                break;
            }
        }
    }

    /// <summary>The width of the whole picture.</summary>
    public float Width { get; }

    /// <summary>The height of the whole picture.</summary>
    public float Height { get; }

    /// <summary>The area of the curves.</summary>
    public PixelRect Data { get; }

    /// <summary>What stands above the data.</summary>
    public Header Header { get; }

    /// <summary>The numbers on the x axis.</summary>
    public AxisLabels Across { get; }

    /// <summary>The numbers on the y axis.</summary>
    public AxisLabels Up { get; }

    /// <summary>How far the text of a number on an axis reaches.</summary>
    public static float WidthOf(string label) => new Text(label, Look.TickLabelSize, Look.MutedInk).Width;

    /// <summary>The ways to label an axis, those nearest to the liked number of labels first.</summary>
    private static AxisLabels[] Ways(Interval range, int marginPercent, int liked) =>
        [.. AxisLabels.Choices(range, marginPercent, liked + 1).OrderBy(way => Math.Abs(way.Ticks.Count - liked))];

    /// <summary>The sides of the data that leave room for the first and the last label, half of which stick out.</summary>
    private (float Left, float Right) Sides(AxisLabels labels, float beside)
    {
        var (first, last) = (labels.Ticks[0], labels.Ticks[^1]);
        var left = Overhang(first.Label, (float)first.Position, Width, beside);
        return (left, Width - Overhang(last.Label, 1 - (float)last.Position, Width - left, Edge));

        // From side + position · (room − side) = half + clear.
        static float Overhang(string label, float position, float room, float atLeast) =>
            Math.Max(atLeast, (WidthOf(label) / 2 + ClearOfEdge - position * room) / (1 - position));
    }

    private static bool FitsAcross(AxisLabels labels, (float Left, float Right) sides)
    {
        var width = sides.Right - sides.Left;
        var widths = labels.Ticks.Select(tick => WidthOf(tick.Label)).ToArray();
        return width >= Math.Max(SmallestDataWidth, 2 * (WidthOf(labels.Factor) + GapBetweenLabels))
            && Enumerable.Range(1, widths.Length - 1).All(i =>
                Distance(labels.Ticks[i - 1], labels.Ticks[i]) * width >= (widths[i - 1] + widths[i]) / 2 + GapBetweenLabels);
    }

    private static bool FitsUp(AxisLabels labels, float height) =>
        height >= SmallestDataHeight
        && Distance(labels.Ticks[0], labels.Ticks[1]) * height * 100 / (100 + 2 * MarginPercent) >= LabelHeight;

    private static double Distance(Tick tick, Tick next) => next.Position - tick.Position;

    private static PictureTooSmallException TooSmall(PictureSize size) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"{size.Width}x{size.Height} px at {size.Dpi} dpi is too small for its header and axes: try a larger size or fewer dpi"));
}
