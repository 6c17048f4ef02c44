namespace Activations.Exercises;

/// <summary>The map from x to Slope·x + Intercept, exactly.</summary>
public readonly record struct AffineMap(Fraction Slope, Fraction Intercept)
{
    /// <summary>The value there.</summary>
    public Fraction At(Fraction x) => Slope * x + Intercept;

    /// <summary>The map that is so many times this one.</summary>
    public AffineMap Times(Fraction factor) => new(factor * Slope, factor * Intercept);

    /// <summary>The sum.</summary>
    public static AffineMap operator +(AffineMap a, AffineMap b) => new(a.Slope + b.Slope, a.Intercept + b.Intercept);
}

/// <summary>An x where two pieces meet.</summary>
/// <param name="X">Where.</param>
/// <param name="MadeBy">The units that turn from negative to positive there, or back.</param>
public sealed record Corner(Fraction X, IReadOnlyList<Unit> MadeBy);

/// <summary>A unit of a network.</summary>
/// <param name="Layer">Counted from 1.</param>
/// <param name="Place">In its layer, counted from 1.</param>
public readonly record struct Unit(int Layer, int Place);

/// <summary>The function that a network is, piece by piece, in exact arithmetic.</summary>
/// <param name="Pieces">From left to right; neighbours differ.</param>
/// <param name="Corners">Where they meet: one fewer.</param>
public sealed record LinearPieces(IReadOnlyList<AffineMap> Pieces, IReadOnlyList<Corner> Corners)
{
    private const int MostPieces = 100_000, MostProducts = 10_000_000;

    /// <summary>Whether neighbours agree at every corner, exactly.</summary>
    public bool IsContinuous => Corners.Index().All(corner =>
        Pieces[corner.Index].At(corner.Item.X) == Pieces[corner.Index + 1].At(corner.Item.X));

    /// <summary>Finds the pieces layer by layer.</summary>
    /// <exception cref="ArgumentException">It would take too long; the message says where.</exception>
    public static LinearPieces Of(Network network, CancellationToken cancellation = default)
    {
        List<Segment> segments = [new(null, [new(1, 0)])];
        var products = 0L;
        foreach (var (index, layer) in network.Layers.Index())
        {
            var number = index + 1;
            products += (long)segments.Count * layer.Weights.Count * layer.Weights[0].Count;
            if (products > MostProducts)
            {
                const int millions = MostProducts / 1_000_000;
                throw new ArgumentException(
                    $"layer {number} would take the exact products to more than {millions} million");
            }

            segments = Through(layer, number, segments, cancellation);
            if (segments.Count > MostPieces)
            {
                throw new ArgumentException($"layer {number} makes more than {MostPieces} pieces");
            }
        }

        var pieces = segments.Select(segment => segment.Maps[0]);
        return new([.. pieces], [.. segments.Skip(1).Select(segment => segment.Start!)]);
    }

    private static List<Segment> Through(Layer layer, int number, List<Segment> inputs, CancellationToken cancellation)
    {
        var outputs = new List<Segment>();
        int[] signsBefore = [];
        for (var i = 0; i < inputs.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var (input, end) = (inputs[i], inputs.ElementAtOrDefault(i + 1)?.Start);
            var units = layer.Weights.Zip(layer.Biases);
            AffineMap[] sums = [.. units.Select(unit => SumOf(unit.First, unit.Second, input.Maps))];
            foreach (var start in Zeros(sums, input.Start, end).Prepend(input.Start))
            {
                var signs = Array.ConvertAll(sums, sum => Sign(sum, start?.X));
                AffineMap[] maps = [.. sums.Zip(signs, (sum, sign) => sign < 0 ? sum.Times(layer.NegativeSlope) : sum)];
                if (outputs.Count == 0 || !outputs[^1].Maps.SequenceEqual(maps))
                {
                    var turning = layer.NegativeSlope == 1 ? [] : Turning(signsBefore, signs, number);
                    var corner = start is null ? null : start with { MadeBy = [.. start.MadeBy, .. turning] };
                    outputs.Add(new(corner, maps));
                }

                signsBefore = signs;
            }
        }

        return outputs;
    }

    /// <summary>bias + Σ weight · input.</summary>
    private static AffineMap SumOf(IReadOnlyList<Fraction> weights, Fraction bias, AffineMap[] inputs) =>
        weights.Zip(inputs, (weight, input) => input.Times(weight)).Aggregate(new AffineMap(0, bias), (a, b) => a + b);

    /// <summary>
    /// The units of a layer whose sign is opposite to the one before; those without a sign do not count.
    /// </summary>
    private static IEnumerable<Unit> Turning(int[] before, int[] after, int layer) =>
        after.Index().Where(unit => unit.Item * before.ElementAtOrDefault(unit.Index) < 0)
            .Select(unit => new Unit(layer, unit.Index + 1));

    /// <summary>Where a sum is zero between two corners, ascending.</summary>
    private static IEnumerable<Corner> Zeros(AffineMap[] sums, Corner? start, Corner? end)
    {
        var zeros = sums.Where(sum => sum.Slope != 0).Select(sum => -sum.Intercept / sum.Slope);
        return zeros.Distinct()
            .Where(x => (start is null || x.CompareTo(start.X) > 0) && (end is null || x.CompareTo(end.X) < 0))
            .Order(Comparer<Fraction>.Create((a, b) => a.CompareTo(b)))
            .Select(x => new Corner(x, []));
    }

    /// <summary>The sign right of start, or from −∞ on, as far as there is no zero.</summary>
    private static int Sign(AffineMap map, Fraction? start) =>
        start is { } x && map.At(x).Numerator.Sign is not 0 and var sign ? sign
        : map.Slope == 0 ? map.Intercept.Numerator.Sign
        : map.Slope.Numerator.Sign * (start is null ? -1 : 1);

    /// <summary>What holds from a corner, or from −∞, to the next: a map for each unit.</summary>
    private sealed record Segment(Corner? Start, AffineMap[] Maps);
}
