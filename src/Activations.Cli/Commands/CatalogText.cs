using Activations.Cli.Settings;

namespace Activations.Cli.Commands;

/// <summary>How entries of the catalogue are written for people.</summary>
internal static class CatalogText
{
    /// <summary>The formula with the parameters' defaults.</summary>
    public static string Formula(Activation activation) => string.Join(", ", activation.Parameters
        .Select(parameter => $"{parameter.Name}={NumberText.Shortest(parameter.Default)}")
        .Prepend(activation.Formula));

    public static string Aliases(Activation activation) => string.Join(", ", activation.Aliases);

    public static IEnumerable<string> Tags(Activation activation) =>
        Choices.Tags.Where(tag => activation.Tags.HasFlag(tag.Value)).Select(tag => tag.Word);
}
