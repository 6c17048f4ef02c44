using System.Security;
using System.Text.RegularExpressions;

namespace Activations.Figures;

/// <summary>Text inside XML.</summary>
internal static partial class Xml
{
    private const string Control = @"[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]";
    private const string HalfAPair = @"[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]";

    /// <summary>
    /// As content of an element: characters that XML cannot hold, not even escaped, become the replacement character.
    /// </summary>
    public static string Escape(string text) =>
        SecurityElement.Escape(Forbidden().Replace(text, "\uFFFD")).Replace("\r", "&#13;", StringComparison.Ordinal);

    [GeneratedRegex($"{Control}|{HalfAPair}")]
    private static partial Regex Forbidden();
}
