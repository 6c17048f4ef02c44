using System.Globalization;
using System.Numerics;
using System.Text.Json.Nodes;
using Activations.Cli.Output;
using Activations.Cli.Settings;
using Activations.Figures;
using Activations.Sampling;

namespace Activations.Cli.Exercises;

/// <summary>One of the textbook's exercises, a command of its own.</summary>
/// <param name="Command">Which.</param>
/// <param name="Question">What it asks.</param>
/// <param name="Solve">Checks all that is said, and leaves the work to the solution.</param>
/// <param name="Examples">For the help.</param>
internal sealed record Exercise(
    CommandSet Command, string Question, Func<Request, Solution> Solve, params IReadOnlyList<Example> Examples);

/// <summary>How an exercise is answered.</summary>
/// <param name="Asked">What was asked, with what is usual filled in.</param>
/// <param name="Size">The size that the picture has unless the user says another.</param>
/// <param name="Answer">The argument, of which programs get the tables.</param>
/// <param name="Draw">The picture; its command is filled in by the caller.</param>
internal sealed record Solution(
    Request Asked,
    SizeSpec Size,
    Func<CancellationToken, IReadOnlyList<Part>> Answer,
    Func<PictureSize, CancellationToken, Figure> Draw)
{
    /// <summary>Points joined by straight lines, up to the first that is not finite.</summary>
    public static Samples Joined(IEnumerable<Point> points)
    {
        var seen = points.TakeWhile(point => double.IsFinite(point.Y));
        return new([[.. seen]], []);
    }

    /// <summary>The grid that a curve is followed by, over whole numbers.</summary>
    public static Grid Over(double start, double end)
    {
        DecimalNumber low = new(new BigInteger(start), 0), high = new(new BigInteger(end), 0);
        return new(low, high, Grid.DefaultStep(low, high));
    }
}

/// <summary>A paragraph of an answer, or a table.</summary>
/// <param name="Heading">The lines of the paragraph, or the columns' names.</param>
/// <param name="Rows">A number, a text or null a column; null for a paragraph.</param>
/// <param name="Name">What JSON calls the table.</param>
internal sealed record Part(string[] Heading, IReadOnlyList<object?[]>? Rows = null, string Name = "")
{
    /// <summary>The rows that people see, when there are too many.</summary>
    public Func<int, bool> Shows { get; init; } = _ => true;

    public static implicit operator Part(string paragraph) => new(paragraph.Split('\n'));

    /// <summary>
    /// For people: columns but the first to the right, as wide as they must be, numbers with five digits.
    /// </summary>
    public IEnumerable<string> Lines()
    {
        if (Rows is null)
        {
            return Heading;
        }

        List<string[]> shown = [Heading, .. Rows.Where((_, i) => Shows(i)).Select(row => Array.ConvertAll(row, Text))];
        var widths = Heading.Select((_, column) => shown.Max(row => row[column].Length)).ToList();
        var lines = shown.Select(Line);
        var left = Rows.Count + 1 - shown.Count;
        return left == 0 ? lines : lines.Append($"  and {left} more, which --json prints");

        string Line(string[] row)
        {
            var cells = row.Select((cell, i) => i == 0 ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i]));
            return $"  {string.Join("  ", cells)}".TrimEnd();
        }
    }

    /// <summary>For programs: an object a row.</summary>
    public JsonArray Table() => Json.Array(Rows!, Object);

    private JsonObject Object(object?[] row) =>
        Json.Object(Heading.Zip(row), cell => cell.First, cell => Node(cell.Second));

    private static JsonNode? Node(object? cell) => cell switch
    {
        double number => Json.Number(number),
        int whole => whole,
        _ => cell?.ToString(),
    };

    /// <summary>Five digits.</summary>
    public static string Text(object? cell) =>
        cell is double number ? number.ToString("g5", CultureInfo.InvariantCulture) : $"{cell}";
}
