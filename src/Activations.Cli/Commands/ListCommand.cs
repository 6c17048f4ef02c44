using System.CommandLine;
using Activations.Cli.Requests;
using Activations.Cli.Settings;
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

    private static int Run(Request request, TextWriter output, CancellationToken cancellation)
    {
        var tags = request.Get(Setting.Tags);
        var rows = Catalog.All.Where(activation => activation.Tags.HasFlag(tags)).ToList();
        var pictures = request.Get(Setting.Pictures);

        if (request.Get(Setting.Json))
        {
            Json.Print(output, Json.Array(rows, CatalogJson.Of));
        }
        else if (request.Get(Setting.Markdown))
        {
            WriteMarkdown(output, rows, pictures);
        }
        else
        {
            var nameWidth = Catalog.All.Max(activation => activation.Name.Length);
            var formulaWidth = rows.Select(activation => Formula(activation).Length).DefaultIfEmpty().Max();
            foreach (var activation in rows)
            {
                var (name, formula) = (activation.Name.PadRight(nameWidth), Formula(activation).PadRight(formulaWidth));
                output.WriteLine($"{name}  {formula}  {Aliases(activation)}".TrimEnd());
            }
        }

        return ExitCode.Done;
    }

    /// <summary>A table, with a column of pictures if there is a path to them.</summary>
    private static void WriteMarkdown(TextWriter output, IEnumerable<Activation> rows, string? pictures)
    {
        string[] headings = ["function", "formula", "also called", "tags"];
        var all = pictures is null ? headings : ["picture", .. headings];
        output.WriteLine($"| {string.Join(" | ", all)} |");
        output.WriteLine(string.Concat(all.Select(_ => "|---")) + "|");
        foreach (var activation in rows)
        {
            var tags = string.Join(", ", Tags(activation));
            string[] cells = [activation.Name, $"`{Formula(activation)}`", Aliases(activation), tags];
            var row = pictures is null ? cells : [Picture(pictures, activation), .. cells];
            output.WriteLine($"| {string.Join(" | ", row)} |");
        }
    }

    /// <summary>Light or dark, as the reader's page is.</summary>
    private static string Picture(string path, Activation activation)
    {
        var light = path.Replace(FileNames.Placeholder, activation.Name, StringComparison.Ordinal);
        var dark = $"{Path.ChangeExtension(light, null)}-dark{Path.GetExtension(light)}";
        return $"""<picture><source media="(prefers-color-scheme: dark)" srcset="{dark}">"""
            + $"""<img src="{light}" alt="{activation}" width="400"></picture>""";
    }
}
