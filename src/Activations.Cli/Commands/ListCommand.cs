using System.CommandLine;
using Activations.Cli.Output;
using Activations.Cli.Settings;
using Activations.Cli.Terminal;
using static Activations.Cli.Commands.CatalogText;

namespace Activations.Cli.Commands;

/// <summary><c>list</c>: one line an activation.</summary>
internal static class ListCommand
{
    public static Command Create() => ProgramCommand.Of(
        CommandSet.List,
        "show every function: name, formula, aliases",
        Run,
        new("every name", "list"),
        new("the names alone", "list | cut -d' ' -f1"),
        new("odd functions that saturate", "list --tag odd,bounded"));

    // More than any line takes.
    private const int WidthOfFiles = 1 << 20;

    private static int Run(Request request, TextWriter output, CancellationToken cancellation)
    {
        var tags = request.Get(Setting.Tags);
        var rows = Catalog.All.Where(activation => activation.Tags.HasFlag(tags)).ToList();
        if (request.Get(Setting.Json))
        {
            Json.Print(output, Json.Array(rows, CatalogJson.Of));
            return ExitCode.Done;
        }

        var lines = request.Get(Setting.Pictures) is { } pictures ? GalleryText.Of(rows, pictures)
            : request.Get(Setting.Markdown) ? Markdown(rows)
            : Text(rows);
        foreach (var line in lines)
        {
            output.WriteLine(line);
        }

        return ExitCode.Done;
    }

    private static IEnumerable<string> Markdown(List<Activation> rows) =>
    [
        "| function | formula | also called | tags |",
        "|---|---|---|---|",
        .. rows.Select(CatalogText.MarkdownRow),
    ];

    /// <summary>A line each, on a terminal no wider than that.</summary>
    private static IEnumerable<string> Text(List<Activation> rows)
    {
        var width = StandardOutput.IsTerminal ? Window.Of(FileDescriptor.StandardOutput).Columns : WidthOfFiles;
        var names = Catalog.All.Max(activation => activation.Name.Length);
        var longest = rows.Select(activation => Formula(activation).Length).DefaultIfEmpty().Max();
        var formulas = Math.Min(longest, Math.Max(1, (width - names) * 2 / 3));
        return rows.Select(activation =>
        {
            var name = activation.Name.PadRight(names);
            var formula = Cut(Formula(activation), formulas).PadRight(formulas);
            return Cut($"{name}  {formula}  {Aliases(activation)}".TrimEnd(), width);
        });
    }

    private static string Cut(string text, int width) =>
        text.Length <= width ? text : text[..Math.Max(0, width - 1)].TrimEnd() + "…";
}
