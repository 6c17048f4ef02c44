using Activations.Cli.Settings;

namespace Activations.Cli.Requests;

/// <summary>One of the figures that a path stands for.</summary>
internal sealed record FigurePath(string Path, PlotRequest Plot);

/// <summary>Which figures the value of -o asks for.</summary>
internal static class FigurePaths
{
    /// <summary>One, or one for each curve, order and theme, as far as these stand in the path.</summary>
    /// <exception cref="UsageException">Two would be the same, or themes have no place in the path.</exception>
    public static IReadOnlyList<FigurePath> Of(PlotRequest plot, string path)
    {
        EnsureThemesHavePlace(plot, FileNames.Checked(path, Placeholder.All));
        IEnumerable<FigurePath> figures = [new(path, plot)];
        foreach (var placeholder in Placeholder.All.Where(placeholder => placeholder.IsIn(path)))
        {
            figures = figures.SelectMany(figure => Fill(figure, placeholder));
        }

        FigurePath[] all = [.. figures];
        // Not every disk tells relu.png from ReLU.png.
        var twice = all.GroupBy(figure => figure.Path, StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(group => group.Count() > 1);
        return twice is null ? all : throw new UsageException(
            $"{path}: two figures would be written to {twice.Key}; give the curves labels, such as a=relu");
    }

    /// <summary>Refuses several themes for one figure.</summary>
    /// <exception cref="UsageException">There are several, and no place for them in the path.</exception>
    public static void EnsureThemesHavePlace(PlotRequest plot, string? path)
    {
        var themes = plot.Get(Setting.Themes);
        if (themes.Count > 1 && path?.Contains(Placeholder.Theme.Word, StringComparison.Ordinal) != true)
        {
            var words = string.Join(',', themes.Select(theme => Choice.WordOf(Choices.Themes, theme)));
            throw new UsageException($"--theme {words}: expected {Placeholder.Theme.Word} in PATH, "
                + $"such as -o 'relu-{Placeholder.Theme.Word}.png'");
        }
    }

    private static IEnumerable<FigurePath> Fill(FigurePath figure, Placeholder placeholder) =>
        from one in placeholder.Split(figure.Plot)
        let path = figure.Path.Replace(placeholder.Word, one.Name, StringComparison.Ordinal)
        select new FigurePath(path, one.Plot);
}
