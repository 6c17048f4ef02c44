using System.Globalization;
using Activations.Sampling;

namespace Activations.Cli.Requests;

/// <summary>Numbers as people type them.</summary>
internal static class NumberText
{
    /// <summary>The shortest text that reads back as the same double, without an exponent where that is short.</summary>
    public static string Shortest(double value) =>
        DecimalNumber.TryParse(value.ToString("R", CultureInfo.InvariantCulture), out var number) ? number.ToString() : $"{value}";
}
