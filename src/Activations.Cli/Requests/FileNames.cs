using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Activations.Cli.Settings;
using Activations.Figures;

namespace Activations.Cli.Requests;

/// <summary>Where figures go when the user leaves it open, or a part of it.</summary>
internal static partial class FileNames
{
    public const string NamePlaceholder = "{name}";

    // In characters and, since file systems have 255 at most, in bytes.
    private const int LongestSlug = 80, MostBytes = 200;

    /// <summary>
    /// <c>relu-grad.png</c>, <c>prelu-alpha-0.1.png</c>, <c>prelu-alpha.png</c> for several values, <c>all.png</c>, in
    /// the current folder.
    /// </summary>
    /// <param name="request">What is drawn.</param>
    /// <param name="ending">Such as .png.</param>
    /// <param name="asked">
    /// What was asked for; all functions with a parameter in common are <c>all-alpha-0.2.png</c>.
    /// </param>
    public static string Default(CurveRequest request, string ending, Request? asked = null)
    {
        var slugs = request.Arguments.Select(curve => Slug(curve, withParameters: true));
        var slug = request.IsAll ? "all"
            : asked?.Get(Setting.All) == true ? SlugOfAll(asked)
            : string.Join('-', slugs);
        if (slug.Length > LongestSlug || Encoding.UTF8.GetByteCount(slug) > MostBytes)
        {
            throw new UsageException(
                $"the default file name would have {slug.Length} characters; name the file with -o");
        }

        var orders = request.Orders switch
        {
            [0] => "",
            [0, 1] => "-grad",
            var some => "-d" + string.Concat(some),
        };
        return slug + orders + ending;
    }

    /// <summary>The same path, which has nothing in braces but what is filled in.</summary>
    /// <param name="path">The value of -o.</param>
    /// <param name="known">What is filled in.</param>
    /// <exception cref="UsageException">Something else is in braces.</exception>
    public static string Checked(string path, params IReadOnlyList<Placeholder> known)
    {
        if (!path.Contains('{', StringComparison.Ordinal))
        {
            return path;
        }

        var words = known.Select(placeholder => placeholder.Word);
        var unknown = InBraces().Matches(path).Select(match => match.Value).Except(words).FirstOrDefault();
        return unknown is null ? path
            : throw new UsageException(known.Count == 0
                ? $"-o {path}: {unknown} stands for nothing here; expected a path without braces"
                : $"-o {path}: unknown {unknown}; expected {English.Or(words)}");
    }

    /// <summary>What curves are called in file names: with their parameters where a function occurs twice.</summary>
    /// <exception cref="UsageException">One of them has no name that a file could have.</exception>
    public static IEnumerable<string> Of(IReadOnlyList<CurveSpec> curves) => curves.Select(curve =>
        Slug(curve, withParameters: curves.Count(other => other.Activation.Name == curve.Activation.Name) > 1));

    private static string SlugOfAll(Request asked)
    {
        var words = asked.Get(Setting.Param).Concat(asked.Get(Setting.Alpha)).Select(WordOf);
        var framework = asked.Get(Setting.Framework) is { } known ? $"-{known.Name}" : "";
        var types = asked.Get(Setting.Dtype);
        var type = types.Count == 0 ? "" : types.Count == 1 ? $"-{types[0]}" : "-dtype";
        return string.Join('-', words.Prepend("all")) + framework + type;
    }

    private static string WordOf(ParameterValues given) =>
        given.Values is [var only] ? $"{given.Name}-{only}".Replace('/', '_') : given.Name;

    private static string Slug(CurveSpec curve, bool withParameters)
    {
        if (curve.Label is null && curve.Activation.IsTyped)
        {
            throw new UsageException(
                $"{curve}: an expression makes no file name; name the file with -o, or the curve as in f={curve}");
        }

        var name = curve.Label ?? curve.Activation.Name;
        var parameters = withParameters && curve.Label is null ? curve.NotDefault : [];
        var words = parameters.Select(WordOf).Concat(TypeWords(curve));
        words = withParameters && curve.Label is null ? HeldWords(curve).Concat(words) : words;
        string[] strange = [.. name.EnumerateRunes().Where(rune => !CanStand(rune)).Select(rune => $"{rune}")];
        var parts = string.Join('-', words.Prepend(name)).Split(strange, StringSplitOptions.RemoveEmptyEntries);
        var slug = string.Join('-', parts).TrimStart('.', '-');
        return slug.Length > 0 ? slug : throw new UsageException(
            $"{curve}: the label has no letters a file name could use; name the file with -o");
    }

    /// <summary>Whether file names keep it: a letter or digit of any script, and what belongs to one.</summary>
    private static bool CanStand(Rune rune) => Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
        || rune.Value is '.' or '_' or '-';

    private static IEnumerable<string> HeldWords(CurveSpec curve) => curve.HeldText.Select(held =>
        string.Concat(held.Select(letter => letter is '=' or ',' ? '-' : letter == '/' ? '_' : letter)));

    private static string[] TypeWords(CurveSpec curve) => curve.Types.Count > 1 ? ["dtype"]
        : curve.Label is null && curve.Arithmetic is { } arithmetic ? [arithmetic]
        : [];

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex InBraces();
}
