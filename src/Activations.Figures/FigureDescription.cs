using Activations.Sampling;

namespace Activations.Figures;

/// <summary>
/// One sentence for readers who cannot see a figure, of what the functions are rather than what is drawn.
/// </summary>
/// <param name="Subject">What is drawn, such as "relu and elu", or "abs, |x|," with its formula.</param>
/// <param name="IsAlone">Whether that is one curve.</param>
/// <param name="Orders">Which of f (0), f′ (1) and f″ (2).</param>
/// <param name="Grid">What x runs over.</param>
internal sealed record FigureDescription(string Subject, bool IsAlone, IReadOnlyList<int> Orders, Grid Grid)
{
    // Of more lines, what each does is more than a sentence can say.
    private const int MostLines = 3;

    private static readonly string[] OrderNames = ["value", "derivative", "second derivative"];
    private static readonly string[] Symbols = ["f", "f′", "f″"];

    /// <summary>The user's own title, if any.</summary>
    public string? Title { get; init; }

    /// <summary>The curves, of which is told what they do; none where they are too many.</summary>
    public IReadOnlyList<DescribedCurve> Curves { get; init; } = [];

    /// <summary>Whether it can be told what each of so many lines does.</summary>
    public static bool TellsOf(int curves, int orders) => curves * orders <= MostLines;

    /// <summary>The sentence.</summary>
    public string Sentence
    {
        get
        {
            var (start, end) = ($"{Grid.Start}", $"{Grid.End}");
            var beginning = Title is null ? "Line plot" : $"{Title}: line plot";
            var what = What(); // not within the string below: see CurveFeatures.Describe
            var range = $"for x from {FigureNumber.Minus(start)} to {FigureNumber.Minus(end)}";
            var lines = Curves.SelectMany(Lines).ToList();
            var told = lines.Count == 0 ? "." : $": {string.Join("; ", lines)}.";
            return $"{beginning} of {what} {range}{told}";
        }
    }

    private string What()
    {
        int[] derivatives = [.. Orders.Where(order => order > 0)];
        var orders = English.And(derivatives.Select(order => OrderNames[order] + (IsAlone ? "" : "s")));
        return orders.Length == 0 ? Subject
            : Orders[0] == 0 ? $"{Subject} and {(IsAlone ? "its" : "their")} {orders}"
            : $"the {orders} of {Subject}";
    }

    private IEnumerable<string> Lines(DescribedCurve curve)
    {
        foreach (var (order, drawn) in Orders.Zip(curve.Samples))
        {
            var name = IsAlone ? Symbols[order] : curve.Label + Symbols[order][1..];
            yield return $"{name} {new CurveFeatures(curve.Curve, order, Grid.Range).Describe(drawn)}";
        }
    }
}

/// <summary>A curve of a figure, to be told of.</summary>
/// <param name="Curve">What it is.</param>
/// <param name="Label">What it is called among others.</param>
/// <param name="Samples">How it is drawn, one set for each of the figure's orders.</param>
internal sealed record DescribedCurve(Curve Curve, string Label, IReadOnlyList<Samples> Samples);
