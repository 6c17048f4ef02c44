using ScottPlot;

namespace Activations.Figures;

/// <summary>Which curve is which, on one kind of background.</summary>
internal sealed class Hues
{
    // The first six are near to Okabe and Ito's (2008), moved so far that each stands out from the ground (contrast 3),
    // the first three, which are f, f′ and f″, differ in grey, and all six differ for readers without the green cones
    // (Machado et al. 2009); a test measures this. The others are far from these and from each other. The ramp is the
    // dark half of viridis (van der Walt and Smith 2015): in order also in grey, and nowhere pale on white.
    public static readonly Hues OnLight = new(
        [
            "#005190", "#B84A15", "#029F73", "#C877A7", "#C48601", "#129CCB",
            "#6A3D9A", "#B10026", "#7A8B00", "#8C564B", "#E7298A", "#1B2A6B",
        ],
        ["#440154", "#46327E", "#365C8D", "#277F8E", "#1FA187"], Colors.Black);

    // The same in the same order, as light as the background is dark; the ramp is the light two thirds.
    public static readonly Hues OnDark = new(
        [
            "#5DBCF2", "#DA791D", "#56ECB9", "#E59FC8", "#F1CE47", "#809AFF",
            "#C39BFF", "#FF6B6B", "#BFD24A", "#D6A685", "#FF7AC6", "#7FE0E0",
        ],
        ["#3E6BA0", "#2C8C98", "#22A884", "#5EC962", "#ADDC30", "#FDE725"], Colors.White);

    private readonly Color[] _distinct, _ramp;
    private readonly Color _far;

    private Hues(string[] distinct, string[] ramp, Color far)
        : this(Color.FromHex(distinct), Color.FromHex(ramp), far)
    {
    }

    private Hues(Color[] distinct, Color[] ramp, Color far) => (_distinct, _ramp, _far) = (distinct, ramp, far);

    /// <summary>Others in front of these, of which those that look like one of them are left out.</summary>
    public Hues With(IReadOnlyList<string> first)
    {
        var own = Color.FromHex([.. first]);
        var others = _distinct.Where(colour => !own.Any(other => AreAlike(colour, other)));
        return new([.. own, .. others], _ramp, _far);
    }

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

    private static bool AreAlike(Color a, Color b)
    {
        const double near = 45;
        var (red, green, blue) = (a.R - b.R, a.G - b.G, a.B - b.B);
        return red * red + green * green + blue * blue < near * near;
    }

    /// <summary>The colour at a position from 0 to 1, for curves whose order matters.</summary>
    public Color OnRamp(double position)
    {
        var step = position * (_ramp.Length - 1);
        var below = Math.Min((int)step, _ramp.Length - 2);
        return _ramp[below].MixedWith(_ramp[below + 1], step - below);
    }
}
