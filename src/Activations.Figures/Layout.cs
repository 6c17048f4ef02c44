using System.Globalization;
using ScottPlot;

namespace Activations.Figures;

/// <summary>Where everything goes. Lengths are in layout units, of which 100 make an inch.</summary>
internal sealed class Layout
{
    /// <summary>How much of the data's height is left free above and below what is fitted to it.</summary>
    public const int MarginPercent = 7;

    /// <summary>From the frame to the labels left of it.</summary>
    public const float GapToAxis = 8;

    /// <summary>What is left free around the picture.</summary>
    public const float Edge = 10;

    private const int LikedAcross = 8, LikedAcrossGrid = 5, LikedUp = 5, LikedUpGrid = 3;
    private const float GapBetweenLabels = 10, LabelHeight = 14, ClearOfEdge = 3, YLabelWidth = 20;
    private const float SmallestDataWidth = 60, SmallestDataHeight = 36;

    // From the frame to the lower edge of the picture, or of a panel that does not say what x is; between stacked panels.
    private const float AxisHeight = 42.5f, AxisHeightWithoutLabel = 27, StackGap = 20;

    /// <summary>Fits a figure into its size.</summary>
    /// <param name="figure">What to fit.</param>
    /// <param name="look">How it is drawn.</param>
    /// <param name="extents">What each panel's y axis shows, margins apart; none a single value.</param>
    /// <exception cref="PictureTooSmallException">There is no room.</exception>
    public Layout(Figure figure, Look look, IReadOnlyList<Interval> extents)
    {
        var unit = Look.UnitsPerInch / figure.Size.Dpi;
        (Width, Height) = ((float)(figure.Size.Width * unit), (float)(figure.Size.Height * unit));
        IsGrid = figure.Columns > 1;
        var waysAcross = Ways(figure.Range, 0, IsGrid ? LikedAcrossGrid : LikedAcross, isLogarithmic: false);
        var waysUp = figure.Panels.Zip(extents, (panel, extent) =>
            Ways(extent, MarginOf(panel), IsGrid ? LikedUpGrid : LikedUp, panel.IsLogarithmic)).ToArray();
        var besideLabels = GapToAxis + Edge + (figure.Panels.Any(panel => panel.YLabel is not null) ? YLabelWidth : 0);
        BelowData = IsGrid && waysAcross[0].Factor.Length == 0 ? AxisHeightWithoutLabel : AxisHeight;
        var rows = (figure.Panels.Count + figure.Columns - 1) / figure.Columns;
        var (aboveData, cell) = (IsGrid ? Header.HeightOfOneRow : 0, Width / figure.Columns);

        // A header of more rows leaves less height, perhaps so fewer y labels, so another left side and other rows.
        // It is only ever given more room, so this ends.
        for (var top = IsGrid ? 0 : Header.HeightOfOneRow; ; top = Header.Height)
        {
            var between = IsGrid ? aboveData + BelowData : StackGap;
            var height = (Height - top - aboveData - BelowData - between * (rows - 1)) / rows;
            var up = waysUp.Zip(figure.Panels, (ways, panel) => ways.FirstOrDefault(way => FitsUp(way, height, MarginOf(panel))) ?? throw TooSmall(figure.Size)).ToList();
            var beside = up.Max(labels => labels.Ticks.Select(tick => tick.Label).Append(labels.Factor).Max(WidthOf)) + besideLabels;
            Across = waysAcross.FirstOrDefault(way => FitsAcross(way, Sides(way, beside, cell))) ?? throw TooSmall(figure.Size);
            var (left, right) = Sides(Across, beside, cell);
            Panels = [.. figure.Panels.Select((panel, i) =>
            {
                var (row, column) = Math.DivRem(i, figure.Columns);
                var (x, y) = (column * cell, top + aboveData + row * (height + between));
                return new PanelLayout(
                    panel, extents[i], MarginOf(panel) / 100.0, up[i], IsGrid || row == rows - 1, new(x + left, x + right, y + height, y));
            })];
            Header = new Header(figure, look, left, Width - cell + right);
            if (Header.Height <= top || (IsGrid && Header.IsEmpty))
            {
                break;
            }
        }
    }

    /// <summary>The width of the whole picture.</summary>
    public float Width { get; }

    /// <summary>The height of the whole picture.</summary>
    public float Height { get; }

    /// <summary>Whether each panel has an x axis and a title of its own.</summary>
    public bool IsGrid { get; }

    /// <summary>From the frame of a panel that writes its x axis to the next panel's title or the lower edge.</summary>
    public float BelowData { get; }

    /// <summary>The panels, in the figure's order.</summary>
    public IReadOnlyList<PanelLayout> Panels { get; }

    /// <summary>What stands above them.</summary>
    public Header Header { get; }

    /// <summary>The numbers on the x axes.</summary>
    public AxisLabels Across { get; }

    /// <summary>How far the text of a number on an axis reaches.</summary>
    public static float WidthOf(string label) => new Text(label, Look.TickLabelSize, Colors.Black).Width;

    /// <summary>The ways to label an axis, those nearest to the liked number of labels first.</summary>
    private static AxisLabels[] Ways(Interval range, int marginPercent, int liked, bool isLogarithmic) =>
        [.. AxisLabels.Choices(range, marginPercent, liked + 1, isLogarithmic).OrderBy(way => Math.Abs(way.Ticks.Count - liked))];

    private static int MarginOf(Panel panel) => panel.YRange is null ? MarginPercent : 0;

    /// <summary>The sides of the data that leave room for the first and the last label, half of which stick out.</summary>
    private static (float Left, float Right) Sides(AxisLabels labels, float beside, float width)
    {
        var (first, last) = (labels.Ticks[0], labels.Ticks[^1]);
        var left = Overhang(first.Label, (float)first.Position, width, beside);
        return (left, width - Overhang(last.Label, 1 - (float)last.Position, width - left, Edge));

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

    private static bool FitsUp(AxisLabels labels, float height, int marginPercent) =>
        height >= SmallestDataHeight
        && Distance(labels.Ticks[0], labels.Ticks[1]) * height * 100 / (100 + 2 * marginPercent) >= LabelHeight;

    private static double Distance(Tick tick, Tick next) => next.Position - tick.Position;

    private static PictureTooSmallException TooSmall(PictureSize size) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"{size.Width}x{size.Height} px at {size.Dpi} dpi is too small for its header and axes: try a larger size or fewer dpi"));
}

/// <summary>Where one panel goes.</summary>
/// <param name="Panel">Which.</param>
/// <param name="Extent">What its y axis shows, margins apart.</param>
/// <param name="Margin">How much of that it shows beyond either end.</param>
/// <param name="Up">The numbers on its y axis.</param>
/// <param name="WritesX">Whether the numbers on the x axis stand below it.</param>
/// <param name="Data">The area of its lines.</param>
internal sealed record PanelLayout(Panel Panel, Interval Extent, double Margin, AxisLabels Up, bool WritesX, PixelRect Data);
