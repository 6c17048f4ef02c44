using Activations.Evaluation;

namespace Activations.Analysis;

/// <summary>
/// What a curve does to a standard normal input on average; each NaN or ∞ where there is no such number.
/// </summary>
/// <param name="Mean">E[f]</param>
/// <param name="MeanSquare">E[f²]</param>
/// <param name="MeanSquareSlope">E[f′²], of f′ where it is defined: jumps of f do not count.</param>
/// <param name="Error">What the farthest of them may be off by, relative to it.</param>
public sealed record Moments(double Mean, double MeanSquare, double MeanSquareSlope, double Error)
{
    // Panels around a feature end where its width times these does.
    private const int MostFeatures = 40;
    private const double Farthest = 38;

    // For those of its places that take many digits.
    private const long Microseconds = 1_000_000;
    private static readonly double[] Parts = [-Farthest, -8, -5, -2, 2, 5, 8, Farthest];
    private static readonly double[] Widths = [0.25, 1, 4, 16, 64, 256, 1024, 4096, 16384];

    /// <summary>Whether there is no E[f], rather than that it was not found.</summary>
    public bool HasNoMean { get; init; }

    /// <summary>1/√E[f²], by which weights are scaled so that signals keep their size.</summary>
    public double Gain => 1 / Math.Sqrt(MeanSquare);

    /// <summary>By adaptive quadrature, split at the breakpoints and around what the formula has inside.</summary>
    public static Moments Of(Curve curve)
    {
        var (budget, atPlaces) = (new Budget(Microseconds), new Budget(Microseconds));
        var jet = Remembered(curve.NearWithSlope(budget));
        var features = curve.Formula is { } formula ? Feature.Of(formula, new(-Farthest, Farthest)) : [];
        double[] splits = [.. Splits(curve, features)];
        List<Place> singular = [.. features.Where(feature => feature.IsSingular).Select(feature => feature.Place)];
        var mean = With(GaussianExpectation.Of(x => jet(x).Value, splits), 0, 1);
        var meanSquare = With(GaussianExpectation.OfSquare(x => jet(x).Value, splits), 0, 2);
        var meanSquareSlope = With(GaussianExpectation.OfSquare(x => jet(x).Derivative, splits), 1, 2);
        var ofMean = mean.Error / Math.Sqrt(meanSquare.Value);
        var ofSquares = Math.Max(meanSquare.Error / meanSquare.Value, meanSquareSlope.Error / meanSquareSlope.Value);
        var error = double.IsNaN(ofSquares) ? ofMean : double.IsNaN(ofMean) ? ofSquares : Math.Max(ofMean, ofSquares);
        return new(mean.Value, meanSquare.Value, meanSquareSlope.Value, error) { HasNoMean = mean.IsNone };

        // Quadrature sees nothing of a pole but large numbers.
        Expectation With(Expectation found, int order, int power)
        {
            var all = singular.Select(place => Divergence.Of(curve.Formula!, place, order, power, atPlaces)).ToList();
            if (all.Contains(null))
            {
                return new(double.NaN, 0);
            }

            var atPoles = all.Sum() ?? 0;
            var value = double.IsInfinity(found.Value) ? atPoles + found.Value : atPoles;
            return atPoles == 0 ? found : new(value, 0) { IsNone = double.IsNaN(value) };
        }
    }

    private static IEnumerable<double> Splits(Curve curve, IReadOnlyList<Feature> features)
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

    /// <summary>The same function, evaluated once at each place: all averages take the same ones.</summary>
    private static Func<double, Jet> Remembered(Func<double, Jet> f)
    {
        var known = new Dictionary<double, Jet>();
        return x => known.TryGetValue(x, out var jet) ? jet : known[x] = f(x);
    }
}
