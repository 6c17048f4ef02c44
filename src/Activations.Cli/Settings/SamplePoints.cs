using System.Globalization;
using Activations.Cli.Output;

namespace Activations.Cli.Settings;

/// <summary>The x that the user names one by one: a list, or null for the lines of stdin.</summary>
internal sealed record SamplePoints(IReadOnlyList<double>? List)
{
    private const int MostShown = 40, LongestLine = 1000;

    public static SamplePoints Parse(string text) => new(text == "-" ? null : [.. text.Split(',').Select(Number)]);

    /// <summary>All of them in order; those on stdin as they are read, without blank lines.</summary>
    /// <exception cref="UsageException">A line is not a number: thrown when it is read.</exception>
    public PointSource Points()
    {
        if (List is not null)
        {
            return new(List, List.Count);
        }

        var input = new StandardInput();
        return new(Numbers(input), IsWaiting: () => input.IsWaiting);
    }

    public override string ToString() => List is null ? "-" : string.Join(',', List.Select(NumberText.Shortest));

    private static IEnumerable<double> Numbers(StandardInput input)
    {
        var number = 0L;
        foreach (var line in input.Lines(LongestLine))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return At(number, line);
            }
        }
    }

    private static double At(long line, string text)
    {
        try
        {
            return text.Length <= LongestLine ? Number(text.Trim()) : throw new UsageException(
                $"'{Shown(text)}' has more than {LongestLine} characters; expected a number such as 0.1");
        }
        catch (UsageException error)
        {
            throw error.About($"--at -: line {line}");
        }
    }

    /// <summary>A decimal number, or the double nearest to a quotient such as 1/3.</summary>
    private static double Number(string text) =>
        DecimalNumber.TryParse(text, out _) ? double.Parse(text, CultureInfo.InvariantCulture) // keeps -0
        : Quotient.TryParse(text, out var quotient) ? quotient.ToDouble()
        : throw new UsageException($"'{Shown(text)}' is not a number such as 0.1");

    /// <summary>As much as fits in a line of a text that could be anything.</summary>
    private static string Shown(string text) => text.Length > MostShown ? text[..MostShown] + "..." : text;
}
