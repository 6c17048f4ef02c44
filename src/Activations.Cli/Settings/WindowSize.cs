using System.Globalization;

namespace Activations.Cli.Settings;

/// <summary>A terminal's size.</summary>
/// <param name="Columns">From 1 to 1000.</param>
/// <param name="Rows">From 1 to 1000.</param>
internal sealed record WindowSize(int Columns, int Rows)
{
    private const int Most = 1000;

    /// <summary>Reads <c>80x24</c>.</summary>
    /// <exception cref="UsageException">It is none.</exception>
    public static WindowSize Parse(string text) =>
        text.Split('x') is [var first, var second] && Side(first) is { } columns && Side(second) is { } rows
            ? new(columns, rows)
            : throw new UsageException("expected columns and rows, such as 80x24");

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Columns}x{Rows}");

    private static int? Side(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var side) && side is > 0 and <= Most
            ? side
            : null;
}
