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
            Print(output, json =>
            {
                json.WriteStartArray();
                rows.ForEach(activation => Write(json, activation));
                json.WriteEndArray();
            });
        }
        else if (request.Get(Setting.Markdown))
        {
            output.WriteLine($"{(pictures is null ? "" : "| picture ")}| function | formula | also called | tags |");
            output.WriteLine($"{(pictures is null ? "" : "|---")}|---|---|---|---|");
            foreach (var activation in rows)
            {
                output.WriteLine($"{(pictures is null ? "" : $"| {Picture(pictures, activation)} ")}| {activation} | `{Formula(activation)}` | {Aliases(activation)} | {string.Join(", ", Tags(activation))} |");
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

        return ExitCode.Done;
    }

    /// <summary>Light or dark, as the reader's page is.</summary>
    private static string Picture(string path, Activation activation)
    {
        var light = path.Replace(FileNames.Placeholder, activation.Name, StringComparison.Ordinal);
        var dark = $"{Path.ChangeExtension(light, null)}-dark{Path.GetExtension(light)}";
        return $"<picture><source media=\"(prefers-color-scheme: dark)\" srcset=\"{dark}\"><img src=\"{light}\" alt=\"{activation}\" width=\"400\"></picture>";
    }
}
