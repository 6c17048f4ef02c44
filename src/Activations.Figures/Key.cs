using ScottPlot;

namespace Activations.Figures;

/// <summary>A short sample of a line and what it stands for.</summary>
internal sealed record Key(LineStyle Line, Text Text)
{
    private const float SampleLength = 24, GapToText = 6;

    /// <summary>How far it reaches, in layout units.</summary>
    public float Width => SampleLength + GapToText + Text.Width;

    /// <summary>The keys of a figure: a colour is a curve and a dash is an order, unless there is only one curve.</summary>
    public static IEnumerable<Key> Of(Figure figure)
    {
        var (curves, orders) = (figure.Curves, figure.Orders);
        if (curves is [var alone])
        {
            return orders.Select(order => Make(HueOf(figure, 0, order), order, $"{alone.Symbol}{Primes(order)}(x)"));
        }

        if (orders is [var same])
        {
            return curves.Select((curve, i) => Make(HueOf(figure, i, same), same, curve.Label + Primes(same)));
        }

        return curves.Select((curve, i) => Make(HueOf(figure, i, 0), 0, curve.Label))
            .Concat(orders.Select(order => Make(Look.MutedInk, order, "f" + Primes(order))));
    }

    /// <summary>The colour of one line of a figure.</summary>
    public static Color HueOf(Figure figure, int curve, int order) =>
        figure.Curves.Count == 1 ? Hues.Of(order)
        : figure.IsSweep ? Hues.OfSweep(curve, figure.Curves.Count)
        : Hues.Of(curve);

    /// <summary>This key, or one with as much of its text as there is room for.</summary>
    public Key Shorten(float width) => this with { Text = Text.Shorten(width - SampleLength - GapToText) };

    /// <summary>Draws it from this point on the baseline of its text.</summary>
    public void Draw(RenderPack pack, float x, float baseline)
    {
        var y = baseline - 0.35f * Text.Size; // half the height of a capital
        Line.Render(pack, new PixelLine(x, y, x + SampleLength, y));
        Text.Draw(pack.Canvas, x + SampleLength + GapToText, baseline);
    }

    private static Key Make(Color colour, int order, string text) =>
        new(Look.Curve(colour, order), new(text, Look.TextSize, Look.Ink));

    private static string Primes(int order) => order switch { 0 => "", 1 => "′", _ => "″" };
}
