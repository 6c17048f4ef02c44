using Activations.Evaluation;

namespace Activations.Tests.Evaluation;

/// <summary>Whether what a bound claims agrees with what is known better.</summary>
internal static class Bounds
{
    /// <summary>Whether two enclosures have a number in common.</summary>
    public static bool MayBeEqual(Ball a, Ball b)
    {
        if (Ball.IsUndefined(a) || Ball.IsUndefined(b))
        {
            return Ball.IsUndefined(a) == Ball.IsUndefined(b);
        }

        Magnitude sizeOfA = Ball.Magnitude(a), sizeOfB = Ball.Magnitude(b);
        var sizesMeet = sizeOfA.Low <= sizeOfB.High && sizeOfB.Low <= sizeOfA.High;
        var signsMeet = Ball.Sign(a) is not { } sign || Ball.Sign(b) is not { } other || sign == other;
        return sizesMeet && signsMeet && Ball.Sign(a - b) is null or 0;
    }

    /// <summary>Whether a number that is known far better lies inside; of the unknown, anything does.</summary>
    public static bool Hold(Wide claimed, Ball known)
    {
        var isUnknown = Wide.Magnitude(claimed).High == double.PositiveInfinity && Wide.Sign(claimed) is null;
        return (isUnknown && !Wide.IsUndefined(claimed)) || MayBeEqual(Wide.ToBall(claimed, 400), known);
    }
}
