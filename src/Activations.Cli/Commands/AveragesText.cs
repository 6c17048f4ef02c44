using Activations.Analysis;
using static Activations.NumberText;

namespace Activations.Cli.Commands;

/// <summary>How the averages over x ~ N(0, 1) are written for people.</summary>
internal static class AveragesText
{
    // Above, what an average may be off by is said.
    private const double SmallError = 1e-9;

    /// <summary>Two lines, and a third where they may be off by more than nobody minds.</summary>
    public static IEnumerable<string> Of(Moments moments)
    {
        var square = moments.MeanSquare;
        var gain = square.TooLarge != 0 ? $"below {Digits(1 / Math.Sqrt(double.MaxValue), 2)}"
            : WhyUnknown(square) ?? Digits(moments.Gain, DigitsOf(square));
        yield return $"E[f] = {Text(moments.Mean)}, E[f^2] = {Text(square)}";
        yield return $"E[f'^2] = {Text(moments.MeanSquareSlope)}, gain 1/sqrt(E[f^2]) = {gain}";
        if (moments.Error > SmallError && double.IsFinite(moments.Error))
        {
            yield return $"each within {Digits(moments.Error, 2)} of itself";
        }

        static string Text(Expectation average) => WhyUnknown(average) ?? Digits(average.Value, DigitsOf(average));
    }

    /// <summary>How many digits of an average are known, the last of them within some units; at most 12.</summary>
    private static int DigitsOf(Expectation average)
    {
        const int most = 12;
        var error = Math.Abs(average.Error / average.Value);
        var isKnown = error > 0 && double.IsFinite(error);
        return isKnown ? Math.Clamp(1 - (int)Math.Ceiling(Math.Log10(error)), 1, most) : most;
    }

    /// <summary>Why there is no number for an average; null where there is one.</summary>
    public static string? WhyUnknown(Expectation average) => average switch
    {
        { IsNone: true } => "none",
        { TooLarge: > 0 } => "beyond 1.8e308",
        { TooLarge: < 0 } => "below -1.8e308",
        { Value: double.NaN } => "not known",
        _ => null,
    };
}
