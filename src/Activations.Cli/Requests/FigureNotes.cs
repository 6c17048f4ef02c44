using Activations.Figures;
using Activations.Sampling;

namespace Activations.Cli.Requests;

/// <summary>What a figure does not show though a reader may expect it to, and which option helps.</summary>
internal static class FigureNotes
{
    // Of the picture's width: from here on two lines look like one.
    private const double Most = 2 / 3.0;

    /// <param name="figure">What is drawn.</param>
    /// <param name="names">What each line is called.</param>
    /// <param name="width">Pixels of a panel, at most.</param>
    /// <param name="height">Pixels of a panel, at most.</param>
    public static IEnumerable<string> Of(Figure figure, IReadOnlyDictionary<Samples, string> names, int width, int height) =>
        figure.Panels.SelectMany(panel => Of(panel, figure.Range, names, width, height)).Distinct().Concat(Fonts(figure));

    private static IEnumerable<string> Fonts(Figure figure)
    {
        var (fromMachine, missing) = UnusualCharacters.In(figure);
        if (missing.Length > 0)
        {
            yield return $"no font here has {Shortened(missing)}: a box stands for each, but not in SVG";
        }

        if (fromMachine.Length > 0)
        {
            yield return $"a font of this machine draws {Shortened(fromMachine)}: in PNG they look otherwise elsewhere, "
                + "in PDF a box stands for each";
        }
    }

    private static string Shortened(string characters)
    {
        const int most = 20;
        var shown = string.Concat(characters.EnumerateRunes().Take(most));
        return shown.Length < characters.Length ? shown + "…" : shown;
    }

    private static IEnumerable<string> Of(
        Panel panel, Interval range, IReadOnlyDictionary<Samples, string> names, int width, int height)
    {
        var extents = panel.Lines.Select(line => line.Samples.Extent).OfType<Interval>();
        if ((panel.YRange ?? Interval.Around(extents.SelectMany(part => new[] { part.Low, part.High }))) is not { } extent)
        {
            yield break; // nothing is drawn, which is said elsewhere
        }

        var legibility = new Legibility(range, extent, width, height);
        foreach (var (samples, _) in panel.Lines)
        {
            if (samples.Pieces.Count == 0)
            {
                yield return $"{names[samples]} is not drawn: it has no finite value in this range";
            }
            else if (samples.Cut is not null)
            {
                yield return $"{names[samples]} goes to infinity: only a part of y is shown; --y-range shows another";
            }
            else if (legibility.Oscillates(samples) is > 0 and var part)
            {
                yield return $"{names[samples]} oscillates faster than {width} pixels can show{Over(part)}: "
                    + "the band between its minimum and maximum is drawn; a smaller --range shows it";
            }
        }

        foreach (var order in panel.Lines.GroupBy(line => line.Stroke.Order, line => line.Samples))
        {
            Samples[] lines = [.. order];
            if (legibility.Overlaps(lines, Most).ToList() is [var (first, second, part), .. var others])
            {
                yield return $"{names[lines[first]]} and {names[lines[second]]}{Others(others.Count)} lie within two pixels of each other"
                    + $"{Over(part)}: --layout grid separates them, --range and --y-range enlarge a part";
            }
        }
    }

    private static string Over(double part) => part > 0.995 ? "" : $" over {Math.Max(1, Math.Round(100 * part))} % of the width";

    private static string Others(int count) => count switch { 0 => "", 1 => ", like another pair,", _ => $", like {count} other pairs," };
}
