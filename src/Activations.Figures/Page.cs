using SkiaSharp;

namespace Activations.Figures;

/// <summary>A canvas, and what was written on it that the canvas itself does not know.</summary>
internal sealed class Page(SKCanvas canvas)
{
    private readonly List<Text> _withStandIns = [];

    /// <summary>Where to draw; its unit is 1/100 inch.</summary>
    public SKCanvas Canvas => canvas;

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
