using Activations.Cli.Output;
using Activations.Cli.Requests;
using Activations.Figures;

namespace Activations.Cli.Commands;

/// <summary>The catalogue with pictures, in Markdown, a table for each family.</summary>
internal static class GalleryText
{
    /// <summary>The lines.</summary>
    /// <param name="shown">Which functions.</param>
    /// <param name="path">
    /// Where the picture of each is, with {name}; it tells its command and what is to be seen.
    /// </param>
    /// <exception cref="UsageException">A picture is not there, or not from this program.</exception>
    public static IEnumerable<string> Of(IReadOnlyList<Activation> shown, string path)
    {
        var tables = from family in Catalog.Families
                     let members = family.Activations.Intersect(shown).ToList()
                     where members.Count > 0
                     select Table(family.Name, members, path);
        return tables.SelectMany((table, i) => i == 0 ? table : table.Prepend(""));
    }

    private static IEnumerable<string> Table(string family, IEnumerable<Activation> members, string path) =>
    [
        $"## {family}",
        "",
        "| picture | function | formula | also called | tags |",
        "|---|---|---|---|---|",
        .. members.Select(activation => $"| {Picture(path, activation)} {CatalogText.MarkdownRow(activation)}"),
    ];

    /// <summary>Light or dark, as the reader's page is, above the command that draws it.</summary>
    private static string Picture(string path, Activation activation)
    {
        var light = path.Replace(FileNames.NamePlaceholder, activation.Name, StringComparison.Ordinal);
        var dark = $"{Path.ChangeExtension(light, null)}-dark{Path.GetExtension(light)}";
        var source = $"<source media=\"(prefers-color-scheme: dark)\" srcset=\"{dark}\">";
        var alt = InCell(Xml.Escape(Told(light, PictureCommand.ReadDescription)));
        var image = $"<img src=\"{light}\" alt=\"{alt}\" width=\"400\">";
        return $"<picture>{source}{image}</picture><br>`{InCell(Told(light, PictureCommand.Read))}`";
    }

    private static string Told(string path, Func<Stream, string?> read)
    {
        using var file = FileError.Told($"cannot read {UsageException.Excerpt(path)}", () => File.OpenRead(path));
        return read(file) ?? throw new UsageException(
            $"--pictures: {path} is no PNG that activations has drawn; draw it first");
    }

    // A bar would end the cell.
    private static string InCell(string text) => text.Replace("|", "&#124;", StringComparison.Ordinal);
}
