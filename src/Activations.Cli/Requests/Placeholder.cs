using Activations.Cli.Settings;

namespace Activations.Cli.Requests;

/// <summary>What one figure is called by a placeholder, and what it is a figure of.</summary>
/// <param name="Name">What stands in its path.</param>
/// <param name="Plot">What it shows.</param>
internal sealed record NamedPlot(string Name, PlotRequest Plot);

/// <summary>A part of a path that stands for several figures, as {theme} for a light and a dark one.</summary>
/// <param name="Word">As typed.</param>
/// <param name="Split">The figures, each with what to fill in.</param>
internal sealed record Placeholder(string Word, Func<PlotRequest, IEnumerable<NamedPlot>> Split)
{
    private static readonly string[] OrderNames = ["f", "d1", "d2"];

    public static readonly Placeholder Name = new(FileNames.NamePlaceholder, ByCurve);

    public static readonly Placeholder Order = new("{order}", ByOrder);

    public static readonly Placeholder Theme = new("{theme}", ByTheme);

    /// <summary>Every one, in the order in which figures are drawn.</summary>
    public static IReadOnlyList<Placeholder> All { get; } = [Name, Order, Theme];

    /// <summary>Whether a path has it.</summary>
    public bool IsIn(string path) => path.Contains(Word, StringComparison.Ordinal);

    /// <summary>Whether what follows an opening brace makes it one of all.</summary>
    public static bool Begins(ReadOnlySpan<char> next)
    {
        foreach (var placeholder in All)
        {
            if (next.StartsWith(placeholder.Word.AsSpan(1)))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<NamedPlot> ByCurve(PlotRequest plot) =>
        FileNames.Of(plot.Curves.Curves).Zip(plot.OneForEachCurve(), (name, one) => new NamedPlot(name, one));

    private static IEnumerable<NamedPlot> ByOrder(PlotRequest plot) =>
        plot.Curves.Orders.Zip(plot.OneForEachOrder(), (order, one) => new NamedPlot(OrderNames[order], one));

    private static IEnumerable<NamedPlot> ByTheme(PlotRequest plot) =>
        from theme in plot.Get(Setting.Themes)
        select new NamedPlot(Choice.WordOf(Choices.Themes, theme), plot.With(Setting.Themes, [theme]));
}
