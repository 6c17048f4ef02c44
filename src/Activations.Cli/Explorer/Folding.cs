namespace Activations.Cli.Explorer;

/// <summary>Folds a line that is wider than the window.</summary>
internal static class Folding
{
    // Spaces: so many or more part columns, as the heading of a fact from what it says.
    private const int BetweenColumns = 2;

    /// <summary>
    /// Its parts, each as wide as the window at most and broken at spaces if there are any; those after the first begin
    /// where the last column of the line does.
    /// </summary>
    /// <param name="line">Any line.</param>
    /// <param name="width">Columns, at least 1.</param>
    public static IEnumerable<string> Of(string line, int width)
    {
        var indent = Indent(line, width);
        while (line.Length > width)
        {
            var space = line.LastIndexOf(' ', width, width - indent);
            var end = space > indent ? space : width;
            yield return line[..end];
            line = new string(' ', indent) + line[end..].TrimStart(' ');
        }

        yield return line;
    }

    /// <summary>
    /// Where its last column begins, or its first word where that is too far to the right; 0 if both are.
    /// </summary>
    private static int Indent(string line, int width)
    {
        var most = width / 2;
        var gap = line.TrimEnd().LastIndexOf(new string(' ', BetweenColumns), StringComparison.Ordinal);
        var (column, word) = (gap < 0 ? 0 : gap + BetweenColumns, line.Length - line.TrimStart(' ').Length);
        return column <= most ? column : word <= most ? word : 0;
    }
}
