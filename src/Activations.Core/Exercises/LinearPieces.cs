namespace Activations.Exercises;

/// <summary>The map from x to Slope·x + Intercept, exactly.</summary>
public readonly record struct AffineMap(Fraction Slope, Fraction Intercept)
{
    /// <summary>The value there.</summary>
    public Fraction At(Fraction x) => Slope * x + Intercept;
}

/// <summary>An x where two pieces meet.</summary>
/// <param name="X">Where.</param>
/// <param name="MadeBy">The units that turn from negative to positive there, or back: layer and place in it, both counted from 1.</param>
public sealed record Corner(Fraction X, IReadOnlyList<(int Layer, int Unit)> MadeBy);

/// <summary>The function that a network is, piece by piece, in exact arithmetic.</summary>
/// <param name="Pieces">From left to right; neighbours differ.</param>
/// <param name="Corners">Where they meet: one fewer.</param>
public sealed record LinearPieces(IReadOnlyList<AffineMap> Pieces, IReadOnlyList<Corner> Corners)
{
    private const int MostPieces = 100_000, MostProducts = 10_000_000;

    /// <summary>Whether neighbours agree at every corner, exactly.</summary>
    public bool IsContinuous => Enumerable.Range(0, Corners.Count).All(i => Pieces[i].At(Corners[i].X) == Pieces[i + 1].At(Corners[i].X));

    /// <summary>Finds the pieces layer by layer.</summary>
    /// <exception cref="ArgumentException">It would take too long; the message says where.</exception>
    public static LinearPieces Of(Network network, CancellationToken cancellation = default)
    {
        List<Segment> segments = [new(null, [new(1, 0)])];
        var products = 0L;
        foreach (var (number, layer) in network.Layers.Index())
        {
            products += (long)segments.Count * layer.Weights.Count * layer.Weights[0].Count;
            segments = products <= MostProducts ? Through(layer, number + 1, segments, cancellation)
                : throw new ArgumentException($"layer {number + 1} would take the exact products to more than {MostProducts / 1_000_000} million");
        }

        return new([.. segments.Select(segment => segment.Maps[0])], [.. segments.Skip(1).Select(segment => segment.Start!)]);
    }

    private static List<Segment> Through(Layer layer, int number, List<Segment> inputs, CancellationToken cancellation)
    {
        var outputs = new List<Segment>();
        int[] signsBefore = [];
        for (var i = 0; i < inputs.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            AffineMap[] sums = [.. layer.Weights.Zip(layer.Biases, (weights, bias) => weights.Zip(inputs[i].Maps).Aggregate(
                new AffineMap(0, bias), (sum, term) => new(sum.Slope + term.First * term.Second.Slope, sum.Intercept + term.First * term.Second.Intercept)))];
            foreach (var start in Zeros(sums, inputs[i].Start, inputs.ElementAtOrDefault(i + 1)?.Start).Prepend(inputs[i].Start))
            {
                var signs = Array.ConvertAll(sums, sum => Sign(sum, start?.X));
                AffineMap[] maps = [.. sums.Zip(signs, (sum, sign) => sign < 0 ? new(layer.NegativeSlope * sum.Slope, layer.NegativeSlope * sum.Intercept) : sum)];
                if (outputs.Count == 0 || !outputs[^1].Maps.SequenceEqual(maps))
                {
                    var turning = layer.NegativeSlope == 1 ? [] : signs.Index().Where(unit => unit.Item * signsBefore.ElementAtOrDefault(unit.Index) < 0);
                    outputs.Add(new(start is null ? null : start with { MadeBy = [.. start.MadeBy, .. turning.Select(unit => (number, unit.Index + 1))] }, maps));
                }

                signsBefore = signs;
            }
        }

        return outputs.Count <= MostPieces ? outputs : throw new ArgumentException($"layer {number} makes more than {MostPieces} pieces");
    }

    /// <summary>Where a sum is zero between two corners, ascending.</summary>
    private static IEnumerable<Corner> Zeros(AffineMap[] sums, Corner? start, Corner? end) => sums
        .Where(sum => sum.Slope != 0).Select(sum => -sum.Intercept / sum.Slope).Distinct()
        .Where(x => (start is null || x.CompareTo(start.X) > 0) && (end is null || x.CompareTo(end.X) < 0))
        .Order(Comparer<Fraction>.Create((a, b) => a.CompareTo(b))).Select(x => new Corner(x, []));

    /// <summary>The sign right of start, or from −∞ on, as far as there is no zero.</summary>
    private static int Sign(AffineMap map, Fraction? start) =>
        start is { } x && map.At(x).Numerator.Sign is not 0 and var sign ? sign
        : map.Slope == 0 ? map.Intercept.Numerator.Sign
        : map.Slope.Numerator.Sign * (start is null ? -1 : 1);

    /// <summary>What holds from a corner, or from −∞, to the next: a map for each unit.</summary>
    private sealed record Segment(Corner? Start, AffineMap[] Maps);
}
