namespace Activations.Exercises;

/// <summary>The map from x to Slope·x + Intercept, exactly.</summary>
public readonly record struct AffineMap(Fraction Slope, Fraction Intercept)
{
    /// <summary>The value there.</summary>
    public Fraction At(Fraction x) => Slope * x + Intercept;
}

/// <summary>A unit of a network: which layer and which of its units, both counted from 1.</summary>
public readonly record struct Unit(int Layer, int Index);

/// <summary>An x where two pieces meet.</summary>
/// <param name="X">Where.</param>
/// <param name="MadeBy">The units that turn from negative to positive there, or back.</param>
public sealed record Corner(Fraction X, IReadOnlyList<Unit> MadeBy);

/// <summary>The function that a network is, piece by piece, in exact arithmetic.</summary>
/// <param name="Pieces">From left to right; neighbours differ.</param>
/// <param name="Corners">Where they meet: one fewer.</param>
public sealed record LinearPieces(IReadOnlyList<AffineMap> Pieces, IReadOnlyList<Corner> Corners)
{
    private const int MostPieces = 100_000;
    private const long MostProducts = 10_000_000;

    /// <summary>Whether neighbours agree at every corner, exactly.</summary>
    public bool IsContinuous => Corners.Zip(Pieces.Zip(Pieces.Skip(1))).All(pair => pair.Second.First.At(pair.First.X) == pair.Second.Second.At(pair.First.X));

    /// <summary>Finds the pieces layer by layer.</summary>
    /// <exception cref="ArgumentException">There would be too many; the message says how many are too many.</exception>
    public static LinearPieces Of(Network network, CancellationToken cancellation = default)
    {
        List<Segment> segments = [new(null, [new(1, 0)])];
        var products = 0L;
        foreach (var (number, layer) in network.Layers.Index())
        {
            products += (long)segments.Count * layer.Weights.Count * layer.Weights[0].Count;
            if (products > MostProducts)
            {
                throw new ArgumentException($"layer {number + 1} would take the exact products to more than {MostProducts / 1_000_000} million");
            }

            segments = Through(layer, number + 1, segments, cancellation);
        }

        return new([.. segments.Select(segment => segment.Lines[0])], [.. segments.Skip(1).Select(segment => segment.Start!)]);
    }

    private static List<Segment> Through(Layer layer, int number, List<Segment> inputs, CancellationToken cancellation)
    {
        var outputs = new List<Segment>();
        int[] signsBefore = [];
        for (var i = 0; i < inputs.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var sums = Sums(layer, inputs[i].Lines);
            foreach (var start in Cuts(layer.Bends ? sums : [], inputs[i].Start, inputs.ElementAtOrDefault(i + 1)?.Start).Prepend(inputs[i].Start))
            {
                var signs = Array.ConvertAll(sums, sum => Sign(sum, start?.X));
                var lines = sums.Zip(signs, (sum, sign) => sign < 0 ? new(layer.NegativeSlope * sum.Slope, layer.NegativeSlope * sum.Intercept) : sum).ToArray();
                if (outputs.Count == 0 || !outputs[^1].Lines.SequenceEqual(lines))
                {
                    outputs.Add(new(start is null ? null : start with { MadeBy = [.. start.MadeBy, .. Turning(signs)] }, lines));
                }

                signsBefore = signs;
            }
        }

        return outputs.Count <= MostPieces ? outputs : throw new ArgumentException($"layer {number} makes more than {MostPieces} pieces");

        IEnumerable<Unit> Turning(int[] signs) => Enumerable.Range(0, layer.Bends ? signs.Length : 0)
            .Where(unit => signs[unit] * signsBefore[unit] < 0).Select(unit => new Unit(number, unit + 1));
    }

    private static AffineMap[] Sums(Layer layer, AffineMap[] inputs) => [.. layer.Weights.Zip(layer.Biases, (weights, bias) =>
        weights.Zip(inputs).Where(term => term.First.Sign != 0).Aggregate(new AffineMap(0, bias), (sum, term) =>
            new(sum.Slope + term.First * term.Second.Slope, sum.Intercept + term.First * term.Second.Intercept)))];

    /// <summary>Where a sum is zero between two corners, ascending.</summary>
    private static IEnumerable<Corner> Cuts(AffineMap[] sums, Corner? start, Corner? end)
    {
        var zeros = sums.Where(sum => sum.Slope.Sign != 0).Select(sum => -sum.Intercept / sum.Slope).Distinct()
            .Where(x => (start is null || x.CompareTo(start.X) > 0) && (end is null || x.CompareTo(end.X) < 0)).ToList();
        zeros.Sort((a, b) => a.CompareTo(b));
        return zeros.Select(x => new Corner(x, []));
    }

    /// <summary>The sign of a line right of start, as far as it has no zero, or where it comes from on the left.</summary>
    private static int Sign(AffineMap line, Fraction? start) =>
        start is { } x && line.At(x).Sign is not 0 and var sign ? sign
        : line.Slope.Sign == 0 ? line.Intercept.Sign
        : start is null ? -line.Slope.Sign
        : line.Slope.Sign;

    /// <summary>What holds from a corner, or from −∞, to the next: a line for each unit.</summary>
    private sealed record Segment(Corner? Start, AffineMap[] Lines);
}
