using Activations.Analysis;
using Activations.Cli.Settings;
using Activations.Figures;
using Activations.Sampling;

namespace Activations.Cli.Requests;

/// <summary>Two curves above their difference.</summary>
internal static class DifferenceFigure
{
    private const string Difference = "A − B";

    // As high as two panels of a plot.
    public static readonly SizeSpec Size = new(new(5, 0), new(37, -1), false);

    /// <summary>The figure; its command is filled in by the caller.</summary>
    /// <exception cref="OperationCanceledException">Interrupted.</exception>
    public static Figure Of(CurveRequest request, PictureSize size, CancellationToken cancellation)
    {
        var (a, b) = (request.Curves[0], request.Curves[1]);
        var (first, second) = (a.Bind().Until(cancellation), b.Bind().Until(cancellation));
        Line[] lines = [.. new[] { first, second, first.Minus(second) }.Select(LineOf)];
        return new Figure
        {
            Panels = [new(lines[..2]), new(lines[2..]) { YLabel = Difference }],
            Range = request.Grid.Range,
            Legend =
            [
                new(lines[0].Stroke, $"A = {Name(a)}"),
                new(lines[1].Stroke, $"B = {Name(b)}"),
                new(lines[2].Stroke, Difference),
            ],
            Size = size,
            Command = "",
            Description = $"Line plot of {Name(a)} and {Name(b)} above their difference "
                + $"for x from {request.Range.Start} to {request.Range.End}.",
        };

        Line LineOf(Curve curve, int hue)
        {
            var (width, height) = (size.Width, size.Height / 2);
            return new(CurveTracing.Trace(curve, 0, request.Grid, width, height, null, cancellation), new(hue, 0));
        }

        static string Name(CurveSpec curve) => curve.Label ?? curve.Name;
    }
}
