using System.Globalization;
using Activations.Sampling;
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
    private const float YLabelWidth = 20, StackGap = 20, FactorHeight = 14;

    // From the frame to the lower edge of the picture, or of a panel that does not say what x is.
    private const float AxisHeight = 42.5f, AxisHeightWithoutLabel = 27;

    private static readonly double[] Shrinks = [1, 0.8, 0.63, 0.5, 0.4];

    private readonly Figure _figure;
    private readonly IReadOnlyList<Interval> _extents;
    private readonly AxisLabels[] _waysAcross;
    private readonly AxisLabels[][] _waysUp;
    private readonly float _cell, _right, _factorHeight;
    private readonly int _rows;

    /// <summary>Fits a figure into its size.</summary>
    /// <param name="figure">What to fit.</param>
    /// <param name="style">How it is drawn.</param>
    /// <param name="extents">What each panel's y axis shows, margins apart; none a single value.</param>
    /// <param name="scale">How many times larger than 1/100 inch the layout's unit is.</param>
    /// <exception cref="PictureTooSmallException">There is no room.</exception>
    public Layout(Figure figure, Style style, IReadOnlyList<Interval> extents, double scale = 1)
    {
        Scale = scale;
        (_figure, _extents) = (figure, extents);
        var unit = Style.UnitsPerInch / figure.Size.Dpi / scale;
        (Width, Height) = ((float)(figure.Size.Width * unit), (float)(figure.Size.Height * unit));
        IsGrid = figure.Columns > 1;
        _cell = Width / figure.Columns;
        _rows = (figure.Panels.Count + figure.Columns - 1) / figure.Columns;
        _waysAcross = AxisFit.Ways(figure.Range, 0, IsGrid ? LikedAcrossGrid : LikedAcross, isLogarithmic: false);
        _waysUp = [.. figure.Panels.Zip(extents, WaysUp)];
        var hasFactor = !IsGrid && _waysUp.Any(ways => ways.Any(way => way.Factor.Length > 0));
        _factorHeight = hasFactor ? FactorHeight : 0;
        var hasNothingBelow = IsGrid && figure.XLabel is null && _waysAcross[0].Factor.Length == 0;
        BelowData = hasNothingBelow ? AxisHeightWithoutLabel : AxisHeight;
        Side = SideLegend.Of(figure, style, Width, Height - Header.HeightOfOneRow - BelowData);
        _right = Edge + (Side?.WidthIn(style) ?? 0);
        var inHeader = figure.LegendPlace == LegendPlace.None ? [] : figure.Legend.Except(Side?.Entries ?? []).ToList();

        // A header of more rows leaves less height, perhaps so fewer y labels, so another left side and other rows.
        // It is only ever given more room, so this ends.
        var top = IsGrid ? 0 : Header.HeightIfEmpty;
        while (true)
        {
            var height = PanelHeight(top);
            var up = ChooseUp(height);
            var beside = WidthBeside(up);
            Across = ChooseAcross(beside);
            var sides = AxisFit.Sides(Across, beside, _right, _cell);
            Panels = [.. figure.Panels.Select((_, i) => Place(i, up[i], Data(i, sides, top, height)))];
            Header = new Header(figure, inHeader, style, new(sides.Left, Width - Edge));
            var needsNoRoom = IsGrid && Header.IsEmpty;
            if (Header.Height <= top || needsNoRoom)
            {
                break;
            }

            top = Header.Height;
        }
    }

    /// <summary>How many times larger than 1/100 inch the layout's unit is.</summary>
    public double Scale { get; }

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

    /// <summary>What stands right of the only panel, if anything.</summary>
    public SideLegend? Side { get; }

    /// <summary>The numbers on the x axes.</summary>
    public AxisLabels Across { get; }

    // The title of a panel of a grid.
    private float AboveData => IsGrid ? Header.HeightOfOneRow : 0;

    private float BetweenRows => IsGrid ? AboveData + BelowData : StackGap;

    /// <summary>
    /// Fits a figure into its size, with text and lines as large as they should be, or where there is no room for that
    /// as large as they can be, down to two fifths.
    /// </summary>
    /// <exception cref="PictureTooSmallException">There is no room.</exception>
    public static Layout Fit(Figure figure, Style style, IReadOnlyList<Interval> extents)
    {
        PictureTooSmallException? reason = null;
        foreach (var shrink in Shrinks)
        {
            try
            {
                return new(figure, style, extents, figure.Scale * shrink);
            }
            catch (PictureTooSmallException tooSmall)
            {
                reason = tooSmall;
            }
        }

        throw reason!;
    }

    private AxisLabels[] WaysUp(Panel panel, Interval extent) =>
        AxisFit.Ways(extent, MarginOf(panel), IsGrid ? LikedUpGrid : LikedUp, panel.IsLogarithmic);

    private float PanelHeight(float top) =>
        (Height - top - _factorHeight - AboveData - BelowData - BetweenRows * (_rows - 1)) / _rows;

    /// <summary>For each panel the best way to label its y axis that fits.</summary>
    private List<AxisLabels> ChooseUp(float height) => [.. _waysUp.Zip(
        _figure.Panels, (ways, panel) => FirstThatFits(ways, way => AxisFit.FitsUp(way, height, MarginOf(panel))))];

    private AxisLabels ChooseAcross(float beside) =>
        FirstThatFits(_waysAcross, way => AxisFit.FitsAcross(way, AxisFit.Sides(way, beside, _right, _cell)));

    private AxisLabels FirstThatFits(AxisLabels[] ways, Func<AxisLabels, bool> fits) =>
        ways.FirstOrDefault(fits) ?? throw TooSmall(_figure.Size);

    /// <summary>What stands left of the data: the widest number on a y axis, and what y is.</summary>
    private float WidthBeside(List<AxisLabels> up)
    {
        var texts = up.SelectMany(labels => labels.Ticks.Select(tick => tick.Label));
        var factors = IsGrid ? up.Select(labels => labels.Factor) : [];
        var hasYLabel = _figure.Panels.Any(panel => panel.YLabel is not null);
        return texts.Concat(factors).Max(AxisFit.WidthOf) + (GapToAxis + Edge + (hasYLabel ? YLabelWidth : 0));
    }

    private PanelLayout Place(int index, AxisLabels up, PixelRect data)
    {
        var panel = _figure.Panels[index];
        var writesX = IsGrid || index == _rows - 1;
        return new(panel, _extents[index], MarginOf(panel) / 100.0, up, writesX, data);
    }

    private PixelRect Data(int panel, Span sides, float top, float height)
    {
        var (row, column) = Math.DivRem(panel, _figure.Columns);
        var (x, y) = (column * _cell, top + _factorHeight + AboveData + row * (height + BetweenRows));
        return new(x + sides.Left, x + sides.Right, y + height, y);
    }

    private static int MarginOf(Panel panel) => panel.YRange is null ? MarginPercent : 0;

    private static PictureTooSmallException TooSmall(PictureSize size)
    {
        var given = string.Create(CultureInfo.InvariantCulture, $"{size.Width}x{size.Height} px at {size.Dpi} dpi");
        return new($"{given} is too small for its header and axes");
    }
}

/// <summary>Where one panel goes.</summary>
/// <param name="Panel">Which.</param>
/// <param name="Extent">What its y axis shows, margins apart.</param>
/// <param name="Margin">How much of that it shows beyond either end.</param>
/// <param name="Up">The numbers on its y axis.</param>
/// <param name="WritesX">Whether the numbers on the x axis stand below it.</param>
/// <param name="Data">The area of its lines.</param>
internal sealed record PanelLayout(
    Panel Panel, Interval Extent, double Margin, AxisLabels Up, bool WritesX, PixelRect Data)
{
    /// <summary>Where a value stands; far outside the panel, somewhere outside.</summary>
    public float YOf(double y)
    {
        var height = Math.Clamp(Extent.Fraction(y), -1, 2);
        return (float)(Data.Bottom - (height + Margin) / (1 + 2 * Margin) * Data.Height);
    }

    /// <summary>Where a point stands in a figure of this range.</summary>
    public Pixel At(Point point, Interval range) =>
        new(Data.Left + range.Fraction(point.X) * Data.Width, YOf(point.Y));
}
