using Activations.Analysis;
using Activations.Cli.Output;
using Activations.Cli.Settings;
using Activations.Figures;
using Activations.Sampling;

namespace Activations.Cli.Requests;

/// <summary>Samples the curves of a request and puts them into a figure.</summary>
internal static class PlotFigure
{
    // So few are drawn as soon as it is known that they fit.
    private const int Few = 12;

    private static readonly Samples Nothing = new([], []);

    /// <summary>The same of a picture: more curves than fit into it are refused before they are followed.</summary>
    /// <exception cref="UsageException">They do not fit.</exception>
    /// <exception cref="OperationCanceledException">Interrupted.</exception>
    public static DrawnFigure OfPicture(PlotRequest request, CancellationToken cancellation)
    {
        if (request.Curves.Curves.Count > Few)
        {
            EnsureRoom(request);
        }

        return Of(request, cancellation);
    }

    /// <summary>The figure, and what readers of it should be told.</summary>
    /// <exception cref="OperationCanceledException">Interrupted.</exception>
    public static DrawnFigure Of(PlotRequest request, CancellationToken cancellation)
    {
        var curves = request.Curves;
        var labels = new FigureLabels(curves, request.Get(Setting.Title));
        var drawn = curves.Curves.Select(spec => Trace(spec, labels, request, cancellation)).ToList();
        var figure = Arranged(request, labels, drawn) with
        {
            Command = request.Command,
            Description = labels.Description(request.Get(Setting.YRange)?.Interval ?? ExtentOf(drawn)),
        };
        var panel = PanelSize(request);
        var notes = FigureNotes.Of(figure, NamesOf(drawn, curves.Orders), panel.Width, panel.Height);
        return new(figure, [.. notes, .. Unmarked(request)]);
    }

    /// <summary>Lays the figure out as if nothing were seen of its curves: their names need room anyway.</summary>
    private static void EnsureRoom(PlotRequest request)
    {
        var shown = request.Curves;
        var labels = new FigureLabels(shown, request.Get(Setting.Title));
        Samples[] samples = [.. shown.Orders.Select(_ => Nothing)];
        var curves = shown.Curves.Select(spec => new DrawnCurve(labels.Key(spec), samples));
        var figure = Arranged(request, labels, [.. curves]);
        try
        {
            _ = Layout.Fit(figure, Style.Of(figure), [.. figure.Panels.Select(_ => new Interval(0, 1))]);
        }
        catch (PictureTooSmallException)
        {
            var size = request.Get(Setting.Size) is { } given ? $"--size {given}" : $"{request.Size} inches";
            throw new UsageException($"{shown.Curves.Count} curves do not fit into {size}: "
                + "their names need more room; draw fewer, or give a larger --size");
        }
    }

    /// <summary>The figure of these curves, but for its command and description.</summary>
    private static Figure Arranged(PlotRequest request, FigureLabels labels, IReadOnlyList<DrawnCurve> drawn)
    {
        var curves = request.Curves;
        var (panels, legend) = request.Arrangement.Arrange(drawn, curves.Orders, labels.IsSweep);
        var yRange = request.Get(Setting.YRange)?.Interval;
        var yLabel = request.Get(Setting.YLabel);
        return new()
        {
            Panels = [.. panels.Select(panel => panel with { YRange = yRange, YLabel = yLabel ?? panel.YLabel })],
            Columns = request.Shape.Columns,
            Range = curves.Grid.Range,
            XLabel = request.Get(Setting.XLabel),
            Title = labels.Title,
            Formula = labels.Formula,
            Legend = legend,
            Theme = request.Get(Setting.Theme),
            IsTransparent = request.Get(Setting.Transparent),
            Size = request.Pixels,
            Command = "",
            Description = "",
        };
    }

    /// <summary>One curve with as many points as its panel shows.</summary>
    private static DrawnCurve Trace(
        CurveSpec spec, FigureLabels labels, PlotRequest request, CancellationToken cancellation)
    {
        var (curve, orders, grid) = (spec.Bind().Until(cancellation), request.Curves.Orders, request.Curves.Grid);
        var (width, height, _) = PanelSize(request);
        var yRange = request.Get(Setting.YRange)?.Interval;
        Samples[] samples = [.. orders.Select(Sample)];
        return new DrawnCurve(labels.Key(spec), samples)
        {
            Marks = request.Get(Setting.Annotate) && curve.Format is null ? [.. orders.Zip(samples, Marks)] : [],
        };

        Samples Sample(int order) => request.Curves.Step is null
            ? CurveTracing.Trace(curve, order, grid, width, height, yRange, cancellation)
            : GridSampling.OnGrid(curve, order, grid, width, cancellation);

        IReadOnlyList<Mark> Marks(int order, Samples drawn) =>
            [.. Landmarks.Of(curve, order, drawn, grid.Range).Select(MarkAt)];
    }

    /// <summary>Every step of a curve in a number type would be an extremum.</summary>
    private static IEnumerable<string> Unmarked(PlotRequest request) => request.Get(Setting.Annotate)
        ? request.Curves.Curves.Select(spec => spec.Arithmetic).OfType<string>().Distinct()
            .Select(arithmetic => $"--annotate: what is drawn in {arithmetic} is not annotated, since it is made of steps")
        : [];

    private static Mark MarkAt(Point point) =>
        new(point, $"({FigureLabels.Rounded(point.X)}, {FigureLabels.Rounded(point.Y)})");

    /// <summary>Pixels of a panel, at most.</summary>
    private static PictureSize PanelSize(PlotRequest request)
    {
        var ((panels, columns), pixels) = (request.Shape, request.Pixels);
        var rows = (panels + columns - 1) / columns;
        return pixels with { Width = Math.Max(1, pixels.Width / columns), Height = Math.Max(1, pixels.Height / rows) };
    }

    private static Interval? ExtentOf(IEnumerable<DrawnCurve> curves)
    {
        var extents = curves.SelectMany(curve => curve.Samples).Select(samples => samples.Extent).OfType<Interval>();
        return Interval.Around(extents.SelectMany(extent => new[] { extent.Low, extent.High }));
    }

    /// <summary>What each line is called, with a prime for each order.</summary>
    private static Dictionary<Samples, string> NamesOf(IEnumerable<DrawnCurve> curves, IReadOnlyList<int> orders) =>
        curves.SelectMany(curve => orders.Zip(curve.Samples, (order, samples) =>
                KeyValuePair.Create(samples, curve.Label + new string('\'', order))))
            .ToDictionary();
}
