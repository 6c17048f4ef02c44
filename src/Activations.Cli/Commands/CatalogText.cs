using Activations.Cli.Settings;

namespace Activations.Cli.Commands;

/// <summary>How entries of the catalogue are written for people.</summary>
internal static class CatalogText
{
    /// <summary>The formula with the parameters' defaults.</summary>
    public static string Formula(Activation activation) => string.Join(", ", activation.Parameters
        .Select(parameter => $"{parameter.Name}={parameter.Default}")
        .Prepend(activation.Formula));

    /// <summary>Name, formula, aliases and tags as a row of a table in Markdown.</summary>
    public static string MarkdownRow(Activation activation)
    {
        var tags = string.Join(", ", Names(activation.Tags));
        return $"| {activation} | `{Formula(activation)}` | {Aliases(activation)} | {tags} |";
    }

    public static string Aliases(Activation activation) => string.Join(", ", activation.Aliases);

    public static IEnumerable<string> Names(Tag tags) =>
        Choices.Tags.Where(tag => tags.HasFlag(tag.Value)).Select(tag => tag.Word);
}
