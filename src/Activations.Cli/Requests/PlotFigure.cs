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
        var drawn = Follow(request, labels, cancellation);
        var figure = Arranged(request, labels, drawn) with
        {
            Command = request.Command,
            Description = Describe(request, labels, drawn).Sentence,
        };
        var panel = CurveTrace.PanelSize(request);
        var notes = new FigureNotes(figure, NamesOf(drawn, curves.Orders), panel).All;
        return new(figure, [.. notes, .. Unmarked(request)]);
    }

    /// <summary>The figure without a description, a command and notes: what is seen of it in passing.</summary>
    /// <exception cref="OperationCanceledException">Interrupted.</exception>
    public static Figure InPassing(PlotRequest request, CancellationToken cancellation)
    {
        var labels = new FigureLabels(request.Curves, request.Get(Setting.Title));
        return Arranged(request, labels, Follow(request, labels, cancellation));
    }

    private static List<DrawnCurve> Follow(
        PlotRequest request, FigureLabels labels, CancellationToken cancellation)
    {
        var trace = new CurveTrace(request, cancellation);
        return [.. request.Curves.Curves.Select(spec => trace.Of(spec, labels.Key(spec)))];
    }

    /// <summary>Every step of a curve in a number type would be an extremum.</summary>
    private static IEnumerable<string> Unmarked(PlotRequest request) => request.Get(Setting.Annotate)
        ? request.Curves.Curves.Select(spec => spec.Arithmetic).OfType<string>().Distinct()
            .Select(type => $"--annotate: what is drawn in {type} is not annotated, since it is made of steps")
        : [];

    private static FigureDescription Describe(
        PlotRequest request, FigureLabels labels, IReadOnlyList<DrawnCurve> drawn)
    {
        var (curves, orders) = (request.Curves.Curves, request.Curves.Orders);
        var described = FigureDescription.TellsOf(curves.Count, orders.Count)
            ? curves.Zip(drawn, (spec, curve) =>
                new DescribedCurve(spec.Exact.Bind(), labels.Key(spec), curve.Samples))
            : [];
        return new(labels.Subject, IsAlone: curves.Count == 1, orders, request.Curves.Grid)
        {
            Title = request.Get(Setting.Title),
            Curves = [.. described],
        };
    }

    /// <summary>Lays the figure out as if nothing were seen of its curves: panels need room anyway.</summary>
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
                + "their panels need more room; draw fewer, or give a larger --size");
        }
    }

    /// <summary>The figure of these curves, but for its command and description.</summary>
    private static Figure Arranged(PlotRequest request, FigureLabels labels, IReadOnlyList<DrawnCurve> drawn)
    {
        var curves = request.Curves;
        var hues = HuesOf(request);
        var isSweep = labels.IsSweep && hues.Length == 0;
        var (panels, legend) = request.Arrangement.Arrange(
            drawn, curves.Orders, isSweep, hueIsOfCurve: hues.Length > 0);
        var yLabel = request.Get(Setting.YLabel);
        return request.Look.On(new()
        {
            Panels = [.. panels.Select(WithAxis)],
            Columns = request.Shape.Columns,
            Range = curves.Grid.Range,
            XLabel = request.Get(Setting.XLabel),
            Title = labels.Title,
            Formula = labels.Formula,
            Legend = legend,
            Hues = hues,
            Size = request.Pixels,
            Command = "",
            Description = "",
        });

        Panel WithAxis(Panel panel) => panel with
        {
            YRange = request.YRange,
            YLabel = yLabel ?? panel.YLabel,
            IsLogarithmic = request.IsYLogarithmic,
        };
    }

    /// <summary>The hues by what they tell apart: curves, or the orders of the only one.</summary>
    private static string[] HuesOf(PlotRequest request)
    {
        string[] hues = [.. request.Get(Setting.Hues).Select(Hue.DigitsOf)];
        var orders = request.Curves.Orders;
        if (request.Curves.Curves.Count > 1 || hues.Length == 0)
        {
            return hues;
        }

        // Those of orders that are not drawn are never seen.
        var last = orders[hues.Length - 1];
        return [.. Enumerable.Range(0, last + 1).Select(order => hues[orders.Count(drawn => drawn < order)])];
    }

    /// <summary>What each line is called, with a prime for each order.</summary>
    private static Dictionary<Samples, string> NamesOf(IEnumerable<DrawnCurve> curves, IReadOnlyList<int> orders) =>
        curves.SelectMany(curve => orders.Zip(curve.Samples, (order, samples) =>
                KeyValuePair.Create(samples, PrimedName.Of(curve.Label, order))))
            .ToDictionary();
}
