namespace Activations.Figures;

/// <summary>A part of a picture's width, in layout units.</summary>
internal readonly record struct Span(float Left, float Right)
{
    /// <summary>How wide it is.</summary>
    public float Width => Right - Left;
}
