using System.Globalization;
using System.Text;

namespace Activations.Cli.Settings;

/// <summary>
/// How values are written: strictly, with a dot for decimals whatever the locale, finite numbers only. Each form is
/// made when it is first asked for.
/// </summary>
internal static class Forms
{
    private const int MostText = 1000;
    private const int LeastDpi = 10, MostDpi = 10_000;
    private const double LeastScale = 0.1, MostScale = 100;
    private const double MostMagnitude = 1e100; // its square is still a double
    private const string Placeholder = "{name}";

    public static Form<string> Text => field ??= Form.One("TEXT", ReadText, text => text, ByChance.Text);

    public static Form<string> Path => field ??= Form.One("PATH", ReadPath, path => path, ByChance.Path) with
    {
        Vocabulary = Vocabulary.Files,
    };

    public static Form<string> PicturePath => field ??= Form.One(
        "PATH", ReadPicturePath, path => path, random => $"{random.Next(100)}/{Placeholder}.png");

    public static Form<RangeSpec> Range => field ??= Form.One(
        "START:END", RangeSpec.Parse, range => range.ToString(), ByChance.Range);

    public static Form<DecimalNumber?> Step => field ??= Form.One<DecimalNumber?>(
        "STEP", text => Positive(text, "0.1"), step => $"{step}", random => ByChance.Positive(random));

    public static Form<DecimalNumber?> Dpi => field ??= Form.One<DecimalNumber?>(
        "DPI", text => ReadDpi(text), dpi => $"{dpi}", random => new(random.Next(LeastDpi, MostDpi + 1), 0));

    public static Form<DecimalNumber?> Scale => field ??= Form.One<DecimalNumber?>(
        "FACTOR", text => ReadScale(text), scale => $"{scale}", random => new(random.Next(1, 100), -1));

    public static Form<IReadOnlyList<string>> Hues => field ??= Form.One(
        "COLOUR[,...]", ReadHues, hues => string.Join(',', hues), ByChance.Hues);

    public static Form<DecimalNumber?> Tolerance => field ??= Form.One<DecimalNumber?>(
        "T", text => ReadTolerance(text), tolerance => $"{tolerance}", random => ByChance.Positive(random));

    public static Form<IReadOnlyList<int>> Orders => field ??= Form.One(
        "0,1,2", ReadOrders, orders => string.Join(',', orders), ByChance.Orders);

    public static Form<SizeSpec?> Size => field ??= Form.One<SizeSpec?>(
        "WxH", SizeSpec.Parse, size => $"{size}", ByChance.Size);

    public static Form<WindowSize?> Window => field ??= Form.One<WindowSize?>(
        "WxH", WindowSize.Parse, window => $"{window}", ByChance.Window);

    public static Form<ParameterValues> Parameter => field ??= Form.One(
        "NAME=V[,V...]",
        ParameterValues.Parse,
        values => values.ToString(),
        random => ByChance.Parameter(random, $"p{random.Next(10)}")) with
    {
        Vocabulary = Vocabulary.Parameters,
    };

    public static Form<ParameterValues> Alpha => field ??= Form.One(
        "V[,V...]",
        text => ParameterValues.Parse($"alpha={text}"),
        alpha => string.Join(',', alpha.Values),
        random => ByChance.Parameter(random, "alpha"));

    public static Form<IReadOnlyList<ParameterValues>> OneAlpha => field ??= Form.One<IReadOnlyList<ParameterValues>>(
        "VALUE",
        text => [new ParameterValues("alpha", [ReadQuotient(text)])],
        alpha => string.Join(',', alpha.SelectMany(given => given.Values)),
        random => [new("alpha", [ByChance.Value(random)])]);

    public static Form<SamplePoints?> Points => field ??= Form.One<SamplePoints?>(
        "X[,X...]|-", SamplePoints.Parse, points => $"{points}", random => new(ByChance.Numbers(random)));

    public static Form<SamplePoints?> OnePoint => field ??= Form.One<SamplePoints?>(
        "X", text => new([ReadNumber(text)]), point => $"{point}", random => new([ByChance.Number(random)]));

    public static Form<IReadOnlyList<double>> Numbers => field ??= Form.One<IReadOnlyList<double>>(
        "X[,X...]",
        text => [.. text.Split(',').Select(ReadNumber)],
        numbers => string.Join(',', numbers.Select(NumberText.Shortest)),
        ByChance.Numbers);

    public static Form<IReadOnlyList<NumberFormat>> Types => field ??= Form.One(
        "TYPE[,TYPE...]", text => ReadTypes(text.Split(',')), WriteTypes, ByChance.Types) with
    {
        Vocabulary = Vocabulary.Of(Choices.NumberTypes, areSeveral: true),
    };

    public static Form<IReadOnlyList<NumberFormat>> OneType => field ??= Form.One(
        "TYPE", text => ReadTypes([text]), WriteTypes, random => ByChance.Types(random).Take(1).ToList()) with
    {
        Vocabulary = Vocabulary.Of(Choices.NumberTypes),
    };

    public static Form<string> Keys => field ??= Form.One(
        "'KEY KEY...'", text => text, keys => keys, random => random.Next(2) > 0 ? "up + 1" : "?");

    public static Form<string> Network => field ??= Form.One(
        "hat|sawtooth:L|FILE", ReadPath, network => network, random => $"sawtooth:{random.Next(1, 9)}");

    public static Form<Tag> Tags => field ??= Form.One("TAG[,TAG...]", ReadTags, WriteTags, ByChance.Tags) with
    {
        Vocabulary = Vocabulary.Of(Choices.Tags, areSeveral: true),
    };

    /// <summary>Curves as they are typed: what they mean depends on other settings.</summary>
    public static Form<IReadOnlyList<string>> Curves(string syntax) =>
        Form.Each(Form.One(syntax, curve => curve, curve => curve, ByChance.Curve) with
        {
            Vocabulary = Vocabulary.Curves,
        });

    /// <summary>A whole number from least to most.</summary>
    public static Form<int?> Whole(int least, int most) => Form.One<int?>(
        "N",
        text => ReadWhole(text, least, most),
        number => string.Create(CultureInfo.InvariantCulture, $"{number}"),
        random => random.Next(least, most + 1));

    private static int ReadWhole(string text, int least, int most)
    {
        var isWhole = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        return isWhole && number >= least && number <= most
            ? number
            : throw new UsageException($"expected a whole number from {least} to {most}");
    }

    /// <summary>Some of a table's words, separated by commas.</summary>
    private static Tag ReadTags(string text)
    {
        var expected = $"expected some of {string.Join(", ", Choices.Tags.Select(tag => tag.Word))}";
        var tags = text.Split(',').Select(word => Choice.Find(Choices.Tags, word, expected).Value);
        return tags.Aggregate(Tag.None, (all, tag) => all | tag);
    }

    private static string WriteTags(Tag tags) =>
        string.Join(',', Choices.Tags.Where(tag => tags.HasFlag(tag.Value)).Select(tag => tag.Word));

    /// <summary>The number types of these names, each once.</summary>
    /// <exception cref="UsageException">There is none of a name.</exception>
    public static IReadOnlyList<NumberFormat> ReadTypes(IEnumerable<string> names)
    {
        var expected = $"expected some of {string.Join(", ", NumberFormat.All)}";
        return [.. names.Select(name => Choice.Find(Choices.NumberTypes, name, expected).Value).Distinct()];
    }

    /// <summary>The names of number types, separated by commas.</summary>
    public static string WriteTypes(IReadOnlyList<NumberFormat> types) => string.Join(',', types);

    private static string ReadText(string text) =>
        text.Length > MostText ? throw new UsageException($"expected at most {MostText} characters")
        : text.Any(char.IsControl) ? throw new UsageException("expected one line without control characters")
        : text;

    private static string ReadPath(string text)
    {
        var expected = text.Length == 0 ? "expected a file name such as relu.png"
            : text.StartsWith('-') && text != "-" ? $"looks like an option; a file of that name is ./{text}"
            : text.Any(char.IsControl) ? "expected a file name without control characters"
            : HasLostBytes(text) ? "expected a file name in UTF-8"
            : null;
        return expected is null ? text : throw new UsageException(expected);
    }

    /// <summary>Whether bytes that are not UTF-8 became something else, so that the name is another.</summary>
    private static bool HasLostBytes(string text) =>
        text.Contains('\uFFFD', StringComparison.Ordinal) || text.EnumerateRunes().Contains(Rune.ReplacementChar);

    private static string ReadPicturePath(string text) => text.Contains(Placeholder, StringComparison.Ordinal)
        ? text
        : throw new UsageException($"expected a path with {Placeholder}, such as gallery/{Placeholder}.png");

    private static IReadOnlyList<int> ReadOrders(string text)
    {
        var orders = text.Split(',');
        return orders.All(order => order is "0" or "1" or "2")
            ? [.. orders.Select(order => order[0] - '0').Distinct().Order()]
            : throw new UsageException("expected some of 0 (f), 1 (f') and 2 (f''), such as 0,1");
    }

    private static DecimalNumber ReadDpi(string text)
    {
        var dpi = Positive(text, "200");
        return dpi.ToDouble() is >= LeastDpi and <= MostDpi
            ? dpi
            : throw new UsageException($"expected {LeastDpi} to {MostDpi}, such as 200");
    }

    private static DecimalNumber ReadScale(string text)
    {
        var scale = Positive(text, "1.5");
        return scale.ToDouble() is >= LeastScale and <= MostScale
            ? scale
            : throw new UsageException($"expected {NumberText.Shortest(LeastScale)} to {MostScale}, such as 1.5");
    }

    private static IReadOnlyList<string> ReadHues(string text) => [.. text.Split(',').Select(Hue.Read)];

    private static DecimalNumber ReadTolerance(string text) =>
        DecimalNumber.TryParse(text, out var number) && number.Digits.Sign >= 0
            ? number
            : throw new UsageException("expected a number of at least 0, such as 1e-3");

    private static double ReadNumber(string text) =>
        DecimalNumber.TryParse(text, out var number) && Math.Abs(number.ToDouble()) <= MostMagnitude
            ? number.ToDouble()
            : throw new UsageException($"'{text}' is not a number such as 0.1, up to 1e100");

    private static Quotient ReadQuotient(string text) =>
        Quotient.TryParse(text, out var quotient) && Math.Abs(quotient.ToDouble()) <= MostMagnitude
            ? quotient
            : throw new UsageException($"'{text}' is not a number such as 0.1 or 1/6, up to 1e100");

    private static DecimalNumber Positive(string text, string example) =>
        DecimalNumber.TryParse(text, out var number) && number.Digits.Sign > 0
            ? number
            : throw new UsageException($"expected a number above 0, such as {example}");
}
