using System.Globalization;
using Activations.Evaluation;

namespace Activations.Tests.Evaluation;

/// <summary>Whether what a bound claims agrees with what is known better.</summary>
internal static class Bounds
{
    /// <summary>How many arguments are tried, and the seed; by the environment as <c>BOUNDS=100000,7</c>.</summary>
    public static int[] Chosen { get; } =
        [.. (Environment.GetEnvironmentVariable("BOUNDS") ?? "400,1").Split(',').Select(Whole)];

    /// <summary>Whether two enclosures have a number in common, as the unknown has with everything.</summary>
    public static bool MayBeEqual(Ball a, Ball b)
    {
        if (IsUnknown(a) || IsUnknown(b))
        {
            return true;
        }

        if (Ball.IsUndefined(a) || Ball.IsUndefined(b))
        {
            return Ball.IsUndefined(a) == Ball.IsUndefined(b);
        }

        Magnitude sizeOfA = Ball.Magnitude(a), sizeOfB = Ball.Magnitude(b);
        var sizesMeet = sizeOfA.Low <= sizeOfB.High && sizeOfB.Low <= sizeOfA.High;
        var signsMeet = Ball.Sign(a) is not { } sign || Ball.Sign(b) is not { } other || sign == other;
        return sizesMeet && signsMeet && Ball.Sign(a - b) is null or 0;
    }

    /// <summary>Whether a number that is known far better lies inside.</summary>
    public static bool Hold(Wide claimed, Ball known) => MayBeEqual(Wide.ToBall(claimed, 400), known);

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static bool IsUnknown(Ball a) =>
        !Ball.IsUndefined(a) && Ball.Sign(a) is null && double.IsPositiveInfinity(Ball.Magnitude(a).High);
}
