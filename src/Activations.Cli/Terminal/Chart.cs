using Activations.Cli.Requests;
using Activations.Figures;
using Activations.Sampling;

namespace Activations.Cli.Terminal;

/// <summary>Curves with their axes in characters: the same samples as in a picture, at the resolution of braille dots.</summary>
internal sealed class Chart
{
    private const int LikedAcross = 8, RowsPerLabel = 3, LeastLabelsUp = 5;

    private readonly CurveRequest _shown;
    private readonly List<(Samples Samples, int Order, int Ink)> _lines;
    private readonly Interval _extent;
    private readonly AxisLabels _up;
    private readonly int _left, _columns, _rows;

    /// <summary>Traces the curves.</summary>
    /// <param name="shown">What to draw.</param>
    /// <param name="width">Columns, labels included.</param>
    /// <param name="height">Rows, labels included.</param>
    public Chart(CurveRequest shown, int width, int height)
    {
        _shown = shown;
        _rows = Math.Max(1, height - 2);
        _lines = [.. shown.Curves.SelectMany((spec, i) => Trace(spec.Bind(), i))];
        _extent = Extent(_lines);
        _up = Fitting(_extent, Math.Max(LeastLabelsUp, _rows / RowsPerLabel), Apart);
        _left = _up.Ticks.Select(tick => tick.Label.Length).Append(_up.Factor.Length).Max() + 1;
        _columns = Math.Max(1, width - _left - 1);

        IEnumerable<(Samples, int, int)> Trace(Curve curve, int i) => shown.Orders.Select(order => (
            shown.Step is null
                ? CurveTracing.Trace(curve, order, shown.Grid, 2 * width, 4 * _rows)
                : GridSampling.OnGrid(curve, order, shown.Grid, 2 * width),
            order, InkOf(shown, i, order)));

        bool Apart(AxisLabels labels) => labels.Ticks.Zip(labels.Ticks.Skip(1))
            .All(pair => RowAt(pair.First.Position) - RowAt(pair.Second.Position) >= Math.Min(2, _rows - 1));
    }

    /// <summary>The colour of a line: as in a picture, it is the order's for one curve and the curve's for several.</summary>
    public static int InkOf(CurveRequest shown, int curve, int order) => Ink.Hue(shown.Curves.Count == 1 ? order : curve);

    /// <summary>Draws everything with its upper left corner at this cell.</summary>
    public void Draw(Frame frame, int column, int row)
    {
        var range = _shown.Grid.Range;
        var (left, bottom) = (column + _left, row + _rows);
        var across = Fitting(range, LikedAcross, Apart);
        for (var i = 0; i < _rows; i++)
        {
            frame.Write(left, row + i, "│", Ink.Muted);
        }

        frame.Write(left, bottom, "└" + new string('─', _columns), Ink.Muted);
        foreach (var tick in _up.Ticks)
        {
            frame.Write(left - tick.Label.Length, row + RowAt(tick.Position), tick.Label + "┤", Ink.Muted);
        }

        foreach (var (tick, start) in across.Ticks.Zip(Starts(across)))
        {
            frame.Write(left + 1 + ColumnAt(tick.Position), bottom, "┬", Ink.Muted);
            frame.Write(left + 1 + start, bottom + 1, tick.Label, Ink.Muted);
        }

        frame.Write(column, bottom, _up.Factor, Ink.Muted);
        frame.Write(column, bottom + 1, across.Factor, Ink.Muted);
        if (range.Fraction(0) is >= 0 and <= 1)
        {
            for (var i = 0; i < _rows; i++)
            {
                frame.Write(left + 1 + ColumnAt(range.Fraction(0)), row + i, "┊", Ink.Muted);
            }
        }

        if (_extent.Fraction(0) is >= 0 and <= 1)
        {
            frame.Write(left + 1, row + RowAt(_extent.Fraction(0)), new string('┈', _columns), Ink.Muted);
        }

        var canvas = new DotCanvas(_columns, _rows);
        foreach (var (samples, order, ink) in _lines)
        {
            canvas.Draw(samples, range, _extent, order, ink);
        }

        foreach (var (x, y, glyph, ink) in canvas.Cells)
        {
            frame.Write(left + 1 + x, row + y, glyph.ToString(), ink);
        }

        bool Apart(AxisLabels labels) => Starts(labels).Zip(labels.Ticks)
            .Zip(Starts(labels).Skip(1)).All(pair => pair.First.First + pair.First.Second.Label.Length + 1 < pair.Second);

        IEnumerable<int> Starts(AxisLabels labels) => labels.Ticks.Select(tick =>
            Math.Min(Math.Max(ColumnAt(tick.Position) - tick.Label.Length / 2, labels.Factor.Length - _left), _columns - tick.Label.Length));
    }

    /// <summary>Where a point is drawn, counted from the upper left corner; null when it is not finite.</summary>
    public (int Column, int Row)? Place(double x, double y) => double.IsFinite(y) && _extent.Fraction(y) is >= 0 and <= 1
        ? (ColumnOf(x), RowAt(_extent.Fraction(y)))
        : null;

    /// <summary>The column of an x, counted from the left corner.</summary>
    public int ColumnOf(double x) => _left + 1 + ColumnAt(_shown.Grid.Range.Fraction(x));

    private int ColumnAt(double fraction) => (int)Math.Round(fraction * (2 * _columns - 1)) / 2;

    private int RowAt(double fraction) => _rows - 1 - (int)Math.Round(fraction * (4 * _rows - 1)) / 4;

    /// <summary>The labels nearest to the liked number that fit; none when even two do not.</summary>
    private static AxisLabels Fitting(Interval range, int liked, Func<AxisLabels, bool> fit) =>
        AxisLabels.Choices(range, 0, liked + 1).OrderBy(way => Math.Abs(way.Ticks.Count - liked)).FirstOrDefault(fit) ?? new([], "");

    /// <summary>What the rows show: every value, or the surroundings of the only one.</summary>
    private static Interval Extent(IEnumerable<(Samples Samples, int Order, int Ink)> lines)
    {
        var extent = Interval.Around(lines.Select(line => line.Samples.Extent).OfType<Interval>().SelectMany(part => new[] { part.Low, part.High }))
            ?? new(0, 0);
        var (level, around) = (extent.Low, extent.Low == 0 ? 1 : Math.Abs(extent.Low));
        return extent.Low < extent.High ? extent
            : new(Math.Max(level - around, -double.MaxValue), Math.Min(level + around, double.MaxValue));
    }
}
