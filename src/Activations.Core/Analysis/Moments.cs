using Activations.Analysis.Averages;
using Activations.Analysis.Surveys;
using Activations.Evaluation;

namespace Activations.Analysis;

/// <summary>What a curve does to a standard normal input on average.</summary>
/// <param name="Mean">E[f]</param>
/// <param name="MeanSquare">E[f²]</param>
/// <param name="MeanSquareSlope">E[f′²], of f′ where it is defined: jumps of f do not count.</param>
public sealed record Moments(Expectation Mean, Expectation MeanSquare, Expectation MeanSquareSlope)
{
    private const int MostFeatures = 40;
    private const double Farthest = 38, FarthestOfWaves = 400;

    // For those of its places that take many digits.
    private const long Microseconds = 1_000_000;
    private static readonly double[] Parts = [-Farthest, -8, -5, -2, 2, 5, 8, Farthest];

    // Panels around a feature end where its width times these does.
    private static readonly double[] Widths = [0.25, 1, 4, 16, 64, 256, 1024, 4096, 16384];

    /// <summary>1/√E[f²], by which weights are scaled so that signals keep their size.</summary>
    public double Gain => 1 / Math.Sqrt(MeanSquare.Value);

    /// <summary>What the farthest of those that are known may be off by, relative to it.</summary>
    public double Error
    {
        get
        {
            var size = double.IsFinite(MeanSquare.Value) ? Math.Sqrt(MeanSquare.Value) : Math.Abs(Mean.Value);
            var ofMean = double.IsInfinity(Mean.Value) ? 0 : size == 0 ? double.NaN : Mean.Error / size;
            double[] errors = [ofMean, MeanSquare.RelativeError, MeanSquareSlope.RelativeError];
            return errors.Where(error => !double.IsNaN(error)).DefaultIfEmpty(double.NaN).Max();
        }
    }

    /// <summary>
    /// By adaptive quadrature, split at the breakpoints and around what the formula has inside; exact of what is one
    /// number everywhere, such as sigmoid(x) + sigmoid(−x).
    /// </summary>
    public static Moments Of(Curve curve)
    {
        if (curve.Formula?.Pieces.Between is [{ Program.Exactly: { Slope: 0, Intercept: var level } }]
            && double.IsFinite(level * level))
        {
            return new(new(level, 0), new(level * level, 0), new(0, 0));
        }

        var features = curve.Formula is { } formula ? Feature.Of(formula, new(-Farthest, Farthest)) : [];
        var near = Singular(features);
        var splits = new Splits([.. SplitsOf(curve, features)], [.. near.Select(place => place.Nearest)]);
        var (jets, budget) = (new WeightedJets(curve, new(Microseconds)), new Budget(Microseconds));
        var beyond = new Lazy<Place[]>(() => [.. Beyond(curve).Take(MostFeatures)]);
        return new(With(0, 1), With(0, 2), With(1, 2));

        // Quadrature sees nothing of a pole but large numbers, and nothing far out.
        Expectation With(int order, int power)
        {
            var found = GaussianExpectation.Of(jets, order, power, splits);
            if (curve.Formula is not { } formula || jets.HasGap)
            {
                return found;
            }

            var even = new EvenPart(formula, budget);
            var divergence = new Divergence(formula, order, power, budget);
            var (below, above) = (divergence.FarOut(-1), divergence.FarOut(1));
            var parts = near.Concat(Lazily(beyond)).Select(divergence.At).Prepend(below ?? 0).Prepend(above ?? 0);
            var isGap = below is double.NaN || above is double.NaN;
            return isGap ? Expectation.Endless(double.NaN)
                : divergence.Together(parts) is not { } all ? Expectation.Unknown
                : all != 0 ? Expectation.Endless(all)
                : double.IsFinite(found.Value) ? GaussianExpectation.OfLittle(found, even, splits)
                : below is null || above is null ? found
                : OrSlow(GaussianExpectation.OfLarge(jets, order, power, splits));

            Expectation OrSlow(Expectation large) =>
                double.IsNaN(large.Value) && large.TooLarge == 0
                    ? GaussianExpectation.OfSlow(jets, order, power, splits)
                    : large;
        }
    }

    private static IEnumerable<Place> Singular(IEnumerable<Feature> features) =>
        features.Where(feature => feature.IsSingular).Select(feature => feature.Place);

    /// <summary>
    /// Where a formula may have no value farther out than it is integrated: the weight is tiny there, but beside a pole
    /// no weight helps. Waves that have none within have none a little farther out either.
    /// </summary>
    private static IEnumerable<Place> Beyond(Curve curve)
    {
        if (curve.Formula is not { } formula || !formula.Pieces.Any(MayBeSingular))
        {
            return [];
        }

        var waves = formula.Pieces.Any(program => program.Waves);
        var range = waves ? new(-FarthestOfWaves, FarthestOfWaves) : Interval.Line;
        return Singular(Feature.Of(formula, range))
            .Where(place => double.IsFinite(place.Nearest) && Math.Abs(place.Nearest) > Farthest)
            .OrderBy(place => Math.Abs(place.Nearest));
    }

    private static bool MayBeSingular(EvaluationProgram program) => Inner.Of(program).Any(inner => inner.IsSingular);

    private static IEnumerable<Place> Lazily(Lazy<Place[]> places)
    {
        foreach (var place in places.Value)
        {
            yield return place;
        }
    }

    private static IEnumerable<double> SplitsOf(Curve curve, IReadOnlyList<Feature> features)
    {
        // Of floor(x^2) there are more than are told for all of it.
        foreach (var (low, high) in Parts.Zip(Parts.Skip(1)))
        {
            foreach (var point in curve.BreakpointsWithin(low, high))
            {
                yield return point.X;
            }
        }

        foreach (var feature in features.GroupBy(feature => feature.Place.Nearest).Take(MostFeatures))
        {
            yield return feature.Key;
            var width = feature.Min(one => one.Width);
            foreach (var distance in Widths.Select(times => times * width).Where(distance => distance < 1))
            {
                yield return feature.Key - distance;
                yield return feature.Key + distance;
            }
        }
    }
}
