using System.Collections.Concurrent;
using System.Text;
using SkiaSharp;

namespace Activations.Figures;

/// <summary>Fonts of the machine, for characters that the embedded font lacks.</summary>
internal static class MachineFonts
{
    // Scripts whose letters join, or stand before or below others, cannot be set letter by letter.
    private const int FirstJoined = 0x0590, LastJoined = 0x1CFF;

    // Read when first asked for: that takes as long as several pictures.
    private static readonly Lazy<SKFontManager> Manager = new(SKFontManager.CreateDefault);

    private static readonly ConcurrentDictionary<Rune, SKTypeface?> Found = new();

    /// <summary>A font that has this character and can show it by itself, or null.</summary>
    public static SKTypeface? For(Rune character) => Found.GetOrAdd(character, Find);

    private static SKTypeface? Find(Rune character)
    {
        if (character.Value is >= FirstJoined and <= LastJoined || Rune.IsControl(character))
        {
            return null;
        }

        lock (Manager)
        {
            return Manager.Value.MatchCharacter(character.Value);
        }
    }
}
