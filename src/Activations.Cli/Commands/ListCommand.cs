using System.CommandLine;
using Activations.Cli.CommandLine;
using Activations.Cli.Output;
using static Activations.Cli.Commands.CatalogText;

namespace Activations.Cli.Commands;

/// <summary><c>list</c>: one line an activation.</summary>
internal static class ListCommand
{
    public static Command Create() => new Command("list", "show every function: name, formula, aliases")
    {
        Options.Tags, Options.Json, Options.Markdown, Options.Pictures,
    }.Does(Run,
        ("every name", "list"),
        ("the names alone", "list | cut -d' ' -f1"),
        ("odd functions that saturate", "list --tag odd,bounded"));

    private static void Run(ParseResult words, TextWriter output, CancellationToken cancellation)
    {
        var tags = words.GetValue(Options.Tags);
        var rows = Catalog.All.Where(activation => activation.Tags.HasFlag(tags)).ToList();
        if (words.GetValue(Options.Json) && words.GetValue(Options.Markdown))
        {
            throw new UsageException("--json and --markdown: give only one of them");
        }

        var pictures = words.GetValue(Options.Pictures);
        if (pictures is not null && !words.GetValue(Options.Markdown))
        {
            throw new UsageException("--pictures: only a Markdown table has them; add --markdown");
        }

        if (words.GetValue(Options.Json))
        {
            Json.Print(output, Json.Array(rows, CatalogJson.Of));
        }
        else if (words.GetValue(Options.Markdown))
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
