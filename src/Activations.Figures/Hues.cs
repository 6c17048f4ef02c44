using ScottPlot;

namespace Activations.Figures;

/// <summary>Which curve is which, on one kind of background.</summary>
internal sealed class Hues
{
    // The first six are Okabe and Ito's (2008), which colour-blind readers tell apart; the others were chosen to be
    // far from these and from each other. The ramp is the dark two thirds of viridis (van der Walt and Smith 2015):
    // in order also in grey, and nowhere pale on white.
    public static readonly Hues OnLight = new(
        [
            "#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9",
            "#6A3D9A", "#B10026", "#7A8B00", "#8C564B", "#E7298A", "#1B2A6B",
        ],
        ["#440154", "#443983", "#31688E", "#21918C", "#2DB27D", "#4AC16D"], Colors.Black);

    // The same in the same order, as light as the background is dark; the ramp is the light two thirds.
    public static readonly Hues OnDark = new(
        [
            "#56B4E9", "#FF9F45", "#2FC99A", "#E8A0C8", "#F2D04A", "#8C9EFF",
            "#C39BFF", "#FF6B6B", "#BFD24A", "#D6A685", "#FF7AC6", "#7FE0E0",
        ],
        ["#3E6BA0", "#2C8C98", "#22A884", "#5EC962", "#ADDC30", "#FDE725"], Colors.White);

    private readonly Color[] _distinct, _ramp;
    private readonly Color _far;

    private Hues(string[] distinct, string[] ramp, Color far) =>
        (_distinct, _ramp, _far) = (Color.FromHex(distinct), Color.FromHex(ramp), far);

    /// <summary>A colour for this one of any number of curves, as unlike the others as possible.</summary>
    // Beyond the dozen the same hues return farther from the background, because no reader tells more of them apart.
    public Color this[int curve]
    {
        get
        {
            var (round, hue) = Math.DivRem(curve, _distinct.Length);
            return _distinct[hue].MixedWith(_far, 0.35 * (round % 3));
        }
    }

    /// <summary>The colour at a position from 0 to 1, for curves whose order matters.</summary>
    public Color OnRamp(double position)
    {
        var step = position * (_ramp.Length - 1);
        var below = Math.Min((int)step, _ramp.Length - 2);
        return _ramp[below].MixedWith(_ramp[below + 1], step - below);
    }
}
