using Activations.Sampling;

namespace Activations.Analysis;

/// <summary>
/// Tells what a curve is at its jumps where no double is the place: floor(exp(x)) is 2 at log(2), but 1 at the double
/// nearest to that.
/// </summary>
internal static class JumpValues
{
    // Each takes a millisecond, and more have hardly room for dots that show them.
    private const int Most = 64;

    /// <summary>The same jumps with their values there; those of which that is not known stay as they are.</summary>
    /// <param name="curve">Whose.</param>
    /// <param name="order">0 for f, 1 for f′, 2 for f″.</param>
    /// <param name="jumps">Where it jumps.</param>
    public static IReadOnlyList<Jump> AtPlaces(Curve curve, int order, IReadOnlyList<Jump> jumps)
    {
        if (curve.Formula is null || jumps.Count > Most)
        {
            return jumps;
        }

        var signed = new SignedCurve(curve);
        return [.. jumps.Select(jump => AtPlace(signed, order, jump))];
    }

    private static Jump AtPlace(SignedCurve curve, int order, Jump jump)
    {
        var place = curve.PlaceOf(new Breakpoint(jump.X, default, default));
        var here = place.IsDouble ? null : curve.AtRoot(place);
        return here is { } known ? jump with { Value = AsSide(known[order], jump) } : jump;
    }

    /// <summary>What differs from a side by rounding alone is that.</summary>
    private static double AsSide(double value, Jump jump) =>
        double.IsFinite(value - jump.Left) && !Ulp.AreApart(value, jump.Left) ? jump.Left
        : double.IsFinite(value - jump.Right) && !Ulp.AreApart(value, jump.Right) ? jump.Right
        : value;
}
