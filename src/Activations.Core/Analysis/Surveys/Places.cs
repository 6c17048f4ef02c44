using Activations.Evaluation;

namespace Activations.Analysis.Surveys;

/// <summary>Where to look at a curve.</summary>
internal static class Places
{
    // Among very many features there is less to see beside each.
    private const int MostBeside = 20_000, Evenly = 256;

    // Distances from a feature of width 1: dense where things happen, ever sparser towards it and away from it.
    private static readonly double[] Distances =
    [
        .. new[] { -128, -72, -48, -36 }.Select(Power),
        .. Enumerable.Range(-27, 24).Select(exponent => Power(exponent)),
        .. Enumerable.Range(-11, 40).Select(quarter => Power(quarter / 4.0)),
        .. new[] { 8, 9, 10, 11, 12, 14, 16, 20, 26, 40, 64, 128 }.Select(Power),
    ];

    // Between those of places that are looked at anyway and the largest double.
    private static readonly int[] FarExponents = [181, 256, 362, 512, 724];

    // And so near to 0; nearer, no digits tell asinh(x) from x.
    private static readonly int[] NearExponents = [-181, -256];

    /// <summary>
    /// Ascending places in a closed interval around 0 and each feature; its finite ends are among them.
    /// </summary>
    public static IReadOnlyList<double> Around(IReadOnlyCollection<Feature> features, Interval range)
    {
        var places = new List<double> { 0 };
        AddBeside(0, 1, 1);
        var scales = Scales(features);
        var stride = 1 + 2 * scales.Count * Distances.Length / MostBeside;
        foreach (var feature in scales)
        {
            places.Add(feature.Place.Nearest);
            AddBeside(feature.Place.Nearest, feature.Width, stride);
        }

        if (!range.IsUnbounded)
        {
            places.AddRange(Enumerable.Range(0, Evenly + 1).Select(i => At((double)i / Evenly)));
        }

        return [.. places.Where(x => double.IsFinite(x) && range.Contains(x)).Select(x => x + 0.0).Distinct().Order()];

        // An end is met exactly, and the width of the widest range is no double.
        double At(double part) => part == 0 ? range.Low
            : part == 1 ? range.High
            : range.Low * (1 - part) + range.High * part;

        void AddBeside(double centre, double width, int stride)
        {
            for (var i = 0; i < Distances.Length; i += stride)
            {
                places.Add(centre - width * Distances[i]);
                places.Add(centre + width * Distances[i]);
            }
        }
    }

    /// <summary>
    /// So far out, and so near to 0, that logarithms and powers with small exponents are told from each other there:
    /// x^0.01/log(x) turns at e^100. Not where cases are told: what few digits do not tell apart counts as the same.
    /// </summary>
    public static IEnumerable<double> OfLogarithms(Evaluator? formula, Interval range)
    {
        var pieces = formula?.Pieces.Between ?? [];
        var isSlow = pieces.Any(piece => piece.Program.HasLogarithms) && pieces.All(piece => !piece.Program.HasCases);
        var near = pieces.Length == 1 ? NearExponents : [];
        int[] exponents = isSlow ? [.. FarExponents, .. near] : [];
        var sizes = exponents.Select(exponent => Math.ScaleB(1, exponent)).Concat(isSlow ? [double.MaxValue] : []);
        return sizes.SelectMany(size => new[] { -size, size }).Where(range.Contains);
    }

    /// <summary>Of several features at one place those whose widths are far apart.</summary>
    private static List<Feature> Scales(IEnumerable<Feature> features)
    {
        const double far = 64;
        var kept = new List<Feature>();
        var ascending = features.OrderBy(feature => feature.Place.Nearest).ThenByDescending(feature => feature.Width);
        foreach (var feature in ascending)
        {
            var isNew = kept.Count == 0 || kept[^1].Place.Nearest != feature.Place.Nearest;
            if (isNew || feature.Width * far < kept[^1].Width)
            {
                kept.Add(feature);
            }
        }

        return kept;
    }

    private static double Power(int exponent) => Math.ScaleB(1, exponent);

    private static double Power(double exponent) => Math.Pow(2, exponent);
}
