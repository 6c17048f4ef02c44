using System.Globalization;
using System.Text;

namespace Activations.Expressions;

/// <summary>
/// The letters, digits and signs that are meant by those of web pages and word processors: 𝑥 and 𝜎 in formulas, （ and
/// ０ as wide as a Chinese character, and what nobody sees between a function and its parenthesis.
/// </summary>
internal static class PlainSigns
{
    // As Unicode has them, one alphabet for bold letters, one for italic ones and so on.
    private const string Latin = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", Digits = "0123456789",
        Greek = "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΘΣΤΥΦΧΨΩ∇αβγδεζηθικλμνξοπρςστυφχψω∂εθκφρπ";

    private const int FirstLatin = 0x1D400, FirstGreek = 0x1D6A8, FirstDigit = 0x1D7CE, LastDigit = 0x1D7FF;

    /// <summary>The plain sign for another one; itself where it is one, or no sign of formulas.</summary>
    public static Rune Of(Rune sign) => sign.Value switch
    {
        >= FirstLatin and < FirstGreek - 4 => Letter(sign, FirstLatin, Latin),
        >= FirstGreek and < FirstDigit - 4 => Letter(sign, FirstGreek, Greek),
        >= FirstDigit and <= LastDigit => Letter(sign, FirstDigit, Digits),
        'ℎ' => new('h'), // has no place among the italic letters
        'ℯ' => new('e'),
        'ϵ' => new('ε'),
        'ϑ' => new('θ'),
        'ϕ' => new('φ'),
        'ϱ' => new('ρ'),
        '‐' or '‑' or '–' or '—' => new('-'),
        '∕' or '⁄' => new('/'),
        '∣' => new('|'),
        >= '！' and <= '～' => new(sign.Value - '！' + '!'),
        _ => Rune.GetUnicodeCategory(sign) == UnicodeCategory.Format ? new(' ') : sign,
    };

    private static Rune Letter(Rune sign, int first, string alphabet) =>
        new(alphabet[(sign.Value - first) % alphabet.Length]);
}
