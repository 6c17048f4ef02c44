using System.Globalization;

namespace Activations;

/// <summary>Numbers as people type them.</summary>
public static class NumberText
{
    /// <summary>What a parameter allows, such as "above 0"; empty when that is every number.</summary>
    public static string Range(Parameter parameter) => (parameter.Minimum, parameter.Maximum) switch
    {
        (double.NegativeInfinity, double.PositiveInfinity) => "",
        (var low, double.PositiveInfinity) => $"{(parameter.IsOpen ? "above" : "at least")} {Shortest(low)}",
        var (low, high) => $"{Shortest(low)} to {Shortest(high)}{(parameter.IsOpen ? ", both excluded" : "")}",
    };

    /// <summary>
    /// The fewest digits that read back as the same double, without an exponent where that is short, such as 0.001 and
    /// 4.5e-7.
    /// </summary>
    public static string Shortest(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        var plain = DecimalNumber.TryParse(text, out var number) ? number.ToString() : text;
        return plain.Contains('e') && text.Split('E') is [var digits, var exponent]
            ? $"{digits}e{int.Parse(exponent, CultureInfo.InvariantCulture)}"
            : plain;
    }

    /// <summary>Twelve significant digits unless told, or fewer when those are all.</summary>
    public static string Digits(double value, int digits = 12)
    {
        var isPlain = !double.IsFinite(value) || Math.Abs(value) is 0 or (>= 1e-5 and < 1e9);
        return isPlain ? Shortest(Rounded(value, digits))
            : value.ToString($"0.{new string('#', digits - 1)}e0", CultureInfo.InvariantCulture);
    }

    private static double Rounded(double value, int digits) =>
        double.Parse(value.ToString($"G{digits}", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
