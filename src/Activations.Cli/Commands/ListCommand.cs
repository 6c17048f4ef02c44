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
            Print(output, json =>
            {
                json.WriteStartArray();
                rows.ForEach(activation => Write(json, activation, activation.Tags));
                json.WriteEndArray();
            });
        }
        else if (words.GetValue(Options.Markdown))
        {
            output.WriteLine($"{(pictures is null ? "" : "| picture ")}| function | formula | also called | tags |");
            output.WriteLine($"{(pictures is null ? "" : "|---")}|---|---|---|---|");
            foreach (var activation in rows)
            {
                output.WriteLine($"{(pictures is null ? "" : $"| {Picture(pictures, activation)} ")}| {activation} | `{Formula(activation)}` | {Aliases(activation)} | {string.Join(", ", Names(activation.Tags))} |");
            }
        }
        else
        {
            var (names, formulas) = (Catalog.All.Max(activation => activation.Name.Length), rows.Select(Formula).Select(text => text.Length).DefaultIfEmpty().Max());
            foreach (var activation in rows)
            {
                output.WriteLine($"{activation.Name.PadRight(names)}  {Formula(activation).PadRight(formulas)}  {Aliases(activation)}".TrimEnd());
            }
        }
    }

    /// <summary>Light or dark, as the reader's page is.</summary>
    private static string Picture(string path, Activation activation)
    {
        var light = path.Replace(FileNames.Placeholder, activation.Name, StringComparison.Ordinal);
        var dark = $"{Path.ChangeExtension(light, null)}-dark{Path.GetExtension(light)}";
        return $"<picture><source media=\"(prefers-color-scheme: dark)\" srcset=\"{dark}\"><img src=\"{light}\" alt=\"{activation}\" width=\"400\"></picture>";
    }
}
