using System.CommandLine;
using Activations.Cli.CommandLine;
using static Activations.Cli.Commands.CatalogText;

namespace Activations.Cli.Commands;

/// <summary><c>list</c>: one line an activation.</summary>
internal static class ListCommand
{
    public static Command Create() => new Command("list", "show every function: name, formula, aliases")
    {
        Options.Tags, Options.Json, Options.Markdown,
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

        if (words.GetValue(Options.Json))
        {
            Print(output, json =>
            {
                json.WriteStartArray();
                rows.ForEach(activation => Write(json, activation));
                json.WriteEndArray();
            });
        }
        else if (words.GetValue(Options.Markdown))
        {
            output.WriteLine("| function | formula | also called | tags |\n|---|---|---|---|");
            foreach (var activation in rows)
            {
                output.WriteLine($"| {activation} | `{Formula(activation)}` | {Aliases(activation)} | {string.Join(", ", Tags(activation))} |");
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
}
