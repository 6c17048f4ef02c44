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
        string?[] plain =
        [
            figure.Formula,
            figure.XLabel,
            .. figure.Legend.Select(entry => entry.Text),
            .. figure.Panels.Select(panel => panel.YLabel),
        ];
        string?[] bold = [figure.Title, .. figure.Panels.Select(panel => panel.Title)];
        var lacking = new List<Rune>();
        AddLacking(plain, isBold: false, lacking);
        AddLacking(bold, isBold: true, lacking);
        return new(
            string.Concat(lacking.Where(character => MachineFonts.For(character) is not null)),
            string.Concat(lacking.Where(character => MachineFonts.For(character) is null)));
    }

    private static void AddLacking(string?[] texts, bool isBold, List<Rune> lacking)
    {
        foreach (var text in texts)
        {
            // Few texts have any.
            if (text is null || EmbeddedFont.Drawable(text, isBold) == text)
            {
                continue;
            }

            foreach (var rune in text.EnumerateRunes())
            {
                if (!lacking.Contains(rune) && EmbeddedFont.Drawable(rune.ToString(), isBold) != rune.ToString())
                {
                    lacking.Add(rune);
                }
            }
        }
    }
}
