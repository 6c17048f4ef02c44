using Activations.Analysis;
using Activations.Cli.Settings;
using Activations.Figures;
using Activations.Sampling;

namespace Activations.Cli.Requests;

/// <summary>Follows the curves of a request as closely as its panels show.</summary>
/// <param name="request">What is drawn.</param>
/// <param name="cancellation">Stops it.</param>
internal sealed class CurveTrace(PlotRequest request, CancellationToken cancellation)
{
    private readonly IReadOnlyList<int> _orders = request.Curves.Orders;
    private readonly Grid _grid = request.Curves.Grid;
    private readonly PictureSize _panel = PanelSize(request);
    private readonly bool _isLogarithmic = request.IsYLogarithmic;

    private bool IsAnnotated => request.Get(Setting.Annotate);

    /// <summary>Pixels of a panel, at most.</summary>
    public static PictureSize PanelSize(PlotRequest request)
    {
        var ((panels, columns), pixels) = (request.Shape, request.Pixels);
        var rows = (panels + columns - 1) / columns;
        return pixels with { Width = Math.Max(1, pixels.Width / columns), Height = Math.Max(1, pixels.Height / rows) };
    }

    /// <summary>One curve in each of the orders.</summary>
    /// <param name="spec">Which.</param>
    /// <param name="label">What it is called among others.</param>
    public DrawnCurve Of(CurveSpec spec, string label)
    {
        var curve = spec.Bind().Until(cancellation);
        return _isLogarithmic ? InLogarithms(curve, label) : AsItIs(curve, label);
    }

    private DrawnCurve AsItIs(Curve curve, string label)
    {
        var landmarks = LandmarksOf(curve);
        return new(label, [.. _orders.Select(order => Follow(curve, order, request.YRange))])
        {
            Marks = [.. landmarks.Select(found => MarksOf(found, y => y))],
            Guides = [.. landmarks.Select(found => GuidesOf(found, found.Asymptotes, y => y))],
        };
    }

    private DrawnCurve InLogarithms(Curve curve, string label)
    {
        var landmarks = LandmarksOf(curve);
        return new(label, [.. _orders.Select(order => Part(order, sign: 1))])
        {
            Negative = [.. _orders.Select(order => Part(order, sign: -1))],

            // 0 has no place on such an axis, and an oblique line is none.
            Marks = [.. landmarks.Select(found => MarksOf(found, Logarithm))],
            Guides = [.. landmarks.Select(found => GuidesOf(
                found, found.Asymptotes.Where(line => line is { Slope: 0, Intercept: not 0 }), Logarithm))],
        };

        Samples Part(int order, int sign) =>
            Follow(LogarithmOfCurve.OfPart(curve, order, sign), 0, request.YRange);

        double Logarithm(double y) => Math.Log10(Math.Abs(y));
    }

    /// <summary>What is to be named in each order; nothing of a curve that is made of steps.</summary>
    private Landmarks[] LandmarksOf(Curve curve) => IsAnnotated && curve.Format is null
        ? [.. _orders.Select(order => Landmarks.Of(curve, order, _grid.Range))]
        : [];

    private static IReadOnlyList<Mark> MarksOf(Landmarks found, Func<double, double> height)
    {
        var shown = found.Points.Where(point => double.IsFinite(height(point.Y)));
        return [.. shown.Select(point => MarkAt(point, height(point.Y)) with { IsOpen = found.Holes.Contains(point) })];
    }

    private IReadOnlyList<Guide> GuidesOf(
        Landmarks found, IEnumerable<Asymptote> asymptotes, Func<double, double> height)
    {
        var (low, high) = _grid.Range;
        return
        [
            .. asymptotes.Select(line => new Guide(On(line, low), On(line, high))),
            .. found.Poles.DistinctBy(PixelOf)
                .Select(x => new Guide(new(x, double.NegativeInfinity), new(x, double.PositiveInfinity))),
        ];

        // Those on either side of a place where the curve waves endlessly are one to the eye.
        double PixelOf(double x) => Math.Round(_grid.Range.Fraction(x) * _panel.Width);

        Point On(Asymptote line, double x) => new(x, height(line.Slope * x + line.Intercept));
    }

    private Samples Follow(Curve curve, int order, Interval? yRange) => request.Curves.Step is null
        ? CurveTracing.Trace(curve, order, _grid, _panel.Width, _panel.Height, yRange, cancellation)
        : GridSampling.OnGrid(curve, order, _grid, _panel.Width, cancellation);

    private static Mark MarkAt(Point point, double y) =>
        new(new(point.X, y), $"({FigureNumber.Rounded(point.X)}, {FigureNumber.Rounded(point.Y)})");
}
