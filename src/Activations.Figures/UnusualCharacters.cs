using System.Text;

namespace Activations.Figures;

/// <summary>Characters of a figure's texts that the embedded font lacks, each once, in the order they occur.</summary>
/// <param name="FromMachine">Those that a font of this machine has: they look otherwise on another.</param>
/// <param name="Missing">Those that no font here has: a box stands for each, but not in SVG.</param>
public sealed record UnusualCharacters(string FromMachine, string Missing)
{
    /// <summary>Those of a figure.</summary>
    public static UnusualCharacters In(Figure figure)
    {
        string?[] plain = [figure.Formula, figure.XLabel, .. figure.Legend.Select(entry => entry.Text)];
        string?[] bold = [figure.Title, .. figure.Panels.Select(panel => panel.Title)];
        var labels = figure.Panels.Select(panel => panel.YLabel);
        var lacking = plain.Concat(labels).SelectMany(text => LackingIn(text, isBold: false))
            .Concat(bold.SelectMany(text => LackingIn(text, isBold: true)))
            .Distinct()
            .ToLookup(character => MachineFonts.For(character) is not null);
        return new(string.Concat(lacking[true]), string.Concat(lacking[false]));
    }

    private static IEnumerable<Rune> LackingIn(string? text, bool isBold)
    {
        if (text is null || EmbeddedFont.Drawable(text, isBold) == text)
        {
            return [];
        }

        return text.EnumerateRunes().Where(rune => EmbeddedFont.Drawable(rune.ToString(), isBold) != rune.ToString());
    }
}
