using Activations.Figures;

namespace Activations.Cli.Requests;

/// <summary>What a file whose text is drawn here, and not by its reader, shows otherwise than it was given.</summary>
internal static class FontNotes
{
    private const int Most = 20;

    /// <summary>A line each.</summary>
    public static IEnumerable<string> Of(Figure figure)
    {
        var (fromMachine, missing) = UnusualCharacters.In(figure);
        if (missing.Length > 0)
        {
            yield return $"no font here has {Shortened(missing)}: a box stands for each, but not in SVG";
        }

        if (fromMachine.Length > 0)
        {
            yield return $"a font of this machine draws {Shortened(fromMachine)}: "
                + "PNG and PDF files look otherwise on another";
        }
    }

    private static string Shortened(string characters)
    {
        var shown = string.Concat(characters.EnumerateRunes().Take(Most));
        return shown.Length < characters.Length ? shown + "…" : shown;
    }
}
