using System.Globalization;
using Activations.Cli.Commands;
using Activations.Cli.Output;
using Activations.Cli.Requests;
using Activations.Figures;
using Activations.Sampling;

namespace Activations.Cli.CommandLine;

/// <summary>Reads the words of options strictly: a dot for decimals whatever the locale, finite numbers only.</summary>
internal static class Parse
{
    public static RangeSpec Range(string text)
    {
        if (text.Split(':') is not [var first, var second]
            || !DecimalNumber.TryParse(first, out var start) || !DecimalNumber.TryParse(second, out var end))
        {
            throw new UsageException("expected START:END with two numbers, such as -8:8 or -0.5:1e3");
        }

        return start.ToDouble() < end.ToDouble()
            ? new(start, end)
            : throw new UsageException("expected START:END with START < END, such as -8:8");
    }

    public static DecimalNumber? Step(string text) => Positive(text, "expected a number above 0, such as 0.1");

    public static DecimalNumber? Dpi(string text)
    {
        var dpi = Positive(text, "expected a number above 0, such as 200");
        return dpi.ToDouble() is >= 10 and <= 10_000 ? dpi : throw new UsageException("expected 10 to 10000, such as 200");
    }

    public static int? Jobs(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var jobs) && jobs is >= 1 and <= 1024
            ? jobs
            : throw new UsageException("expected a whole number, 1 to 1024");

    public static int[] Orders(string text)
    {
        var orders = text.Split(',');
        return orders.All(order => order is "0" or "1" or "2")
            ? [.. orders.Select(order => order[0] - '0').Distinct().Order()]
            : throw new UsageException("expected some of 0 (f), 1 (f') and 2 (f''), such as 0,1");
    }

    public static Framework Framework(string text) => Frameworks.Find(text)
        ?? throw new UsageException($"expected one of {string.Join(", ", Frameworks.All)}");

    public static SlopeAtKink? AtKink(string text) => text switch
    {
        "left" => SlopeAtKink.Left,
        "right" => SlopeAtKink.Right,
        "mid" => SlopeAtKink.Mid,
        "nan" => SlopeAtKink.Nan,
        _ => throw new UsageException("expected left, right, mid or nan"),
    };

    public static Arrangement? Layout(string text) => text switch
    {
        "overlay" => Arrangement.Overlay,
        "stacked" => Arrangement.Stacked,
        "grid" => Arrangement.Grid,
        _ => throw new UsageException("expected overlay, stacked or grid"),
    };

    public static Theme Theme(string text) => text switch
    {
        "light" => Figures.Theme.Light,
        "dark" => Figures.Theme.Dark,
        _ => throw new UsageException("expected light or dark"),
    };

    public static (int Width, int Height)? Window(string text) =>
        text.Split('x') is [var first, var second] && int.TryParse(first, out var width) && int.TryParse(second, out var height)
        && width is > 0 and <= 1000 && height is > 0 and <= 1000
            ? (width, height) : throw new UsageException("expected columns and rows, such as 80x24");

    public static Tag Tags(string text)
    {
        var tags = Tag.None;
        foreach (var word in text.Split(','))
        {
            tags |= CatalogText.TagNames.TryGetValue(word, out var tag)
                ? tag
                : throw new UsageException($"expected some of {string.Join(", ", CatalogText.TagNames.Keys)}");
        }

        return tags;
    }

    public static Func<string, string> OneOf(params string[] choices) => text =>
        choices.Contains(text) ? text : throw new UsageException($"expected {English.Or(choices)}");

    public static string Path(string text) =>
        text.Length == 0 ? throw new UsageException("expected a file name such as relu.png")
        : text.StartsWith('-') && text != "-" ? throw new UsageException($"looks like an option; a file of that name is ./{text}")
        : text.Contains('\0', StringComparison.Ordinal) ? throw new UsageException("expected a file name such as relu.png")
        : text;

    public static string PicturePath(string text) => text.Contains(FileNames.Placeholder, StringComparison.Ordinal)
        ? text
        : throw new UsageException($"expected a path with {FileNames.Placeholder}, such as gallery/{FileNames.Placeholder}.png");

    public static string Text(string text) => text.Any(char.IsControl)
        ? throw new UsageException("expected one line without control characters")
        : text;

    public static DecimalNumber? Tolerance(string text) => DecimalNumber.TryParse(text, out var number) && number.Digits.Sign >= 0
        ? number
        : throw new UsageException("expected a number of at least 0, such as 1e-3");

    private static DecimalNumber Positive(string text, string expected) =>
        DecimalNumber.TryParse(text, out var number) && number.Digits.Sign > 0 ? number : throw new UsageException(expected);
}
