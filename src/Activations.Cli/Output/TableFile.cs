namespace Activations.Cli.Output;

/// <summary>Makes the format of a table.</summary>
/// <param name="names">Of its columns.</param>
/// <param name="rows">How many there are; only needed where they are counted first.</param>
internal delegate TableFormat TableWriter(IReadOnlyList<string> names, long rows);

/// <summary>The formats of tables.</summary>
internal static class TableFile
{
    /// <summary>All there are, the default first.</summary>
    public static readonly IReadOnlyList<FileFormat<TableWriter>> Formats =
    [
        new("text", ".txt", "for people", (names, _) => TableFormat.Text(names)),
        new("csv", ".csv", "for spreadsheets", (names, _) => TableFormat.Csv(names)),
        new("json", ".json", "an array of objects", (names, _) => TableFormat.Json(names)),
        new("npy", ".npy", "an array of rows of doubles", (names, rows) => TableFormat.Npy(names.Count, rows))
        {
            CountsFirst = true,
        },
    ];

    /// <summary>The format that -o and --format ask for.</summary>
    /// <inheritdoc cref="FileFormat.Choose"/>
    public static FileFormat<TableWriter> Format(string? path, string? named) =>
        FileFormat.Choose(Formats, path, named);
}
