using Activations.Figures;

namespace Activations.Cli.Requests;

/// <summary>
/// One sentence for readers who cannot see a figure, of what the functions are rather than what is drawn.
/// </summary>
/// <param name="request">The curves.</param>
/// <param name="labels">How they are named.</param>
/// <param name="title">The user's own title, if any.</param>
internal sealed class FigureDescription(CurveRequest request, FigureLabels labels, string? title)
{
    // Of more lines, what each does is more than a sentence can say.
    private const int MostLines = 3;

    private static readonly string[] OrderNames = ["value", "derivative", "second derivative"];
    private static readonly string[] Symbols = ["f", "f′", "f″"];

    private bool IsAlone => request.Curves.Count == 1;

    /// <summary>The sentence.</summary>
    /// <param name="drawn">The curves as they are drawn, in the request's order.</param>
    public string Of(IReadOnlyList<DrawnCurve> drawn)
    {
        var (start, end) = (request.Range.Start.ToString(), request.Range.End.ToString());
        var beginning = title is null ? "Line plot" : $"{title}: line plot";
        var range = $"for x from {FigureLabels.Minus(start)} to {FigureLabels.Minus(end)}";
        string[] lines = [.. Lines(drawn)];
        return lines.Length is 0 or > MostLines
            ? $"{beginning} of {What()} {range}."
            : $"{beginning} of {What()} {range}: {string.Join("; ", lines)}.";
    }

    private string What()
    {
        var curves = Curves();
        var derivatives = request.Orders.Where(order => order > 0);
        var orders = English.And(derivatives.Select(order => OrderNames[order] + (IsAlone ? "" : "s")));
        return orders.Length == 0 ? curves
            : request.Orders[0] == 0 ? $"{curves} and {(IsAlone ? "its" : "their")} {orders}"
            : $"the {orders} of {curves}";
    }

    private string Curves()
    {
        var first = request.Curves[0];
        var name = first.Label ?? (first.Activation.IsTyped ? first.Activation.Symbol : first.Name);
        var keys = English.And(request.Curves.Select(labels.Key));
        return IsAlone ? $"{name}, {labels.Formula},"
            : labels.Formula is { } formula ? $"{name}, {formula}, with {keys},"
            : keys;
    }

    private IEnumerable<string> Lines(IReadOnlyList<DrawnCurve> drawn)
    {
        if (request.Curves.Count * request.Orders.Count > MostLines)
        {
            yield break;
        }

        foreach (var (i, spec) in request.Curves.Index())
        {
            var curve = spec.Exact.Bind();
            foreach (var (k, order) in request.Orders.Index())
            {
                var features = new CurveFeatures(curve, order, request.Grid.Range);
                yield return $"{NameOf(spec, order)} {features.Describe(drawn[i].Samples[k])}";
            }
        }
    }

    private string NameOf(CurveSpec spec, int order) =>
        IsAlone ? Symbols[order] : labels.Key(spec) + Symbols[order][1..];
}
