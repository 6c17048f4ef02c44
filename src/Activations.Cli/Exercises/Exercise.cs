using System.Globalization;
using System.Numerics;
using System.Text.Json.Nodes;
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
    public static Samples Joined(IEnumerable<Point> points) => new([[.. points.TakeWhile(point => double.IsFinite(point.Y))]], []);

    /// <summary>The grid that a curve is followed by, over whole numbers.</summary>
    public static Grid Over(double start, double end)
    {
        DecimalNumber low = new(new BigInteger(start), 0), high = new(new BigInteger(end), 0);
        return new(low, high, Grid.DefaultStep(low, high));
    }
}

/// <summary>A line of an answer, or a table.</summary>
/// <param name="Heading">The line alone, or the columns' names.</param>
/// <param name="Rows">A number, a text or null a column; null for a line.</param>
/// <param name="Name">What JSON calls the table.</param>
internal sealed record Part(string[] Heading, IReadOnlyList<object?[]>? Rows = null, string Name = "")
{
    /// <summary>The rows that people see, when there are too many.</summary>
    public Func<int, bool> Shows { get; init; } = _ => true;

    public static implicit operator Part(string line) => new([line]);

    /// <summary>For people: columns but the first to the right, as wide as they must be, numbers with five digits.</summary>
    public IEnumerable<string> Lines()
    {
        if (Rows is null)
        {
            return Heading;
        }

        List<string[]> shown = [Heading, .. Rows.Where((_, i) => Shows(i)).Select(row => Array.ConvertAll(row, Text))];
        var widths = Heading.Select((_, column) => shown.Max(row => row[column].Length)).ToList();
        var lines = shown.Select(row => "  " + string.Join("  ", row.Select((cell, i) => i == 0 ? cell.PadRight(widths[0]) : cell.PadLeft(widths[i]))).TrimEnd());
        return shown.Count > Rows.Count ? lines : lines.Append($"  and {Rows.Count - shown.Count + 1} more, which --json prints");
    }

    /// <summary>For programs: an object a row; what JSON has no number for is null.</summary>
    // Not a collection expression, whose Add is not made for compiling ahead of time.
    public JsonArray Json() => new([.. Rows!.Select(row => (JsonNode?)new JsonObject(Heading.Zip(row, (name, cell) => KeyValuePair.Create(name, cell switch
    {
        double number => double.IsFinite(number) ? (JsonNode?)number : null,
        int whole => whole,
        _ => cell?.ToString(),
    }))))]);

    /// <summary>Five digits.</summary>
    public static string Text(object? cell) => cell is double number ? number.ToString("g5", CultureInfo.InvariantCulture) : $"{cell}";
}
