using SkiaSharp;

namespace Activations.Figures;

/// <summary>A canvas, and what was written on it that the canvas itself does not know.</summary>
/// <param name="canvas">Where to draw; its unit is 1/100 inch.</param>
/// <param name="machineGlyphs">How fonts of the machine show what the embedded font lacks.</param>
internal sealed class Page(SKCanvas canvas, MachineGlyphs machineGlyphs)
{
    private readonly List<Text> _withStandIns = [];

    /// <summary>Where to draw.</summary>
    public SKCanvas Canvas => canvas;

    /// <summary>How fonts of the machine show what the embedded font lacks.</summary>
    public MachineGlyphs MachineGlyphs => machineGlyphs;

    /// <summary>
    /// Whether the outlines of characters can be drawn: a PDF would hold each once more, as a drawing of 2 KB.
    /// </summary>
    public bool CanStrokeText => machineGlyphs != MachineGlyphs.Outlines;

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

/// <summary>How a character of a font of the machine is put on a canvas.</summary>
internal enum MachineGlyphs
{
    /// <summary>Not at all: whoever shows the file has fonts.</summary>
    None,

    /// <summary>As text.</summary>
    Text,

    /// <summary>As a shape: the file would have to hold the font, of which some have 20 MB.</summary>
    Outlines,
}
