using Activations.Figures;
using Activations.Sampling;

namespace Activations.Cli.Requests;

/// <summary>What a figure does not show though a reader may expect it to, and which option helps.</summary>
/// <param name="figure">What is drawn.</param>
/// <param name="names">What each line is called.</param>
/// <param name="panelSize">Pixels of a panel, at most.</param>
internal sealed class FigureNotes(Figure figure, IReadOnlyDictionary<Samples, string> names, PictureSize panelSize)
{
    // Of the picture's width: from here on two lines look like one. Most activations share a tail, which misleads
    // nobody: that they part is seen.
    private const double Most = 0.95;

    /// <summary>A line each.</summary>
    public IEnumerable<string> All => figure.Panels.SelectMany(Of).Distinct();

    private IEnumerable<string> Of(Panel panel)
    {
        var extents = panel.Lines.Select(line => line.Samples.Extent).OfType<Interval>();
        var shown = panel.YRange ?? Interval.Around(extents.SelectMany(part => new[] { part.Low, part.High }));
        if (shown is not { } extent)
        {
            return []; // nothing is drawn, which is said elsewhere
        }

        var legibility = new Legibility(figure.Range, extent, panelSize.Width, panelSize.Height);
        return [.. OnLines(panel, legibility), .. OnPairs(panel, legibility)];
    }

    private IEnumerable<string> OnLines(Panel panel, Legibility legibility)
    {
        foreach (var line in panel.Lines.Where(line => !line.Stroke.IsPale))
        {
            // On a logarithmic axis its negative part is a line of its own.
            var parts = panel.Lines.Where(other => other.Stroke with { IsPale = false } == line.Stroke).ToArray();
            Samples[] drawn = [.. parts.Select(part => part.Samples)];
            var name = names[line.Samples];
            var isFound = !drawn.Any(samples => samples.HasUnknownGaps);
            if (isFound && drawn.All(samples => samples.Pieces.Count == 0))
            {
                var what = panel.IsLogarithmic ? "nothing but 0 or no finite value" : "no finite value";
                yield return $"{name} is not drawn: it has {what} in this range";
            }
            else if (drawn.Any(samples => samples.Cut is not null))
            {
                var where = panel.IsLogarithmic ? "0 or infinity" : "infinity";
                yield return $"{name} goes to {where}: only a part of y is shown; --y-range shows another";
            }
            else if (drawn.Max(legibility.Oscillates) is > 0 and var part)
            {
                yield return $"{name} oscillates faster than {panelSize.Width} pixels can show{Over(part)}: "
                    + "the band between its minimum and maximum is drawn; a smaller --range shows it";
            }

            if (!isFound)
            {
                yield return $"{name} is not drawn where its values were not found: "
                    + "they take more digits than are worked out for a picture; a smaller --range may show more";
            }

            if (drawn.Any(HasCrowdedJumps))
            {
                yield return $"{name} has jumps closer together than the width of a dot: "
                    + "they are drawn without dots; a smaller --range shows them";
            }
        }
    }

    private bool HasCrowdedJumps(Samples samples) =>
        CrowdedJumps.Of(samples.Jumps, figure.Range, PanelPlot.WidthOfDot(figure)).Crowded.Count > 0;

    private IEnumerable<string> OnPairs(Panel panel, Legibility legibility)
    {
        var lines = panel.Lines.Where(line => !line.Stroke.IsPale);
        foreach (var order in lines.GroupBy(line => line.Stroke.Order, line => line.Samples))
        {
            Samples[] same = [.. order];
            if (legibility.Overlaps(same, Most).ToList() is [var (first, second, part), .. var others])
            {
                var pair = $"{names[same[first]]} and {names[same[second]]}{Others(others.Count)}";
                yield return $"{pair} lie within two pixels of each other{Over(part)}: "
                    + "--layout grid separates them, --range and --y-range enlarge a part";
            }
        }
    }

    private static string Over(double part) =>
        part > 0.995 ? "" : $" over {Math.Max(1, Math.Round(100 * part))} % of the width";

    private static string Others(int count) => count switch
    {
        0 => "",
        1 => ", like another pair,",
        _ => $", like {count} other pairs,",
    };
}
