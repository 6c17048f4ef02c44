using System.Drawing;
using System.Globalization;

namespace Activations.Cli.Settings;

/// <summary>A colour as typed: the name that web pages have for it, or its red, green and blue.</summary>
internal static class Hue
{
    // The table of the base library; what the colours of a desktop are called is in it too.
    private static readonly string[] Names = [.. Enum.GetValues<KnownColor>()
        .Select(Color.FromKnownColor)
        .Where(colour => !colour.IsSystemColor && colour.A == byte.MaxValue)
        .Select(colour => colour.Name.ToLowerInvariant())];

    /// <summary>Reads <c>teal</c>, <c>#008080</c> or <c>#088</c>; the result is a name or has six digits.</summary>
    /// <exception cref="UsageException">It is none.</exception>
    public static string Read(string text)
    {
        var name = text.ToLowerInvariant();
        if (Names.Contains(name))
        {
            return name;
        }

        var digits = name.StartsWith('#') ? name[1..] : "";
        if (digits.Length is 3 or 6 && digits.All(char.IsAsciiHexDigitLower))
        {
            return "#" + (digits.Length == 6 ? digits : string.Concat(digits.Select(digit => $"{digit}{digit}")));
        }

        var meant = Spelling.Nearest(name, Names) is { } near ? $"; did you mean {near}?" : "";
        throw new UsageException($"expected colours such as teal or '#1b9e77'{meant}");
    }

    /// <summary>What was read, as six digits: <c>#008080</c>.</summary>
    public static string DigitsOf(string hue) => hue.StartsWith('#')
        ? hue
        : string.Create(CultureInfo.InvariantCulture, $"#{Color.FromName(hue).ToArgb() & 0xFFFFFF:x6}");
}
