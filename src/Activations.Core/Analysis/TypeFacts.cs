using Activations.Analysis.Surveys;

namespace Activations.Analysis;

/// <summary>
/// What becomes of a curve in a number type, seen at many or all values of the type. Intervals reach from the first to
/// the last value of the type for which something holds; both ends belong to them.
/// </summary>
/// <param name="ErrorOfValue">The largest error of f.</param>
/// <param name="ErrorOfSlope">The largest error of f′.</param>
/// <param name="Zero">Where f is 0 in the type though it is not.</param>
/// <param name="Dead">Where f′ is exactly 0 in the type though it is not: nothing is learned.</param>
/// <param name="Overflow">Where f has no finite value in the type though it has one.</param>
/// <param name="SaturatedBelow">Down from where f does not change any more though it does; null where it does.</param>
/// <param name="SaturatedAbove">Up from where f does not change any more though it does; null where it does.</param>
/// <param name="IdentityFrom">From which x up f(x) = x in the type; null where there is none.</param>
public sealed record TypeFacts(
    LargestError ErrorOfValue,
    LargestError ErrorOfSlope,
    IReadOnlyList<Interval> Zero,
    IReadOnlyList<Interval> Dead,
    IReadOnlyList<Interval> Overflow,
    double? SaturatedBelow,
    double? SaturatedAbove,
    double? IdentityFrom)
{
    /// <summary>Looks at a curve.</summary>
    /// <param name="exact">The curve itself.</param>
    /// <param name="typed">The same in the type of the inputs.</param>
    /// <param name="inputs">Where to look; on several threads at once.</param>
    /// <param name="cancellation">Stops that.</param>
    /// <exception cref="OperationCanceledException">Interrupted.</exception>
    public static TypeFacts Of(Curve exact, Curve typed, TypeInputs inputs, CancellationToken cancellation = default)
    {
        var (f, slope) = (typed[0], typed[1]);
        var (truths, trueSlopes) = (inputs.Map(exact[0], cancellation), inputs.Map(exact[1], cancellation));
        var (values, slopes) = (inputs.Map(f, cancellation), inputs.Map(slope, cancellation));
        var (runs, signed) = (new TypeRuns(inputs), new SignedCurve(exact));
        return new(
            LargestError.Of(inputs, values, truths),
            LargestError.Of(inputs, slopes, trueSlopes),
            WrongZeros(0, truths, runs.Where(x => f(x) == 0, i => values[i] == 0, i => truths[i] != 0)),
            WrongZeros(1, trueSlopes, runs.Where(x => slope(x) == 0, i => slopes[i] == 0, i => trueSlopes[i] != 0)),
            runs.Where(
                x => IsLost(f(x), exact[0](x)), i => IsLost(values[i], truths[i]), i => double.IsFinite(truths[i])),
            Saturation(0)?.High,
            Saturation(inputs.Count - 1)?.Low,
            runs.At(inputs.Count - 1, x => f(x) == x, i => values[i] == inputs[i])?.Low);

        IReadOnlyList<Interval> WrongZeros(int order, double[] trueValues, IReadOnlyList<Interval> zeros) =>
            new TrueZeros(inputs, trueValues, x => IsZero(x, order)).LeftOutOf(zeros);

        bool IsZero(double x, int order) => exact[order](x) == 0 && signed.At(x).Sign(order) == 0;

        Interval? Saturation(int end)
        {
            var last = inputs.Count == 0 ? double.NaN : values[end];
            var run = runs.At(end, x => f(x) == last, i => values[i] == last, i => truths[i] != last);
            return run is { IsPoint: false } ? run : null;
        }
    }

    private static bool IsLost(double value, double truth) => !double.IsFinite(value) && !double.IsNaN(truth);
}
