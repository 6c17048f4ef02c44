using System.Collections.Concurrent;
using System.Text;
using SkiaSharp;

namespace Activations.Figures;

/// <summary>Fonts of the machine, for characters that the embedded font lacks.</summary>
internal static class MachineFonts
{
    // Scripts that are not set letter by letter from left to right: from Hebrew to Burmese, the parts of Hangul, from
    // Ogham to Lepcha, Vedic signs, and the forms of Arabic; between the first of these are Georgian and Ethiopic.
    private static readonly (int First, int Last)[] Joined =
        [(0x0590, 0x109F), (0x1100, 0x11FF), (0x1680, 0x1C8F), (0x1CC0, 0x1CFF), (0xFB1D, 0xFDFF), (0xFE70, 0xFEFF)];

    // Read when first asked for: that takes as long as several pictures.
    private static readonly Lazy<SKFontManager> Manager = new(SKFontManager.CreateDefault);

    private static readonly ConcurrentDictionary<Rune, SKTypeface?> Found = new();

    /// <summary>A font that has this character and can show it by itself, or null.</summary>
    public static SKTypeface? For(Rune character) => Found.GetOrAdd(character, Find);

    private static SKTypeface? Find(Rune character)
    {
        var isJoined = Joined.Any(script => character.Value >= script.First && character.Value <= script.Last);
        if (isJoined || Rune.IsControl(character))
        {
            return null;
        }

        lock (Manager)
        {
            return Manager.Value.MatchCharacter(character.Value);
        }
    }
}
