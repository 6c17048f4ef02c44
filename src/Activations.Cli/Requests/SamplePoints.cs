using System.Globalization;
using Activations.Sampling;

namespace Activations.Cli.Requests;

/// <summary>The x that the user names one by one: a list, or null for the lines of stdin.</summary>
internal sealed record SamplePoints(IReadOnlyList<double>? List)
{
    private const int MostShown = 40;

    public static SamplePoints Parse(string text) => new(text == "-" ? null : [.. text.Split(',').Select(Number)]);

    /// <summary>All of them in order; those on stdin as they are read, without blank lines.</summary>
    /// <exception cref="UsageException">A line is not a number.</exception>
    public IEnumerable<double> Read(CancellationToken cancellation) => List ?? Lines(cancellation);

    public override string ToString() => List is null ? "-" : string.Join(',', List.Select(NumberText.Shortest));

    private static IEnumerable<double> Lines(CancellationToken cancellation)
    {
        using var input = new StreamReader(Console.OpenStandardInput());
        // Waiting with the token, since nothing else interrupts a read.
        for (var line = 1L; input.ReadLineAsync(CancellationToken.None).AsTask().WaitAsync(cancellation).GetAwaiter().GetResult() is { } text; line++)
        {
            if (!string.IsNullOrWhiteSpace(text))
            {
                yield return At(line, text.Trim());
            }
        }
    }

    private static double At(long line, string text)
    {
        try
        {
            return Number(text);
        }
        catch (UsageException error)
        {
            throw error.About($"--at -: line {line}");
        }
    }

    private static double Number(string text) => DecimalNumber.TryParse(text, out _)
        ? double.Parse(text, CultureInfo.InvariantCulture) // keeps -0
        : throw new UsageException($"'{Shown(text)}' is not a number such as 0.1");

    /// <summary>What a terminal can show in one line of a text that could be anything.</summary>
    private static string Shown(string text) =>
        string.Concat(text.Take(MostShown).Select(c => char.IsControl(c) ? '?' : c)) + (text.Length > MostShown ? "..." : "");
}
