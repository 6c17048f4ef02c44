using Activations.Analysis;
using Activations.Figures;
using Activations.Sampling;

namespace Activations.Cli.Requests;

/// <summary>Samples the curves of a request and puts them into a figure.</summary>
internal static class PlotFigure
{
    /// <summary>The figure, and what readers of it should be told.</summary>
    /// <exception cref="OperationCanceledException">Interrupted.</exception>
    public static (Figure Figure, IEnumerable<string> Notes) Of(PlotRequest request, CancellationToken cancellation)
    {
        var (shown, (count, columns), pixels) = (request.Shown, request.Shape, request.Pixels);
        var (width, height) = (Math.Max(1, pixels.Width / columns), Math.Max(1, pixels.Height / ((count + columns - 1) / columns)));
        Interval? yRange = request.YRange is { } y ? new(y.Start.ToDouble(), y.End.ToDouble()) : null;
        var labels = new FigureLabels(shown, request.Title);
        var curves = shown.Curves.Select(spec =>
        {
            var curve = spec.Bind();
            Samples[] samples = [.. shown.Orders.Select(Sample)];
            return new DrawnCurve(labels.Key(spec), samples)
            {
                Marks = request.IsAnnotated ? [.. shown.Orders.Zip(samples, Marks)] : [],
            };

            Samples Sample(int order) => shown.Step is null
                ? CurveTracing.Trace(curve, order, shown.Grid, width, height, yRange, cancellation)
                : GridSampling.OnGrid(curve, order, shown.Grid, width, cancellation);

            IReadOnlyList<Mark> Marks(int order, Samples drawn) => [.. Landmarks.Of(curve, order, drawn, shown.Grid.Range)
                .Select(point => new Mark(point, $"({FigureLabels.Rounded(point.X)}, {FigureLabels.Rounded(point.Y)})"))];
        }).ToList();

        var (panels, legend) = request.Arrangement.Arrange(curves, shown.Orders, labels.IsSweep);
        var extents = curves.SelectMany(curve => curve.Samples).Select(samples => samples.Extent).OfType<Interval>();
        var extent = yRange ?? Interval.Around(extents.SelectMany(extent => new[] { extent.Low, extent.High }));
        var figure = new Figure
        {
            Panels = yRange is null ? panels : [.. panels.Select(panel => panel with { YRange = yRange })],
            Columns = columns,
            Range = shown.Grid.Range,
            Title = labels.Title,
            Formula = labels.Formula,
            Legend = legend,
            Theme = request.Theme,
            IsTransparent = request.IsTransparent,
            Size = pixels,
            Command = request.Command,
            Description = labels.Description(extent),
        };
        var names = curves.SelectMany(curve => shown.Orders.Zip(curve.Samples, (order, samples) => (samples, Name: curve.Label + new string('\'', order))))
            .ToDictionary(line => line.samples, line => line.Name);
        return (figure, FigureNotes.Of(figure, names, width, height));
    }
}
