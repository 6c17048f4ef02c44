using Activations.Analysis;
using Activations.Cli.Output;
using Activations.Cli.Settings;
using Activations.Figures;
using Activations.Sampling;

namespace Activations.Cli.Requests;

/// <summary>Samples the curves of a request and puts them into a figure.</summary>
internal static class PlotFigure
{
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
            var curve = spec.Bind();
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

        var (panels, legend) = request.Arrangement.Arrange(curves, shown.Orders, labels.IsSweep);
        var yLabel = request.Get(Setting.YLabel);
        var extents = curves.SelectMany(curve => curve.Samples).Select(samples => samples.Extent).OfType<Interval>();
        var extent = yRange ?? Interval.Around(extents.SelectMany(extent => new[] { extent.Low, extent.High }));
        var figure = new Figure
        {
            Panels = [.. panels.Select(panel => panel with { YRange = yRange, YLabel = yLabel ?? panel.YLabel })],
            Columns = columns,
            Range = shown.Grid.Range,
            XLabel = request.Get(Setting.XLabel),
            Title = labels.Title,
            Formula = labels.Formula,
            Legend = legend,
            Theme = request.Get(Setting.Theme),
            IsTransparent = request.Get(Setting.Transparent),
            Size = pixels,
            Command = request.Command,
            Description = labels.Description(extent),
        };
        var names = curves.SelectMany(curve => shown.Orders.Zip(curve.Samples, (order, samples) => (samples, Name: curve.Label + new string('\'', order))))
            .ToDictionary(line => line.samples, line => line.Name);
        return new(figure, FigureNotes.Of(figure, names, width, height));
    }
}
