using ScottPlot;

namespace Activations.Figures;

/// <summary>Which curve is which.</summary>
internal static class Hues
{
    // The first six are Okabe and Ito's (2008), which colour-blind readers tell apart; the others were chosen to be
    // far from these and from each other.
    private static readonly Color[] Distinct = Color.FromHex(
    [
        "#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9",
        "#6A3D9A", "#B10026", "#7A8B00", "#8C564B", "#E7298A", "#1B2A6B",
    ]);

    // The dark two thirds of viridis (van der Walt and Smith 2015): in order also in grey, and nowhere pale on white.
    private static readonly Color[] Ramp =
        Color.FromHex(["#440154", "#443983", "#31688E", "#21918C", "#2DB27D", "#4AC16D"]);

    /// <summary>A colour for this one of any number of curves, as unlike the others as possible.</summary>
    // Beyond the dozen the same hues return darker, because no reader tells more of them apart.
    public static Color Of(int curve) => Distinct[curve % Distinct.Length]
        .MixedWith(Colors.Black, 0.35 * (curve / Distinct.Length % 3));

    /// <summary>A colour for this one of several curves whose order matters.</summary>
    public static Color OfSweep(int curve, int count)
    {
        var position = curve / (double)(count - 1) * (Ramp.Length - 1);
        var below = Math.Min((int)position, Ramp.Length - 2);
        return Ramp[below].MixedWith(Ramp[below + 1], position - below);
    }
}
