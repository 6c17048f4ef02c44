using System.CommandLine;
using System.Globalization;
using System.Numerics;
using System.Text.Json.Nodes;
using Activations.Cli.Requests;
using Activations.Figures;
using Activations.Sampling;

namespace Activations.Cli.Exercises;

/// <summary>One of the textbook's exercises, a command of its own.</summary>
/// <param name="Command">Its name and question, with its own arguments and options.</param>
/// <param name="Solve">Checks all the words, and leaves the work to the solution.</param>
/// <param name="Examples">For the help.</param>
internal sealed record Exercise(Command Command, Func<ParseResult, Solution> Solve, params (string Comment, string Line)[] Examples);

/// <summary>How an exercise is answered.</summary>
/// <param name="Words">What was asked, in canonical form: the words behind the exercise's name.</param>
/// <param name="Text">The argument with its numbers, for people.</param>
/// <param name="Json">All the numbers, for programs.</param>
/// <param name="Draw">The picture; its command is filled in by the caller.</param>
internal sealed record Solution(
    IReadOnlyList<string> Words,
    Func<CancellationToken, IEnumerable<string>> Text,
    Func<CancellationToken, JsonObject> Json,
    Func<PictureSize, CancellationToken, Figure> Draw)
{
    /// <summary>The size that the picture has unless the user says another.</summary>
    public SizeSpec Size { get; init; } = SizeSpec.Default;

    /// <summary>Five digits, as a table shows them.</summary>
    public static string Rounded(double value) => value.ToString("g5", CultureInfo.InvariantCulture);

    /// <summary>Rows with a heading, every column but the first to the right, as wide as it must be.</summary>
    public static IEnumerable<string> Table(IReadOnlyList<string> heading, IEnumerable<IReadOnlyList<string>> rows)
    {
        List<IReadOnlyList<string>> all = [heading, .. rows];
        var widths = heading.Select((_, column) => all.Max(row => row[column].Length)).ToList();
        return all.Select(row => "  " + string.Join("  ", row.Select((cell, i) => i == 0 ? cell.PadRight(widths[0]) : cell.PadLeft(widths[i]))).TrimEnd());
    }

    /// <summary>A number, or null for what JSON has no number for.</summary>
    public static JsonNode? Number(double value) => double.IsFinite(value) ? value : null;

    /// <inheritdoc cref="Number"/>
    public static JsonArray Numbers(IEnumerable<double> values) => [.. values.Select(Number)];

    /// <summary>Points joined by straight lines, broken where y is not finite.</summary>
    public static Samples Joined(IEnumerable<Point> points)
    {
        List<List<Point>> pieces = [[]];
        foreach (var point in points)
        {
            if (double.IsFinite(point.Y))
            {
                pieces[^1].Add(point);
            }
            else if (pieces[^1].Count > 0)
            {
                pieces.Add([]);
            }
        }

        return new(pieces, []);
    }

    /// <summary>The grid that a curve is followed by, over whole numbers.</summary>
    public static Grid Over(double start, double end)
    {
        DecimalNumber low = new(new BigInteger(start), 0), high = new(new BigInteger(end), 0);
        return new(low, high, Grid.DefaultStep(low, high));
    }
}
