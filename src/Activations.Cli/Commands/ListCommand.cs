using System.CommandLine;
using Activations.Cli.Output;
using Activations.Cli.Requests;
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

        var lines = request.Get(Setting.Markdown) ? Markdown(rows, request.Get(Setting.Pictures)) : Text(rows);
        foreach (var line in lines)
        {
            output.WriteLine(line);
        }

        return ExitCode.Done;
    }

    private static IEnumerable<string> Markdown(List<Activation> rows, string? pictures)
    {
        string[] first = pictures is null ? [] : ["picture"];
        string[] headings = [.. first, "function", "formula", "also called", "tags"];
        return
        [
            $"| {string.Join(" | ", headings)} |",
            $"|{string.Join('|', headings.Select(_ => "---"))}|",
            .. rows.Select(Row),
        ];

        string Row(Activation activation)
        {
            var picture = pictures is null ? "" : $"| {Picture(pictures, activation)} ";
            var tags = string.Join(", ", Names(activation.Tags));
            return $"{picture}| {activation} | `{Formula(activation)}` | {Aliases(activation)} | {tags} |";
        }
    }

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

    /// <summary>Light or dark, as the reader's page is.</summary>
    private static string Picture(string path, Activation activation)
    {
        var light = path.Replace(FileNames.NamePlaceholder, activation.Name, StringComparison.Ordinal);
        var dark = $"{Path.ChangeExtension(light, null)}-dark{Path.GetExtension(light)}";
        var source = $"<source media=\"(prefers-color-scheme: dark)\" srcset=\"{dark}\">";
        return $"<picture>{source}<img src=\"{light}\" alt=\"{activation}\" width=\"400\"></picture>";
    }
}
