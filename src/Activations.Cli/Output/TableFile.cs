namespace Activations.Cli.Output;

/// <summary>Makes the format of a table.</summary>
/// <param name="columns">x, then the others.</param>
/// <param name="rows">How many there are; only needed where they are counted first.</param>
internal delegate TableFormat TableWriter(IReadOnlyList<TableColumn> columns, long rows);

/// <summary>The formats of tables.</summary>
internal static class TableFile
{
    /// <summary>All there are, the default first.</summary>
    public static readonly IReadOnlyList<FileFormat<TableWriter>> Formats =
    [
        new("text", ".txt", "for people", (columns, _) => TableFormat.Text(columns)),
        new("csv", ".csv", "for spreadsheets", (columns, _) => TableFormat.Csv(columns)),
        new("json", ".json", "an array of objects", (columns, _) => TableFormat.Json(columns)),
        new("npy", ".npy", "an array of rows, of float64 or a narrower type", TableFormat.Npy)
        {
            CountsFirst = true,
        },
    ];

    /// <summary>The format that -o and --format ask for.</summary>
    /// <inheritdoc cref="FileFormat.Choose"/>
    public static FileFormat<TableWriter> Format(string? path, string? named) =>
        FileFormat.Choose(Formats, path, named);
}
