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
        var (shown, (count, columns), pixels) = (request.Curves, request.Shape, request.Pixels);
        var (width, height) = (Math.Max(1, pixels.Width / columns), Math.Max(1, pixels.Height / ((count + columns - 1) / columns)));
        var yRange = request.Get(Setting.YRange)?.Interval;
        var labels = new FigureLabels(shown, request.Get(Setting.Title));
        var curves = shown.Curves.Select(spec =>
        {
            var curve = spec.Bind().Until(cancellation);
            Samples[] samples = [.. shown.Orders.Select(Sample)];
            return new DrawnCurve(labels.Key(spec), FigureLabels.Symbol(spec), samples)
            {
                Marks = request.Get(Setting.Annotate) ? [.. shown.Orders.Zip(samples, Marks)] : [],
            };

            Samples Sample(int order) => shown.Step is null
                ? CurveTracing.Trace(curve, order, shown.Grid, width, height, yRange, cancellation)
                : GridSampling.OnGrid(curve, order, shown.Grid, width, cancellation);

            IReadOnlyList<Mark> Marks(int order, Samples drawn) => [.. Landmarks.Of(curve, order, drawn, shown.Grid.Range)
                .Select(point => new Mark(point, $"({FigureLabels.Rounded(point.X)}, {FigureLabels.Rounded(point.Y)})"))];
        }).ToList();

        var extents = curves.SelectMany(curve => curve.Samples).Select(samples => samples.Extent).OfType<Interval>();
        var extent = yRange ?? Interval.Around(extents.SelectMany(extent => new[] { extent.Low, extent.High }));
        var figure = Arranged(request, labels, curves) with
        {
            Command = request.Command,
            Description = labels.Description(extent),
        };
        var names = curves.SelectMany(curve => shown.Orders.Zip(curve.Samples, (order, samples) => (samples, Name: curve.Label + new string('\'', order))))
            .ToDictionary(line => line.samples, line => line.Name);
        return new(figure, FigureNotes.Of(figure, names, width, height));
    }

    /// <summary>Lays the figure out as if nothing were to be seen of its curves: their names need room anyway.</summary>
    private static void EnsureRoom(PlotRequest request)
    {
        var shown = request.Curves;
        var labels = new FigureLabels(shown, request.Get(Setting.Title));
        Samples[] samples = [.. shown.Orders.Select(_ => Nothing)];
        var curves = shown.Curves.Select(spec => new DrawnCurve(labels.Key(spec), FigureLabels.Symbol(spec), samples));
        var figure = Arranged(request, labels, [.. curves]);
        try
        {
            _ = new Layout(figure, Style.Of(figure), [.. figure.Panels.Select(_ => new Interval(0, 1))]);
        }
        catch (PictureTooSmallException)
        {
            var size = request.Get(Setting.Size) is { } given ? $"--size {given}" : $"{request.Size} inches";
            throw new UsageException($"{shown.Curves.Count} curves do not fit into {size}: "
                + "their names need more room; draw fewer, or give a larger --size");
        }
    }

    private static Figure Arranged(PlotRequest request, FigureLabels labels, IReadOnlyList<DrawnCurve> curves)
    {
        var (panels, legend) = request.Arrangement.Arrange(curves, request.Curves.Orders, labels.IsSweep);
        var yRange = request.Get(Setting.YRange)?.Interval;
        var yLabel = request.Get(Setting.YLabel);
        return new()
        {
            Panels = [.. panels.Select(panel => panel with { YRange = yRange, YLabel = yLabel ?? panel.YLabel })],
            Columns = request.Shape.Columns,
            Range = request.Curves.Grid.Range,
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
}
