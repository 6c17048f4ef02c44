using System.Globalization;

namespace Activations.Evaluation;

/// <summary>Numbers of few digits, such as 0.25, which rounding hides.</summary>
internal static class ShortNumber
{
    /// <summary>The number of so many digits that is nearest to another one; null where it is not so near.</summary>
    /// <param name="number">The other one.</param>
    /// <param name="digits">How many.</param>
    /// <param name="tolerance">How far away it may be.</param>
    public static double? Near(double number, int digits, double tolerance)
    {
        var text = number.ToString($"G{digits}", CultureInfo.InvariantCulture);
        var nearest = double.Parse(text, CultureInfo.InvariantCulture);
        return Math.Abs(number - nearest) <= tolerance ? nearest : null;
    }

    /// <summary>The same of what may be 0; NaN where it is neither.</summary>
    /// <inheritdoc cref="Near"/>
    public static double Known(double number, int digits, double tolerance) =>
        Math.Abs(number) <= tolerance ? 0 : Near(number, digits, tolerance) ?? double.NaN;
}
