namespace Activations.Figures;

/// <summary>A row of a header: texts at the left, and entries of a legend, at the right of texts.</summary>
/// <param name="Texts">From left to right.</param>
/// <param name="Entries">From left to right.</param>
internal sealed record HeaderRow(IReadOnlyList<Text> Texts, IReadOnlyList<DrawnLegendEntry> Entries)
{
    /// <summary>What is left free between two of the same kind, and before the first entry.</summary>
    public const float GapBetweenTexts = 14, GapBetweenEntries = 16;

    /// <summary>How much room it takes.</summary>
    public float Width =>
        Texts.Sum(text => text.Width + GapBetweenTexts) + LegendFit.WidthOf(Entries, GapBetweenEntries)
        - (Entries.Count == 0 ? GapBetweenTexts : 0);

    /// <summary>Of texts those that there are, and entries.</summary>
    public static HeaderRow Of(IReadOnlyList<DrawnLegendEntry> entries, params IReadOnlyList<Text?> texts) =>
        new([.. texts.OfType<Text>()], entries);
}
