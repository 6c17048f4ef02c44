using Activations.Analysis;
using Activations.Cli.CommandLine;
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
    public static (Figure Figure, IEnumerable<string> Notes) OfPicture(PlotRequest request, CancellationToken cancellation)
    {
        if (request.Shown.Curves.Count > Few)
        {
            EnsureRoom(request);
        }

        return Of(request, cancellation);
    }

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
            var curve = spec.Bind().Until(cancellation);
            Samples[] samples = [.. shown.Orders.Select(Sample)];
            return new DrawnCurve(labels.Key(spec), FigureLabels.Symbol(spec), samples)
            {
                Marks = request.IsAnnotated ? [.. shown.Orders.Zip(samples, Marks)] : [],
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
        return (figure, FigureNotes.Of(figure, names, width, height));
    }

    /// <summary>Lays the figure out as if nothing were to be seen of its curves: their names need room anyway.</summary>
    private static void EnsureRoom(PlotRequest request)
    {
        var labels = new FigureLabels(request.Shown, request.Title);
        Samples[] samples = [.. request.Shown.Orders.Select(_ => Nothing)];
        var curves = request.Shown.Curves.Select(spec => new DrawnCurve(labels.Key(spec), FigureLabels.Symbol(spec), samples));
        var figure = Arranged(request, labels, [.. curves]);
        try
        {
            _ = new Layout(figure, Look.Of(figure), [.. figure.Panels.Select(_ => new Interval(0, 1))]);
        }
        catch (PictureTooSmallException)
        {
            var size = request.Size is { } given ? $"--size {given}" : $"{request.DefaultSize} inches";
            throw new UsageException($"{request.Shown.Curves.Count} curves do not fit into {size}: "
                + "their names need more room; draw fewer, or give a larger --size");
        }
    }

    private static Figure Arranged(PlotRequest request, FigureLabels labels, IReadOnlyList<DrawnCurve> curves)
    {
        var (panels, keys) = request.Arrangement.Arrange(curves, request.Shown.Orders, labels.IsSweep);
        Interval? yRange = request.YRange is { } y ? new(y.Start.ToDouble(), y.End.ToDouble()) : null;
        return new()
        {
            Panels = yRange is null ? panels : [.. panels.Select(panel => panel with { YRange = yRange })],
            Columns = request.Shape.Columns,
            Range = request.Shown.Grid.Range,
            Title = labels.Title,
            Formula = labels.Formula,
            Keys = keys,
            Theme = request.Theme,
            IsTransparent = request.IsTransparent,
            Size = request.Pixels,
            Command = "",
            Description = "",
        };
    }
}
