using SkiaSharp;

namespace Activations.Figures;

/// <summary>A canvas, and what was written on it that the canvas itself does not know.</summary>
/// <param name="canvas">Where to draw; its unit is 1/100 inch.</param>
/// <param name="usesMachineFonts">Whether fonts of the machine show what the embedded font lacks.</param>
internal sealed class Page(SKCanvas canvas, bool usesMachineFonts = false)
{
    private readonly List<Text> _withStandIns = [];

    /// <summary>Where to draw.</summary>
    public SKCanvas Canvas => canvas;

    /// <summary>Whether fonts of the machine show what the embedded font lacks.</summary>
    public bool UsesMachineFonts => usesMachineFonts;

    /// <summary>The texts in which boxes stand for characters that no font has, in the order they were drawn.</summary>
    public IReadOnlyList<Text> WithStandIns => _withStandIns;

    /// <summary>To be told of each text that is drawn.</summary>
    public void Note(Text text)
    {
        if (text.HasStandIns)
        {
            _withStandIns.Add(text);
        }
    }
}
