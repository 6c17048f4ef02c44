using Activations.Cli.Requests;
using Activations.Cli.Settings;
using Activations.Figures;
using Activations.Sampling;

namespace Activations.Cli.Terminal;

/// <summary>A place on the x axis.</summary>
/// <param name="Across">How far along the range: 0 at its lower end, 1 at its upper.</param>
/// <param name="X">A round number near to it.</param>
internal readonly record struct PlaceOnAxis(double Across, double X);

/// <summary>A figure in characters: the same samples as in a picture, at the resolution of braille dots.</summary>
internal sealed class Chart
{
    private const int LikedAcross = 8, RowsPerLabel = 3, LeastLabelsUp = 5;

    // Nobody sees them one by one, nor waits for a key to draw them.
    private const int MostSamples = 1_000_000;

    private readonly Interval _extent;
    private readonly AxisLabels _across, _up;
    private readonly int _left, _columns, _rows;

    /// <summary>Traces the curves of a figure that has one panel.</summary>
    /// <param name="plot">What to draw; only its curves and ranges count.</param>
    /// <param name="width">Columns, labels included.</param>
    /// <param name="height">Rows, labels included.</param>
    /// <param name="cancellation">Stops the tracing.</param>
    /// <exception cref="OperationCanceledException">Interrupted.</exception>
    public Chart(PlotRequest plot, int width, int height, CancellationToken cancellation)
    {
        var dots = new SizeSpec(new(2 * width, 0), new(4 * height, 0), InPixels: true);
        Figure = PlotFigure.InPassing(InOnePanel(plot).With(Setting.Size, dots), cancellation);
        _extent = PanelPlot.Extent(Figure.Panels[0]) ?? Figure.Panels[0].YRange ?? new(-1, 1);
        _rows = Math.Max(1, height - 2);
        _up = Fitting(_extent, Math.Max(LeastLabelsUp, _rows / RowsPerLabel), FitsUp, IsLogarithmic);
        _left = _up.Ticks.Select(tick => tick.Label.Length).Append(_up.Factor.Length).Max() + 1;
        _columns = Math.Max(1, width - _left - 1);
        _across = Fitting(Figure.Range, LikedAcross, FitsAcross);
    }

    private static PlotRequest InOnePanel(PlotRequest plot)
    {
        var said = plot.Curves.Request.As(CommandSet.Plot)
            .Keeping(setting => setting.Group != SettingGroup.Picture || IsOfTheCurve(setting))
            .With(Setting.Layout, Arrangement.Overlay);
        var curves = new CurveRequest(said, plot.Curves.Arguments);
        return new(curves.Grid.Count > MostSamples ? curves.With(Setting.Step, null) : curves);
    }

    private static bool IsOfTheCurve(Setting setting) => setting == Setting.YRange || setting == Setting.YScale;

    /// <summary>What is drawn.</summary>
    public Figure Figure { get; }

    /// <summary>Whether there is nothing to draw.</summary>
    public bool IsEmpty => PanelPlot.Extent(Figure.Panels[0]) is null;

    private bool IsLogarithmic => Figure.Panels[0].IsLogarithmic;

    /// <summary>Whether each of several curves bears a letter, which its key has too.</summary>
    public bool HasLetters { get; init; }

    /// <summary>Writes side by side what the lines are, as far as there is room; then "…".</summary>
    public void WriteKeys(Frame frame, int row)
    {
        const int gap = 3;
        var column = 0;
        foreach (var (stroke, name) in Figure.Legend)
        {
            var sample = CurveLetters.Of(Figure, stroke) is { } letter && HasLetters
                ? $"─{letter}─"
                : DotCanvas.Samples[stroke.Order];
            var key = $"{sample} {name}";
            if (column + key.Length > frame.Width)
            {
                var room = Math.Max(0, frame.Width - column - 1);
                frame.Write(column, row, (room < key.Length ? key[..room].TrimEnd() : key) + "…", Ink.Of(stroke));
                return;
            }

            frame.Write(column, row, key, Ink.Of(stroke));
            column += key.Length + gap;
        }
    }

    /// <summary>Draws everything with its upper left corner at this cell.</summary>
    public void Draw(Frame frame, int column, int row)
    {
        var (frameLine, bottom) = (column + _left, row + _rows);
        for (var i = row; i < bottom; i++)
        {
            frame.Write(frameLine, i, "│", Ink.Muted);
            frame.Write(Figure.Range.Fraction(0) is >= 0 and <= 1 ? column + ColumnOf(0) : -1, i, "┊", Ink.Muted);
        }

        frame.Write(frameLine, bottom, "└" + new string('─', _columns), Ink.Muted);
        var zero = IsLogarithmic ? -1 : row + RowOf(0) ?? -1;
        frame.Write(frameLine + 1, zero, new string('┈', _columns), Ink.Muted);
        foreach (var tick in _up.Ticks)
        {
            frame.Write(frameLine - tick.Label.Length, row + RowAt(tick.Position), tick.Label + "┤", Ink.Muted);
        }

        foreach (var tick in _across.Ticks)
        {
            frame.Write(frameLine + 1 + ColumnAt(tick.Position), bottom, "┬", Ink.Muted);
            frame.Write(frameLine + 1 + Start(tick, _across), bottom + 1, tick.Label, Ink.Muted);
        }

        frame.Write(column, bottom, _up.Factor, Ink.Muted);
        frame.Write(column, bottom + 1, _across.Factor, Ink.Muted);
        var canvas = new DotCanvas(_columns, _rows);
        foreach (var line in Figure.Panels[0].Lines)
        {
            canvas.Draw(line, Figure.Range, _extent);
        }

        canvas.Write(frame, frameLine + 1, row);
        if (HasLetters)
        {
            foreach (var (x, y, letter) in CurveLetters.Places(Figure, _columns))
            {
                frame.Write(column + ColumnOf(x), row + RowOf(y) ?? -1, letter.ToString());
            }
        }
    }

    /// <summary>The column of an x, counted from the left corner.</summary>
    public int ColumnOf(double x) => _left + 1 + ColumnAt(Figure.Range.Fraction(x));

    /// <summary>
    /// The row of a y, counted from the upper corner; null when it is out of sight. As of the lines, what is above the
    /// highest dot by less than a half is there: the samples may miss a maximum by that.
    /// </summary>
    public int? RowOf(double y) => DotCanvas.RowOf(_extent.Fraction(y) * (4 * _rows - 1), _rows);

    /// <summary>What is at a column counted from the left corner; null beside the chart.</summary>
    public PlaceOnAxis? PlaceAt(int column)
    {
        var at = column - _left - 1;
        if (at < 0 || at >= _columns)
        {
            return null;
        }

        var across = at / Math.Max(1.0, _columns - 1);
        var (low, high) = (Figure.Range.Low, Figure.Range.High);
        return new(across, RoundNear(low + (across * high - across * low), column));
    }

    /// <summary>The roundest number in a column, near to x.</summary>
    private double RoundNear(double x, int column)
    {
        var (low, high) = (Figure.Range.Low, Figure.Range.High);
        var step = Grid.DefaultStep(DecimalNumber.Shortest(low), DecimalNumber.Shortest(high));
        var tenth = new DecimalNumber(step.Digits, step.Exponent - 1);
        foreach (var unit in new[] { step, tenth })
        {
            var isNumber = unit.ToDouble() > 0;
            var round = isNumber ? DecimalNumber.Shortest(x).Round(unit).ToDouble() : x;
            if (ColumnOf(round) == column && round >= low && round <= high)
            {
                return round;
            }
        }

        return Math.Clamp(x, low, high);
    }

    private int ColumnAt(double fraction) => (int)Math.Round(fraction * (2 * _columns - 1)) / 2;

    private int RowAt(double fraction) => _rows - 1 - DotCanvas.Nearest(fraction * (4 * _rows - 1)) / 4;

    /// <summary>Where a label below the axis begins: centred, but within the chart and clear of the factor.</summary>
    private int Start(AxisTick tick, AxisLabels labels)
    {
        var centred = ColumnAt(tick.Position) - tick.Label.Length / 2;
        return Math.Min(Math.Max(centred, labels.Factor.Length - _left), _columns - tick.Label.Length);
    }

    private bool FitsAcross(AxisLabels labels) => labels.Ticks.Zip(labels.Ticks.Skip(1)).All(pair =>
        Start(pair.First, labels) + pair.First.Label.Length + 1 < Start(pair.Second, labels));

    private bool FitsUp(AxisLabels labels) => labels.Ticks.Zip(labels.Ticks.Skip(1)).All(pair =>
        RowAt(pair.First.Position) - RowAt(pair.Second.Position) >= Math.Min(2, _rows - 1));

    /// <summary>The labels nearest to the liked number that fit; none when even two do not.</summary>
    private static AxisLabels Fitting(Interval range, int liked, Func<AxisLabels, bool> fit, bool isLogarithmic = false)
    {
        var ways = AxisLabels.Choices(range, 0, liked + 1, isLogarithmic);
        return ways.OrderBy(way => Math.Abs(way.Count - liked)).FirstOrDefault(fit) ?? AxisLabels.None;
    }
}
