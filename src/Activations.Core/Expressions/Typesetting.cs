using System.Text;
using System.Text.RegularExpressions;

namespace Activations.Expressions;

/// <summary>Writes a formula as a book does: e⁻ˣ for exp(-x), α·x for alpha*x, a real minus sign.</summary>
public static partial class Typesetting
{
    private static readonly Dictionary<char, char> Superscripts = "0123456789+-()xn".Zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ˣⁿ").ToDictionary();

    /// <summary>The formula in Unicode.</summary>
    /// <param name="formula">An expression, such as <c>1/(1+exp(-x))</c>.</param>
    /// <param name="symbols">How names in it are written, such as α for alpha.</param>
    public static string Typeset(string formula, IEnumerable<(string Name, string Symbol)> symbols)
    {
        var names = symbols.ToDictionary(pair => pair.Name, pair => pair.Symbol);
        var raised = Power().Replace(formula.Replace(" ", "", StringComparison.Ordinal), match =>
            match.Groups["exponent"].Value.All(Superscripts.ContainsKey)
                ? (match.Value[0] == 'e' ? "e" : "") + string.Concat(match.Groups["exponent"].Value.Select(c => Superscripts[c]))
                : match.Value);

        var text = new StringBuilder();
        var afterOperand = false;
        foreach (var token in Token().EnumerateMatches(raised))
        {
            var word = raised.Substring(token.Index, token.Length);
            text.Append(word switch
            {
                "+" or "/" => $" {word} ",
                "-" => afterOperand ? " − " : "−",
                "*" => "·",
                "," => ", ",
                _ => names.GetValueOrDefault(word, word),
            });
            afterOperand = word is not ("+" or "-" or "*" or "/" or "," or "(");
        }

        return text.ToString();
    }

    // exp(…) without inner parentheses, or ^ with a number.
    [GeneratedRegex(@"\bexp\((?<exponent>[^()]*)\)|\^(?<exponent>\d+)")]
    private static partial Regex Power();

    [GeneratedRegex(@"[\p{L}_][\p{L}\p{N}_]*|\d+(\.\d+)?|.")]
    private static partial Regex Token();
}
