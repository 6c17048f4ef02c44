using Activations.Analysis.Surveys;
using Activations.Sampling;

namespace Activations.Analysis;

/// <summary>
/// Tells what a curve is at its jumps where no double is the place: floor(exp(x)) is 2 at log(2), but 1 at the double
/// nearest to that.
/// </summary>
internal static class JumpValues
{
    // Each takes a millisecond; of more those with the most room, since the others have hardly any for dots.
    private const int Most = 64;

    /// <summary>The same jumps with their values there; those of which that is not known stay as they are.</summary>
    /// <param name="curve">Whose.</param>
    /// <param name="order">0 for f, 1 for f′, 2 for f″.</param>
    /// <param name="jumps">Where it jumps.</param>
    public static IReadOnlyList<Jump> AtPlaces(Curve curve, int order, IReadOnlyList<Jump> jumps)
    {
        var roomiest = Enumerable.Range(0, jumps.Count).OrderByDescending(RoomAround).Take(Most).ToHashSet();
        return [.. jumps.Select((jump, i) => roomiest.Contains(i) ? AtPlace(curve, order, jump) : jump)];

        double RoomAround(int i) => Math.Min(
            i == 0 ? double.PositiveInfinity : jumps[i].X - jumps[i - 1].X,
            i == jumps.Count - 1 ? double.PositiveInfinity : jumps[i + 1].X - jumps[i].X);
    }

    /// <summary>What a curve is at a place between two doubles, given the nearest; null if it is not known.</summary>
    public static Jet? At(Curve curve, double x)
    {
        if (curve.Formula is null)
        {
            return curve.BetweenDoubles?.Invoke(x);
        }

        var signed = new SignedCurve(curve);
        var place = signed.PlaceOf(x);
        return place.IsDouble ? null : signed.AtRoot(place)?.Jet;
    }

    private static Jump AtPlace(Curve curve, int order, Jump jump)
    {
        if (Jump.IsEndless(order, jump.Left, jump.Right) || At(curve, jump.X) is not { } known)
        {
            return jump;
        }

        var there = jump with { Value = AsSide(known[order], jump) };
        return curve.Formula is not null && IsCusp(new(curve), order, there)
            ? there with { Left = there.Value, Right = there.Value }
            : there;
    }

    /// <summary>
    /// Whether it tends to its value there from both sides, though doubles do not tell: the nearest to √2 is so far off
    /// that max(x² − 2, 0)^0.01 is 0.69 there.
    /// </summary>
    private static bool IsCusp(SignedCurve curve, int order, Jump jump)
    {
        var (isLeft, isRight) = (jump.Left == jump.Value, jump.Right == jump.Value);
        if (double.IsNaN(jump.Left + jump.Right) || isLeft == isRight)
        {
            return false;
        }

        var place = curve.PlaceOf(jump.X);
        var limit = curve.Beside(place, isLeft ? 1 : -1)[order];
        return double.IsFinite(limit) && !Ulp.AreApart(limit, jump.Value);
    }

    /// <summary>What differs from a side by rounding alone is that.</summary>
    private static double AsSide(double value, Jump jump) =>
        double.IsFinite(value - jump.Left) && !Ulp.AreApart(value, jump.Left) ? jump.Left
        : double.IsFinite(value - jump.Right) && !Ulp.AreApart(value, jump.Right) ? jump.Right
        : value;
}
